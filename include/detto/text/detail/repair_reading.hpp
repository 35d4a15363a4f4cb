// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace detto::inline v0::detail {

// What a character is to the one beside it, in text that people wrote.
enum class look : std::uint8_t {
  space,
  digit,
  lower,
  upper,
  uncased,  // letters without case
  mark,     // combining
  opening,  // stands before a word only
  closing,  // stands behind one only
  quote,    // quotation marks that open in one language and close in another
  neutral,  // other punctuation
  sign,     // symbols, superscripts, currencies
  drawing,  // box drawings and blocks
  control,
  odd,  // unassigned, private, or never seen in a text
};
inline constexpr std::size_t look_count = 14;

inline look look_of(char32_t value) noexcept {
  switch (value) {
  case U'\u201C':
  case U'\u201D':
  case U'\u2018':
  case U'\u00AB':
  case U'\u00BB':
  case U'\u2039':
  case U'\u203A': return look::quote;
  case U'\u201A':
  case U'\u201E':
  case U'\u00A1':
  case U'\u00BF': return look::opening;
  case U'\u0384': return look::neutral;  // ends a numeral in Greek
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
  case U'\u00AD': return look::sign;
  case U'\uFEFF':
  case U'\t':
  case U'\n':
  case U'\r': return look::space;
  default: break;
  }
  switch (u_charType(static_cast<UChar32>(value))) {
  case U_SPACE_SEPARATOR: return look::space;
  case U_DECIMAL_DIGIT_NUMBER: return look::digit;
  case U_LOWERCASE_LETTER: return look::lower;
  case U_UPPERCASE_LETTER:
  case U_TITLECASE_LETTER: return look::upper;
  case U_OTHER_LETTER:
  case U_MODIFIER_LETTER: return look::uncased;
  case U_NON_SPACING_MARK:
  case U_COMBINING_SPACING_MARK: return look::mark;
  case U_START_PUNCTUATION: return look::opening;
  case U_END_PUNCTUATION: return look::closing;
  case U_INITIAL_PUNCTUATION:
  case U_FINAL_PUNCTUATION:
  case U_OTHER_PUNCTUATION:
  case U_DASH_PUNCTUATION:
  case U_CONNECTOR_PUNCTUATION: return look::neutral;
  case U_FORMAT_CHAR: return look::sign;
  case U_LINE_SEPARATOR:
  case U_PARAGRAPH_SEPARATOR:
  case U_CONTROL_CHAR: return look::control;
  case U_PRIVATE_USE_CHAR:
  case U_SURROGATE:
  case U_UNASSIGNED:
  case U_ENCLOSING_MARK: return look::odd;
  default: return value >= 0x2500 && value < 0x25A0 ? look::drawing : look::sign;
  }
}

// Letters that few alphabets have. A wrong reading of bytes gives them more often than writers do.
inline bool is_rare_letter(char32_t value) noexcept {
  if (value >= 0x180 &&
      value < 0x300)  // Latin Extended-B, IPA, modifiers; not Vietnamese, Romanian
    return value != 0x1A1 && value != 0x1B0 && (value < 0x218 || value > 0x21B);
  return (value >= 0x330 && value < 0x386) || (value >= 0x3D0 && value < 0x400) ||
         (value >= 0x460 && value < 0x490) || (value >= 0x4C0 && value < 0x530) ||
         (value >= 0x7C0 && value < 0x900) || (value >= 0x1200 && value < 0x1E00) ||
         (value >= 0x2C00 && value < 0x3000) || (value >= 0x3400 && value < 0x4E00) ||
         (value >= 0xA000 && value < 0xAC00) || value >= 0x20000;
}

// Costs, in bits, of what a reader would wonder at. By the character alone, beyond ASCII:
// clang-format off
inline constexpr std::uint8_t alone_costs[look_count] = {
    // space digit lower upper uncased mark opening closing quote neutral sign drawing control odd
       0,    1,    1,    1,    1,      1,   1,      1,      1,    1,      3,   2,      8,      12};

// By neighbours: the row stands left of the column.
inline constexpr std::uint8_t beside_costs[look_count][look_count] = {
    // space digit lower upper uncased mark opening closing quote neutral sign drawing control odd
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
    {  0,    0,    3,    2,    1,      4,   2,      0,      1,    0,      1,   2,      0,      0},  // sign
    {  0,    2,    4,    4,    4,      4,   2,      2,      2,    1,      2,   0,      0,      0},  // drawing
    {  0,    0,    0,    0,    0,      0,   0,      0,      0,    0,      0,   0,      0,      0},  // control
    {  0,    0,    0,    0,    0,      0,   0,      0,      0,    0,      0,   0,      0,      0},  // odd
};
// clang-format on
inline constexpr int rare_letter_cost = 5;
inline constexpr int lone_capital_cost = 3;   // a capital beyond ASCII that is a word by itself
inline constexpr int quote_in_word_cost = 4;  // a quotation mark between letters
// Letters side by side of two scripts; less where one has no case: Latin words stand in Chinese
// without spaces.
inline constexpr int mixed_scripts_cost = 5;
inline constexpr int uncased_script_cost = 3;
inline constexpr int accented_sign_cost = 2;  // a capital with an accent before a sign, on top

constexpr bool is_letter_look(look one) noexcept {
  return one == look::lower || one == look::upper || one == look::uncased || one == look::mark;
}

inline bool is_cased(look one) noexcept { return one == look::lower || one == look::upper; }

inline UScriptCode script_of(char32_t value) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(value), &status);
}

// Whether two letters side by side are of one script, as most are; marks may be of none.
inline bool share_script(char32_t left, char32_t right) noexcept {
  if ((left | right) < 0x80) return true;
  const UScriptCode first = script_of(left), second = script_of(right);
  return first == second || second == USCRIPT_INHERITED || second == USCRIPT_COMMON;
}

constexpr bool is_power(char32_t value) noexcept {
  return value == U'\u00B2' || value == U'\u00B3' || value == U'\u00B9';
}

// Capitals with an accent that are words of French, Italian and Portuguese.
constexpr bool stands_alone(char32_t value) noexcept {
  return value == U'\u00C0' || value == U'\u00C8' || value == U'\u00C9';
}

constexpr bool parts_words(look one, char32_t value) noexcept {
  return one == look::space || (one == look::neutral && value < 0x80);
}

// How strange a stretch of text reads: the costs of all its characters but the first and the last,
// which are its context, and of all neighbours. Linear.
inline int strangeness(std::span<const char32_t> text) noexcept {
  int sum = 0;
  look before = look::space, here = look_of(text[0]);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t left = text[i - 1], right = text[i];
    const look next = look_of(right);
    sum += beside_costs[static_cast<std::size_t>(here)][static_cast<std::size_t>(next)];
    const bool letters = is_letter_look(here) && is_letter_look(next);
    const bool one_script = letters && share_script(left, right);
    if (letters && !one_script) {
      if ((is_cased(here) && is_cased(next)) || next == look::mark)
        sum += mixed_scripts_cost;
      else if (is_cased(here) || is_cased(next))
        sum += uncased_script_cost;
    }
    if (here == look::quote && is_letter_look(before) && is_letter_look(next))
      sum += quote_in_word_cost;
    if (here == look::upper && left >= 0xC0) {
      if (is_power(right) && (left == U'\u00C5' || left >= 0x370))  // Å, and formulas in Greek
        sum -= beside_costs[static_cast<std::size_t>(here)][static_cast<std::size_t>(next)];
      else if (next == look::sign && left < 0x180)
        sum += accented_sign_cost;
      if (!stands_alone(left) && parts_words(before, i > 1 ? text[i - 2] : U' ') &&
          parts_words(next, right))
        sum += lone_capital_cost;
    }
    if (i + 1 < text.size() && right >= 0x80) {
      if (is_letter_look(next) && is_rare_letter(right))
        sum += rare_letter_cost;
      else if (left < 0x370 || !one_script)  // Greek and Cyrillic words go on in their own letters
        sum += alone_costs[static_cast<std::size_t>(next)];
    }
    before = here;
    here = next;
  }
  return sum;
}

}  // namespace detto::inline v0::detail
