// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// The number of bytes that ICU's detector reads.
inline constexpr std::size_t detection_limit = 8000;

// Returns the pieces of `bytes` between separators that contain non-ASCII bytes, each followed by
// LF, up to the limit.
template <class IsSeparator>
std::string non_ascii_pieces(std::string_view bytes, IsSeparator is_separator) {
  std::string pieces;
  std::size_t begin = 0;
  bool has_non_ascii = false;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    const bool is_end = at == bytes.size() || is_separator(bytes[at]);
    if (!is_end && at - begin < detection_limit) {
      has_non_ascii = has_non_ascii || (bytes[at] & 0x80) != 0;
      continue;
    }
    if (has_non_ascii) (pieces += bytes.substr(begin, at - begin)) += '\n';
    if (pieces.size() >= detection_limit) break;
    begin = is_end ? at + 1 : at;
    has_non_ascii = false;
  }
  return pieces;
}

// Returns the part of a text in an ASCII-compatible encoding that is most informative for
// detection. If its non-ASCII words have fewer ASCII letters than adjacent non-ASCII bytes, returns
// those words, because ICU would otherwise identify a page with much English text or markup as
// English. Else returns the lines with non-ASCII bytes, where the surrounding words indicate the
// language.
inline std::string detection_sample(std::string_view bytes) {
  // No multi-byte encoding has these bytes inside a character.
  std::string words = non_ascii_pieces(
      bytes, [](char c) { return (c >= 0 && c < 0x30) || (c >= 0x3A && c < 0x40); });
  std::size_t pairs = 0;
  std::size_t ascii_letters = 0;
  bool previous_non_ascii = false;
  for (const char c : words) {
    const bool is_non_ascii = (c & 0x80) != 0;
    pairs += is_non_ascii && previous_non_ascii ? 1 : 0;
    previous_non_ascii = is_non_ascii;
    ascii_letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
  }
  if (pairs > ascii_letters) return words;
  return non_ascii_pieces(bytes, [](char c) { return c == '\n' || c == '\r'; });
}

}  // namespace detto::inline v0::detail
