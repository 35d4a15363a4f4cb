// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/apostrophes.hpp>
#include <detto/repair/detail/mark_context.hpp>
#include <detto/repair/detail/residues.hpp>
#include <detto/repair/detail/skippable_prefix.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace detto::inline v0::detail {

// The evidence for one residue candidate in a text: counts of its occurrences by context. Some
// contexts are explained only by a lost mark, others do not require one.
struct evidence {
  std::size_t total = 0;
  std::size_t contractions = 0;  // don?t, people?s
  std::size_t ambiguous = 0;     // contractions that resemble words of other languages (-t, -s)
  std::size_t genitives = 0;     // contractions of the form people?s
  std::size_t elisions = 0;      // l?homme
  std::size_t closings = 0;      // a stop, the candidate, white space
  std::size_t openings = 0;      // white space, the candidate, a word
  std::size_t word_ends = 0;     // a word, the candidate, white space
  std::size_t pairs = 0;         // an opening and a later word end or closing in the same line
  std::size_t isolated = 0;      // white space on both sides
  std::size_t legitimate = 0;    // inside words, beside letters of its script, in formulas
  std::size_t open_at = std::string_view::npos;  // the last unpaired opening

  [[nodiscard]] std::size_t strong() const noexcept { return contractions + closings; }
  [[nodiscard]] std::size_t conclusive() const noexcept { return strong() + pairs; }
};

// The maximal length of a quotation within one line, in bytes.
inline constexpr std::size_t pair_limit = 300;

constexpr bool is_open_side(neighbour side) noexcept {
  return side == neighbour::edge || side == neighbour::space || side == neighbour::opening;
}
constexpr bool is_close_side(neighbour side) noexcept {
  return side == neighbour::edge || side == neighbour::space || side == neighbour::closing;
}

// Whether the place closes the last unpaired opening.
inline bool closes_pair(const evidence& counts, std::string_view text, const occurrence& here,
                        residue_kind kind) noexcept {
  if (counts.open_at == std::string_view::npos || here.at - counts.open_at > pair_limit)
    return false;
  if (!is_close_side(here.right) && here.right != neighbour::stop) return false;
  if (here.left != neighbour::letter && here.left != neighbour::digit &&
      here.left != neighbour::stop && here.left != neighbour::closing)
    return false;
  // A genuine question mark ends its sentence.
  if (kind == residue_kind::question && here.right != neighbour::stop && !here.shape.lower_after)
    return false;
  return text.substr(counts.open_at, here.at - counts.open_at).find('\n') == std::string_view::npos;
}

inline void add_occurrence(evidence& counts, std::string_view text, const occurrence& here,
                           residue_kind kind) noexcept {
  const word_shape& shape = here.shape;
  const char before = here.at > 0 ? text[here.at - 1] : '\n';
  ++counts.total;
  const bool inside = here.left == neighbour::letter && here.right == neighbour::letter;
  if (closes_pair(counts, text, here, kind) && !shape.own_script) {
    ++counts.pairs;
    counts.open_at = std::string_view::npos;
  }
  if (is_open_side(here.left) &&
      (here.right == neighbour::letter || here.right == neighbour::digit) && !shape.own_script)
    counts.open_at = here.at;
  if (shape.own_script || (kind == residue_kind::foreign_letter && shape.hyphenated)) {
    ++counts.legitimate;
  } else if (inside && shape.tail && shape.lower_before &&
             (kind != residue_kind::latin_letter || shape.negated ||
              text[here.at + here.size] != negation_tail.front())) {
    ++counts.contractions;
    const char first = text[here.at + here.size];
    if (first == plural_tail.front() || (first == negation_tail.front() && !shape.negated))
      ++counts.ambiguous;
    if (first == plural_tail.front() && shape.name_before) ++counts.genitives;
  } else if (inside) {
    // Elision and dashes occur in this context too, so it is evidence against lost marks only for
    // candidates that are legitimate inside words.
    if (shape.head)
      ++counts.elisions;
    else if (kind != residue_kind::foreign_letter)
      ++counts.legitimate;
  } else if (here.left == neighbour::stop && is_close_side(here.right)) {
    // `U.S.?` and `really?!` are common; a comma before a question mark is not.
    if (kind == residue_kind::question
            ? before == ','
            : before == '.' || before == ',' || before == '!' || before == '?')
      ++counts.closings;
  } else if (is_open_side(here.left) && shape.letters_after) {
    ++counts.openings;
  } else if (here.left == neighbour::letter &&
             (is_close_side(here.right) || here.right == neighbour::stop)) {
    if (shape.lower_before && shape.letters_before) ++counts.word_ends;
  } else if (is_open_side(here.left) && is_close_side(here.right)) {
    ++counts.isolated;
    if (kind == residue_kind::foreign_letter && shape.symbol) ++counts.legitimate;
  }
}

// Whether the counts show that a candidate replaced lost marks. The thresholds favour leaving a
// text unchanged. They were derived from the use of each kind of candidate in undamaged text: the
// circumflex inside words of Romanian and French, beta beside capitals, hyphens and digits in
// physics, one-letter prepositions between spaces in Russian, question marks in every text.
//
// `accented`: the text has letters that occur neither in English nor in German. In such a text, a
// Latin letter may be legitimate at the edges of words too, as ā at the end of Latvian words.
inline bool is_damage(const evidence& counts, residue_kind kind, bool accented) noexcept {
  // About as many openings as ends: quotations in a text whose stops follow the closing marks, as
  // in German.
  const std::size_t ends = counts.word_ends + counts.closings;
  const bool paired = counts.openings >= 2 && ends >= 2 && counts.openings <= ends + ends / 4 &&
                      ends <= counts.openings + counts.openings / 4 &&
                      20 * counts.legitimate <= counts.total;
  const bool one_pair = counts.openings >= 1 && ends >= 1 &&
                        8 * counts.legitimate <= counts.total &&
                        4 * (counts.openings + ends) >= 3 * (counts.total - counts.isolated);
  const std::size_t quoted =
      counts.closings +
      (counts.openings < counts.closings + counts.word_ends ? counts.openings : counts.closings);
  const std::size_t unambiguous = counts.contractions - counts.ambiguous;
  switch (kind) {
  case residue_kind::foreign_letter:
    if (counts.legitimate == 0 &&
        (counts.elisions >= 2 || (counts.isolated >= 2 && counts.isolated == counts.total)))
      return true;
    return paired || one_pair || (counts.pairs >= 1 && counts.legitimate <= counts.pairs) ||
           (counts.strong() >= 1 && counts.strong() + counts.openings >= 2 * counts.legitimate &&
            5 * (counts.strong() + counts.openings + counts.word_ends) >= 2 * counts.total);
  case residue_kind::latin_letter:
    if (!accented && counts.legitimate == 0 &&
        (counts.pairs >= 1 || unambiguous >= 1 || counts.genitives >= 2))
      return true;
    return (paired && !accented) ||
           (4 * counts.legitimate <= counts.total + 2 &&
            (counts.closings >= 2 ||
             (counts.closings >= 1 && counts.contractions + counts.openings >= 2) ||
             (counts.contractions >= counts.ambiguous + 2 &&
              counts.word_ends <= counts.contractions) ||
             (counts.contractions >= 4 &&
              4 * counts.word_ends + 10 * counts.legitimate <= counts.contractions)));
  case residue_kind::sign:
    // Replacements of lost letters occur at the edges of words too, but rarely in balanced pairs.
    if (counts.pairs >= 1 &&
        2 * counts.pairs + counts.contractions + counts.isolated == counts.total)
      return true;
    return paired || one_pair ||
           (counts.legitimate == 0 && (unambiguous >= 1 || counts.genitives >= 2)) ||
           (counts.strong() >= 2 && 3 * counts.legitimate <= counts.total + 1 &&
            counts.contractions - counts.ambiguous + quoted + counts.ambiguous / 2 >= 2);
  case residue_kind::question: {
    const std::size_t explained = 2 * counts.pairs + counts.contractions + counts.closings;
    if (20 * explained < counts.total || counts.legitimate > explained) return false;
    return counts.pairs >= 1 || unambiguous >= 1 || counts.genitives >= 1 ||
           (counts.closings >= 1 && counts.contractions + counts.openings >= 2) ||
           (counts.contractions >= 2 && counts.contractions + counts.openings >= 3);
  }
  }
  return false;
}

// Whether a different letter of the script of `own` is adjacent to it.
inline bool in_own_script(std::string_view text, std::size_t at, const code_point& own) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(own.value), &status);
  const auto is_same_script = [&](char32_t value) {
    if (value >= 0x80 && value >> 7 == own.value >> 7)
      return value != own.value;  // in one block of 128
    return value >= 0x80 && value != own.value && is_letter_neighbour(value) &&
           uscript_getScript(static_cast<UChar32>(value), &status) == script;
  };
  return (at > 0 && is_same_script(decode_before(text, at).value)) ||
         (at + own.size < text.size() && is_same_script(decode(text, at + own.size).value));
}

// In bytes per accented letter: names account for a lower frequency.
inline constexpr std::size_t accent_distance = 200;

constexpr bool is_german_letter(char32_t value) noexcept {
  return german_letters.find(value) != std::u32string_view::npos;
}

struct found_residue {
  std::size_t index = 0;  // into residues
  evidence counts;
};

// Returns the residue that replaced the marks of a text, if they were lost. Linear in the bytes.
inline std::optional<found_residue> find_residue(std::string_view text) noexcept {
  std::array<evidence, residue_count> counts_by_residue{};
  std::size_t accents = 0;
  for (std::size_t at = residue_free_prefix(text); at < text.size();) {
    const code_point point = decode(text, at);
    const std::size_t index = residue_index(point.value);
    if (index < residue_count) {
      const residue_kind kind = residues[index].kind;
      // A fast path for text in the script of the candidate.
      if (kind == residue_kind::foreign_letter && in_own_script(text, at, point))
        ++counts_by_residue[index].total, ++counts_by_residue[index].legitimate;
      else
        add_occurrence(counts_by_residue[index], text,
                       read_mark_context(text, at, point.size, kind), kind);
    } else if (point.value >= 0xC0 && point.value < 0x250 && !is_german_letter(point.value)) {
      ++accents;
    }
    at += point.size;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
      at += residue_free_prefix(text.substr(at));
  }
  std::optional<found_residue> best;
  for (std::size_t i = 0; i < residue_count; ++i)
    if (is_damage(counts_by_residue[i], residues[i].kind,
                  accents * accent_distance > text.size()) &&
        (!best || counts_by_residue[i].conclusive() > best->counts.conclusive()))
      best = {i, counts_by_residue[i]};
  return best;
}

}  // namespace detto::inline v0::detail
