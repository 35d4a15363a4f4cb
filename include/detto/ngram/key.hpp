// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/text/hash.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

namespace detail {

struct token_key_fn {
  template <hashable_token T>
  [[nodiscard]] constexpr std::uint64_t operator()(const T& token) const noexcept {
    using value = std::remove_cvref_t<T>;
    if constexpr (keyed_token<T>) {
      return static_cast<std::uint64_t>(token.key);
    } else if constexpr (token_like<T>) {
      return hash_bytes(token.text);
    } else if constexpr (std::convertible_to<T, std::string_view>) {
      return hash_bytes(static_cast<std::string_view>(token));
    } else if constexpr (std::same_as<value, bool>) {
      return hash_value(token ? 1 : 0);
    } else if constexpr (std::same_as<value, char> || std::same_as<value, wchar_t>) {
      // The sign of these two differs between machines; a key must not.
      return hash_value(static_cast<std::make_unsigned_t<value>>(token));
    } else {
      return hash_value(static_cast<std::uint64_t>(token));
    }
  }
};

}  // namespace detail

/// The 64-bit key of a token, a function object: tokens with equal keys are the same token to
/// n-grams and measures.
///
/// A keyed token, such as one of `folded`, gives its own `key`; any other token `hash_bytes` of its
/// text; a string of any type `hash_bytes` of its characters, so that "abc" has one key as
/// std::string, std::string_view and const char*; an integer or character `hash_value` of its
/// value, signed ones sign-extended to 64 bits (plain char and wchar_t count as unsigned). Linear
/// in the bytes of the text, else constant.
inline constexpr detail::token_key_fn token_key{};

}  // namespace detto::inline v0
