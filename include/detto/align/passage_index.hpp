// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/similarity/posting_lists.hpp>
#include <detto/text/error.hpp>
#include <detto/text/token_key.hpp>

#include <cstddef>
#include <span>
#include <stdexcept>
#include <vector>

namespace detto::inline v0 {

/// An index of the positions of all n-grams in a sequence of token keys: the seeds of shared
/// passages. Build it once to compare one text with many. Refers to the keys, which must outlive
/// it. 16 bytes per token.
class passage_index {
public:
  /// A posting: the feature of an n-gram (`key`) and the index of its first token (`item`).
  using seed = posting_lists<feature>::posting;

  /// Indexes the n-grams of `ngram` tokens. O(m log m) for m tokens.
  /// \throws std::invalid_argument when `ngram` is 0.
  explicit passage_index(std::span<const token_key> keys, std::size_t ngram = 5)
      : keys_(keys), ngram_(ngram), seeds_(seeds_of(keys, ngram)) {}

  /// The indexed sequence.
  [[nodiscard]] std::span<const token_key> keys() const noexcept { return keys_; }
  /// The number of tokens per n-gram.
  [[nodiscard]] std::size_t ngram() const noexcept { return ngram_; }

  /// Returns the seeds with a feature, in text order. O(log m).
  [[nodiscard]] std::span<const seed> find(feature wanted) const { return seeds_.find(wanted); }

  /// Returns the n-grams of `keys`, in order; none if there are fewer than `ngram` keys.
  /// O(ngram * m).
  /// \throws std::invalid_argument when `ngram` is 0.
  [[nodiscard]] static std::vector<seed> seeds_of(std::span<const token_key> keys,
                                                  std::size_t ngram) {
    if (ngram == 0) DETTO_THROW(std::invalid_argument("detto::passage_index: ngram must not be 0"));
    std::vector<seed> seeds;
    if (keys.size() < ngram) return seeds;
    seeds.reserve(keys.size() - ngram + 1);
    for_each_feature(ngrams(keys, ngram), [&seeds](feature f) {
      seeds.push_back({f, seeds.size()});
    });
    return seeds;
  }

private:
  std::span<const token_key> keys_;
  std::size_t ngram_;
  posting_lists<feature> seeds_;
};

}  // namespace detto::inline v0
