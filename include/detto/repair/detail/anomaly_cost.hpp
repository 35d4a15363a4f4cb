// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace detto::inline v0::detail {

// Classes of characters, for the plausibility of adjacent characters in natural text.
enum class character_class : std::uint8_t {
  space,
  digit,
  lower,
  upper,
  uncased,      // letters without case
  mark,         // combining
  opening,      // only before a word
  closing,      // only after a word
  quote,        // quotation marks that are opening in some languages and closing in others
  neutral,      // other punctuation
  symbol,       // symbols, superscripts, currencies
  box_drawing,  // box drawings and blocks
  control,
  abnormal,  // unassigned, private use, surrogate or enclosing
};
inline constexpr std::size_t character_class_count = 14;

inline character_class character_class_of(char32_t value) noexcept {
  switch (value) {
  case U'\u201C':
  case U'\u201D':
  case U'\u2018':
  case U'\u00AB':
  case U'\u00BB':
  case U'\u2039':
  case U'\u203A': return character_class::quote;
  case U'\u201A':
  case U'\u201E':
  case U'\u00A1':
  case U'\u00BF': return character_class::opening;
  case U'\u0384': return character_class::neutral;  // marks a numeral in Greek
  case U'\u00AA':
  case U'\u00BA':
  case U'\u02C6':
  case U'\u02DC':
  case U'\u02C7':
  case U'\u2020':
  case U'\u2021':
  case U'\u2022':
  case U'\u2030':
  case U'\u00A7':
  case U'\u00B6':
  case U'\u00B7':
  case U'\u00AD': return character_class::symbol;
  case U'\uFEFF':
  case U'\t':
  case U'\n':
  case U'\r': return character_class::space;
  default: break;
  }
  switch (u_charType(static_cast<UChar32>(value))) {
  case U_SPACE_SEPARATOR: return character_class::space;
  case U_DECIMAL_DIGIT_NUMBER: return character_class::digit;
  case U_LOWERCASE_LETTER: return character_class::lower;
  case U_UPPERCASE_LETTER:
  case U_TITLECASE_LETTER: return character_class::upper;
  case U_OTHER_LETTER:
  case U_MODIFIER_LETTER: return character_class::uncased;
  case U_NON_SPACING_MARK:
  case U_COMBINING_SPACING_MARK: return character_class::mark;
  case U_START_PUNCTUATION: return character_class::opening;
  case U_END_PUNCTUATION: return character_class::closing;
  case U_INITIAL_PUNCTUATION:
  case U_FINAL_PUNCTUATION:
  case U_OTHER_PUNCTUATION:
  case U_DASH_PUNCTUATION:
  case U_CONNECTOR_PUNCTUATION: return character_class::neutral;
  case U_FORMAT_CHAR: return character_class::symbol;
  case U_LINE_SEPARATOR:
  case U_PARAGRAPH_SEPARATOR:
  case U_CONTROL_CHAR: return character_class::control;
  case U_PRIVATE_USE_CHAR:
  case U_SURROGATE:
  case U_UNASSIGNED:
  case U_ENCLOSING_MARK: return character_class::abnormal;
  default:
    return value >= 0x2500 && value < 0x25A0 ? character_class::box_drawing
                                             : character_class::symbol;
  }
}

// Whether a letter is in few alphabets: in text, such letters result from wrong decodings more
// often than from authors.
inline bool is_rare_letter(char32_t value) noexcept {
  // Latin Extended-B, IPA and modifiers, except letters of Vietnamese and Romanian.
  if (value >= 0x180 && value < 0x300)
    return value != 0x1A1 && value != 0x1B0 && (value < 0x218 || value > 0x21B);
  return (value >= 0x330 && value < 0x386) || (value >= 0x3D0 && value < 0x400) ||
         (value >= 0x460 && value < 0x490) || (value >= 0x4C0 && value < 0x530) ||
         (value >= 0x7C0 && value < 0x900) || (value >= 0x1200 && value < 0x1E00) ||
         (value >= 0x2C00 && value < 0x3000) || (value >= 0x3400 && value < 0x4E00) ||
         (value >= 0xA000 && value < 0xAC00) || value >= 0x20000;
}

// Anomaly costs, in bits. Costs of single non-ASCII characters:
// clang-format off
inline constexpr std::uint8_t character_costs[character_class_count] = {
    // space digit lower upper uncased mark opening closing quote neutral symbol box control abnormal
       0,    1,    1,    1,    1,      1,   1,      1,      1,    1,      3,   2,      8,      12};

// Costs of adjacent characters: rows are the left class, columns the right class.
inline constexpr std::uint8_t adjacency_costs[character_class_count][character_class_count] = {
    // space digit lower upper uncased mark opening closing quote neutral symbol box control abnormal
    {  0,    0,    0,    0,    0,      4,   0,      3,      0,    0,      0,   0,      0,      0},  // space
    {  0,    0,    1,    1,    1,      4,   3,      0,      0,    0,      1,   3,      0,      0},  // digit
    {  0,    1,    0,    4,    0,      0,   4,      0,      0,    0,      2,   4,      0,      0},  // lower
    {  0,    1,    0,    0,    0,      0,   4,      0,      0,    0,      2,   4,      0,      0},  // upper
    {  0,    1,    0,    0,    0,      0,   1,      0,      0,    0,      2,   4,      0,      0},  // uncased
    {  0,    1,    0,    0,    0,      0,   1,      0,      0,    0,      2,   4,      0,      0},  // mark
    {  4,    0,    0,    0,    0,      4,   0,      3,      0,    0,      0,   3,      0,      0},  // opening
    {  0,    2,    4,    4,    1,      4,   3,      0,      0,    0,      2,   3,      0,      0},  // closing
    {  0,    0,    0,    0,    0,      4,   0,      0,      0,    0,      1,   2,      0,      0},  // quote
    {  0,    0,    0,    0,    0,      4,   0,      0,      0,    0,      0,   1,      0,      0},  // neutral
    {  0,    0,    3,    2,    1,      4,   2,      0,      1,    0,      1,   2,      0,      0},  // symbol
    {  0,    2,    4,    4,    4,      4,   2,      2,      2,    1,      2,   0,      0,      0},  // box drawing
    {  0,    0,    0,    0,    0,      0,   0,      0,      0,    0,      0,   0,      0,      0},  // control
    {  0,    0,    0,    0,    0,      0,   0,      0,      0,    0,      0,   0,      0,      0},  // abnormal
};
// clang-format on
inline constexpr int rare_letter_cost = 5;
inline constexpr int lone_capital_cost = 3;   // a non-ASCII capital that is a word of one letter
inline constexpr int quote_in_word_cost = 4;  // a quotation mark between letters
// Adjacent letters of different scripts; less if one has no case, as Chinese text contains Latin
// words without spaces around them.
inline constexpr int mixed_scripts_cost = 5;
inline constexpr int uncased_script_cost = 3;
// Of an accented capital before a symbol; added to the adjacency cost.
inline constexpr int accented_before_symbol_cost = 2;

constexpr bool is_letter_class(character_class one) noexcept {
  return one == character_class::lower || one == character_class::upper ||
         one == character_class::uncased || one == character_class::mark;
}

inline bool is_cased_class(character_class one) noexcept {
  return one == character_class::lower || one == character_class::upper;
}

inline UScriptCode script_of(char32_t value) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(value), &status);
}

// Whether two adjacent letters may belong to one script; marks may have no script of their own.
inline bool share_script(char32_t left, char32_t right) noexcept {
  if ((left | right) < 0x80) return true;
  const UScriptCode first = script_of(left), second = script_of(right);
  return first == second || second == USCRIPT_INHERITED || second == USCRIPT_COMMON;
}

constexpr bool is_superscript_digit(char32_t value) noexcept {
  return value == U'\u00B2' || value == U'\u00B3' || value == U'\u00B9';
}

// Accented capitals that are words of French, Italian or Portuguese.
constexpr bool is_one_letter_word(char32_t value) noexcept {
  return value == U'\u00C0' || value == U'\u00C8' || value == U'\u00C9';
}

constexpr bool separates_words(character_class one, char32_t value) noexcept {
  return one == character_class::space || (one == character_class::neutral && value < 0x80);
}

// Returns the anomaly cost of a stretch of text, in bits: the costs of all characters except the
// first and the last, which are context, and of all pairs of adjacent characters. Linear.
inline int anomaly_cost(std::span<const char32_t> text) noexcept {
  int sum = 0;
  character_class before = character_class::space, here = character_class_of(text[0]);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t left = text[i - 1], right = text[i];
    const character_class next = character_class_of(right);
    sum += adjacency_costs[static_cast<std::size_t>(here)][static_cast<std::size_t>(next)];
    const bool letters = is_letter_class(here) && is_letter_class(next);
    const bool one_script = letters && share_script(left, right);
    if (letters && !one_script) {
      if ((is_cased_class(here) && is_cased_class(next)) || next == character_class::mark)
        sum += mixed_scripts_cost;
      else if (is_cased_class(here) || is_cased_class(next))
        sum += uncased_script_cost;
    }
    if (here == character_class::quote && is_letter_class(before) && is_letter_class(next))
      sum += quote_in_word_cost;
    if (here == character_class::upper && left >= 0xC0) {
      if (is_superscript_digit(right) &&
          (left == U'\u00C5' || left >= 0x370))  // Å², and formulas in Greek
        sum -= adjacency_costs[static_cast<std::size_t>(here)][static_cast<std::size_t>(next)];
      else if (next == character_class::symbol && left < 0x180)
        sum += accented_before_symbol_cost;
      if (!is_one_letter_word(left) && separates_words(before, i > 1 ? text[i - 2] : U' ') &&
          separates_words(next, right))
        sum += lone_capital_cost;
    }
    if (i + 1 < text.size() && right >= 0x80) {
      if (is_letter_class(next) && is_rare_letter(right))
        sum += rare_letter_cost;
      else if (left < 0x370 || !one_script)  // not inside Greek and Cyrillic words
        sum += character_costs[static_cast<std::size_t>(next)];
    }
    before = here;
    here = next;
  }
  return sum;
}

}  // namespace detto::inline v0::detail
