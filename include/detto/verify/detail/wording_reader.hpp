// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/token.hpp>
#include <detto/verify/detail/number_reader.hpp>
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

// Converts tokens to words and signs, one token at a time.
class wording_reader {
public:
  // Appends to `words` and `signs`.
  wording_reader(const lexicon& language, std::vector<wording_word>& words,
                 std::vector<wording_sign>& signs)
      : language_(language), words_(words), signs_(signs) {}

  // `place(piece)` returns the range of a piece of the token in the text as given.
  template <class Place>
  void read(const folded_token& t, const Place& place) {
    if (t.kind == token_kind::word || t.kind == token_kind::number) {
      add_word(t, place(t.text));
      return;
    }
    for (std::size_t at = 0; at < t.text.size();) {
      const code_point point = decode(t.text, at);
      add_sign(point, t.text.substr(at, point.size), place);
      at += point.size;
    }
  }

private:
  template <class Place>
  void add_sign(code_point point, std::string_view bytes, const Place& place) {
    if (point.well_formed && is_spoken_symbol(point.value)) {
      push({.range = place(bytes), .text = bytes, .key = token_key{hash_bytes(bytes, 2)}});
      number_.close();
      return;
    }
    const char32_t sign = point.well_formed ? plain_sign(point.value) : replacement_character;
    signs_.push_back({sign, words_.size()});
    if (ends_sentence(sign)) sentence_ended_ = true;
    if (sign != U'-') number_.close();
  }

  void push(wording_word word) {
    word.starts_sentence = words_.empty() || sentence_ended_;
    sentence_ended_ = false;
    words_.push_back(word);
  }

  void add_word(const folded_token& t, byte_range range) {
    wording_word word{.range = range, .text = t.text};
    if (is_ascii_digit(static_cast<unsigned char>(t.text.front()))) {
      if (const auto digits = plain_digits(t.text, language_.wording.digits)) {
        word.number = true;
        word.key = number_key(*digits);
        number_.close();
        push(word);
        // An integer of at most nine digits may be followed by `million`; more would overflow.
        if (digits->size() <= 9 && digits->find('.') == std::string::npos)
          number_.start(std::stoull(*digits), true);
        return;
      }
    }
    word.capital = is_uppercase(decode(t.text, 0).value);
    word.key = key_of_word(t);
    if (const std::uint64_t* value = language_.wording.numbers.find(word.key)) {
      add_number_word(word, *value);
      return;
    }
    number_.close();
    word.function_word = !is_acronym(t.text) && is_function_word(word.key, t.text);
    if (word.function_word) word.weight = function_word_weight;
    push(word);
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

  void add_number_word(wording_word word, std::uint64_t value) {
    word.number = true;
    if (number_.open() && number_.add_word(value)) {
      wording_word& whole = words_.back();
      whole.range.end = word.range.end;
      // The hyphen of twenty-one is now inside the number.
      while (!signs_.empty() && signs_.back().after == words_.size()) signs_.pop_back();
      whole.key = number_key(std::to_string(number_.value()));
      return;
    }
    number_.start(value);
    word.key = number_key(std::to_string(number_.value()));
    push(word);
  }

  const lexicon& language_;
  std::vector<wording_word>& words_;
  std::vector<wording_sign>& signs_;
  number_reader number_;
  bool sentence_ended_ = false;
};

}  // namespace detto::inline v0::detail
