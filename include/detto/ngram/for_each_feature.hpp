// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/key.hpp>
#include <detto/ngram/ngrams.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <type_traits>
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

// Neighbouring n-grams share all tokens but one, so each key is computed once and kept while an
// n-gram needs it: n keys, and up to `slack` old ones so that moving the rest down is rare.
template <token_range R, class Sink>
constexpr void slide_features(R& tokens, std::size_t n, std::uint64_t seed, Sink& sink) {
  constexpr std::size_t slack = 1024;
  std::vector<std::uint64_t> keys;
  bool any = false;
  for (auto&& token : tokens) {
    keys.push_back(token_key(token));
    if (keys.size() < n) continue;
    any = true;
    const std::size_t old = keys.size() - n;
    sink(hash_keys(keys.data() + old, n, seed));
    if (old == slack) keys.erase(keys.begin(), keys.begin() + slack + 1);
  }
  if (!any && !keys.empty()) sink(hash_keys(keys.data(), keys.size(), seed));
}

}  // namespace detail

/// Calls `sink(feature)` for the feature of every n-gram, in order, as `hashed(seed)` would give
/// them. The n-grams of `ngrams` are gone through token by token: each token is read and its key
/// computed once, even when a lazy range makes it at each dereference, and so time is linear in
/// the bytes of the tokens plus n a token, memory in n.
template <std::ranges::input_range R, std::invocable<std::uint64_t> Sink>
  requires ngram_range<R>
constexpr void for_each_feature(R&& grams, Sink sink, std::uint64_t seed = 0) {
  if constexpr (detail::is_ngram_view<std::remove_cvref_t<R>>) {
    detail::slide_features(grams.base(), grams.n(), seed, sink);
  } else {
    const detail::hash_ngram hash{seed};
    for (auto&& gram : grams) sink(hash(gram));
  }
}

/// The same for a range of features: calls `sink` with each of them.
template <feature_range R, std::invocable<std::uint64_t> Sink>
constexpr void for_each_feature(R&& features, Sink sink) {
  if constexpr (detail::is_hashed_view<std::remove_cvref_t<R>>) {
    for_each_feature(features.base(), sink, features.seed());
  } else {
    for (const std::uint64_t feature : features) sink(feature);
  }
}

}  // namespace detto::inline v0
