// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/token.hpp>
#include <detto/verify/detail/number_digits.hpp>
#include <detto/verify/detail/wording_builder.hpp>
#include <detto/verify/detail/wording_numbers.hpp>
#include <detto/verify/detail/wording_spelling.hpp>
#include <detto/verify/wording_word.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Weight of function words in similarity scores; other words have weight 1.
inline constexpr float function_word_weight = 0.25F;

// Normalises the forms of quotation marks, hyphens and dashes to one sign each.
inline char32_t plain_sign(char32_t c) noexcept {
  const int category = u_charType(static_cast<UChar32>(c));
  if (c == U'"' || is_apostrophe(c) || c == U'\u201E' || c == U'\u201A' || c == U'\u2033' ||
      category == U_INITIAL_PUNCTUATION || category == U_FINAL_PUNCTUATION)
    return U'"';
  if (c == U'\u2010' || c == U'\u2011' || c == U'\u2043') return U'-';
  if (category == U_DASH_PUNCTUATION && c != U'-') return U'\u2014';
  return c;
}

constexpr bool ends_sentence(char32_t sign) noexcept {
  return sign == U'.' || sign == U'!' || sign == U'?' || sign == U':' || sign == U'\u2026';
}

// Whether a symbol is read aloud and counts as a word: currencies, arithmetic, per cent,
// pictographs; but not ^ or an accent without a letter.
inline bool is_spoken_symbol(char32_t c) noexcept {
  if (c == U'%' || c == U'\u2030' || c == U'&') return true;
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (category & (U_GC_SC_MASK | U_GC_SM_MASK | U_GC_SO_MASK)) != 0 &&
         c != replacement_character;
}

// Whether the language's tables contain the word as a function word, modal or negation.
inline bool is_listed_function_word(token_key key, const lexicon& language) {
  return language.grammar.determiners.contains(key) ||
         language.grammar.prepositions.contains(key) ||
         language.grammar.conjunctions.contains(key) ||
         language.grammar.auxiliaries.contains(key) || language.grammar.pronouns.contains(key) ||
         language.wording.modals.contains(key) || language.wording.negations.contains(key);
}

// Whether a code point is invisible and folds to nothing: soft hyphen, zero-width space.
inline bool is_ignorable(char32_t c) noexcept {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// Whether words of the script have no spaces between them and are found with a dictionary.
inline bool is_dictionary_script(char32_t c) noexcept {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

// Converts tokens to words and signs, one token at a time. Tokens are views into one text.
class wording_reader {
public:
  // Appends to `words` and `signs`.
  wording_reader(const lexicon& language, std::vector<wording_word>& words,
                 std::vector<wording_sign>& signs)
      : language_(language), out_(words, signs), numbers_(language.wording, out_) {}

  // `place(piece)` returns the range of a piece of the token in the text as given.
  template <class Place>
  void read(const folded_token& t, const Place& place) {
    if (t.kind == token_kind::word || t.kind == token_kind::number) {
      add_word(t, place(t.text));
      end_ = t.text.data() + t.text.size();
      return;
    }
    for (std::size_t at = 0; at < t.text.size();) {
      const code_point point = decode(t.text, at);
      add_sign(point, t.text.substr(at, point.size), place);
      at += point.size;
      end_ = t.text.data() + at;
    }
  }

private:
  template <class Place>
  void add_sign(code_point point, std::string_view bytes, const Place& place) {
    if (!point.well_formed) {
      out_.push_sign(replacement_character);
      numbers_.close();
      return;
    }
    // A token of white space with invisible characters is not of the kind `space`.
    if (u_isUWhiteSpace(static_cast<UChar32>(point.value)) != 0) return;
    if (is_ignorable(point.value)) {
      // A zero-width space inside a word permits a line break there.
      const bool after_word = out_.ends_with_word() && !out_.words().back().number &&
                              is_adjacent(out_.words().back().text, bytes);
      in_word_ = after_word || (in_word_ && end_ == bytes.data());
      return;
    }
    const bool spoken = is_spoken_symbol(point.value);
    if (is_minus(point.value) && may_precede_number(bytes))
      numbers_.note_minus(bytes, place(bytes), spoken);
    if (point.value == U'/') numbers_.note_solidus(bytes);
    if (is_currency(point.value)) numbers_.note_currency(bytes);
    opened_ = is_opening_punctuation(point.value) || is_currency(point.value);
    if (spoken) {
      out_.push({.range = place(bytes), .text = bytes, .key = token_key{hash_bytes(bytes, 2)}});
      numbers_.close();
      return;
    }
    const char32_t sign = plain_sign(point.value);
    out_.push_sign(sign);
    if (ends_sentence(sign)) out_.end_sentence();
    if (sign != U'-') numbers_.close();
  }

  // Whether a minus sign may stand here: after white space, an opening mark or a currency symbol;
  // 5-10 is a range.
  [[nodiscard]] bool may_precede_number(std::string_view sign) const {
    return end_ != sign.data() || opened_;
  }

  void add_word(const folded_token& t, byte_range range) {
    opened_ = false;
    if (std::exchange(in_word_, false) && end_ == t.text.data() &&
        !is_dictionary_script(decode(t.text, 0).value)) {
      wording_word whole = out_.take_back();
      append(whole, {.range = range, .text = t.text});
      add_plain_word({{whole.text, t.kind}, folded_key(whole.text)}, whole);
      return;
    }
    wording_word word{.range = range, .text = t.text};
    const char32_t first = decode(t.text, 0).value;
    if (first >= 0x80 || is_ascii_digit(first)) {
      if (const auto fraction = read_fraction(t.text)) {
        numbers_.add_fraction(word, *fraction);
        return;
      }
    }
    if (is_digit(first)) {
      word.number = true;
      if (const auto digits = read_digits(t.text, language_.wording.digits)) {
        numbers_.add_digits(word, *digits);
        return;
      }
    }
    add_plain_word(t, word);
  }

  void add_plain_word(const folded_token& t, wording_word word) {
    word.capital = is_uppercase(decode(t.text, 0).value);
    word.key = key_of_word(t);
    if (const std::uint64_t* value = language_.wording.numbers.find(word.key)) {
      numbers_.add_word(word, *value);
      return;
    }
    if (numbers_.is_before_part() && numbers_.add_part(word)) return;
    const bool joins_numbers =
        numbers_.is_before_joiner() && language_.wording.number_joiners.contains(word.key);
    if (!joins_numbers) numbers_.close();
    word.function_word = !is_acronym(t.text) && is_function_word(word.key, t.text);
    if (word.function_word) word.weight = function_word_weight;
    out_.push(word);
    if (joins_numbers) numbers_.note_joiner();
  }

  // The key of the word without full stops and with straight apostrophes.
  static token_key key_of_word(const folded_token& t) {
    const bool plain = std::ranges::all_of(t.text, [](char c) {
      return static_cast<unsigned char>(c) < 0x80 && c != '.' && c != '`';
    });
    return plain ? t.key : folded_key(plain_spelling(t.text, false));
  }

  [[nodiscard]] bool is_function_word(token_key key, std::string_view text) const {
    if (is_listed_function_word(key, language_)) return true;
    const token_key head = split_clitic(text).head;
    return head != token_key{} && is_listed_function_word(head, language_);
  }

  // Whether a word has two or more capitals and no lower-case letter: US is not us.
  static bool is_acronym(std::string_view word) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
      const code_point point = decode(word, at);
      if (is_lowercase(point.value)) return false;
      capitals += u_isupper(static_cast<UChar32>(point.value)) != 0 ? 1U : 0U;
      at += point.size;
    }
    return capitals > 1;
  }

  const lexicon& language_;
  wording_builder out_;
  wording_numbers numbers_;
  const char* end_ = nullptr;  // of the last token or sign
  bool opened_ = false;        // whether an opening mark or a currency symbol ends there
  bool in_word_ = false;       // whether a zero-width space ends there, directly after a word
};

}  // namespace detto::inline v0::detail
