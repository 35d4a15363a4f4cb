// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/token_key.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

/// The kind of a token. docs/token.md has the table that maps ICU's rule statuses to kinds.
enum class token_kind : std::uint8_t {
  word,         ///< letters, kana, ideographs
  number,       ///< digits, and characters that UAX #29 keeps together with them
  punctuation,  ///< general category P
  symbol,       ///< general category S
  space,        ///< white space, line ends
  other,        ///< controls, combining marks without a base, ill-formed bytes
  sentence,     ///< an element of `sentences`
  paragraph,    ///< an element of `paragraphs`
};

/// Returns the name of the enumerator.
[[nodiscard]] constexpr std::string_view name(token_kind kind) noexcept {
  constexpr std::string_view names[] = {"word",  "number", "punctuation", "symbol",
                                        "space", "other",  "sentence",    "paragraph"};
  return names[static_cast<std::size_t>(kind)];
}

/// A piece of a text: a view into the caller's buffer, with its kind.
struct token {
  std::string_view text;
  token_kind kind = token_kind::other;

  friend bool operator==(const token&, const token&) = default;
};

/// A token with the key of its NFKC case-folded form. Words with equal keys differ at most in
/// letter case, width, composition and invisible characters.
struct folded_token : token {
  token_key key{};

  friend bool operator==(const folded_token&, const folded_token&) = default;
};

/// Customisation point: how algorithms read the tokens of other tokenizers.
///
/// A type with a data member `text` of type std::string_view and a data member `kind` that converts
/// to token_kind needs no specialisation. For any other type, such as one with accessor functions
/// or with its own kind enumeration, specialise this template:
///
///     template <>
///     struct detto::token_traits<my_token> {
///       static std::string_view text(const my_token& t) { return t.surface(); }
///       static detto::token_kind kind(const my_token& t) { return to_detto(t.pos()); }
///     };
///
/// `text` must return a view into the text that was tokenized.
template <class T>
struct token_traits {};

template <class T>
  requires requires(const T& t) {
    requires std::same_as<std::remove_cvref_t<decltype(t.text)>, std::string_view>;
    { t.kind } -> std::convertible_to<token_kind>;
  }
struct token_traits<T> {
  static constexpr std::string_view text(const T& t) noexcept { return t.text; }
  static constexpr token_kind kind(const T& t) noexcept { return static_cast<token_kind>(t.kind); }
};

/// A type with the text and the kind of a token, see token_traits. The text is a view: a token that
/// owns a copy of its text does not satisfy the concept.
template <class T>
concept token_like = requires(const std::remove_cvref_t<T>& t) {
  { token_traits<std::remove_cvref_t<T>>::text(t) } -> std::same_as<std::string_view>;
  { token_traits<std::remove_cvref_t<T>>::kind(t) } -> std::same_as<token_kind>;
};

/// Returns the text of a token of any type.
template <token_like T>
[[nodiscard]] constexpr std::string_view token_text(const T& t) {
  return token_traits<T>::text(t);
}
/// Returns the kind of a token of any type.
template <token_like T>
[[nodiscard]] constexpr token_kind kind_of_token(const T& t) {
  return token_traits<T>::kind(t);
}

}  // namespace detto::inline v0
