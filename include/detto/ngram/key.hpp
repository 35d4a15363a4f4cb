// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/token.hpp>

#include <concepts>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

/// A token with a data member `key`: a token_key or an integer of at most 64 bits. Tokens with
/// equal keys are equal to all algorithms.
template <class T>
concept keyed_token = requires(const std::remove_cvref_t<T>& t) {
  requires std::same_as<std::remove_cvref_t<decltype(t.key)>, token_key> ||
               std::integral<std::remove_cvref_t<decltype(t.key)>>;
};

/// An element of an n-gram: a keyed token, a token, a token_key, a string, an integer or a
/// character. Floating-point numbers do not qualify, nor do features, which are hashes of n-grams.
template <class T>
concept hashable_token =
    keyed_token<T> || token_like<T> ||
    std::convertible_to<const std::remove_cvref_t<T>&, std::string_view> ||
    std::same_as<std::remove_cvref_t<T>, token_key> || std::integral<std::remove_cvref_t<T>>;

/// A forward range of hashable tokens: the input of `ngrams`.
template <class R>
concept token_range =
    std::ranges::forward_range<R> && hashable_token<std::ranges::range_reference_t<R>>;

namespace detail {

struct key_of_fn {
  template <hashable_token T>
  [[nodiscard]] constexpr token_key operator()(const T& token) const {
    using value = std::remove_cvref_t<T>;
    if constexpr (std::same_as<value, token_key>) {
      return token;
    } else if constexpr (keyed_token<T>) {
      return static_cast<token_key>(token.key);
    } else if constexpr (token_like<T>) {
      return token_key{hash_bytes(token_text(token))};
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
      return token_key{hash_bytes(static_cast<std::string_view>(token))};
    } else if constexpr (std::same_as<value, bool>) {
      return token_key{hash_value(token ? 1 : 0)};
    } else if constexpr (std::same_as<value, char> || std::same_as<value, wchar_t>) {
      // The signedness of these types depends on the platform; keys must not.
      return token_key{hash_value(static_cast<std::make_unsigned_t<value>>(token))};
    } else {
      return token_key{hash_value(static_cast<std::uint64_t>(token))};
    }
  }
};

}  // namespace detail

/// Function object that returns the `token_key` of a token. Tokens with equal keys are equal to
/// n-grams and measures.
///
/// | token                                           | key                                        |
/// |-------------------------------------------------|--------------------------------------------|
/// | token_key                                       | itself                                     |
/// | keyed_token, such as an element of `folded`     | its member `key`                           |
/// | any other token_like type                       | `hash_bytes` of its text                   |
/// | convertible to std::string_view                 | `hash_bytes` of the string                 |
/// | bool                                            | `hash_value` of 0 or 1                     |
/// | integer or character                            | `hash_value` of the value as 64 bits       |
///
/// The first row that applies is used. "abc" thus has the same key as std::string, std::string_view
/// and const char*. Signed integers are sign-extended to 64 bits; char and wchar_t are treated as
/// unsigned. O(bytes) where the text is hashed, otherwise O(1).
inline constexpr detail::key_of_fn key_of{};

}  // namespace detto::inline v0
