// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/ngram/key.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/text/hash.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>

namespace detto::inline v0 {

namespace detail {

// hash_bytes() of the keys of tokens, eight bytes each: two keys are one of its blocks.
struct hash_ngram {
  std::uint64_t seed = 0;

  template <token_range G>
  [[nodiscard]] constexpr std::uint64_t operator()(G&& gram) const {
    std::uint64_t state = seed ^ hash_k0;
    std::uint64_t keys = 0;
    const auto end = std::ranges::end(gram);
    for (auto at = std::ranges::begin(gram); at != end; ++at, ++keys) {
      const std::uint64_t first = token_key(*at);
      std::uint64_t second = 0;
      if (auto next = std::ranges::next(at); next != end) {
        second = token_key(*next);
        at = next;
        ++keys;
      }
      state = mix(first ^ hash_k1, second ^ state);
    }
    return mix(state ^ (8 * keys), hash_k2);
  }
};

// The same over keys that are there already.
[[nodiscard]] constexpr std::uint64_t hash_keys(const std::uint64_t* keys, std::size_t count,
                                                std::uint64_t seed) noexcept {
  std::uint64_t state = seed ^ hash_k0;
  std::size_t i = 0;
  for (; i + 2 <= count; i += 2) state = mix(keys[i] ^ hash_k1, keys[i + 1] ^ state);
  if (i < count) state = mix(keys[i] ^ hash_k1, state);
  return mix(state ^ (8 * count), hash_k2);
}

template <std::input_iterator I>
class hashed_iterator {
public:
  using iterator_concept = std::conditional_t<std::forward_iterator<I>, std::forward_iterator_tag,
                                              std::input_iterator_tag>;
  // A feature is computed at each dereference, which C++17 calls an input iterator.
  using iterator_category = std::input_iterator_tag;
  using value_type = std::uint64_t;
  using difference_type = std::iter_difference_t<I>;

  hashed_iterator() = default;
  constexpr hashed_iterator(I at, std::uint64_t seed) : at_(std::move(at)), hash_{seed} {}

  constexpr std::uint64_t operator*() const { return hash_(*at_); }
  constexpr hashed_iterator& operator++() {
    ++at_;
    return *this;
  }
  constexpr void operator++(int) { ++at_; }
  constexpr hashed_iterator operator++(int)
    requires std::forward_iterator<I>
  {
    auto old = *this;
    ++at_;
    return old;
  }

  friend constexpr bool operator==(const hashed_iterator& a, const hashed_iterator& b)
    requires std::equality_comparable<I>
  {
    return a.at_ == b.at_;
  }
  template <std::sentinel_for<I> S>
  [[nodiscard]] constexpr bool is_past(const S& end) const {
    return at_ == end;
  }

private:
  I at_{};
  hash_ngram hash_{};
};

// For ranges whose end is of another type than their iterators.
template <class S>
struct hashed_sentinel {
  S end{};

  template <class I>
    requires std::sentinel_for<S, I>
  friend constexpr bool operator==(const hashed_iterator<I>& at, const hashed_sentinel& past) {
    return at.is_past(past.end);
  }
};

}  // namespace detail

/// The features of a range of n-grams, in order, computed while iterating. `hashed` makes it.
///
/// The feature of an n-gram is `hash_bytes` of the `token_key`s of its tokens in order, each as
/// eight bytes, least significant first; so of 24 bytes for a trigram, and the number of tokens is
/// in the hash. A single token goes through it as well. Each dereference takes time linear in the
/// bytes of the n-gram's tokens; `for_each_feature` reads every token only once.
template <std::ranges::view V>
  requires ngram_range<V>
class hashed_view : public std::ranges::view_interface<hashed_view<V>> {
public:
  hashed_view()
    requires std::default_initializable<V>
  = default;
  constexpr hashed_view(V grams, std::uint64_t seed) : base_(std::move(grams)), seed_(seed) {}

  /// The n-grams.
  [[nodiscard]] constexpr V& base() noexcept { return base_; }
  [[nodiscard]] constexpr const V& base() const noexcept { return base_; }
  [[nodiscard]] constexpr std::uint64_t seed() const noexcept { return seed_; }

  [[nodiscard]] constexpr auto begin()
    requires(!ngram_range<const V>)
  {
    return detail::hashed_iterator{std::ranges::begin(base_), seed_};
  }
  [[nodiscard]] constexpr auto begin() const
    requires ngram_range<const V>
  {
    return detail::hashed_iterator{std::ranges::begin(base_), seed_};
  }
  [[nodiscard]] constexpr auto end()
    requires(!ngram_range<const V>)
  {
    return past(base_);
  }
  [[nodiscard]] constexpr auto end() const
    requires ngram_range<const V>
  {
    return past(base_);
  }
  [[nodiscard]] constexpr auto size() const
    requires std::ranges::sized_range<const V>
  {
    return std::ranges::size(base_);
  }

private:
  template <class Base>
  [[nodiscard]] constexpr auto past(Base& base) const {
    if constexpr (std::ranges::common_range<Base>)
      return detail::hashed_iterator{std::ranges::end(base), seed_};
    else
      return detail::hashed_sentinel<std::ranges::sentinel_t<Base>>{std::ranges::end(base)};
  }

  V base_{};
  std::uint64_t seed_ = 0;
};

namespace detail {

struct hashed_closure {
  std::uint64_t seed = 0;

  template <std::ranges::viewable_range R>
    requires ngram_range<R>
  [[nodiscard]] constexpr auto operator()(R&& grams) const {
    return hashed_view<std::views::all_t<R>>{std::views::all(std::forward<R>(grams)), seed};
  }
  [[nodiscard]] constexpr hashed_closure operator()(std::uint64_t other_seed) const {
    return {other_seed};
  }

  template <std::ranges::viewable_range R>
    requires ngram_range<R>
  [[nodiscard]] friend constexpr auto operator|(R&& grams, hashed_closure closure) {
    return closure(std::forward<R>(grams));
  }
};

}  // namespace detail

/// `grams | hashed`, `grams | hashed(seed)` or `hashed(grams)`: the 64-bit features of n-grams,
/// lazily, as `hashed_view` specifies. The seed is 0 unless given; features of different seeds
/// have nothing in common.
inline constexpr detail::hashed_closure hashed{};

}  // namespace detto::inline v0

template <class V>
inline constexpr bool std::ranges::enable_borrowed_range<detto::hashed_view<V>> =
    std::ranges::enable_borrowed_range<V>;
