// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace detto::inline v0::detail {

// One line: its bytes without the line end, and where the next line begins.
struct line {
  byte_range range;
  std::size_t next = 0;
};

// Bytes of the line end at `at`, 0 where there is none: LF, CR, CR LF, NEL, LINE and PARAGRAPH
// SEPARATOR. Of the newline functions of Unicode 15.0, section 5.8, VT and FF are left out: UAX #29
// takes them for spaces inside a sentence, and a sentence must not reach over the end of a
// paragraph.
constexpr std::size_t line_end_size(std::string_view text, std::size_t at) noexcept {
  switch (text[at]) {
  case '\n': return 1;
  case '\r': return text.substr(at, 2) == "\r\n" ? 2 : 1;
  case '\xC2': return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
  case '\xE2':
    return text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9" ? 3 : 0;
  default: return 0;
  }
}

constexpr line next_line(std::string_view text, std::size_t begin) noexcept {
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (const std::size_t size = line_end_size(text, at); size > 0) return {{begin, at}, at + size};
  }
  return {{begin, text.size()}, text.size()};
}

// White space that news contains: ASCII, no-break space, and the spaces of the General Punctuation
// block.
constexpr bool is_space(char32_t c) noexcept {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u0085' || c == U'\u00A0' ||
         c == U'\u1680' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u2028' || c == U'\u2029' ||
         c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

// `range` of `text` without the white space at its end.
constexpr byte_range trim_end(std::string_view text, byte_range range) noexcept {
  while (!range.empty()) {
    const code_point last = decode_before(text, range.end);
    if (!is_space(last.value)) break;
    range.end -= last.size;
  }
  return range;
}

// `range` of `text` without the white space at its edges.
constexpr byte_range trim(std::string_view text, byte_range range) noexcept {
  while (!range.empty()) {
    const code_point first = decode(text.substr(0, range.end), range.begin);
    if (!is_space(first.value)) break;
    range.begin += first.size;
  }
  return trim_end(text, range);
}

constexpr bool is_blank(std::string_view text, byte_range range) noexcept {
  return trim(text, range).empty();
}

// Code points of `text`, ill-formed bytes counted one each or not at all: near enough for the width
// of a line.
constexpr std::size_t width_of(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// The first word of a line: what a wrapping writer weighed against the room left on the line
// before.
constexpr std::string_view first_word(std::string_view line) noexcept {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_first_of(" \t", begin) - begin);
}

// Whether the line ends as a sentence does: a stop, behind it quotation marks and brackets at most.
constexpr bool ends_in_stop(std::string_view line) noexcept {
  std::size_t end = line.size();
  while (end > 0) {
    const code_point last = decode_before(line, end);
    const char32_t c = last.value;
    if (c == U'.' || c == U'!' || c == U'?') return true;
    if (c != U'"' && c != U'\'' && c != U')' && c != U'\u201D' && c != U'\u2019' && !is_space(c))
      return false;
    end -= last.size;
  }
  return false;
}

// Whether the lines of `text` were broken to a width, as in e-mails and books of plain text, so
// that a line end alone ends no paragraph: no line is long, most lines that another follows had no
// room for that one's first word, and most of them break off inside a sentence, which lists of
// short items do not.
constexpr bool is_hard_wrapped(std::string_view text) noexcept {
  // Code points. Newspapers' lines are whole paragraphs and longer; a list of names is narrower.
  constexpr std::size_t narrowest = 40;
  constexpr std::size_t widest = 100;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const line here = next_line(text, at);
    width = std::max(width, width_of(slice(text, here.range)));
    if (width > widest) return false;
    at = here.next;
  }
  if (width < narrowest) return false;
  std::size_t pairs = 0;
  std::size_t full = 0;
  std::size_t stopped = 0;
  line before = next_line(text, 0);
  while (before.next < text.size()) {
    const line here = next_line(text, before.next);
    if (!is_blank(text, before.range) && !is_blank(text, here.range)) {
      const std::string_view ended = slice(text, before.range);
      const std::size_t wanted = width_of(first_word(slice(text, here.range)));
      ++pairs;
      // A ragged margin: programs wrapped to widths that differ by some characters in one text.
      full += width_of(ended) + 1 + wanted + width / 8 > width ? 1U : 0U;
      stopped += ends_in_stop(ended) ? 1U : 0U;
    }
    before = here;
  }
  return pairs >= 2 && full * 3 >= pairs * 2 && stopped * 2 <= pairs;
}

}  // namespace detto::inline v0::detail
