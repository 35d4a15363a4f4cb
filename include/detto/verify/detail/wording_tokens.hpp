// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/token.hpp>

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// A word as wordings are compared: what two writers spell in two ways for typographic reasons has
// one key.
struct wording_word {
  byte_range range;
  std::uint64_t key =
      0;  // folded; apostrophes straight, no full stops (U.S. is US), numbers by value
  std::uint64_t cased = 0;        // the same without folding
  std::uint64_t from_second = 0;  // `cased` without the first letter
  std::uint64_t spelled = 0;      // with its full stops
  std::uint64_t head = 0;         // key of what stands before an apostrophe, 0 without one
  std::uint64_t tail = 0;         // key of the apostrophe and what follows, 0 without one
  bool starts_sentence = false;
  bool capital = false;
  bool acronym = false;  // two capitals or more and no small letter: US is not us
  bool number = false;
};

// A sign between words, with one form for all glyphs of quotation marks, apostrophes, hyphens and
// dashes.
struct wording_mark {
  char32_t sign = 0;
  std::size_t after = 0;  // words before it
  friend bool operator==(const wording_mark&, const wording_mark&) = default;
};

struct wording {
  std::vector<wording_word> words;
  std::vector<wording_mark> marks;

  [[nodiscard]] std::vector<std::uint64_t> keys() const {
    std::vector<std::uint64_t> all;
    all.reserve(words.size());
    for (const wording_word& w : words) all.push_back(w.key);
    return all;
  }
};

constexpr bool is_apostrophe(char32_t c) noexcept {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'\u00B4' ||
         c == U'`' || c == U'\uFF07';
}

// One sign for every quotation mark, and for every form of hyphen and of dash.
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

// Symbols that are read out: currencies, arithmetic, per cent, pictures. Signs like ^ or a lone
// accent are not.
inline bool is_said(char32_t c) noexcept {
  if (c == U'%' || c == U'\u2030' || c == U'&') return true;
  const std::uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (category & (U_GC_SC_MASK | U_GC_SM_MASK | U_GC_SO_MASK)) != 0 &&
         c != replacement_character;
}

inline std::uint64_t number_key(std::string_view digits) {
  return hash_value(hash_bytes(digits), 1);
}

// Digits with grouping commas taken out, if `text` is such a number: 40,000 and 40000 are one.
inline std::optional<std::string> plain_digits(std::string_view text) {
  std::string digits;
  std::size_t since_comma = 0;
  bool grouped = false, fraction = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits.push_back(c);
      ++since_comma;
    } else if (c == ',' && !fraction && since_comma > 0 && since_comma <= 3 &&
               (!grouped || since_comma == 3)) {
      grouped = true;
      since_comma = 0;
    } else if (c == '.' && !fraction && since_comma > 0 && (!grouped || since_comma == 3)) {
      fraction = true;
      digits.push_back(c);
      since_comma = 0;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty() || since_comma == 0 || (grouped && !fraction && since_comma != 3))
    return std::nullopt;
  return digits;
}

// Puts number words together, a word at a time: twenty-one, forty thousand, 1.5 million stay exact
// as a whole number.
class number_reader {
public:
  // Whether a word of this value goes on with the number read so far.
  bool add_word(std::uint64_t value) {
    constexpr std::uint64_t most = std::uint64_t{1} << 53;
    if (!open_) return start(value), true;
    if (value >= 1000) {
      if (total_ + group_ == 0 || value >= last_scale_) return false;
      if (group_ > most / value) return false;
      total_ += group_ * value;
      group_ = 0;
      last_scale_ = value;
    } else if (value == 100) {
      if (group_ == 0 || group_ > 99) return false;
      group_ *= 100;
    } else {
      const bool tens_and_unit = value < 10 && value > 0 && group_ % 100 >= 20 && group_ % 10 == 0;
      const bool after_hundred = group_ >= 100 && group_ % 100 == 0;
      const bool after_scale = group_ == 0 && last_scale_ != first_scale;
      if (value == 0 || !(tens_and_unit || after_hundred || after_scale)) return false;
      group_ += value;
    }
    return true;
  }
  void start(std::uint64_t value) {
    open_ = true;
    total_ = 0;
    group_ = value;
    last_scale_ = first_scale;
  }
  void close() { open_ = false; }
  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] std::uint64_t value() const { return total_ + group_; }

private:
  static constexpr std::uint64_t first_scale = static_cast<std::uint64_t>(-1);
  bool open_ = false;
  std::uint64_t total_ = 0;
  std::uint64_t group_ = 0;
  std::uint64_t last_scale_ = first_scale;
};

class wording_reader {
public:
  wording_reader(std::string_view text, const lexicon& language)
      : text_(text), language_(language) {}

  [[nodiscard]] wording read() {
    for (const token t : segments(text_)) {
      if (t.kind == token_kind::space) continue;
      if (t.kind == token_kind::word || t.kind == token_kind::number) {
        add_word(t);
        continue;
      }
      for (std::size_t at = 0; at < t.text.size();) {
        const code_point point = decode(t.text, at);
        add_sign(point, t.text.substr(at, point.size));
        at += point.size;
      }
    }
    return std::move(out_);
  }

private:
  void add_sign(code_point point, std::string_view bytes) {
    if (point.well_formed && is_said(point.value)) {
      wording_word word;
      word.range = range_of(text_, bytes);
      word.key = word.cased = word.spelled = word.from_second = hash_bytes(bytes, 2);
      push(word);
      number_.close();
      return;
    }
    const char32_t sign = point.well_formed ? plain_sign(point.value) : replacement_character;
    out_.marks.push_back({sign, out_.words.size()});
    if (ends_sentence(sign)) sentence_ended_ = true;
    if (sign != U'-') number_.close();
  }

  void push(wording_word word) {
    word.starts_sentence = out_.words.empty() || sentence_ended_;
    sentence_ended_ = false;
    out_.words.push_back(word);
  }

  void add_word(const token& t) {
    wording_word word;
    word.range = range_of(text_, t.text);
    if (const auto digits = plain_digits(t.text)) {
      word.number = true;
      word.key = word.cased = word.spelled = word.from_second = number_key(*digits);
      number_.close();
      push(word);
      // Small whole numbers may be followed by `million`; more digits would not fit.
      if (digits->size() <= 9 && digits->find('.') == std::string::npos)
        number_.start(std::stoull(*digits));
      return;
    }
    spell(t.text, word);
    if (const std::uint64_t* value = language_.numbers.find(word.key)) {
      add_number_word(word, *value);
      return;
    }
    number_.close();
    push(word);
  }

  void add_number_word(wording_word word, std::uint64_t value) {
    word.number = true;
    if (number_.open() && number_.add_word(value)) {
      wording_word& whole = out_.words.back();
      whole.range.end = word.range.end;
      // The hyphen of twenty-one is inside the number now.
      std::erase_if(out_.marks,
                    [&](const wording_mark& m) { return m.after == out_.words.size(); });
      whole.key = number_key(std::to_string(number_.value()));
      whole.cased = whole.spelled = whole.from_second = whole.key;
      return;
    }
    number_.start(value);
    word.key = word.cased = word.spelled = word.from_second =
        number_key(std::to_string(number_.value()));
    push(word);
  }

  static void spell(std::string_view text, wording_word& word) {
    const code_point first = decode(text, 0);
    const auto value = static_cast<UChar32>(first.value);
    word.capital = u_isupper(value) != 0 || u_istitle(value) != 0;
    std::size_t capitals = 0, small = 0;
    std::string plain, dotless;
    std::size_t apostrophe = std::string::npos, first_size = 0;
    for (std::size_t at = 0; at < text.size();) {
      const code_point point = decode(text, at);
      const std::string_view bytes = text.substr(at, point.size);
      at += point.size;
      const auto letter = static_cast<UChar32>(point.value);
      capitals += u_isupper(letter) != 0;
      small += u_islower(letter) != 0;
      if (is_apostrophe(point.value)) {
        apostrophe = dotless.size();
        plain += '\'';
        dotless += '\'';
      } else {
        plain += bytes;
        if (point.value != U'.') dotless += bytes;
      }
      if (first_size == 0) first_size = dotless.size();
    }
    word.acronym = capitals > 1 && small == 0;
    word.spelled = hash_bytes(plain);
    word.cased = hash_bytes(dotless);
    word.from_second = hash_bytes(std::string_view(dotless).substr(first_size));
    word.key = folded_key(dotless);
    if (apostrophe != std::string::npos) {
      word.head = folded_key(std::string_view(dotless).substr(0, apostrophe));
      word.tail = folded_key(std::string_view(dotless).substr(apostrophe));
    }
  }

  std::string_view text_;
  const lexicon& language_;
  wording out_;
  number_reader number_;
  bool sentence_ended_ = false;
};

// The words and signs of `text`. Linear in the bytes.
inline wording read_wording(std::string_view text, const lexicon& language) {
  return wording_reader(text, language).read();
}

// The words [begin, end) and the signs between them.
inline wording part_of(const wording& whole, std::size_t begin, std::size_t end) {
  wording part;
  part.words.assign(whole.words.begin() + static_cast<std::ptrdiff_t>(begin),
                    whole.words.begin() + static_cast<std::ptrdiff_t>(end));
  for (const wording_mark& m : whole.marks)
    if (m.after > begin && m.after < end) part.marks.push_back({m.sign, m.after - begin});
  return part;
}

// Whether the word says little by itself: articles, prepositions, auxiliaries, pronouns.
inline bool is_function_word(const wording_word& word, const lexicon& language) {
  if (word.number || word.acronym) return false;
  const auto listed = [&](std::uint64_t key) {
    return language.determiners.contains(key) || language.prepositions.contains(key) ||
           language.conjunctions.contains(key) || language.auxiliaries.contains(key) ||
           language.pronouns.contains(key) || language.modals.contains(key) ||
           language.negations.contains(key);
  };
  return listed(word.key) || (word.head != 0 && listed(word.head));
}

// What a word counts as evidence that two texts say the same.
inline double word_weight(const wording_word& word, const lexicon& language) {
  return is_function_word(word, language) ? 0.25 : 1.0;
}

}  // namespace detto::inline v0::detail
