// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// As many bytes as ICU's detector reads.
inline constexpr std::size_t detection_limit = 8000;

// The pieces of `bytes`, cut at separators, that have a byte beyond ASCII; up to the limit.
template <class IsSeparator>
std::string pieces_beyond_ascii(std::string_view bytes, IsSeparator is_separator) {
  std::string pieces;
  std::size_t begin = 0;
  bool beyond = false;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    const bool is_end = at == bytes.size() || is_separator(bytes[at]);
    if (!is_end && at - begin < detection_limit) {
      beyond = beyond || (bytes[at] & 0x80) != 0;
      continue;
    }
    if (beyond) (pieces += bytes.substr(begin, at - begin)) += '\n';
    if (pieces.size() >= detection_limit) break;
    begin = is_end ? at + 1 : at;
    beyond = false;
  }
  return pieces;
}

// The bytes that tell most about an encoding that has ASCII. Where words are written beyond ASCII
// throughout: those words, because ICU takes a page with as much English and markup for English.
// Else the lines that have such bytes: there the words around tell the language.
inline std::string detection_sample(std::string_view bytes) {
  // No encoding of several bytes a character has these within one.
  std::string words = pieces_beyond_ascii(
      bytes, [](char c) { return (c >= 0 && c < 0x30) || (c >= 0x3A && c < 0x40); });
  std::size_t pairs = 0;
  std::size_t ascii_letters = 0;
  bool beyond = false;
  for (const char c : words) {
    const bool is_beyond = (c & 0x80) != 0;
    pairs += is_beyond && beyond ? 1 : 0;
    beyond = is_beyond;
    ascii_letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
  }
  if (pairs > ascii_letters) return words;
  return pieces_beyond_ascii(bytes, [](char c) { return c == '\n' || c == '\r'; });
}

}  // namespace detto::inline v0::detail
