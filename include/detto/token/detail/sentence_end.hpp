// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>

#include <cstddef>
#include <string_view>

namespace detto::inline v0::detail {

// The longest abbreviation or following word that is looked up, in bytes: bounds the work at each full stop.
inline constexpr std::size_t longest_abbreviation = 24;

// The word that begins at `at`, behind opening marks: its first letter and its bytes, as far as they can matter.
struct following_word {
  char32_t first = 0;
  std::string_view text;
  bool behind_opener = false;
};

inline following_word word_after(std::string_view text, std::size_t at) noexcept {
  following_word found;
  while (at < text.size()) {
    const code_point point = decode(text, at);
    if (!is_opener(point.value)) break;
    found.behind_opener = true;
    at += point.size;
  }
  const std::size_t begin = at;
  while (at < text.size() && at - begin < longest_abbreviation) {
    const code_point point = decode(text, at);
    if (!is_letter(point.value) &&
        (at > begin || !is_digit(point.value)))
      break;
    if (at == begin) found.first = point.value;
    at += point.size;
  }
  found.text = slice(text, {begin, at});
  return found;
}

// The abbreviation that ends right before the full stop at `stop`: letters with single full stops between them.
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

// Whether the segment [begin, end) that ICU ended at a stop really ends a sentence of news.
inline bool ends_sentence(std::string_view text, byte_range segment, const lexicon& language) {
  const following_word next = word_after(text, segment.end);
  if (next.first == 0) return true;
  // Not the front: a segment that goes on past many stops would have its white space there read at each of them.
  std::size_t end = trim_end(text, segment).end;
  bool closed = false;
  for (; end > segment.begin; end -= decode_before(text, end).size) {
    if (!is_closer(decode_before(text, end).value)) break;
    closed = true;
  }
  if (end == segment.begin) return true;
  const char stop = text[end - 1];
  const bool next_is_small = is_small(next.first);
  // "Really?" he asked.
  if (closed && next_is_small) return false;
  if (stop != '.' || closed) return true;

  const std::string_view word = word_before(text, segment.begin, end - 1);
  if (word.empty()) return true;
  const bool capital = is_capital(decode(word, 0).value);
  const bool starter = !next_is_small && language.sentence_starters.contains(folded_key(next.text));
  const abbreviation* known = language.abbreviations.find(folded_key(word));
  if (known != nullptr &&
      (capital || known->any_case || word.find('.') != std::string_view::npos)) {
    switch (known->place) {
    case abbreviation::place_type::before_name: return false;
    case abbreviation::place_type::before_number:
      return !is_digit(next.first);
    case abbreviation::place_type::anywhere: return starter || next.behind_opener;
    }
  }
  // An initial: J. Doe, A.B. Doe.
  const bool initial =
      capital && (word.size() == decode(word, 0).size || word.find('.') != std::string_view::npos);
  return !initial || starter || next.behind_opener;
}

}  // namespace detto::inline v0::detail
