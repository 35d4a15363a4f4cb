// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/sentences/sentence_stop.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// The maximum size in bytes of an abbreviation or following word that is looked up. Bounds the work
// at each full stop.
inline constexpr std::size_t longest_abbreviation = 32;

// The word after a full stop and any opening marks.
struct following_word {
  std::size_t at = 0;
  char32_t first = 0;                 // 0 at the end of the text
  bool after_quotation_mark = false;  // an opening one; brackets do not count
  std::string_view letters{};         // at most longest_abbreviation bytes
  bool before_full_stop = false;      // directly after the letters
  bool is_quoted_nickname = false;    // in quotation marks and followed by a name
};

// Finds the following word. read_letters sets the remaining members.
inline following_word word_after(std::string_view text, std::size_t at) noexcept {
  following_word found{.at = at};
  while (found.at < text.size()) {
    const code_point point = decode(text, found.at);
    found.first = point.value;
    if (!is_opening_punctuation(point.value)) break;
    found.after_quotation_mark = found.after_quotation_mark || !is_opening_bracket(point.value);
    found.at += point.size;
  }
  return found;
}

inline void read_letters(std::string_view text, following_word& word) noexcept {
  std::size_t at = word.at;
  while (at < text.size() && at - word.at < longest_abbreviation) {
    const code_point point = decode(text, at);
    if (!is_letter(point.value)) break;
    at += point.size;
  }
  word.letters = slice(text, {word.at, at});
  if (at == text.size()) return;
  const code_point after = decode(text, at);
  word.before_full_stop = after.value == U'.';
  const std::size_t name = at + after.size + 1;
  word.is_quoted_nickname = word.after_quotation_mark && is_closing_punctuation(after.value) &&
                            name < text.size() && text[name - 1] == ' ' &&
                            is_uppercase(decode(text, name).value);
}

// Whether the character may occur in an abbreviation: a letter, or a sign of N° and 1º.
inline bool is_abbreviation_letter(char32_t c) noexcept {
  return is_letter(c) || c == U'\u00B0' || c == U'\u00BA' || c == U'\u00AA';
}

// Whether a piece is short enough to belong to an abbreviation that is set with spaces.
inline bool is_short_piece(std::string_view piece) noexcept {
  constexpr std::size_t most = 2;
  return !piece.empty() && count_code_points(piece) <= most;
}

// Returns the letters that end at `end` and begin at or after `begin`, at most longest_abbreviation
// bytes.
inline std::string_view letters_before(std::string_view text, std::size_t begin,
                                       std::size_t end) noexcept {
  std::size_t at = end;
  while (at > begin && end - at < longest_abbreviation) {
    const code_point point = decode_before(text, at);
    if (!is_abbreviation_letter(point.value)) break;
    at -= point.size;
  }
  return slice(text, {at, end});
}

// The candidate abbreviation that ends at a full stop.
class abbreviation_text {
public:
  abbreviation_text(std::string_view text, std::size_t begin, std::size_t stop)
      : last_(letters_before(text, begin, stop)) {
    std::size_t at = stop - last_.size();
    while (!last_.empty() && at > begin && text[at - 1] == '.' &&
           stop - at < longest_abbreviation) {
      const std::string_view piece = letters_before(text, begin, at - 1);
      if (piece.empty()) break;
      at -= piece.size() + 1;
    }
    unspaced_ = slice(text, {at, stop});
    // Joins short pieces across spaces: i. d. R.
    constexpr int max_pieces = 3;
    std::string_view piece = last_;
    for (int i = 0; i < max_pieces && is_short_piece(piece); ++i) {
      const std::size_t dot = trim_blanks(text, begin, at);
      if (dot == at || dot == begin || text[dot - 1] != '.') break;
      piece = letters_before(text, begin, dot - 1);
      if (!is_short_piece(piece)) break;
      joined_ = std::string(piece).append(".").append(whole());
      at = dot - 1 - piece.size();
    }
  }

  [[nodiscard]] bool empty() const noexcept { return last_.empty(); }
  // Without the last full stop: `z.B` of `z. B.`; the part after the last space; and the part after
  // the last inner full stop.
  [[nodiscard]] std::string_view whole() const noexcept {
    return joined_.empty() ? unspaced_ : std::string_view(joined_);
  }
  [[nodiscard]] std::string_view unspaced() const noexcept { return unspaced_; }
  [[nodiscard]] std::string_view last() const noexcept { return last_; }
  [[nodiscard]] bool has_inner_stop() const noexcept { return whole().size() > last_.size(); }

private:
  // Returns the position before the blanks that end at `end`, of which only a few are skipped.
  static std::size_t trim_blanks(std::string_view text, std::size_t begin,
                                 std::size_t end) noexcept {
    constexpr std::size_t most = 4;  // bytes: a space or a no-break space
    std::size_t at = end;
    while (at > begin && end - at < most) {
      const code_point point = decode_before(text, at);
      if (!is_space(point.value) || is_line_end(point.value)) break;
      at -= point.size;
    }
    return at;
  }

  std::string_view last_;
  std::string_view unspaced_;
  std::string joined_;  // empty if there are no spaces
};

// Whether the word has at least two letters, all of them capitals.
inline bool is_all_capitals(std::string_view word) noexcept {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const code_point point = decode(word, at);
    if (!is_uppercase(point.value)) return false;
    at += point.size;
  }
  return letters > 1;
}

// Whether the word is short and has no vowel, and so is taken for an abbreviation: пгт., hrsg.,
// vzw. Words in capitals may be initials and are excluded.
inline bool has_no_vowel(std::string_view word, std::u32string_view vowels) noexcept {
  constexpr std::size_t most = 4;
  const std::size_t letters = count_code_points(word);
  if (letters < 2 || letters > most || is_all_capitals(word)) return false;
  for (std::size_t at = 0; at < word.size();) {
    const code_point point = decode(word, at);
    const auto lowercase =
        static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point.value), U_FOLD_CASE_DEFAULT));
    if (u_tolower(static_cast<UChar32>(point.value)) ==
            u_toupper(static_cast<UChar32>(point.value)) ||
        vowels.find(lowercase) != std::u32string_view::npos)
      return false;
    at += point.size;
  }
  return true;
}

inline bool is_roman_number(std::string_view word) noexcept {
  return !word.empty() && word.find_first_not_of(roman_digits) == std::string_view::npos;
}

// Returns the row of an abbreviation in the caller's additions or in the language's table, or null.
inline const abbreviation* find_abbreviation(std::string_view word, const lexicon& language) {
  const token_key key = folded_key(word);
  const abbreviation* own = language.sentence.own_abbreviations.find(key);
  return own != nullptr ? own : language.sentence.abbreviations.find(key);
}

// Whether the number before a full stop may be an ordinal: it has at most three digits and is not
// part of a decimal number or time.
constexpr bool is_ordinal(std::string_view text, std::size_t begin, std::size_t stop) noexcept {
  constexpr std::size_t most = 3;
  std::size_t at = stop;
  while (at > begin && stop - at <= most && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
  if (at == stop || stop - at > most) return false;
  return at == begin || (text[at - 1] != ',' && text[at - 1] != '.' && text[at - 1] != ':');
}

// Decides whether a full stop ends the sentence that begins at `begin`. `next` is the following
// word, which does not begin with a lower-case letter.
class full_stop_classifier {
public:
  full_stop_classifier(std::string_view text, std::size_t begin, std::size_t stop,
                       const following_word& next, const lexicon& language) noexcept
      : text_(text), begin_(begin), stop_(stop), next_(next), language_(language) {}

  [[nodiscard]] bool ends_sentence() const {
    const abbreviation_text word(text_, begin_, stop_);
    if (word.empty()) return !may_be_ordinal() || next_starts_sentence();
    if (continues_in_next_word(word)) return false;
    std::string_view before;
    for (const std::string_view part : {word.whole(), word.unspaced(), word.last()}) {
      if (part.size() == before.size()) continue;
      if (part.size() < word.unspaced().size() && !follows_abbreviation(word)) break;
      before = part;
      const abbreviation* known = find_abbreviation(part, language_);
      if (known != nullptr && matches(word, *known)) return ends_sentence_after(known->place);
    }
    // Initials (J. Doe, A.B. Doe), numbers of monarchs, and words without a vowel.
    const bool initial =
        is_uppercase(decode(word.unspaced(), 0).value) && count_code_points(word.last()) == 1;
    const bool regnal_number = language_.sentence.ordinal_stops && is_roman_number(word.last());
    const bool number = is_digit(next_.first);
    if (number && ((initial && word.has_inner_stop()) || has_abbreviation_ending(word.last())))
      return false;
    if (initial && next_.is_quoted_nickname) return false;  // Ada M. "Gate" Marsh
    if (initial || regnal_number) return !is_letter(next_.first) || next_starts_sentence();
    if (!word.has_inner_stop() && has_no_vowel(word.last(), language_.sentence.vowels))
      return (!is_letter(next_.first) && !number) || next_starts_sentence();
    return true;
  }

private:
  // Whether the following word alone shows that a new sentence begins. Another initial does not: J.
  // A. Doe.
  [[nodiscard]] bool next_starts_sentence() const {
    if (next_.after_quotation_mark) return true;
    const bool initial = next_.before_full_stop && count_code_points(next_.letters) == 1;
    return !initial && language_.sentence.starters.contains(folded_key(next_.letters));
  }

  [[nodiscard]] bool may_be_ordinal() const noexcept {
    return language_.sentence.ordinal_stops && is_ordinal(text_, begin_, stop_);
  }

  // Whether the last piece directly follows another abbreviation: Dr.med., but not U.S or
  // example.com.
  [[nodiscard]] bool follows_abbreviation(const abbreviation_text& word) const {
    if (count_code_points(word.last()) < 2) return false;
    std::string_view other = word.unspaced();
    other.remove_suffix(word.last().size() + 1);
    other.remove_prefix(other.rfind('.') + 1);  // npos + 1 is 0
    return find_abbreviation(other, language_) != nullptr;
  }

  // Whether the word is the first part of an abbreviation set with a space: `z. B.`
  [[nodiscard]] bool continues_in_next_word(const abbreviation_text& word) const {
    if (!next_.before_full_stop || !is_short_piece(word.last()) || !is_short_piece(next_.letters))
      return false;
    const std::string both = std::string(word.whole()).append(".").append(next_.letters);
    return find_abbreviation(both, language_) != nullptr;
  }

  // Whether the word is an abbreviated compound of a place, before a number: `Hauptstr. 5`
  [[nodiscard]] bool has_abbreviation_ending(std::string_view word) const noexcept {
    return std::ranges::any_of(language_.sentence.abbreviation_endings,
                               [&](std::string_view ending) {
                                 return word.size() > ending.size() && word.ends_with(ending);
                               });
  }

  // Whether the word as written is the abbreviation `known`. FR. is Fr. only in a line of capitals
  // or before a number; art. is Art. only before a number.
  [[nodiscard]] bool matches(const abbreviation_text& word, const abbreviation& known) const {
    if (word.has_inner_stop()) return true;
    if (known.place == abbreviation::place_type::before_number) {
      if (is_digit(next_.first)) return true;
      if (count_code_points(word.unspaced()) == 1) return false;  // P. Doe, but p. 5
    }
    if (is_all_capitals(word.unspaced())) return is_all_capitals(next_.letters);
    return known.any_case || is_uppercase(decode(word.unspaced(), 0).value);
  }

  [[nodiscard]] bool ends_sentence_after(abbreviation::place_type place) const {
    switch (place) {
    case abbreviation::place_type::before_name: return false;
    case abbreviation::place_type::before_number:
      return !is_digit(next_.first) && !is_currency(next_.first);
    case abbreviation::place_type::anywhere: return next_starts_sentence();
    case abbreviation::place_type::clock_time:
      return next_starts_sentence() ||
             (is_letter(next_.first) && !is_opening_time_expression() &&
              !language_.sentence.clock_followers.contains(folded_key(next_.letters)));
    case abbreviation::place_type::list_end:
      return is_letter(next_.first) || next_starts_sentence();
    }
    return true;
  }

  // Whether the sentence so far consists only of an opening time expression: `At 5 a.m. Mr. Doe`
  [[nodiscard]] bool is_opening_time_expression() const {
    constexpr std::size_t max_words = 4;
    constexpr std::size_t max_bytes = 64;  // bounds the work at each such stop
    const std::string_view so_far = slice(text_, {begin_, stop_});
    if (so_far.size() > max_bytes) return false;
    const auto words = static_cast<std::size_t>(std::ranges::count(so_far, ' ')) + 1;
    return words <= max_words &&
           language_.grammar.prepositions.contains(folded_key(so_far.substr(0, so_far.find(' '))));
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t stop_;
  const following_word& next_;
  const lexicon& language_;
};

}  // namespace detto::inline v0::detail
