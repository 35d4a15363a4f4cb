// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/index/similar_pair.hpp>
#include <detto/sketch/minhash.hpp>
#include <detto/text/error.hpp>
#include <detto/text/hash.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <unordered_map>
#include <vector>

namespace detto::inline v0 {

/// How a signature is cut into bands: two are candidates when all rows of any band agree.
struct lsh_bands {
  std::size_t bands = 0;
  std::size_t rows = 0;

  /// The probability that sets of Jaccard similarity s are candidates: 1 - (1 - s^rows)^bands.
  [[nodiscard]] constexpr double probability(double similarity) const noexcept {
    double band = 1;
    for (std::size_t i = 0; i < rows; ++i) band *= similarity;
    double missed = 1;
    for (std::size_t i = 0; i < bands; ++i) missed *= 1 - band;
    return 1 - missed;
  }
};

/// The most selective bands of `values` values that find a pair of the similarity `threshold` with
/// the probability `recall`; single rows where nothing reaches it (Rajaraman and Ullman, Mining of
/// Massive Datasets, 3.4).
/// \throws std::invalid_argument when `values` is 0 or the others are not in (0, 1].
[[nodiscard]] constexpr lsh_bands choose_bands(std::size_t values, double threshold,
                                               double recall = 0.95) {
  if (values == 0 || !detail::is_share(threshold) || !detail::is_share(recall))
    DETTO_THROW(
        std::invalid_argument("detto::choose_bands: no values, or a parameter not in (0, 1]"));
  lsh_bands best{values, 1};
  for (std::size_t rows = 2; rows <= values; ++rows) {
    const lsh_bands cut{values / rows, rows};
    if (cut.probability(threshold) >= recall) best = cut;
  }
  return best;
}

/// Signatures, found again by those that are probably similar (locality-sensitive hashing: Indyk
/// and Motwani 1998). Approximate on both sides: verify candidates where it matters.
template <std::size_t K>
class lsh_index {
public:
  /// With `choose_bands(K, threshold, recall)`.
  explicit lsh_index(double threshold, double recall = 0.95)
      : lsh_index(choose_bands(K, threshold, recall)) {}

  /// \throws std::invalid_argument when there are no bands or rows, or more values in them than K.
  explicit lsh_index(lsh_bands bands) : bands_(bands) {
    if (bands.bands == 0 || bands.rows == 0 || bands.rows > K / bands.bands)
      DETTO_THROW(std::invalid_argument("detto::lsh_index: bands do not fit the signature"));
  }

  [[nodiscard]] lsh_bands bands() const noexcept { return bands_; }
  [[nodiscard]] std::size_t size() const noexcept { return signatures_.size(); }
  [[nodiscard]] bool empty() const noexcept { return signatures_.empty(); }
  /// The signature that was inserted as number `index`.
  [[nodiscard]] const minhash_signature<K>& operator[](std::size_t index) const {
    return signatures_[index];
  }

  /// Adds a signature and gives its number: 0, 1, 2 and so on. O(K).
  /// \throws std::invalid_argument when its seed is not that of the others.
  std::size_t insert(const minhash_signature<K>& signature) {
    require_same_seed(signature);
    const std::size_t number = signatures_.size();
    signatures_.push_back(signature);
    for (std::size_t band = 0; band < bands_.bands; ++band)
      buckets_[bucket_of(signature, band)].push_back(number);
    return number;
  }

  /// The numbers of all candidates for a signature, ascending. Linear in the buckets it falls into,
  /// so in bands times size() at worst.
  /// \throws std::invalid_argument when its seed is not that of the others.
  [[nodiscard]] std::vector<std::size_t> query(const minhash_signature<K>& signature) const {
    require_same_seed(signature);
    std::vector<std::size_t> found;
    for (std::size_t band = 0; band < bands_.bands; ++band)
      if (const auto at = buckets_.find(bucket_of(signature, band)); at != buckets_.end())
        found.insert(found.end(), at->second.begin(), at->second.end());
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
  }

  /// All pairs of candidates, with the similarity that their signatures estimate. Quadratic where
  /// many signatures are alike, which `limits` bounds.
  [[nodiscard]] pair_list candidates(pair_limits limits = {}) const {
    detail::step_budget budget(limits.steps);
    std::vector<similar_pair> pairs;
    std::vector<std::size_t> earlier;
    for (std::size_t b = 0; b < signatures_.size(); ++b) {
      earlier.clear();
      for (std::size_t band = 0; band < bands_.bands; ++band) {
        const auto& bucket = buckets_.at(bucket_of(signatures_[b], band));
        const auto itself = std::ranges::lower_bound(bucket, b);
        if (!budget.spend(static_cast<std::uint64_t>(itself - bucket.begin()) + 1))
          return {std::move(pairs), true};
        earlier.insert(earlier.end(), bucket.begin(), itself);
      }
      std::ranges::sort(earlier);
      const auto repeated = std::ranges::unique(earlier);
      earlier.erase(repeated.begin(), repeated.end());
      for (const std::size_t a : earlier) {
        if (pairs.size() == limits.pairs || !budget.spend(K)) return {std::move(pairs), true};
        pairs.push_back({a, b, jaccard(signatures_[a], signatures_[b])});
      }
    }
    return {std::move(pairs), false};
  }

private:
  // Buckets are mixed numbers already.
  struct as_is {
    std::size_t operator()(std::uint64_t bucket) const noexcept {
      return static_cast<std::size_t>(bucket);
    }
  };

  void require_same_seed(const minhash_signature<K>& signature) const {
    if (!signatures_.empty() && signatures_.front().seed != signature.seed)
      DETTO_THROW(std::invalid_argument("detto::lsh_index: signatures of different seeds"));
  }

  // All bands share one table; the band is in the number. Two that collide cost a needless
  // candidate.
  [[nodiscard]] std::uint64_t bucket_of(const minhash_signature<K>& signature,
                                        std::size_t band) const noexcept {
    std::uint64_t bucket = hash_value(band);
    for (std::size_t row = 0; row < bands_.rows; ++row)
      bucket = hash_value(bucket ^ signature.values[band * bands_.rows + row]);
    return bucket;
  }

  lsh_bands bands_;
  std::vector<minhash_signature<K>> signatures_;
  // Never iterated, so its order is of no consequence.
  std::unordered_map<std::uint64_t, std::vector<std::size_t>, as_is> buckets_;
};

}  // namespace detto::inline v0
