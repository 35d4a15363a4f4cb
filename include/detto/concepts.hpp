// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/token.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

// -- text ----------------------------------------------------------------------------------------

/// A text that outlives the call: views into it stay valid. A temporary std::string is none.
template <class T>
concept borrowed_text =
    std::convertible_to<T, std::string_view> &&
    (std::is_lvalue_reference_v<T> || std::is_pointer_v<std::remove_cvref_t<T>> ||
     std::ranges::borrowed_range<std::remove_cvref_t<T>>);

// -- tokens --------------------------------------------------------------------------------------

/// A piece of text with a kind. Its text is a view: a tokenizer that copies text into strings does
/// not qualify.
template <class T>
concept token_like = requires(const std::remove_cvref_t<T>& t) {
  requires std::same_as<std::remove_cvref_t<decltype(t.text)>, std::string_view>;
  { t.kind } -> std::convertible_to<token_kind>;
};

/// A token that brings its own 64-bit key: equal keys count as the same token.
template <class T>
concept keyed_token = requires(const std::remove_cvref_t<T>& t) {
  { t.key } -> std::convertible_to<std::uint64_t>;
};

/// Anything an n-gram can be made of: keyed tokens, tokens, strings, integers and characters.
template <class T>
concept hashable_token =
    keyed_token<T> || token_like<T> || std::convertible_to<T, std::string_view> ||
    std::integral<std::remove_cvref_t<T>>;

/// A multi-pass range of tokens, strings or integers: what `ngrams` takes.
template <class R>
concept token_range =
    std::ranges::forward_range<R> && hashable_token<std::ranges::range_reference_t<R>>;

/// A range of ranges of tokens: what `hashed` and `features` take. Strings are ranges of characters
/// too, but a range of words that nobody has made n-grams of is a mistake, not a range of character
/// n-grams.
template <class R>
concept ngram_range =
    std::ranges::input_range<R> && token_range<std::ranges::range_reference_t<R>> &&
    !std::convertible_to<std::ranges::range_reference_t<R>, std::string_view>;

/// A callable that cuts a text into tokens, in order, each a view into that text.
template <class F>
concept tokenizer = requires(const F& cut, std::string_view text) {
  { cut(text) } -> std::ranges::forward_range;
  requires token_like<std::ranges::range_reference_t<decltype(cut(text))>>;
};

// -- features ------------------------------------------------------------------------------------

/// A range of 64-bit features, such as `grams | hashed`, a `feature_set` or a vector of hashes:
/// what sketches take.
template <class R>
concept feature_range =
    std::ranges::input_range<R> &&
    std::same_as<std::remove_cvref_t<std::ranges::range_reference_t<R>>, std::uint64_t>;

// -- names ---------------------------------------------------------------------------------------

/// A source of names that the text alone does not tell: a callable from a mention, as written, to
/// an optional value with `canonical`, the name's fullest form. See quote/names.hpp.
template <class F>
concept name_source = requires(const F& find, std::string_view mention) {
  { find(mention).has_value() } -> std::convertible_to<bool>;
  { find(mention)->canonical } -> std::convertible_to<std::string_view>;
};

}  // namespace detto::inline v0
