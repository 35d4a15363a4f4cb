// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/token/token.hpp>

#include <concepts>
#include <ranges>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

// Calls a splitter with the language if it accepts one.
template <class F>
constexpr decltype(auto) split(const F& splitter, std::string_view text, const lexicon& language) {
  if constexpr (std::invocable<const F&, std::string_view, const lexicon&>)
    return splitter(text, language);
  else
    return splitter(text);
}

}  // namespace detail

/// A callable that splits a text into sentences or paragraphs, as a forward range in text order,
/// without overlap, each a view into the text: `sentences`, `strict_sentences`, `paragraphs`, or a
/// caller's own function. It is called with the text and the language if it accepts both, otherwise
/// with the text alone.
template <class F>
concept splitter =
    (std::invocable<const F&, std::string_view, const lexicon&> ||
     std::invocable<const F&, std::string_view>)&&requires(const F& function, std::string_view text,
                                                           const lexicon& language) {
      { detail::split(function, text, language) } -> std::ranges::forward_range;
      requires token_like<
          std::ranges::range_reference_t<decltype(detail::split(function, text, language))>>;
    };

/// Returns the range of the splitter for `text`. `language` must outlive it.
template <splitter F>
[[nodiscard]] constexpr decltype(auto) split_text(const F& function, std::string_view text,
                                                  const lexicon& language) {
  return detail::split(function, text, language);
}

}  // namespace detto::inline v0
