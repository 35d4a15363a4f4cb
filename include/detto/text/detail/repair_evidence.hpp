// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/repair_context.hpp>
#include <detto/text/detail/repair_skip.hpp>
#include <detto/text/detail/residues.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace detto::inline v0::detail {

// How one candidate stands in a text: counts of places that only a lost mark explains, and of
// places that do without.
struct evidence {
  std::size_t total = 0;
  std::size_t contractions = 0;  // don?t, people?s
  std::size_t soft = 0;          // those of them that other languages' words can look like (-t, -s)
  std::size_t genitives = 0;     // those of them that are people?s
  std::size_t elisions = 0;      // l?homme
  std::size_t closings = 0;      // a stop, then the candidate, then white space
  std::size_t openings = 0;      // white space, the candidate, a word
  std::size_t word_ends = 0;     // a word, the candidate, white space
  std::size_t pairs = 0;         // an opening, and an end behind it in the same line
  std::size_t apart = 0;         // white space on both sides
  std::size_t natural = 0;       // at home: inside words, beside its own script, in formulas
  std::size_t open_at = std::string_view::npos;  // the last opening that has no end yet

  [[nodiscard]] std::size_t strong() const noexcept { return contractions + closings; }
  [[nodiscard]] std::size_t proofs() const noexcept { return strong() + pairs; }
};

// A quotation of one line is no longer than this, in bytes.
inline constexpr std::size_t pair_limit = 300;

constexpr bool is_open_side(beside side) noexcept {
  return side == beside::edge || side == beside::space || side == beside::opening;
}
constexpr bool is_close_side(beside side) noexcept {
  return side == beside::edge || side == beside::space || side == beside::closing;
}

// Whether the place ends what the last opening began.
inline bool closes_pair(const evidence& sum, std::string_view text, const occurrence& here,
                        residue_kind kind) noexcept {
  if (sum.open_at == std::string_view::npos || here.at - sum.open_at > pair_limit) return false;
  if (!is_close_side(here.right) && here.right != beside::stop) return false;
  if (here.left != beside::letter && here.left != beside::digit && here.left != beside::stop &&
      here.left != beside::closing)
    return false;
  // A question ends its sentence.
  if (kind == residue_kind::question && here.right != beside::stop && !here.shape.lower_after)
    return false;
  return text.substr(sum.open_at, here.at - sum.open_at).find('\n') == std::string_view::npos;
}

inline void count(evidence& sum, std::string_view text, const occurrence& here,
                  residue_kind kind) noexcept {
  const word_shape& shape = here.shape;
  const char before = here.at > 0 ? text[here.at - 1] : '\n';
  ++sum.total;
  const bool inside = here.left == beside::letter && here.right == beside::letter;
  if (closes_pair(sum, text, here, kind) && !shape.own_script) {
    ++sum.pairs;
    sum.open_at = std::string_view::npos;
  }
  if (is_open_side(here.left) && (here.right == beside::letter || here.right == beside::digit) &&
      !shape.own_script)
    sum.open_at = here.at;
  if (shape.own_script || (kind == residue_kind::foreign_letter && shape.hyphened)) {
    ++sum.natural;
  } else if (inside && shape.tail && shape.lower_before &&
             (kind != residue_kind::latin_letter || shape.negated ||
              text[here.at + here.size] != 't')) {
    ++sum.contractions;
    const char first = text[here.at + here.size];
    if (first == 's' || (first == 't' && !shape.negated)) ++sum.soft;
    if (first == 's' && shape.name_before) ++sum.genitives;
  } else if (inside) {
    // Elision and dashes stand here too, so this weighs against the marks only for candidates that
    // live inside words.
    if (shape.head)
      ++sum.elisions;
    else if (kind != residue_kind::foreign_letter)
      ++sum.natural;
  } else if (here.left == beside::stop && is_close_side(here.right)) {
    // `U.S.?` and `really?!` are common; a comma before a question mark is not.
    if (kind == residue_kind::question
            ? before == ','
            : before == '.' || before == ',' || before == '!' || before == '?')
      ++sum.closings;
  } else if (is_open_side(here.left) && shape.letters_after) {
    ++sum.openings;
  } else if (here.left == beside::letter &&
             (is_close_side(here.right) || here.right == beside::stop)) {
    if (shape.lower_before && shape.letters_before) ++sum.word_ends;
  } else if (is_open_side(here.left) && is_close_side(here.right)) {
    ++sum.apart;
    if (kind == residue_kind::foreign_letter && shape.symbol) ++sum.natural;
  }
}

// Whether the counts make lost marks out of a candidate. Thresholds err on the side of leaving a
// text alone; each was set on what the kind of candidate does in clean text: Romanian and French
// have the circumflex inside words, physics has its betas beside capitals, hyphens and digits,
// Russian its prepositions between spaces, every text its question marks.
//
// `accented` is a text with letters that neither English nor German has: there a Latin letter may
// be at home in other places than within words, as Latvian words end in its ā.
inline bool is_damage(const evidence& sum, residue_kind kind, bool accented) noexcept {
  // As many openings as endings: quotations in a text whose stops stand outside the marks, as in
  // German.
  const std::size_t ends = sum.word_ends + sum.closings;
  const bool paired = sum.openings >= 2 && ends >= 2 && sum.openings <= ends + ends / 4 &&
                      ends <= sum.openings + sum.openings / 4 && 20 * sum.natural <= sum.total;
  const bool one_pair = sum.openings >= 1 && ends >= 1 && 8 * sum.natural <= sum.total &&
                        4 * (sum.openings + ends) >= 3 * (sum.total - sum.apart);
  const std::size_t quoted =
      sum.closings + (sum.openings < sum.closings + sum.word_ends ? sum.openings : sum.closings);
  const std::size_t hard = sum.contractions - sum.soft;
  switch (kind) {
  case residue_kind::foreign_letter:
    if (sum.natural == 0 && (sum.elisions >= 2 || (sum.apart >= 2 && sum.apart == sum.total)))
      return true;
    return paired || one_pair || (sum.pairs >= 1 && sum.natural <= sum.pairs) ||
           (sum.strong() >= 1 && sum.strong() + sum.openings >= 2 * sum.natural &&
            5 * (sum.strong() + sum.openings + sum.word_ends) >= 2 * sum.total);
  case residue_kind::latin_letter:
    if (!accented && sum.natural == 0 && (sum.pairs >= 1 || hard >= 1 || sum.genitives >= 2))
      return true;
    return (paired && !accented) ||
           (4 * sum.natural <= sum.total + 2 &&
            (sum.closings >= 2 || (sum.closings >= 1 && sum.contractions + sum.openings >= 2) ||
             (sum.contractions >= sum.soft + 2 && sum.word_ends <= sum.contractions) ||
             (sum.contractions >= 4 && 4 * sum.word_ends + 10 * sum.natural <= sum.contractions)));
  case residue_kind::sign:
    // What is left of lost letters stands at the edges of words too, but seldom in even pairs.
    if (sum.pairs >= 1 && 2 * sum.pairs + sum.contractions + sum.apart == sum.total) return true;
    return paired || one_pair || (sum.natural == 0 && (hard >= 1 || sum.genitives >= 2)) ||
           (sum.strong() >= 2 && 3 * sum.natural <= sum.total + 1 &&
            sum.contractions - sum.soft + quoted + sum.soft / 2 >= 2);
  case residue_kind::question: {
    const std::size_t sure = 2 * sum.pairs + sum.contractions + sum.closings;
    if (20 * sure < sum.total || sum.natural > sure) return false;
    return sum.pairs >= 1 || hard >= 1 || sum.genitives >= 1 ||
           (sum.closings >= 1 && sum.contractions + sum.openings >= 2) ||
           (sum.contractions >= 2 && sum.contractions + sum.openings >= 3);
  }
  }
  return false;
}

// Whether a letter of the script of `own` stands beside it.
inline bool in_own_script(std::string_view text, std::size_t at, const code_point& own) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(own.value), &status);
  const auto same = [&](char32_t value) {
    if (value >= 0x80 && value >> 7 == own.value >> 7) return value != own.value;  // of one block
    return value >= 0x80 && value != own.value && reads_as_letter(value) &&
           uscript_getScript(static_cast<UChar32>(value), &status) == script;
  };
  return (at > 0 && same(decode_before(text, at).value)) ||
         (at + own.size < text.size() && same(decode(text, at + own.size).value));
}

// One accented letter in so many bytes may be a name's.
inline constexpr std::size_t accent_distance = 200;

constexpr bool is_german_letter(char32_t value) noexcept {
  return value == U'\u00DF' || (value | 0x20) == U'\u00E4' || (value | 0x20) == U'\u00F6' ||
         (value | 0x20) == U'\u00FC';
}

// The residue of a text's marks, if they were lost. Linear in the text.
struct found_residue {
  std::size_t index = 0;  // into residues
  evidence sum;
};
inline std::optional<found_residue> find_residue(std::string_view text) noexcept {
  std::array<evidence, residue_count> sums{};
  std::size_t accents = 0;
  for (std::size_t at = plain_prefix(text); at < text.size();) {
    const code_point point = decode(text, at);
    const std::size_t index = residue_index(point.value);
    if (index < residue_count) {
      const residue_kind kind = residues[index].kind;
      // In text of its own script, most are told at a glance.
      if (kind == residue_kind::foreign_letter && in_own_script(text, at, point))
        ++sums[index].total, ++sums[index].natural;
      else
        count(sums[index], text, look_around(text, at, point.size, kind), kind);
    } else if (point.value >= 0xC0 && point.value < 0x250 && !is_german_letter(point.value)) {
      ++accents;
    }
    at += point.size;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
      at += plain_prefix(text.substr(at));
  }
  std::optional<found_residue> best;
  for (std::size_t i = 0; i < residue_count; ++i)
    if (is_damage(sums[i], residues[i].kind, accents * accent_distance > text.size()) &&
        (!best || sums[i].proofs() > best->sum.proofs()))
      best = {i, sums[i]};
  return best;
}

}  // namespace detto::inline v0::detail
