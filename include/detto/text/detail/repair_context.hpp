// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/apostrophes.hpp>
#include <detto/text/detail/residues.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// What stands beside a mark; columns of the cost tables.
enum class beside : std::uint8_t {
  edge,     // start or end of the line
  space,    //
  opening,  // opening bracket or guillemet
  closing,  // closing bracket, per cent and degree sign
  letter,   //
  digit,    //
  stop,     // . , ! ? ; :
  dash,     // hyphen, dash, slash
  quote,    // a straight quotation mark
  symbol,   // currency and the rest
  residue,  // another occurrence of the same residue
};
inline constexpr std::size_t beside_count = 11;

inline beside beside_of(char32_t value) noexcept {
  switch (value) {
  case U'\n':
  case U'\r':
  case U'\u2028':
  case U'\u2029': return beside::edge;
  case U'.':
  case U',':
  case U'!':
  case U'?':
  case U';':
  case U':': return beside::stop;
  case U'"': return beside::quote;
  case U'-':
  case U'/': return beside::dash;
  case U'%':
  case U'\u00B0': return beside::closing;
  default: break;
  }
  const auto c = static_cast<UChar32>(value);
  if (u_isUWhiteSpace(c)) return beside::space;
  switch (u_charType(c)) {
  case U_UPPERCASE_LETTER:
  case U_LOWERCASE_LETTER:
  case U_TITLECASE_LETTER:
  case U_MODIFIER_LETTER:
  case U_OTHER_LETTER:
  case U_NON_SPACING_MARK:
  case U_COMBINING_SPACING_MARK: return beside::letter;
  case U_DECIMAL_DIGIT_NUMBER:
  case U_OTHER_NUMBER:
  case U_LETTER_NUMBER: return beside::digit;
  case U_START_PUNCTUATION:
  case U_INITIAL_PUNCTUATION: return beside::opening;
  case U_END_PUNCTUATION:
  case U_FINAL_PUNCTUATION: return beside::closing;
  case U_DASH_PUNCTUATION: return beside::dash;
  default: return beside::symbol;
  }
}

// Before `?t`, these are sure to be contractions.
inline constexpr std::string_view negated_verbs[] = {
    "ain",   "aren", "can",   "couldn", "didn",    "doesn", "don",   "hadn", "hasn",
    "haven", "isn",  "mustn", "needn",  "shouldn", "wasn",  "weren", "won",  "wouldn"};

// Words beside a letter that is a symbol of its own, as in a formula: before it, and after it.
inline constexpr std::string_view before_symbols[] = {
    "the", "a",   "an",  "of", "where", "that", "by",  "for", "with",
    "and", "or",  "in",  "to", "if",    "der",  "die", "das", "den",
    "von", "und", "mit", "wo", "le",    "la",   "de",  "et",  "que"};
inline constexpr std::string_view after_symbols[] = {
    "is",     "was", "are", "were", "be",  "denotes", "equals", "may", "can",
    "should", "for", "of",  "ist",  "war", "sind",    "est",    "sont"};

// What the words beside a place say. All look-ahead is bounded: a word that is longer is simply no
// known one.
struct word_shape {
  bool tail = false;            // an apostrophe tail follows, and the word ends there
  bool head = false;            // what precedes, from the start of the word, is an apostrophe head
  bool negated = false;         // a tail -t, and a verb before it that takes n't
  bool symbol = false;          // the words beside it go with a symbol of a formula
  bool start = false;           // what follows may begin with an apostrophe: 'em, '90s
  bool year = false;            // two digits follow
  bool sibilant = false;        // the letter before takes a bare apostrophe as its genitive
  bool no_genitive = false;     // the next word cannot follow a genitive
  bool clipped = false;         // ends in -in, as goin'
  bool lower_before = false;    // a lower-case letter, or the word I, is before
  bool lower_after = false;     // the next letter, after a space if there is one, is lower-case
  bool letters_before = false;  // at least two letters
  bool letters_after = false;
  bool name_before = false;  // a whole word of at least two letters, all of them ASCII
  bool own_script = false;   // a letter of the residue's own script is beside it
  bool hyphened = false;     // a hyphen or digit is right beside it
};

struct short_word {
  static constexpr std::size_t limit = 12;
  std::array<char, limit> letters{};
  std::size_t size = 0;  // limit when the word is longer or is not ASCII
  [[nodiscard]] std::string_view view() const noexcept { return {letters.data(), size}; }
};

inline bool reads_as_letter(char32_t value) noexcept { return beside_of(value) == beside::letter; }

// The word that begins at `at`, lower case. Stops at the residue, which may be a letter itself.
inline short_word word_after(std::string_view text, std::size_t at, char32_t residue) noexcept {
  short_word word;
  for (; at < text.size() && word.size < short_word::limit; ++word.size) {
    const code_point point = decode(text, at);
    if (point.value == residue || !reads_as_letter(point.value)) break;
    word.letters[word.size] = point.value < 0x80 ? static_cast<char>(point.value | 0x20) : '#';
    at += point.size;
  }
  return word;
}

inline short_word word_before(std::string_view text, std::size_t at, char32_t residue) noexcept {
  short_word word;
  for (; at > 0 && word.size < short_word::limit; ++word.size) {
    const code_point point = decode_before(text, at);
    if (point.value == residue || !reads_as_letter(point.value)) break;
    word.letters[word.size] = point.value < 0x80 ? static_cast<char>(point.value | 0x20) : '#';
    at -= point.size;
  }
  std::reverse(word.letters.begin(), word.letters.begin() + static_cast<std::ptrdiff_t>(word.size));
  return word;
}

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::string_view (&words)[Count]) noexcept {
  return std::ranges::find(words, word) != std::end(words);
}

// Whether a word may begin behind this character, which may be the residue itself.
inline bool is_open_or_own(char32_t value, char32_t own) noexcept {
  const beside side = beside_of(value);
  return value == own || side == beside::edge || side == beside::space || side == beside::opening ||
         side == beside::quote;
}

// One occurrence of the residue and what is around it.
struct occurrence {
  std::size_t at = 0;
  std::uint8_t size = 0;
  beside left = beside::edge;
  beside right = beside::edge;
  word_shape shape;
};

inline occurrence look_around(std::string_view text, std::size_t at, std::uint8_t size,
                              residue_kind kind) noexcept {
  occurrence here;
  here.at = at;
  here.size = size;
  const char32_t own = decode(text, at).value;
  const std::size_t end = at + size;
  char32_t before = U'\n', after = U'\n';
  if (at > 0) before = decode_before(text, at).value;
  if (end < text.size()) after = decode(text, end).value;
  here.left = before == own ? beside::residue : beside_of(before);
  here.right = after == own ? beside::residue : beside_of(after);

  word_shape& shape = here.shape;
  const short_word left = word_before(text, at, own);
  const short_word right = word_after(text, end, own);
  const auto last = static_cast<UChar32>(before);
  shape.letters_before = left.size >= 2;
  shape.letters_after = right.size >= 2;
  shape.name_before =
      shape.letters_before && left.size < short_word::limit &&
      left.view().find('#') == std::string_view::npos &&
      (at == left.size || is_open_or_own(decode_before(text, at - left.size).value, own));
  shape.lower_before = here.left == beside::letter && (u_islower(last) || left.view() == "i");
  shape.sibilant = !left.view().empty() && (left.view().back() == 's' ||
                                            left.view().back() == 'z' || left.view().back() == 'x');
  shape.clipped = left.size > 3 && left.view().ends_with("in");
  shape.tail = is_one_of(right.view(), apostrophe_tails) &&
               (end + right.size >= text.size() ||
                beside_of(decode(text, end + right.size).value) != beside::digit);
  shape.negated = right.view() == "t" && is_one_of(left.view(), negated_verbs);
  shape.head = is_one_of(left.view(), apostrophe_heads);
  if (here.left == beside::digit) shape.tail = right.view() == "s";
  if (here.right == beside::digit && end + 1 < text.size() &&
      beside_of(decode(text, end + 1).value) == beside::digit)
    shape.year = end + 2 >= text.size() || beside_of(decode(text, end + 2).value) != beside::digit;
  shape.start = shape.year ? end + 2 < text.size() && (text[end + 2] | 0x20) == 's'
                           : is_one_of(right.view(), apostrophe_starts);
  std::size_t next = end;
  if (here.right == beside::space) {
    next += decode(text, end).size;
    shape.no_genitive = is_one_of(word_after(text, next, own).view(), after_no_genitive);
  }
  if (here.left == beside::space && here.right == beside::space)
    shape.symbol = is_one_of(word_before(text, at - decode_before(text, at).size, own).view(),
                             before_symbols) ||
                   is_one_of(word_after(text, next, own).view(), after_symbols);
  if (next < text.size())
    shape.lower_after = u_islower(static_cast<UChar32>(decode(text, next).value));
  shape.hyphened = here.left == beside::digit || here.left == beside::dash ||
                   here.right == beside::digit || here.right == beside::dash;
  if (kind == residue_kind::foreign_letter) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(own), &status);
    const auto same = [&](char32_t value, beside kind_of) {
      UErrorCode ignored = U_ZERO_ERROR;
      return kind_of == beside::letter &&
             uscript_getScript(static_cast<UChar32>(value), &ignored) == script;
    };
    shape.own_script = same(before, here.left) || same(after, here.right);
  }
  return here;
}

}  // namespace detto::inline v0::detail
