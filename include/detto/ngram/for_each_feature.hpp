// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/key.hpp>
#include <detto/ngram/ngrams.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace detto::inline v0 {

namespace detail {

template <class T>
inline constexpr bool is_ngram_view = false;
template <class V>
inline constexpr bool is_ngram_view<ngram_view<V>> = true;

template <class T>
inline constexpr bool is_hashed_view = false;
template <class V>
inline constexpr bool is_hashed_view<hashed_view<V>> = true;

// Adjacent n-grams share all tokens but one, so each key is computed once and kept while an n-gram
// contains it. Up to `slack` expired keys are kept as well, so that erasing from the front is rare.
template <token_range R, class Sink>
constexpr void slide_features(R& tokens, std::size_t n, std::uint64_t seed, Sink& sink) {
  constexpr std::size_t slack = 1024;
  std::vector<token_key> keys;
  bool any = false;
  for (auto&& token : tokens) {
    keys.push_back(key_of(token));
    if (keys.size() < n) continue;
    any = true;
    const std::size_t expired = keys.size() - n;
    sink(hash_keys(keys.data() + expired, n, seed));
    if (expired == slack) keys.erase(keys.begin(), keys.begin() + slack + 1);
  }
  if (!any && !keys.empty()) sink(hash_keys(keys.data(), keys.size(), seed));
}

// Tokens passed where n-grams or features are required; such overloads only explain the mistake.
template <class R>
concept tokens_without_ngrams = token_range<R> && !ngram_range<R> && !feature_range<R>;

template <class R>
constexpr void require_ngrams() {
  static_assert(ngram_range<R>,
                "features are computed from n-grams, not from tokens or numbers: apply ngrams "
                "first, as in features(words(text) | folded | ngrams(5))");
}

}  // namespace detail

/// Calls `sink(feature)` for each n-gram of `grams`, in order, with the feature that `hashed(seed)`
/// yields for it.
///
/// For an `ngram_view` (the result of `ngrams`) each token is read, and its key computed, only
/// once, even if a lazy range produces it on every dereference: O(bytes + n * tokens) time and O(n)
/// memory. Any other range of n-grams is hashed n-gram by n-gram: each token is read once for every
/// n-gram that contains it.
template <std::ranges::input_range R, std::invocable<feature> Sink>
  requires ngram_range<R>
constexpr void for_each_feature(R&& grams, Sink sink, std::uint64_t seed = 0) {
  if constexpr (detail::is_ngram_view<std::remove_cvref_t<R>>) {
    detail::slide_features(grams.base(), grams.n(), seed, sink);
  } else {
    const detail::hash_ngram hash{seed};
    for (auto&& gram : grams) sink(hash(gram));
  }
}

/// Calls `sink(feature)` for each feature of a range, in order. A `hashed_view` is processed as the
/// n-grams under it, with its seed.
template <feature_range R, std::invocable<feature> Sink>
constexpr void for_each_feature(R&& features, Sink sink) {
  if constexpr (detail::is_hashed_view<std::remove_cvref_t<R>>) {
    for_each_feature(features.base(), std::move(sink), features.seed());
  } else {
    for (feature f : features) sink(feature{f});
  }
}

}  // namespace detto::inline v0
