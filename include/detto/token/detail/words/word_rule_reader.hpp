// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/words/word_class.hpp>
#include <detto/token/detail/words/word_high.hpp>

#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The segments of a text by the rules of UAX #29 with the classes of a table, character by
// character. Used for windows, where masks are not sufficient. The text must not contain characters
// that need ICU.
class word_rule_reader {
public:
  word_rule_reader(const word_properties& table, std::string_view text)
      : table_(table), text_(text) {
    read();
  }

  [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }

  // Returns the next segment. Must not be called at the end.
  byte_range next() {
    const std::size_t begin = at_;
    previous_ = base_ = previous_base_ = {};
    status_ = UBRK_WORD_NONE;
    do consume();
    while (!at_end() && is_inside());
    return {begin, at_};
  }

  // The status of the segment read last, as ICU distinguishes words from numbers: by the last of
  // their letters and digits.
  [[nodiscard]] std::int32_t status() const noexcept { return status_; }

  // Whether ICU's status differs for a segment read so far: if a character that is extended in a
  // word is not a letter or digit, or if ZWJ joins a pictograph to a word.
  [[nodiscard]] bool differs_from_icu() const noexcept { return differs_from_icu_; }

private:
  struct character {
    word_class cls = word_class::line_end;
    char32_t value = 0;
    std::size_t size = 0;
    bool pictograph = false;
  };

  [[nodiscard]] character read(std::size_t at) const {
    if (at == text_.size()) return {};
    const code_point point = decode_inline(text_, at);
    const word_property property = table_[point.value];
    return {property.cls(), point.value, point.size, property.is_pictograph()};
  }
  void read() { current_ = read(at_); }

  [[nodiscard]] static constexpr bool is_letter(word_class cls) noexcept {
    return cls == word_class::letter || cls == word_class::hebrew;
  }
  [[nodiscard]] static constexpr bool is_letter_or_digit(word_class cls) noexcept {
    return is_letter(cls) || cls == word_class::numeric;
  }

  // WB5, WB8, WB9, WB10, WB13, WB13a, WB13b: whether there is no boundary between `a` and `b`.
  [[nodiscard]] static constexpr bool joins(word_class a, word_class b) noexcept {
    using enum word_class;
    if (a == connector) return is_letter_or_digit(b) || b == katakana || b == connector;
    if (b == connector) return is_letter_or_digit(a) || a == katakana;
    return (is_letter_or_digit(a) && is_letter_or_digit(b)) || (a == katakana && b == katakana);
  }

  // WB6, WB7, WB7b, WB7c, WB11, WB12: whether `mid` joins `a` and `b`.
  [[nodiscard]] static constexpr bool joins_across(word_class a, character mid,
                                                   word_class b) noexcept {
    using enum word_class;
    if (mid.value == U'"') return a == hebrew && b == hebrew;
    if (is_letter(a) && is_letter(b)) return mid.cls == mid_letter || mid.cls == mid_both;
    return a == numeric && b == numeric && (mid.cls == mid_number || mid.cls == mid_both);
  }

  // Whether the current character belongs to the segment before it.
  [[nodiscard]] bool is_inside() const {
    using enum word_class;
    if (previous_.cls == line_end || current_.cls == line_end)  // WB3, WB3a, WB3b
      return previous_.value == U'\r' && current_.value == U'\n';
    if (previous_.value == U'\u200D' && current_.pictograph) return true;  // WB3c
    if (previous_.cls == space && current_.cls == space) return true;      // WB3d
    if (previous_.cls == hangul && current_.cls == hangul)
      return true;  // ICU's rule; nothing between
    if (current_.cls == extend || joins(base_.cls, current_.cls))
      return true;  // WB4, see consume()
    if (base_.cls == regional && current_.cls == regional) return odd_regional_;  // WB15, WB16
    if (base_.cls == hebrew && current_.value == U'\'') return true;              // WB7a
    if (is_mid(base_) && joins_across(previous_base_.cls, base_, current_.cls)) return true;
    return is_mid(current_) && joins_across(base_.cls, current_, next_base_class());
  }
  [[nodiscard]] static constexpr bool is_mid(character c) noexcept {
    using enum word_class;
    return c.cls == mid_letter || c.cls == mid_number || c.cls == mid_both || c.value == U'"';
  }
  // Returns the class of the character after the current one, ignoring characters that extend it.
  [[nodiscard]] word_class next_base_class() const {
    std::size_t at = at_ + current_.size;
    character found = read(at);
    for (; found.cls == word_class::extend; found = read(at)) at += found.size;
    return found.cls;
  }

  void consume() {
    using enum word_class;
    differs_from_icu_ = differs_from_icu_ || (previous_.value == U'\u200D' && current_.pictograph &&
                                              (status_ != UBRK_WORD_NONE || current_.cls != other));
    previous_ = current_;
    at_ += current_.size;
    // WB4. A character at the start of a segment extends nothing.
    if (current_.cls == extend && base_.size != 0) {
      differs_from_icu_ =
          differs_from_icu_ ||
          (status_ != UBRK_WORD_NONE && !is_letter_or_digit(base_.cls) && base_.cls != hangul);
    } else {
      previous_base_ = base_;
      base_ = current_;
      odd_regional_ = previous_base_.cls != regional || !odd_regional_;
      if (base_.cls == numeric || (base_.cls == connector && previous_base_.cls == numeric))
        status_ = UBRK_WORD_NUMBER;
      else if (is_letter(base_.cls) || base_.cls == katakana || base_.cls == connector)
        status_ = UBRK_WORD_LETTER;
    }
    read();
  }

  const word_properties& table_;
  std::string_view text_;
  std::size_t at_ = 0;
  character current_;        // at at_, not consumed yet
  character previous_;       // the character before
  character base_;           // the last character that does not extend another
  character previous_base_;  // the base before base_
  bool differs_from_icu_ = false;
  bool odd_regional_ = false;  // the number of regional indicators up to base_ is odd
  std::int32_t status_ = UBRK_WORD_NONE;
};

}  // namespace detto::inline v0::detail
