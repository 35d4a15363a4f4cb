// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The kinds of ASCII characters, whose general categories are stable. Looking them up in ICU took a
// fifth of the time to segment English text into graphemes.
inline constexpr std::array<token_kind, 128> ascii_kinds = [] {
  std::array<token_kind, 128> table{};
  table.fill(token_kind::other);
  const auto set = [&](std::string_view characters, token_kind kind) {
    for (const char member : characters) table[static_cast<unsigned char>(member)] = kind;
  };
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", token_kind::word);
  set("0123456789", token_kind::number);
  set("!\"#%&'()*,-./:;?@[\\]_{}", token_kind::punctuation);
  set("$+<=>^`|~", token_kind::symbol);
  set("\t\n\v\f\r ", token_kind::space);
  return table;
}();

constexpr token_kind kind_of_ascii(unsigned char c) noexcept { return ascii_kinds[c]; }

// Returns the kind of a code point by its general category.
inline token_kind kind_of(code_point point) noexcept {
  if (point.value < 0x80) return kind_of_ascii(static_cast<unsigned char>(point.value));
  if (!point.well_formed) return token_kind::other;
  const auto value = static_cast<UChar32>(point.value);
  if (u_isUWhiteSpace(value) != 0) return token_kind::space;
  const std::uint32_t category = U_GET_GC_MASK(value);
  if ((category & U_GC_L_MASK) != 0) return token_kind::word;
  if ((category & U_GC_N_MASK) != 0) return token_kind::number;
  if ((category & U_GC_P_MASK) != 0) return token_kind::punctuation;
  if ((category & U_GC_S_MASK) != 0) return token_kind::symbol;
  return token_kind::other;
}

// Whether every code point of `text` is of `kind`.
inline bool all_of_kind(std::string_view text, token_kind kind) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    if (kind_of(point) != kind) return false;
    at += point.size;
  }
  return true;
}

// Returns the kind of a segment that begins with a connector or space and that ICU reports as a
// word: `other` if it contains a letter or digit, `space` if it is all white space, else
// `punctuation`.
inline token_kind kind_of_connectors(std::string_view text) noexcept {
  token_kind found =
      token_kind::space;  // NARROW NO-BREAK SPACE is the only connector that is white space
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    const token_kind kind = kind_of(point);
    if (kind == token_kind::word || kind == token_kind::number) return token_kind::other;
    if (kind != token_kind::space) found = token_kind::punctuation;
    at += point.size;
  }
  return found;
}

// Returns the kind of a word segment from ICU's rule status and its code points, by the table in
// docs/token.md.
inline token_kind kind_of_segment(std::string_view segment, std::int32_t status) noexcept {
  const token_kind first = kind_of(decode(segment, 0));
  if (status >= UBRK_WORD_LETTER && status < UBRK_WORD_IDEO_LIMIT) {
    // Rare: the rest of the segment distinguishes `_word` from `___`.
    if (first != token_kind::punctuation && first != token_kind::space) return token_kind::word;
    const token_kind connectors = kind_of_connectors(segment);
    return connectors == token_kind::other ? token_kind::word : connectors;
  }
  if (status >= UBRK_WORD_NUMBER && status < UBRK_WORD_NUMBER_LIMIT) return token_kind::number;
  // A combining mark makes a space visible.
  if (first == token_kind::space && !all_of_kind(segment, token_kind::space))
    return token_kind::other;
  return first;
}

}  // namespace detto::inline v0::detail
