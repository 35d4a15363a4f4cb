// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/repair_context.hpp>
#include <detto/text/detail/residues.hpp>
#include <detto/text/utf8.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace detto::inline v0::detail {

// How one candidate stands in a text: counts of places that only a lost mark explains, and of
// places that do without.
struct evidence {
  std::size_t total = 0;
  std::size_t contractions = 0;  // don?t, people?s
  std::size_t soft = 0;          // those of them that other languages' words can look like (-t, -s)
  std::size_t closings = 0;      // a stop, then the candidate, then white space
  std::size_t openings = 0;      // white space, the candidate, a word
  std::size_t word_ends = 0;     // a word, the candidate, white space
  std::size_t apart = 0;         // white space on both sides
  std::size_t natural =
      0;  // where the candidate is at home: inside words, beside its own script, in formulas

  [[nodiscard]] std::size_t strong() const noexcept { return contractions + closings; }
};

constexpr bool is_open_side(beside side) noexcept {
  return side == beside::edge || side == beside::space || side == beside::opening;
}
constexpr bool is_close_side(beside side) noexcept {
  return side == beside::edge || side == beside::space || side == beside::closing;
}

inline void count(evidence& sum, std::string_view text, const occurrence& here,
                  residue_kind kind) noexcept {
  const word_shape& shape = here.shape;
  const char before = here.at > 0 ? text[here.at - 1] : '\n';
  ++sum.total;
  const bool inside = here.left == beside::letter && here.right == beside::letter;
  if (shape.own_script || (kind == residue_kind::foreign_letter && shape.hyphened)) {
    ++sum.natural;
  } else if (inside && shape.tail && shape.lower_before) {
    ++sum.contractions;
    const char first = text[here.at + here.size];
    if (first == 't' || first == 's') ++sum.soft;
  } else if (inside) {
    // Elision and dashes stand here too, so this weighs against the marks only for candidates that
    // live inside words.
    if (kind != residue_kind::foreign_letter && !shape.head) ++sum.natural;
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
  }
}

// Whether the counts make lost marks out of a candidate. Thresholds err on the side of leaving a
// text alone; each was set on what the kind of candidate does in clean text: Romanian and French
// have the circumflex inside words, physics has its betas beside capitals, hyphens and digits,
// Russian its prepositions between spaces, every text its question marks.
inline bool is_damage(const evidence& sum, residue_kind kind) noexcept {
  // As many openings as endings: quotations in a text whose stops stand outside the marks, as in
  // German.
  const std::size_t ends = sum.word_ends + sum.closings;
  const bool paired = sum.openings >= 2 && ends >= 2 && sum.openings <= ends + ends / 4 &&
                      ends <= sum.openings + sum.openings / 4 && 20 * sum.natural <= sum.total;
  const bool one_pair = sum.openings >= 1 && ends >= 1 && 8 * sum.natural <= sum.total &&
                        4 * (sum.openings + ends) >= 3 * (sum.total - sum.apart);
  const std::size_t quoted =
      sum.closings + (sum.openings < sum.closings + sum.word_ends ? sum.openings : sum.closings);
  switch (kind) {
  case residue_kind::foreign_letter:
    return paired || one_pair ||
           (sum.strong() >= 1 && sum.strong() + sum.openings >= 2 * sum.natural &&
            5 * (sum.strong() + sum.openings + sum.word_ends) >= 2 * sum.total);
  case residue_kind::latin_letter:
    return paired ||
           (4 * sum.natural <= sum.total + 2 &&
            (sum.closings >= 2 || (sum.closings >= 1 && sum.contractions + sum.openings >= 2) ||
             (sum.contractions >= sum.soft + 2 && sum.word_ends <= sum.contractions) ||
             (sum.contractions >= 4 && 4 * sum.word_ends + 10 * sum.natural <= sum.contractions)));
  case residue_kind::sign:
    return paired || one_pair ||
           (sum.strong() >= 2 && 3 * sum.natural <= sum.total + 1 &&
            sum.contractions - sum.soft + quoted + sum.soft / 2 >= 2);
  case residue_kind::question:
    return sum.contractions >= 2 && sum.contractions + sum.openings + sum.closings >= 3 &&
           sum.natural <= sum.contractions;
  }
  return false;
}

// The residue of a text's marks, if they were lost. Linear in the text.
struct found_residue {
  std::size_t index = 0;  // into residues
  evidence sum;
};
inline std::optional<found_residue> find_residue(std::string_view text) noexcept {
  std::array<evidence, residue_count> sums{};
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    const std::size_t index = residue_index(point.value);
    if (index < residue_count) {
      // What a C1 control or the euro sign follows is the beginning of a double encoding that is
      // still whole.
      const bool whole = residues[index].kind == residue_kind::latin_letter &&
                         at + point.size < text.size() && [&] {
                           const char32_t next = decode(text, at + point.size).value;
                           return next == U'\u20AC' || (next >= 0x80 && next < 0xA0);
                         }();
      if (!whole)
        count(sums[index], text, look_around(text, at, point.size, residues[index].kind),
              residues[index].kind);
    }
    at += point.size;
  }
  std::optional<found_residue> best;
  for (std::size_t i = 0; i < residue_count; ++i)
    if (is_damage(sums[i], residues[i].kind) && (!best || sums[i].strong() > best->sum.strong()))
      best = {i, sums[i]};
  return best;
}

}  // namespace detto::inline v0::detail
