// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>
#include <detto/token/detail/sentence_stop.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// The longest abbreviation or following word that is looked up, in bytes: bounds the work at each
// full stop.
inline constexpr std::size_t longest_abbreviation = 32;

// What begins behind opening marks.
struct following_word {
  std::size_t at = 0;
  char32_t first = 0;          // 0 at the end of the text
  bool behind_mark = false;    // a quotation mark opens; a bracket goes on with the sentence
  std::string_view letters{};  // as far as they can matter
  bool stopped = false;        // a full stop follows the letters
  bool quoted = false;         // a quotation mark closes behind the letters, and a name follows it
};

// The following word without what only read_letters tells.
inline following_word word_after(std::string_view text, std::size_t at) noexcept {
  following_word found{.at = at};
  while (found.at < text.size()) {
    const code_point point = decode(text, found.at);
    found.first = point.value;
    if (!is_opener(point.value)) break;
    found.behind_mark = found.behind_mark || !is_opening_bracket(point.value);
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
  const code_point behind = decode(text, at);
  word.stopped = behind.value == U'.';
  const std::size_t name = at + behind.size + 1;
  word.quoted = word.behind_mark && is_closer(behind.value) && name < text.size() &&
                text[name - 1] == ' ' && is_capital(decode(text, name).value);
}

// Letters, and the signs of N° and 1º.
inline bool is_abbreviation_letter(char32_t c) noexcept {
  return is_letter(c) || c == U'\u00B0' || c == U'\u00BA' || c == U'\u00AA';
}

// A piece of an abbreviation that is set with spaces.
inline bool is_short(std::string_view piece) noexcept {
  constexpr std::size_t most = 2;
  return !piece.empty() && width_of(piece) <= most;
}

// The letters that end at `end`, behind `begin`, as far as they can matter.
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

// The abbreviation that ends right before a full stop.
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
    apart_ = slice(text, {at, stop});
    // Over the spaces between short pieces: i. d. R.
    constexpr int most_apart = 3;
    std::string_view piece = last_;
    for (int i = 0; i < most_apart && is_short(piece); ++i) {
      const std::size_t dot = trim_blanks(text, begin, at);
      if (dot == at || dot == begin || text[dot - 1] != '.') break;
      piece = letters_before(text, begin, dot - 1);
      if (!is_short(piece)) break;
      joined_ = std::string(piece).append(".").append(whole());
      at = dot - 1 - piece.size();
    }
  }

  [[nodiscard]] bool empty() const noexcept { return last_.empty(); }
  // Without the last full stop: `z.B` of `z. B.`; what stands behind the last space; and behind the
  // last full stop.
  [[nodiscard]] std::string_view whole() const noexcept {
    return joined_.empty() ? apart_ : std::string_view(joined_);
  }
  [[nodiscard]] std::string_view apart() const noexcept { return apart_; }
  [[nodiscard]] std::string_view last() const noexcept { return last_; }
  [[nodiscard]] bool dotted() const noexcept { return whole().size() > last_.size(); }

private:
  // Before the blanks that end at `end`; a few at the most.
  static std::size_t trim_blanks(std::string_view text, std::size_t begin,
                                 std::size_t end) noexcept {
    constexpr std::size_t most = 4;  // bytes: a space, or one that does not break
    std::size_t at = end;
    while (at > begin && end - at < most) {
      const code_point point = decode_before(text, at);
      if (!is_space(point.value) || is_line_end(point.value)) break;
      at -= point.size;
    }
    return at;
  }

  std::string_view last_;
  std::string_view apart_;
  std::string joined_;  // only where there are spaces
};

// Whether all letters of a word of two or more are capitals.
inline bool is_all_capitals(std::string_view word) noexcept {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const code_point point = decode(word, at);
    if (!is_capital(point.value)) return false;
    at += point.size;
  }
  return letters > 1;
}

// Short words without a vowel are no words: пгт., hrsg., vzw. Capitals may be letters of a name.
inline bool is_consonants(std::string_view word) noexcept {
  constexpr std::u32string_view vowels =
      U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēęěīıōőœūůűаеёиоуыэюяіїєў";
  constexpr std::size_t most = 4;
  const std::size_t letters = width_of(word);
  if (letters < 2 || letters > most || is_all_capitals(word)) return false;
  for (std::size_t at = 0; at < word.size();) {
    const code_point point = decode(word, at);
    const auto small =
        static_cast<char32_t>(u_foldCase(static_cast<UChar32>(point.value), U_FOLD_CASE_DEFAULT));
    if (u_tolower(static_cast<UChar32>(point.value)) ==
            u_toupper(static_cast<UChar32>(point.value)) ||
        vowels.find(small) != std::u32string_view::npos)
      return false;
    at += point.size;
  }
  return true;
}

inline bool is_roman_number(std::string_view word) noexcept {
  return !word.empty() && word.find_first_not_of("IVXL") == std::string_view::npos;
}

// A row of the language's abbreviations; the caller's own go first.
inline const abbreviation* find_abbreviation(std::string_view word, const lexicon& language) {
  const std::uint64_t key = folded_key(word);
  const abbreviation* own = language.own_abbreviations.find(key);
  return own != nullptr ? own : language.abbreviations.find(key);
}

// A number before a full stop that may be an ordinal: of no more than three digits, and no part of
// a decimal.
constexpr bool is_ordinal(std::string_view text, std::size_t begin, std::size_t stop) noexcept {
  constexpr std::size_t most = 3;
  std::size_t at = stop;
  while (at > begin && stop - at <= most && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
  if (at == stop || stop - at > most) return false;
  return at == begin || (text[at - 1] != ',' && text[at - 1] != '.' && text[at - 1] != ':');
}

// The judge of one full stop: whether it ends the sentence that begins at `begin`, where `next` may
// begin another and is no small letter.
class full_stop_judge {
public:
  full_stop_judge(std::string_view text, std::size_t begin, std::size_t stop,
                  const following_word& next, const lexicon& language) noexcept
      : text_(text), begin_(begin), stop_(stop), next_(next), language_(language) {}

  [[nodiscard]] bool ends() const {
    const abbreviation_text word(text_, begin_, stop_);
    if (word.empty()) return !may_be_ordinal() || starts();
    if (is_first_half(word)) return false;
    std::string_view before;
    for (const std::string_view part : {word.whole(), word.apart(), word.last()}) {
      if (part.size() == before.size()) continue;
      if (part.size() < word.apart().size() && !follows_abbreviation(word)) break;
      before = part;
      const abbreviation* known = find_abbreviation(part, language_);
      if (known != nullptr && is_meant(word, *known)) return ends_after(known->place);
    }
    // Initials (J. Doe, A.B. Doe), numbers of kings, and what cannot be a word.
    const bool initial = is_capital(decode(word.apart(), 0).value) && width_of(word.last()) == 1;
    const bool king = language_.ordinal_stops && is_roman_number(word.last());
    const bool number = is_digit(next_.first);
    if (number && ((initial && word.dotted()) || has_ending(word.last()))) return false;
    if (initial && next_.quoted) return false;  // Ada M. "Gate" Marsh
    if (initial || king) return !is_letter(next_.first) || starts();
    if (!word.dotted() && is_consonants(word.last()))
      return (!is_letter(next_.first) && !number) || starts();
    return true;
  }

private:
  // Whether what follows tells a new sentence by itself. Another initial does not: J. A. Doe.
  [[nodiscard]] bool starts() const {
    if (next_.behind_mark) return true;
    const bool initial = next_.stopped && width_of(next_.letters) == 1;
    return !initial && language_.sentence_starters.contains(folded_key(next_.letters));
  }

  [[nodiscard]] bool may_be_ordinal() const noexcept {
    return language_.ordinal_stops && is_ordinal(text_, begin_, stop_);
  }

  // Whether the last piece stands behind another abbreviation: Dr.med., but not U.S or example.com
  [[nodiscard]] bool follows_abbreviation(const abbreviation_text& word) const {
    if (width_of(word.last()) < 2) return false;
    std::string_view other = word.apart();
    other.remove_suffix(word.last().size() + 1);
    other.remove_prefix(other.rfind('.') + 1);  // npos + 1 is 0
    return find_abbreviation(other, language_) != nullptr;
  }

  // Of an abbreviation that is set with a space: `z. B.`
  [[nodiscard]] bool is_first_half(const abbreviation_text& word) const {
    if (!next_.stopped || !is_short(word.last()) || !is_short(next_.letters)) return false;
    const std::string both = std::string(word.whole()).append(".").append(next_.letters);
    return find_abbreviation(both, language_) != nullptr;
  }

  // Of a compound that is short for a place with a number: `Hauptstr. 5`
  [[nodiscard]] bool has_ending(std::string_view word) const noexcept {
    return std::ranges::any_of(language_.abbreviation_endings, [&](std::string_view ending) {
      return word.size() > ending.size() && word.ends_with(ending);
    });
  }

  // FR. is no Fr., but in a line of capitals or before a number; art. is Art. before a number.
  [[nodiscard]] bool is_meant(const abbreviation_text& word, const abbreviation& known) const {
    if (word.dotted()) return true;
    if (known.place == abbreviation::place_type::before_number) {
      if (is_digit(next_.first)) return true;
      if (width_of(word.apart()) == 1) return false;  // P. Doe, but p. 5
    }
    if (is_all_capitals(word.apart())) return is_all_capitals(next_.letters);
    return known.any_case || is_capital(decode(word.apart(), 0).value);
  }

  [[nodiscard]] bool ends_after(abbreviation::place_type place) const {
    switch (place) {
    case abbreviation::place_type::before_name: return false;
    case abbreviation::place_type::before_number:
      return !is_digit(next_.first) && !is_currency(next_.first);
    case abbreviation::place_type::anywhere: return starts();
    case abbreviation::place_type::clock_time:
      return starts() || (is_letter(next_.first) && !is_opening_time() &&
                          !language_.clock_followers.contains(folded_key(next_.letters)));
    case abbreviation::place_type::list_end: return is_letter(next_.first) || starts();
    }
    return true;
  }

  // Whether the sentence is so far no more than the time that it opens with: `At 5 a.m. Mr. Doe`
  [[nodiscard]] bool is_opening_time() const {
    constexpr std::size_t most_words = 4;
    constexpr std::size_t most_bytes = 64;  // bounds the work at each such stop
    const std::string_view so_far = slice(text_, {begin_, stop_});
    if (so_far.size() > most_bytes) return false;
    const auto words = static_cast<std::size_t>(std::ranges::count(so_far, ' ')) + 1;
    return words <= most_words &&
           language_.prepositions.contains(folded_key(so_far.substr(0, so_far.find(' '))));
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t stop_;
  const following_word& next_;
  const lexicon& language_;
};

}  // namespace detto::inline v0::detail
