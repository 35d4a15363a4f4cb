// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
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

/// An input range of n-grams, each a forward range of tokens: the input of `hashed` and `features`.
///
/// A range of strings does not satisfy it, although strings are ranges of characters: passing words
/// without `ngrams` is assumed to be a mistake.
template <class R>
concept ngram_range =
    std::ranges::input_range<R> && token_range<std::ranges::range_reference_t<R>> &&
    !std::convertible_to<std::ranges::range_reference_t<R>, std::string_view>;

namespace detail {

// hash_bytes() of the token keys, each as eight bytes: two keys are one 16-byte block.
struct hash_ngram {
  std::uint64_t seed = 0;

  template <token_range G>
  [[nodiscard]] constexpr feature operator()(G&& gram) const {
    std::uint64_t state = seed ^ hash_k0;
    std::uint64_t keys = 0;
    const auto end = std::ranges::end(gram);
    for (auto at = std::ranges::begin(gram); at != end; ++at) {
      ++keys;
      const auto first = static_cast<std::uint64_t>(key_of(*at));
      std::uint64_t second = 0;
      if (auto next = std::ranges::next(at); next != end) {
        second = static_cast<std::uint64_t>(key_of(*next));
        at = next;
        ++keys;
      }
      state = mix(first ^ hash_k1, second ^ state);
    }
    return feature{mix(state ^ (8 * keys), hash_k2)};
  }
};

// hash_ngram for keys that have been computed already.
[[nodiscard]] constexpr feature hash_keys(const token_key* keys, std::size_t count,
                                          std::uint64_t seed) noexcept {
  const auto number = [keys](std::size_t i) { return static_cast<std::uint64_t>(keys[i]); };
  std::uint64_t state = seed ^ hash_k0;
  std::size_t i = 0;
  for (; i + 2 <= count; i += 2) state = mix(number(i) ^ hash_k1, number(i + 1) ^ state);
  if (i < count) state = mix(number(i) ^ hash_k1, state);
  return feature{mix(state ^ (8 * count), hash_k2)};
}

template <std::input_iterator Iterator>
class hashed_iterator {
public:
  using iterator_concept = std::conditional_t<std::forward_iterator<Iterator>,
                                              std::forward_iterator_tag, std::input_iterator_tag>;
  // operator* returns a prvalue, so it is only an input iterator in the C++17 sense.
  using iterator_category = std::input_iterator_tag;
  using value_type = feature;
  using difference_type = std::iter_difference_t<Iterator>;

  hashed_iterator()
    requires std::default_initializable<Iterator>
  = default;
  constexpr hashed_iterator(Iterator at, std::uint64_t seed) : at_(std::move(at)), hash_{seed} {}

  constexpr feature operator*() const { return hash_(*at_); }
  constexpr hashed_iterator& operator++() {
    ++at_;
    return *this;
  }
  constexpr void operator++(int) { ++at_; }
  constexpr hashed_iterator operator++(int)
    requires std::forward_iterator<Iterator>
  {
    auto previous = *this;
    ++at_;
    return previous;
  }

  friend constexpr bool operator==(const hashed_iterator& a, const hashed_iterator& b)
    requires std::equality_comparable<Iterator>
  {
    return a.at_ == b.at_;
  }
  template <std::sentinel_for<Iterator> S>
  [[nodiscard]] constexpr bool is_past(const S& end) const {
    return at_ == end;
  }

private:
  Iterator at_{};
  hash_ngram hash_{};
};

// For ranges whose sentinel type differs from their iterator type.
template <class S>
struct hashed_sentinel {
  S end{};

  template <class Iterator>
    requires std::sentinel_for<S, Iterator>
  friend constexpr bool operator==(const hashed_iterator<Iterator>& at,
                                   const hashed_sentinel& sentinel) {
    return at.is_past(sentinel.end);
  }
};

}  // namespace detail

/// The features of a range of n-grams, in order, computed on dereference. The result of `hashed`.
///
/// The feature of an n-gram is `hash_bytes(k, seed)`, where k is the concatenation of the keys
/// (`key_of`) of its tokens, each as eight bytes, least significant byte first: 24 bytes for a
/// trigram. The hash includes the length and hence the number of tokens. A single token is hashed
/// in the same way, so a unigram's feature is not its key.
///
/// A dereference is linear in the bytes of the n-gram's tokens; use `for_each_feature` to read
/// every token only once. Forward if the base is, otherwise an input range; sized and borrowed if
/// the base is.
template <std::ranges::view V>
  requires ngram_range<V>
class hashed_view : public std::ranges::view_interface<hashed_view<V>> {
public:
  hashed_view()
    requires std::default_initializable<V>
  = default;
  constexpr hashed_view(V grams, std::uint64_t seed) : base_(std::move(grams)), seed_(seed) {}

  /// The underlying range of n-grams.
  [[nodiscard]] constexpr V& base() noexcept { return base_; }
  [[nodiscard]] constexpr const V& base() const noexcept { return base_; }
  /// The seed of the hash.
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
    return make_end(base_);
  }
  [[nodiscard]] constexpr auto end() const
    requires ngram_range<const V>
  {
    return make_end(base_);
  }
  [[nodiscard]] constexpr auto size() const
    requires std::ranges::sized_range<const V>
  {
    return std::ranges::size(base_);
  }

private:
  template <class Base>
  [[nodiscard]] constexpr auto make_end(Base& base) const {
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

/// Range adaptor: `grams | hashed`, `grams | hashed(seed)` or `hashed(grams)` is a lazy
/// `hashed_view` of the features of `grams`. The default seed is 0. Features computed with
/// different seeds are not comparable.
inline constexpr detail::hashed_closure hashed{};

}  // namespace detto::inline v0

template <class V>
inline constexpr bool std::ranges::enable_borrowed_range<detto::hashed_view<V>> =
    std::ranges::enable_borrowed_range<V>;
