// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// One line of a text.
struct text_line {
  byte_range range;      ///< the bytes of the line, without the line end
  std::size_t next = 0;  ///< offset of the next line; the size of the text for the last line
};

/// Whether `c` ends a line: LF, CR, NEL (U+0085), LINE SEPARATOR or PARAGRAPH SEPARATOR. VT and FF,
/// which are newline functions too (Unicode 15.0, section 5.8), are excluded: UAX #29 treats them
/// as spaces inside a sentence, and a sentence must not extend beyond its paragraph.
constexpr bool is_line_end(char32_t c) noexcept {
  return c == U'\n' || c == U'\r' || c == U'\u0085' || c == U'\u2028' || c == U'\u2029';
}

/// Returns the size in bytes of the line end at byte `at` of `text`, or 0 if there is none; `at`
/// must be less than the size of the text. CR LF is one line end. Constant time.
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

/// Returns the line of `text` that begins at byte `begin`. Linear in the bytes of the line.
constexpr text_line next_line(std::string_view text, std::size_t begin) noexcept {
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (const std::size_t size = line_end_size(text, at); size > 0) return {{begin, at}, at + size};
  }
  return {{begin, text.size()}, text.size()};
}

/// Whether `c` is white space: the Unicode property White_Space. That is ASCII white space, the
/// line ends, no-break spaces, the Ogham space mark, the spaces of the General Punctuation block
/// and the ideographic space.
constexpr bool is_space(char32_t c) noexcept {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u0085' || c == U'\u00A0' ||
         c == U'\u1680' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u2028' || c == U'\u2029' ||
         c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

/// Returns `range` without the white space at its end. `text` is the buffer that the offsets of
/// `range` refer to. Linear in the white space.
template <class Coordinates>
constexpr basic_byte_range<Coordinates> trim_end(std::string_view text,
                                                 basic_byte_range<Coordinates> range) noexcept {
  while (range.begin < range.end) {
    const code_point last = decode_before(text, range.end);
    if (!is_space(last.value)) break;
    range.end -= last.size;
  }
  return range;
}

/// Returns `range` without the white space at both ends; see trim_end. Linear in the white space.
template <class Coordinates>
constexpr basic_byte_range<Coordinates> trim(std::string_view text,
                                             basic_byte_range<Coordinates> range) noexcept {
  while (range.begin < range.end) {
    const code_point first = decode(text.substr(0, range.end), range.begin);
    if (!is_space(first.value)) break;
    range.begin += first.size;
  }
  return trim_end(text, range);
}

}  // namespace detto::inline v0
