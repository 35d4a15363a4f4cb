// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/index/similar_pair.hpp>
#include <detto/similarity/candidate_search.hpp>
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

/// The division of a signature into bands of consecutive values, called rows. Two signatures are
/// candidates if all rows of at least one band are equal.
struct lsh_bands {
  std::size_t bands = 0;  ///< the number of bands
  std::size_t rows = 0;   ///< the number of values per band

  /// The probability that two sets of Jaccard similarity s are candidates: 1 - (1 - s^rows)^bands.
  /// O(bands + rows).
  [[nodiscard]] constexpr double probability(double similarity) const noexcept {
    double band = 1;
    for (std::size_t i = 0; i < rows; ++i) band *= similarity;
    double missed = 1;
    for (std::size_t i = 0; i < bands; ++i) missed *= 1 - band;
    return 1 - missed;
  }
};

/// Returns the bands with the most rows, for signatures of `values` values, that find a pair of
/// similarity `threshold` with at least the probability `recall`; bands of one row if no others do
/// (A. Rajaraman and J. Ullman, "Mining of Massive Datasets", section 3.4). O(values^2).
/// \throws std::invalid_argument when `values` is 0, or `threshold` or `recall` is not in (0, 1].
[[nodiscard]] constexpr lsh_bands choose_bands(std::size_t values, double threshold,
                                               double recall = 0.95) {
  if (values == 0 || !detail::is_positive_fraction(threshold) ||
      !detail::is_positive_fraction(recall))
    DETTO_THROW(std::invalid_argument(
        "detto::choose_bands: values must not be 0, threshold and recall must be in (0, 1]"));
  lsh_bands best{values, 1};
  for (std::size_t rows = 2; rows <= values; ++rows) {
    const lsh_bands cut{values / rows, rows};
    if (cut.probability(threshold) >= recall) best = cut;
  }
  return best;
}

/// An index of MinHash signatures that finds probably similar ones by locality-sensitive hashing
/// (P. Indyk and R. Motwani, "Approximate nearest neighbors", 1998). The result has both false
/// negatives and false positives; compare the sets of candidates where exactness is required.
template <std::size_t K>
class lsh_index {
public:
  /// Uses `choose_bands(K, threshold)`, which finds a pair of similarity `threshold` with at least
  /// the probability 0.95.
  /// \throws std::invalid_argument when the threshold is not in (0, 1].
  explicit lsh_index(double threshold) : lsh_index(choose_bands(K, threshold)) {}

  /// Uses the given bands, such as `{.bands = 18, .rows = 7}` or the result of `choose_bands`; values beyond bands * rows are ignored.
  /// \throws std::invalid_argument when `bands.bands` or `bands.rows` is 0 or their product exceeds
  /// K.
  explicit lsh_index(lsh_bands bands) : bands_(bands) {
    if (bands.bands == 0 || bands.rows == 0 || bands.rows > K / bands.bands)
      DETTO_THROW(std::invalid_argument(
          "detto::lsh_index: bands and rows must be positive and fit the signature"));
  }

  [[nodiscard]] lsh_bands bands() const noexcept { return bands_; }
  /// The number of signatures.
  [[nodiscard]] std::size_t size() const noexcept { return signatures_.size(); }
  [[nodiscard]] bool empty() const noexcept { return signatures_.empty(); }
  /// The signature with number `index`, which must be less than `size()`.
  [[nodiscard]] const minhash_signature<K>& operator[](std::size_t index) const {
    return signatures_[index];
  }

  /// Inserts a signature and returns its number, which is the previous `size()`. Amortised O(K).
  /// \throws std::invalid_argument when its seed differs from that of the first signature.
  std::size_t insert(const minhash_signature<K>& signature) {
    require_same_seed(signature);
    const std::size_t number = signatures_.size();
    signatures_.push_back(signature);
    for (std::size_t band = 0; band < bands_.bands; ++band)
      buckets_[bucket_of(signature, band)].push_back(number);
    return number;
  }

  /// Returns the numbers of all candidates for a signature, in ascending order. O(K + c log c) for
  /// buckets with c entries in total, at most bands * size().
  /// \throws std::invalid_argument when its seed differs from that of the first signature.
  [[nodiscard]] std::vector<std::size_t> query(const minhash_signature<K>& signature) const {
    require_same_seed(signature);
    std::vector<std::size_t> found;
    for (std::size_t band = 0; band < bands_.bands; ++band)
      if (const auto at = buckets_.find(bucket_of(signature, band)); at != buckets_.end())
        found.insert(found.end(), at->second.begin(), at->second.end());
    std::ranges::sort(found);
    const auto duplicates = std::ranges::unique(found);
    found.erase(duplicates.begin(), duplicates.end());
    return found;
  }

  /// Returns all pairs of candidates with their estimated Jaccard similarity. Quadratic in size()
  /// if many signatures are similar, bounded by `limits`.
  [[nodiscard]] pair_list candidates(pair_limits limits = {}) const {
    std::vector<similar_pair> pairs;
    candidate_search<> search(signatures_.size(), {.steps = limits.steps});
    bool limit_reached = false;
    for (std::size_t b = 0; b < signatures_.size() && !limit_reached; ++b) {
      for (std::size_t band = 0; band < bands_.bands; ++band) {
        const auto& bucket = buckets_.at(bucket_of(signatures_[b], band));
        const auto earlier = std::ranges::lower_bound(bucket, b);
        search.read(std::ranges::subrange(bucket.begin(), earlier), count_band);
      }
      limit_reached = search.exhausted();
      search.take([&](std::size_t a, std::uint32_t) {
        limit_reached = limit_reached || pairs.size() == limits.pairs || !search.spend(K);
        if (!limit_reached) pairs.push_back({a, b, jaccard(signatures_[a], signatures_[b])});
      });
    }
    return {std::move(pairs), limit_reached};
  }

private:
  static constexpr auto count_band = [](std::uint32_t& bands, std::size_t) { ++bands; };

  // Bucket numbers are hashes already.
  struct identity_hash {
    std::size_t operator()(std::uint64_t bucket) const noexcept {
      return static_cast<std::size_t>(bucket);
    }
  };

  void require_same_seed(const minhash_signature<K>& signature) const {
    if (!signatures_.empty() && signatures_.front().seed != signature.seed)
      DETTO_THROW(std::invalid_argument("detto::lsh_index: the seeds of the signatures differ"));
  }

  // All bands share one table, so the number of the band is hashed too. A collision only adds a
  // false candidate.
  [[nodiscard]] std::uint64_t bucket_of(const minhash_signature<K>& signature,
                                        std::size_t band) const noexcept {
    std::uint64_t bucket = hash_value(band);
    for (std::size_t row = 0; row < bands_.rows; ++row)
      bucket = hash_value(bucket ^ signature.values[band * bands_.rows + row]);
    return bucket;
  }

  lsh_bands bands_;
  std::vector<minhash_signature<K>> signatures_;
  // Never iterated, so its order does not affect results.
  std::unordered_map<std::uint64_t, std::vector<std::size_t>, identity_hash> buckets_;
};

}  // namespace detto::inline v0
