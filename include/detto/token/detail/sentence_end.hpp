// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace detto::inline v0::detail {

// The longest abbreviation or following word that is looked up, in bytes: bounds the work at each
// full stop.
inline constexpr std::size_t longest_abbreviation = 24;

// What begins at `at`, behind opening marks: its first character, and its letters as far as they
// can matter.
struct following_word {
  char32_t first = 0;  // 0 at the end of the text
  std::string_view letters;
  bool behind_mark = false;  // a quotation mark opens; a bracket goes on with the sentence
};

inline following_word word_after(std::string_view text, std::size_t at) noexcept {
  following_word found;
  while (at < text.size()) {
    const code_point point = decode(text, at);
    found.first = point.value;
    if (!is_opener(point.value)) break;
    found.behind_mark = found.behind_mark || !is_opening_bracket(point.value);
    at += point.size;
  }
  const std::size_t begin = at;
  while (at < text.size() && at - begin < longest_abbreviation) {
    const code_point point = decode(text, at);
    if (!is_letter(point.value)) break;
    at += point.size;
  }
  found.letters = slice(text, {begin, at});
  return found;
}

// The abbreviation that ends right before the full stop at `stop`: letters with single full stops
// between them.
inline std::string_view word_before(std::string_view text, std::size_t begin,
                                    std::size_t stop) noexcept {
  std::size_t at = stop;
  while (at > begin && stop - at < longest_abbreviation) {
    const code_point point = decode_before(text, at);
    const bool dot = point.value == U'.' && at < stop;
    if (!dot && !is_letter(point.value)) break;
    at -= point.size;
  }
  return slice(text, {at, stop});
}

// Whether [begin, end) holds nothing but the number or letter of a list's item: `1`, `12`, `a`.
inline bool is_item_number(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  begin = trim(text, {begin, end}).begin;
  if (end - begin == 1)
    return is_letter(decode(text, begin).value) || is_digit(decode(text, begin).value);
  if (begin == end || end - begin > 3) return false;
  return std::ranges::all_of(slice(text, {begin, end}),
                             [](char c) { return c >= '0' && c <= '9'; });
}

// Whether an abbreviation that stands in `place` ends its sentence before `next`.
inline bool ends_after_abbreviation(abbreviation::place_type place, const following_word& next,
                                    bool starter) noexcept {
  switch (place) {
  case abbreviation::place_type::before_name: return false;
  case abbreviation::place_type::before_number:
    return !is_digit(next.first) && !is_currency(next.first);
  case abbreviation::place_type::anywhere: break;
  }
  return starter || next.behind_mark;
}

// Whether the segment [begin, end) that ICU ended at a stop really ends a sentence of news.
inline bool ends_sentence(std::string_view text, byte_range segment, const lexicon& language) {
  const following_word next = word_after(text, segment.end);
  if (next.first == 0) return true;
  // "Really?" he asked. He works at Yahoo! in Ohio.
  if (is_small(next.first)) return false;
  // Not the front: a segment that goes on past many stops would have its white space there read at
  // each of them.
  std::size_t end = trim_end(text, segment).end;
  bool closed = false;
  for (; end > segment.begin; end -= decode_before(text, end).size) {
    if (!is_closer(decode_before(text, end).value)) break;
    closed = true;
  }
  if (end == segment.begin || text[end - 1] != '.') return true;
  --end;
  if (end - segment.begin <= longest_abbreviation && is_item_number(text, segment.begin, end))
    return false;
  if (closed) return true;

  const std::string_view word = word_before(text, segment.begin, end);
  if (word.empty()) return true;
  const bool capital = is_capital(decode(word, 0).value);
  const bool dotted = word.find('.') != std::string_view::npos;
  const bool starter = language.sentence_starters.contains(folded_key(next.letters));
  const abbreviation* known = language.abbreviations.find(folded_key(word));
  if (known != nullptr && (capital || known->any_case || dotted))
    return ends_after_abbreviation(known->place, next, starter);
  // An initial: J. Doe, A.B. Doe.
  const bool initial = capital && (dotted || word.size() == decode(word, 0).size);
  return !initial || starter || next.behind_mark || !is_letter(next.first);
}

}  // namespace detto::inline v0::detail
