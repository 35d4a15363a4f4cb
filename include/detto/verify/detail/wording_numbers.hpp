// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/wording_words.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/token_key.hpp>
#include <detto/text/utf8.hpp>
#include <detto/verify/detail/number_digits.hpp>
#include <detto/verify/detail/number_fraction.hpp>
#include <detto/verify/detail/number_reader.hpp>
#include <detto/verify/detail/number_value.hpp>
#include <detto/verify/detail/wording_builder.hpp>
#include <detto/verify/wording_word.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

namespace detto::inline v0::detail {

// Whether a sign in front of digits is a minus sign. Hyphen-minus and en dash are typed for U+2212.
constexpr bool is_minus(char32_t c) noexcept {
  return c == U'-' || c == U'\u2212' || c == U'\u2013' || c == U'\u2010' || c == U'\u2011';
}

// Composes the numbers of a wording from tokens and signs: -5, 2½, 40 000, one hundred and five,
// a million, two and a half. Each number becomes one word, whose key is that of its value.
class wording_numbers {
public:
  wording_numbers(const wording_words& tables, wording_builder& out) : tables_(tables), out_(out) {}

  // Ends the current number: another word or a sign follows.
  void close() {
    if (!number_.is_open()) return;
    number_.close();
    joined_.reset();
    after_joiner_ = false;
  }

  // A sign that may be the minus of the number that begins at its end. Called before the sign is
  // added: as a word if `spoken`, otherwise as a sign.
  void note_minus(std::string_view bytes, byte_range range, bool spoken) {
    minus_ = {bytes, range, spoken ? out_.words().size() : out_.signs().size(), spoken};
    minus_end_ = bytes.data() + bytes.size();
  }
  // A currency symbol may stand between the minus sign and the number: -$5.
  void note_currency(std::string_view bytes) {
    if (minus_end_ == bytes.data()) minus_end_ = bytes.data() + bytes.size();
  }

  // A solidus, which may be that of a fraction: 1/2. Called before the sign is added.
  void note_solidus(std::string_view bytes) {
    if (out_.ends_with_word() && is_adjacent(out_.words().back().text, bytes)) solidus_ = bytes;
  }

  // A number in digits.
  void add_digits(const wording_word& word, const number_digits& digits) {
    if (add_group(word) || add_denominator(word, digits)) return;
    start(word, number_value(digits.digits, digits.decimals));
  }

  // A fraction in one token: ½, or with U+2044 between numerator and denominator.
  void add_fraction(const wording_word& word, const proper_fraction& fraction) {
    if (!add_to_integer(word, fraction)) start(word, fraction.value);
  }

  // A number word.
  void add_word(const wording_word& word, std::uint64_t value) {
    const bool after_joiner = std::exchange(after_joiner_, false) && out_.ends_with_word();
    if (after_joiner) {
      if (value < 100 && join(word, value)) return;
      close();
    } else if (continue_with(word, value) || (separate() && continue_with(word, value))) {
      return;
    }
    start_word(word, value);
  }

  // Whether the third to last word is a number, to which add_part may add.
  [[nodiscard]] bool is_before_part() const {
    const auto& words = out_.words();
    return words.size() >= 3 && words[words.size() - 3].number;
  }
  // Adds a word for a part to a number from 1 to 99 if a joiner and an article are between them: two
  // and a half. Returns whether it did; requires is_before_part().
  bool add_part(const wording_word& word) {
    const auto& words = out_.words();
    const std::size_t first = words.size() - 3;
    const std::uint64_t* part = tables_.number_fractions.find(word.key);
    if (part == nullptr || !tables_.number_joiners.contains(words[first + 1].key) ||
        !tables_.number_articles.contains(words[first + 2].key) ||
        !out_.has_only_hyphens_after(first))
      return false;
    const std::uint64_t whole = below_hundred(words[first]);
    if (whole == 0) return false;
    auto sum = number_value::fraction(whole * *part + 1, *part);
    if (!sum) return false;
    const bool negative = words[first].key == number_value(whole).key(true);
    for (int i = 0; i < 2; ++i) {
      out_.drop_last_signs();
      out_.take_back();
    }
    out_.drop_last_signs();
    extend(word, std::move(*sum), negative);
    return true;
  }

  // A word that joins the parts of a number, such as `and`. Called after the word is added; without
  // a call of `close`, the number before it stays open.
  void note_joiner() { after_joiner_ = true; }
  [[nodiscard]] bool is_before_joiner() const { return number_.is_before_joiner(); }

private:
  struct minus_sign {
    std::string_view bytes;
    byte_range range;
    std::size_t index = 0;  // in the words if spoken, otherwise in the signs
    bool spoken = false;
  };
  // What `join` has merged, to separate it when a magnitude shows that there are two numbers:
  // between one hundred and two hundred.
  struct joined_number {
    wording_word before, joiner, after;
    number_reader number_after;
  };

  [[nodiscard]] static bool is_group_space_only(std::string_view gap) {
    return !gap.empty() && gap.size() == decode(gap, 0).size &&
           is_group_space(decode(gap, 0).value);
  }
  // The text between two words; empty if they overlap.
  [[nodiscard]] static std::string_view gap(std::string_view first, std::string_view next) {
    const char* end = first.data() + first.size();
    return next.data() < end ? std::string_view()
                             : std::string_view(end, static_cast<std::size_t>(next.data() - end));
  }
  [[nodiscard]] static bool is_signed(const wording_word& word) {
    return is_minus(decode(word.text, 0).value);
  }
  // The text of a number without its sign.
  [[nodiscard]] static std::string_view unsigned_text(const wording_word& word) {
    return is_signed(word) ? word.text.substr(decode(word.text, 0).size) : word.text;
  }
  // A number if it is a small integer in digits.
  [[nodiscard]] std::optional<std::uint64_t> integer_of(const wording_word& number) const {
    const auto digits = read_digits(unsigned_text(number), tables_.digits);
    return digits ? digits->small_integer() : std::nullopt;
  }
  // The last word if it is a small integer in digits.
  [[nodiscard]] std::optional<std::uint64_t> last_integer() const {
    const auto& words = out_.words();
    return words.empty() || !words.back().number ? std::nullopt : integer_of(words.back());
  }
  // The last number if it is from 1 to 99, in digits or words, without its sign; otherwise 0.
  [[nodiscard]] std::uint64_t below_hundred(const wording_word& number) const {
    if (const auto digits = integer_of(number)) return *digits < 100 ? *digits : 0;
    const std::uint64_t value = number_.last_below_hundred();
    const number_value same(value);
    // Some numbers, such as 1990s, are not read as a value.
    return number.key == same.key() || number.key == same.key(true) ? value : 0;
  }

  // Appends a word to the last number, which then has this value.
  void extend(const wording_word& word, number_value value, bool negative) {
    wording_word& whole = out_.words().back();
    append(whole, word);
    whole.key = value.key(negative);
    negative_ = negative;
    number_.start(std::move(value));
  }

  void start(wording_word word, number_value value) {
    close();
    word.number = true;
    negative_ = take_minus(word) || take_minus_word(word);
    word.key = value.key(negative_);
    number_.start(std::move(value));
    out_.push(word);
  }

  void start_word(wording_word word, std::uint64_t value) {
    close();
    word.number = true;
    const auto part = value >= 100 ? take_part(word, value) : std::nullopt;
    negative_ = take_minus_word(word);
    if (part)
      number_.start(*part);
    else
      number_.start(value);
    word.key = number_.value().key(negative_);
    out_.push(word);
  }

  // Prepends the last word if `table` contains it and only hyphens follow it.
  template <class Table>
  bool prepend_last(const Table& table, wording_word& word) {
    const auto& words = out_.words();
    if (words.empty() || !table.contains(words.back().key) ||
        !out_.has_only_hyphens_after(words.size() - 1))
      return false;
    out_.drop_last_signs();
    prepend(out_.take_back(), word);
    return true;
  }

  // Prepends the article and the word for a part that precede a magnitude, and returns the part of
  // the magnitude, if there is such a word: a million, half a million, a half-million.
  std::optional<number_value> take_part(wording_word& word, std::uint64_t value) {
    const bool has_article = prepend_last(tables_.number_articles, word);
    if (out_.words().empty()) return std::nullopt;
    const std::uint64_t* denominator = tables_.number_fractions.find(out_.words().back().key);
    if (denominator == nullptr || !prepend_last(tables_.number_fractions, word))
      return std::nullopt;
    if (!has_article) prepend_last(tables_.number_articles, word);
    return number_value::fraction(value, *denominator);
  }

  // Digits after a space that groups them: 40 000.
  bool add_group(const wording_word& word) {
    if (!out_.ends_with_word() || !out_.words().back().number) return false;
    const wording_word& last = out_.words().back();
    if (!is_group_space_only(gap(last.text, word.text))) return false;
    const auto digits = read_digits(joined_text(unsigned_text(last), word.text), tables_.digits);
    if (digits) extend(word, number_value(digits->digits, digits->decimals), is_signed(last));
    return digits.has_value();
  }

  // Digits after a solidus, if the whole is a proper fraction in lowest terms: 1/2. Others, such as
  // 2/4, may be dates, which must not be equal to 1/2.
  bool add_denominator(const wording_word& word, const number_digits& digits) {
    if (!is_adjacent(solidus_, word.text)) return false;
    const auto numerator = last_integer(), denominator = digits.small_integer();
    if (!numerator || !denominator || *numerator >= *denominator ||
        std::gcd(*numerator, *denominator) != 1)
      return false;
    const auto fraction = make_fraction(*numerator, *denominator);
    if (!fraction) return false;
    out_.drop_last_signs();
    wording_word whole = out_.take_back();
    append(whole, word);
    if (!is_signed(whole) && add_to_integer(whole, *fraction)) return true;
    number_.start(fraction->value);
    whole.key = fraction->value.key(is_signed(whole));
    out_.push(whole);
    return true;
  }

  // Adds a fraction to the integer in digits that precedes it, with or without a space: 2½.
  bool add_to_integer(const wording_word& word, const proper_fraction& fraction) {
    const auto integer = last_integer();
    if (!integer || !out_.ends_with_word()) return false;
    const wording_word& last = out_.words().back();
    const std::string_view between = gap(last.text, word.text);
    if (!between.empty() && between != " " && !is_group_space_only(between)) return false;
    const auto sum = number_value::fraction(*integer * fraction.denominator + fraction.numerator,
                                            fraction.denominator);
    if (sum) extend(word, *sum, is_signed(last));
    return sum.has_value();
  }

  bool continue_with(const wording_word& word, std::uint64_t value) {
    if (!number_.add_word(value)) return false;
    // The hyphen of twenty-one is now inside the number.
    out_.drop_last_signs();
    wording_word& whole = out_.words().back();
    append(whole, word);
    whole.key = number_.value().key(negative_);
    if (joined_) {
      append(joined_->after, word);
      if (!joined_->number_after.add_word(value)) joined_.reset();
    }
    return true;
  }

  // Merges number, joiner and word: one hundred | and | five.
  bool join(const wording_word& word, std::uint64_t value) {
    const wording_word joiner = out_.words().back();
    const wording_word before = out_.words()[out_.words().size() - 2];
    if (!number_.add_word(value)) return false;
    out_.take_back();
    wording_word& whole = out_.words().back();
    append(whole, word);
    whole.key = number_.value().key(negative_);
    joined_ = {before, joiner, word, {}};
    joined_->number_after.start(value);
    return true;
  }

  // Reverses `join`, so that the number after the joiner is the current one.
  bool separate() {
    if (!joined_) return false;
    out_.words().back() = joined_->before;
    out_.push(joined_->joiner);
    wording_word after = joined_->after;
    after.number = true;
    out_.push(after);
    number_ = joined_->number_after;
    negative_ = false;
    joined_.reset();
    return true;
  }

  bool take_minus(wording_word& word) {
    if (std::exchange(minus_end_, nullptr) != word.text.data()) return false;
    const bool adjacent = minus_.bytes.data() + minus_.bytes.size() == word.text.data();
    const auto at = static_cast<std::ptrdiff_t>(minus_.index);
    if (!minus_.spoken) {
      out_.signs().erase(out_.signs().begin() + at);
    } else if (adjacent) {
      out_.take_back();
    } else {
      out_.words()[minus_.index + 1].starts_sentence = out_.words()[minus_.index].starts_sentence;
      out_.words().erase(out_.words().begin() + at);
    }
    if (adjacent) {
      word.range.begin = minus_.range.begin;
      word.text = joined_text(minus_.bytes, word.text);
    }
    return true;
  }

  // `minus` before a number is its sign, unless another number precedes it: five minus three.
  bool take_minus_word(wording_word& word) {
    const auto& words = out_.words();
    if (!out_.ends_with_word() || !tables_.minus.contains(words.back().key)) return false;
    if (words.size() > 1 && words[words.size() - 2].number) return false;
    prepend(out_.take_back(), word);
    return true;
  }

  const wording_words& tables_;
  wording_builder& out_;
  number_reader number_;
  bool negative_ = false;      // of the last number
  bool after_joiner_ = false;  // whether the last word is a joiner after a number
  std::string_view solidus_;   // the last solidus directly after a word
  minus_sign minus_;
  const char* minus_end_ = nullptr;
  std::optional<joined_number> joined_;
};

}  // namespace detto::inline v0::detail
