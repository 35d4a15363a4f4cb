// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/token_span.hpp>
#include <detto/language/phrase_table.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/token.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

using part_tokens = std::span<const folded_token>;
using part_cursor = part_tokens::iterator;

inline bool is_word(const folded_token& t) noexcept {
  return t.kind == token_kind::word || t.kind == token_kind::number;
}
inline bool is_capitalised(const folded_token& t) noexcept {
  return t.kind == token_kind::word && is_uppercase(decode(t.text, 0).value);
}
// Whether a word has at least two capitals and no lower-case letter: AP, N.H, O’NEIL.
inline bool is_all_caps(const folded_token& t) noexcept {
  if (t.kind != token_kind::word) return false;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < t.text.size();) {
    const code_point point = decode(t.text, at);
    if (is_lowercase(point.value)) return false;
    capitals += is_uppercase(point.value) ? 1U : 0U;
    at += point.size;
  }
  return capitals >= 2;
}
// Whether a token consists of `min_digits` to `max_digits` ASCII digits.
inline bool is_digits(const folded_token& t, std::size_t min_digits,
                      std::size_t max_digits) noexcept {
  return t.text.size() >= min_digits && t.text.size() <= max_digits &&
         std::ranges::all_of(t.text, [](char c) { return c >= '0' && c <= '9'; });
}
inline bool is_year(const folded_token& t) noexcept {
  return is_digits(t, 4, 4) && (t.text.starts_with("19") || t.text.starts_with("20"));
}
inline bool is_one_of_marks(const folded_token& t, std::string_view marks) noexcept {
  return t.text.size() == 1 && marks.find(t.text[0]) != std::string_view::npos;
}
inline bool is_dash_token(const folded_token& t) noexcept {
  return t.kind == token_kind::punctuation && is_dash(decode(t.text, 0).value);
}
inline bool is_quote_token(const folded_token& t) noexcept {
  const char32_t c = decode(t.text, 0).value;
  return c == U'"' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u2018' ||
         c == U'\u00AB' || c == U'\u00BB';
}

// A line of the page: a paragraph of the document.
struct page_line {
  reading_range range;  // without white space at the edges
  token_span tokens;
  std::size_t blank_before = 0;  // number of empty lines before it
};

// The lines of a document with their tokens. Linear in the reading.
inline std::vector<page_line> page_lines(const document& doc) {
  std::vector<page_line> lines;
  lines.reserve(doc.paragraphs().size());
  const std::string_view reading = doc.reading();
  const token_span tokens = doc.tokens();
  std::size_t at = 0;
  std::size_t gap_begin = 0;
  for (const reading_range range : doc.paragraphs()) {
    while (at < tokens.size() && doc.range(tokens[at].text).begin < range.begin) ++at;
    std::size_t end = at;
    while (end < tokens.size() && doc.range(tokens[end].text).begin < range.end) ++end;
    const std::string_view gap = reading.substr(gap_begin, range.begin - gap_begin);
    const auto breaks = static_cast<std::size_t>(std::ranges::count(gap, '\n'));
    lines.push_back({range, tokens.subspan(at, end - at), breaks > 0 ? breaks - 1 : 0});
    at = end;
    gap_begin = range.end;
  }
  return lines;
}

// Replaces `keys` with the keys of the words and numbers among the tokens.
inline void word_keys(part_tokens tokens, std::vector<token_key>& keys) {
  keys.clear();
  for (const folded_token& t : tokens)
    if (is_word(t)) keys.push_back(t.key);
}

// The index of the first key at which a phrase begins, or the number of keys.
inline std::size_t find_first_phrase(std::span<const token_key> keys,
                                     const phrase_set& phrases) noexcept {
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (phrases.has_prefix_of(keys.subspan(i))) return i;
  return keys.size();
}

}  // namespace detto::inline v0::detail
