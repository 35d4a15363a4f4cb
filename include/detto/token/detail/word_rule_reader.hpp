// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/word_class.hpp>
#include <detto/token/detail/word_high.hpp>

#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The segments of a text by the rules of UAX #29, with a table's classes, character by character:
// for windows, where masks cannot tell. The text has nothing that needs ICU.
class word_rule_reader {
public:
  word_rule_reader(const word_properties& table, std::string_view text)
      : table_(table), text_(text) {
    read();
  }

  [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }

  // The next segment; not at the end.
  byte_range next() {
    const std::size_t begin = at_;
    last_ = base_ = before_ = {};
    status_ = UBRK_WORD_NONE;
    do take();
    while (!at_end() && is_inside());
    return {begin, at_};
  }

  // Of the segment last read, as ICU tells words from numbers: by the last of their letters and
  // digits.
  [[nodiscard]] std::int32_t status() const noexcept { return status_; }

  // Whether ICU's status is another for a segment read so far: where what is extended in a word is
  // no letter or digit, and where ZWJ joins a pictograph to a word.
  [[nodiscard]] bool is_special() const noexcept { return special_; }

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
  void read() { here_ = read(at_); }

  [[nodiscard]] static constexpr bool is_letter(word_class cls) noexcept {
    return cls == word_class::letter || cls == word_class::hebrew;
  }
  [[nodiscard]] static constexpr bool is_letter_or_digit(word_class cls) noexcept {
    return is_letter(cls) || cls == word_class::numeric;
  }

  // WB5, WB8, WB9, WB10, WB13, WB13a, WB13b: whether nothing parts `a` from `b`.
  [[nodiscard]] static constexpr bool join(word_class a, word_class b) noexcept {
    using enum word_class;
    if (a == connector) return is_letter_or_digit(b) || b == katakana || b == connector;
    if (b == connector) return is_letter_or_digit(a) || a == katakana;
    return (is_letter_or_digit(a) && is_letter_or_digit(b)) || (a == katakana && b == katakana);
  }

  // WB6, WB7, WB7b, WB7c, WB11, WB12: whether `mid` stands inside between `a` and `b`.
  [[nodiscard]] static constexpr bool bridges(word_class a, character mid, word_class b) noexcept {
    using enum word_class;
    if (mid.value == U'"') return a == hebrew && b == hebrew;
    if (is_letter(a) && is_letter(b)) return mid.cls == mid_letter || mid.cls == mid_both;
    return a == numeric && b == numeric && (mid.cls == mid_number || mid.cls == mid_both);
  }

  // Whether the character here belongs to the segment before it, all of whose characters are taken.
  [[nodiscard]] bool is_inside() const {
    using enum word_class;
    if (last_.cls == line_end || here_.cls == line_end)  // WB3, WB3a, WB3b
      return last_.value == U'\r' && here_.value == U'\n';
    if (last_.value == U'\u200D' && here_.pictograph) return true;       // WB3c
    if (last_.cls == space && here_.cls == space) return true;           // WB3d
    if (last_.cls == hangul && here_.cls == hangul) return true;         // ICU's; nothing between
    if (here_.cls == extend || join(base_.cls, here_.cls)) return true;  // WB4, and see there
    if (base_.cls == regional && here_.cls == regional) return odd_;     // WB15, WB16
    if (base_.cls == hebrew && here_.value == U'\'') return true;        // WB7a
    if (is_mid(base_) && bridges(before_.cls, base_, here_.cls)) return true;
    return is_mid(here_) && bridges(base_.cls, here_, class_behind());
  }
  [[nodiscard]] static constexpr bool is_mid(character c) noexcept {
    using enum word_class;
    return c.cls == mid_letter || c.cls == mid_number || c.cls == mid_both || c.value == U'"';
  }
  // The class of what follows the character here, past what extends it.
  [[nodiscard]] word_class class_behind() const {
    std::size_t at = at_ + here_.size;
    character found = read(at);
    for (; found.cls == word_class::extend; found = read(at)) at += found.size;
    return found.cls;
  }

  void take() {
    using enum word_class;
    special_ = special_ || (last_.value == U'\u200D' && here_.pictograph &&
                            (status_ != UBRK_WORD_NONE || here_.cls != other));
    last_ = here_;
    at_ += here_.size;
    // WB4; what nothing stands before extends nothing.
    if (here_.cls == extend && base_.size != 0) {
      special_ = special_ || (status_ != UBRK_WORD_NONE && !is_letter_or_digit(base_.cls) &&
                              base_.cls != hangul);
    } else {
      before_ = base_;
      base_ = here_;
      odd_ = before_.cls != regional || !odd_;
      if (base_.cls == numeric || (base_.cls == connector && before_.cls == numeric))
        status_ = UBRK_WORD_NUMBER;
      else if (is_letter(base_.cls) || base_.cls == katakana || base_.cls == connector)
        status_ = UBRK_WORD_LETTER;
    }
    read();
  }

  const word_properties& table_;
  std::string_view text_;
  std::size_t at_ = 0;
  character here_;    // at at_, not taken yet
  character last_;    // the one before
  character base_;    // the last that extends no other
  character before_;  // the one before that
  bool special_ = false;
  bool odd_ = false;  // an odd number of regional indicators up to base_
  std::int32_t status_ = UBRK_WORD_NONE;
};

}  // namespace detto::inline v0::detail
