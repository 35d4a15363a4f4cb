// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/token/detail/boundary_view.hpp>
#include <detto/token/detail/lines.hpp>
#include <detto/token/detail/sentence_end.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

struct sentence_policy {
  static constexpr UBreakIteratorType unit = UBRK_SENTENCE;

  [[nodiscard]] bool is_boundary(std::string_view text, std::size_t begin,
                                 found_break found) const {
    const bool at_line_end = begin < found.at && is_line_end(decode_before(text, found.at).value);
    if (at_line_end) {
      // A line end inside a wrapped paragraph is a space; any other ends the sentence, full stop or
      // not.
      const bool goes_on =
          hard_wrapped && found.at < text.size() && !begins_blank_line(text, found.at);
      if (!goes_on) return true;
      if (found.status >= UBRK_SENTENCE_SEP) return false;
    }
    return ends_sentence(text, {begin, found.at}, *language);
  }

  static token make(std::string_view segment, std::int32_t) noexcept {
    return {slice(segment, trim(segment, {0, segment.size()})), token_kind::sentence};
  }
  static bool keep(const token& t) noexcept { return !t.text.empty(); }

  static constexpr bool is_line_end(char32_t c) noexcept {
    return c == U'\n' || c == U'\r' || c == U'\u0085' || c == U'\u2028' || c == U'\u2029';
  }
  static constexpr bool begins_blank_line(std::string_view text, std::size_t at) noexcept {
    return is_blank(text, next_line(text, at).range);
  }

  const lexicon* language = &english;
  bool hard_wrapped = false;
};

}  // namespace detail

/// The sentences of a text; see sentences_fn.
using sentence_view = detail::boundary_view<detail::sentence_policy>;

/// The sentences of `text`, in order, each without the white space at its edges: ICU's sentence
/// boundaries (UAX #29), but none after the abbreviations, titles and initials of `language`, none
/// between a quotation's `?` and a small letter, and none at the line ends of a text whose lines
/// were wrapped to a width. Line ends of other texts end sentences, so that a headline without a
/// stop is one.
///
/// A lazy forward range of token. `language` must outlive the view. Linear in the bytes.
struct sentences_fn {
  template <borrowed_text Text>
  [[nodiscard]] sentence_view operator()(Text&& text,
                                         const lexicon& language = english) const noexcept {
    const std::string_view view(text);
    return sentence_view(view, {&language, detail::is_hard_wrapped(view)});
  }
};
inline constexpr sentences_fn sentences;

}  // namespace detto::inline v0
