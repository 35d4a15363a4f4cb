// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/text/error.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Where each n-gram of a sequence of token keys stands: the seeds of shared passages. Refers to
/// the keys, which must outlive it. Built in O(m log m) for m tokens; 16 bytes a token.
class passage_index {
public:
  /// An n-gram, by the hash of its tokens, and the index of its first token.
  struct seed {
    std::uint64_t feature = 0;
    std::size_t at = 0;

    friend constexpr auto operator<=>(const seed&, const seed&) = default;
  };

  /// \throws std::invalid_argument when `ngram` is 0.
  explicit passage_index(std::span<const std::uint64_t> keys, std::size_t ngram = 5)
      : keys_(keys), ngram_(ngram), seeds_(seeds_of(keys, ngram)) {
    std::ranges::sort(seeds_);
  }

  [[nodiscard]] std::span<const std::uint64_t> keys() const noexcept { return keys_; }
  [[nodiscard]] std::size_t ngram() const noexcept { return ngram_; }

  /// The seeds with this feature, in the order of the text. Logarithmic.
  [[nodiscard]] std::span<const seed> find(std::uint64_t feature) const {
    const auto range = std::ranges::equal_range(seeds_, feature, {}, &seed::feature);
    return {range.begin(), range.end()};
  }

  /// The n-grams of `keys`, in order; none when there are fewer than `ngram` keys.
  /// \throws std::invalid_argument when `ngram` is 0.
  [[nodiscard]] static std::vector<seed> seeds_of(std::span<const std::uint64_t> keys,
                                                  std::size_t ngram) {
    if (ngram == 0)
      DETTO_THROW(std::invalid_argument("detto::passage_index: an n-gram has one token or more"));
    std::vector<seed> seeds;
    if (keys.size() < ngram) return seeds;
    seeds.reserve(keys.size() - ngram + 1);
    for_each_feature(ngrams(keys, ngram), [&seeds](std::uint64_t feature) {
      seeds.push_back({feature, seeds.size()});
    });
    return seeds;
  }

private:
  std::span<const std::uint64_t> keys_;
  std::size_t ngram_;
  std::vector<seed> seeds_;
};

}  // namespace detto::inline v0
