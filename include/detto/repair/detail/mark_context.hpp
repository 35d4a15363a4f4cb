// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/apostrophes.hpp>
#include <detto/repair/detail/residues.hpp>
#include <detto/text/character.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The kind of character beside a mark; the columns of the cost tables.
enum class neighbour : std::uint8_t {
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
inline constexpr std::size_t neighbour_count = 11;

// The kinds of the ASCII characters. Looking them up in ICU's tables instead would double the time to read a context.
inline constexpr auto ascii_neighbours = [] {
  std::array<neighbour, 128> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const auto letter = static_cast<char>(c | 0x20);
    kinds[c] = c < 0x20                         ? neighbour::symbol
               : letter >= 'a' && letter <= 'z' ? neighbour::letter
               : c >= '0' && c <= '9'           ? neighbour::digit
                                                : neighbour::symbol;
  }
  const auto set = [&kinds](std::string_view characters, neighbour kind) {
    for (const char c : characters) kinds[static_cast<unsigned char>(c)] = kind;
  };
  set("\n\r", neighbour::edge);
  set(" \t\v\f", neighbour::space);
  set(".,!?;:", neighbour::stop);
  set("([{", neighbour::opening);
  set(")]}%", neighbour::closing);
  set("-/", neighbour::dash);
  set("\"", neighbour::quote);
  return kinds;
}();

inline neighbour neighbour_of(char32_t value) noexcept {
  if (value < 0x80) return ascii_neighbours[value];
  if (value == U'\u2028' || value == U'\u2029') return neighbour::edge;
  if (value == U'\u00B0') return neighbour::closing;
  const auto c = static_cast<UChar32>(value);
  if (u_isUWhiteSpace(c)) return neighbour::space;
  switch (u_charType(c)) {
  case U_UPPERCASE_LETTER:
  case U_LOWERCASE_LETTER:
  case U_TITLECASE_LETTER:
  case U_MODIFIER_LETTER:
  case U_OTHER_LETTER:
  case U_NON_SPACING_MARK:
  case U_COMBINING_SPACING_MARK: return neighbour::letter;
  case U_DECIMAL_DIGIT_NUMBER:
  case U_OTHER_NUMBER:
  case U_LETTER_NUMBER: return neighbour::digit;
  case U_START_PUNCTUATION:
  case U_INITIAL_PUNCTUATION: return neighbour::opening;
  case U_END_PUNCTUATION:
  case U_FINAL_PUNCTUATION: return neighbour::closing;
  case U_DASH_PUNCTUATION: return neighbour::dash;
  default: return neighbour::symbol;
  }
}

// Properties of the words around a place. All look-ahead is bounded: longer words are treated as
// unknown.
struct word_shape {
  bool tail = false;          // an apostrophe tail follows, up to the end of the word
  bool head = false;          // an apostrophe head precedes, from the start of the word
  bool negated = false;       // the tail t follows a verb that is contracted with n't
  bool symbol = false;        // the adjacent words suggest a symbol of a formula
  bool start = false;         // the next word may begin with an apostrophe: 'em, '90s
  bool year = false;          // two digits follow
  bool sibilant = false;      // after the preceding letter, an apostrophe alone forms the genitive
  bool no_genitive = false;   // the next word cannot follow a genitive
  bool clipped = false;       // the preceding word ends in -in, as goin'
  bool lower_before = false;  // preceded by a lower-case letter or the word I
  bool lower_after = false;   // followed by a lower-case letter, after an optional space
  bool letters_before = false;  // preceded by at least two letters
  bool letters_after = false;   // followed by at least two letters
  bool name_before = false;     // preceded by a whole word of at least two letters, all ASCII
  bool own_script = false;      // adjacent to a letter of the residue's script
  bool hyphenated = false;      // adjacent to a hyphen, dash, slash or digit

  friend bool operator==(const word_shape&, const word_shape&) = default;
};

struct short_word {
  static constexpr std::size_t limit = 12;
  std::array<char, limit> letters{};
  std::size_t size = 0;  // limit if the word is longer; non-ASCII letters are '#'
  [[nodiscard]] std::string_view view() const noexcept { return {letters.data(), size}; }
};

inline bool is_letter_neighbour(char32_t value) noexcept {
  return neighbour_of(value) == neighbour::letter;
}

// Returns the word that begins at `at`, in lower case. Ends at the residue, which may be a letter.
inline short_word short_word_after(std::string_view text, std::size_t at,
                                   char32_t residue) noexcept {
  short_word word;
  for (; at < text.size() && word.size < short_word::limit; ++word.size) {
    const code_point point = decode(text, at);
    if (point.value == residue || !is_letter_neighbour(point.value)) break;
    word.letters[word.size] = point.value < 0x80 ? static_cast<char>(point.value | 0x20) : '#';
    at += point.size;
  }
  return word;
}

inline short_word short_word_before(std::string_view text, std::size_t at,
                                    char32_t residue) noexcept {
  short_word word;
  for (; at > 0 && word.size < short_word::limit; ++word.size) {
    const code_point point = decode_before(text, at);
    if (point.value == residue || !is_letter_neighbour(point.value)) break;
    word.letters[word.size] = point.value < 0x80 ? static_cast<char>(point.value | 0x20) : '#';
    at -= point.size;
  }
  std::reverse(word.letters.begin(), word.letters.begin() + static_cast<std::ptrdiff_t>(word.size));
  return word;
}

// Whether `Words`, an array of lower-case words, has the word. Most words are excluded by their first
// letter.
template <const auto& Words>
bool is_one_of(std::string_view word) noexcept {
  constexpr auto bit = [](char letter) { return std::uint32_t{1} << (letter & 31); };
  static constexpr std::uint32_t initials = [bit] {
    std::uint32_t all = 0;
    for (const std::string_view one : Words) all |= bit(one.front());
    return all;
  }();
  return !word.empty() && (initials & bit(word.front())) != 0 &&
         std::ranges::find(Words, word) != std::end(Words);
}

// Whether a word may begin after this character, which may be the residue.
inline bool may_precede_word(char32_t value, char32_t own) noexcept {
  const neighbour side = neighbour_of(value);
  return value == own || side == neighbour::edge || side == neighbour::space ||
         side == neighbour::opening || side == neighbour::quote;
}

// An occurrence of the residue and its context.
struct occurrence {
  std::size_t at = 0;
  std::uint8_t size = 0;
  neighbour left = neighbour::edge;
  neighbour right = neighbour::edge;
  word_shape shape;
};

inline occurrence read_mark_context(std::string_view text, std::size_t at, std::uint8_t size,
                                    residue_kind kind) noexcept {
  occurrence here;
  here.at = at;
  here.size = size;
  const char32_t own = decode(text, at).value;
  const std::size_t end = at + size;
  char32_t before = U'\n', after = U'\n';
  if (at > 0) before = decode_before(text, at).value;
  if (end < text.size()) after = decode(text, end).value;
  here.left = before == own ? neighbour::residue : neighbour_of(before);
  here.right = after == own ? neighbour::residue : neighbour_of(after);

  word_shape& shape = here.shape;
  const short_word left = short_word_before(text, at, own);
  const short_word right = short_word_after(text, end, own);
  shape.letters_before = left.size >= 2;
  shape.letters_after = right.size >= 2;
  shape.name_before =
      shape.letters_before && left.size < short_word::limit &&
      left.view().find('#') == std::string_view::npos &&
      (at == left.size || may_precede_word(decode_before(text, at - left.size).value, own));
  shape.lower_before = here.left == neighbour::letter &&
                       (is_lowercase(before) || is_one_of<capitalised_words>(left.view()));
  shape.sibilant = !left.view().empty() &&
                   genitive_final_letters.find(left.view().back()) != std::string_view::npos;
  shape.clipped = left.size > clipped_ending.size() + 1 && left.view().ends_with(clipped_ending);
  shape.tail = is_one_of<apostrophe_tails>(right.view()) &&
               (end + right.size >= text.size() ||
                neighbour_of(decode(text, end + right.size).value) != neighbour::digit);
  shape.negated = right.view() == negation_tail && is_one_of<negated_verbs>(left.view());
  shape.head = is_one_of<apostrophe_heads>(left.view());
  if (here.left == neighbour::digit) shape.tail = right.view() == plural_tail;
  if (here.right == neighbour::digit && end + 1 < text.size() &&
      neighbour_of(decode(text, end + 1).value) == neighbour::digit)
    shape.year =
        end + 2 >= text.size() || neighbour_of(decode(text, end + 2).value) != neighbour::digit;
  shape.start = shape.year ? end + 2 < text.size() &&
                                 static_cast<char>(text[end + 2] | 0x20) == plural_tail.front()
                           : is_one_of<clipped_words>(right.view());
  std::size_t next = end;
  if (here.right == neighbour::space) {
    next += decode(text, end).size;
    shape.no_genitive = is_one_of<never_after_genitive>(short_word_after(text, next, own).view());
  }
  if (here.left == neighbour::space && here.right == neighbour::space)
    shape.symbol = is_one_of<before_symbols>(
                       short_word_before(text, at - decode_before(text, at).size, own).view()) ||
                   is_one_of<after_symbols>(short_word_after(text, next, own).view());
  if (next < text.size()) shape.lower_after = is_lowercase(decode(text, next).value);
  shape.hyphenated = here.left == neighbour::digit || here.left == neighbour::dash ||
                     here.right == neighbour::digit || here.right == neighbour::dash;
  if (kind == residue_kind::foreign_letter) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(own), &status);
    const auto is_same_script = [&](char32_t value, neighbour kind_of) {
      UErrorCode ignored = U_ZERO_ERROR;
      return kind_of == neighbour::letter &&
             uscript_getScript(static_cast<UChar32>(value), &ignored) == script;
    };
    shape.own_script = is_same_script(before, here.left) || is_same_script(after, here.right);
  }
  return here;
}

}  // namespace detto::inline v0::detail
