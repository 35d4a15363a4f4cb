// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>
#include <detto/token/detail/words/word_class.hpp>
#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_masks.hpp>
#include <detto/token/token.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace detto::inline v0::detail {

// The masks of a block for characters beyond ASCII, in addition to word_masks.
struct word_high {
  std::uint64_t inside = 0;   // no boundary before this byte
  std::uint64_t words = 0;    // bytes of words and numbers outside the masks of letters, numerics
                              // and connectors
  std::uint64_t numbers = 0;  // bytes of numbers outside the mask of numerics
  std::uint64_t hangul = 0;
  std::uint64_t hebrew = 0;
  // Mid characters, at their first byte: by the class that they join, and by their size in bytes.
  std::uint64_t mid_letters = 0;
  std::uint64_t mid_numbers = 0;
  std::uint64_t mids_of_2 = 0;
  std::uint64_t mids_of_3 = 0;
};

// decode(), with an inline path for the sequences of two and three bytes that dominate in text
// beyond ASCII.
[[gnu::always_inline]] inline code_point decode_inline(std::string_view text,
                                                       std::size_t at) noexcept {
  if (text.size() - at >= 3) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
      return static_cast<unsigned char>(text[at + i]);
    };
    const bool continued = (byte(1) & 0xC0) == 0x80;
    if (continued && byte(0) >= 0xC2 && byte(0) < 0xE0)
      return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2, true};
    if (continued && (byte(0) & 0xF0) == 0xE0 && (byte(2) & 0xC0) == 0x80) {
      const char32_t value = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
      if (value >= 0x800 && (value < 0xD800 || value >= 0xE000)) return {value, 3, true};
    }
  }
  return decode(text, at);
}

// Classifies the characters beyond ASCII of a block: sets the bits of the class of each character
// at all of its bytes. A character that extends others (WB4) gets the bits of the character it
// follows, so that the rules ignore it.
class high_reader {
public:
  // Adds to `masks` and `high`.
  high_reader(const word_properties& table, const word_cursor& cursor, word_masks& masks,
              word_high& high) noexcept
      : table_(table), cursor_(cursor), masks_(masks), high_(high) {}

  // Reads up to `end`, or to the first character that is not complete in the block or needs a
  // window. Returns the end.
  std::size_t read(std::size_t end) {
    const std::string_view text = cursor_.text();
    const std::uint64_t leads = masks_.letter_leads & masks_.trails >> 1;
    const std::uint64_t letters = leads | leads << 1;
    masks_.letters |= letters;
    for (std::uint64_t left = masks_.high & ~letters; left != 0;) {
      const auto at = static_cast<std::size_t>(std::countr_zero(left));
      const code_point point = decode_inline(text, cursor_.next + at);
      ++examined_;
      if (at + point.size > word_block_size) {
        end = at;
        break;
      }
      const std::uint64_t bytes = bits_below(point.size) << at;
      left &= ~bytes;
      const word_property property = table_[point.value];
      if (property.is_plain_letter()) {
        masks_.letters |= bytes;
      } else if (!add(property, at, bytes)) {
        needs_window_ = true;
        end = at;
        break;
      }
    }
    if (high_.hebrew != 0 || (cursor_.carry & word_carry::hebrew) != 0) return hebrew_quote(end);
    return end;
  }
  [[nodiscard]] bool needs_window() const noexcept { return needs_window_; }
  // Whether so many characters were examined individually that the plain path should not be tried
  // for the next block.
  [[nodiscard]] bool is_dense() const noexcept { return examined_ >= 8; }

private:
  // Whether the byte before `at` has its bit in `mask`.
  [[nodiscard]] bool follows(std::uint64_t mask, std::size_t at, unsigned carried) const noexcept {
    return at == 0 ? (cursor_.carry & carried) != 0 : (mask >> (at - 1) & 1) != 0;
  }

  // Returns false if masks are not sufficient.
  bool add(word_property property, std::size_t at, std::uint64_t bytes) noexcept {
    if (property.is_pictograph() && follows_joiner(at)) return false;
    const std::uint64_t first = lowest_bit(bytes);
    high_.inside |= bytes & ~first;
    if (property.is_conditional_start()) masks_.connectors |= bytes;
    switch (property.cls()) {
    case word_class::letter: masks_.letters |= bytes; return true;
    case word_class::numeric: masks_.numerics |= bytes; return true;
    case word_class::connector:
      if (follows(masks_.numerics, at, word_carry::numeric)) high_.numbers |= bytes;
      return true;
    case word_class::space: masks_.spaces |= bytes; return true;
    case word_class::mid_letter: high_.mid_letters |= first; return add_mid(first, bytes);
    case word_class::mid_number: high_.mid_numbers |= first; return add_mid(first, bytes);
    case word_class::mid_both:
      high_.mid_letters |= first;
      high_.mid_numbers |= first;
      return add_mid(first, bytes);
    case word_class::line_end: masks_.line_ends |= bytes; return true;
    case word_class::extend: return add_extend(property, at, bytes);
    case word_class::hangul:
      if (follows(high_.hangul, at, word_carry::hangul)) high_.inside |= first;
      high_.hangul |= bytes;
      high_.words |= bytes;
      return true;
    case word_class::hebrew:
      masks_.letters |= bytes;
      high_.hebrew |= bytes;
      return true;
    case word_class::other: add_kind(property, bytes); return true;
    case word_class::regional:
    case word_class::katakana:
    case word_class::complex:
    case word_class::context:
    case word_class::mark: break;
    }
    return false;
  }

  void add_kind(word_property property, std::uint64_t bytes) noexcept {
    const token_kind kind = property.kind();
    if (kind == token_kind::word || kind == token_kind::number) high_.words |= bytes;
    if (kind == token_kind::number) high_.numbers |= bytes;
  }

  bool add_mid(std::uint64_t first, std::uint64_t bytes) noexcept {
    switch (std::popcount(bytes)) {
    case 2: high_.mids_of_2 |= first; return true;
    case 3: high_.mids_of_3 |= first; return true;
    default: return false;
    }
  }

  bool add_extend(word_property property, std::size_t at, std::uint64_t bytes) noexcept {
    if (follows(masks_.line_ends, at, word_carry::line_end | word_carry::at_boundary)) {
      add_kind(property, bytes);  // nothing to extend: begins a segment
      return true;
    }
    const bool letter = follows(masks_.letters, at, word_carry::letter);
    const bool numeric = follows(masks_.numerics, at, word_carry::numeric);
    const std::uint64_t mids =
        masks_.mid_letters | masks_.mid_numbers | high_.mids_of_2 << 1 | high_.mids_of_3 << 2;
    // Between a mid character and a character it may join, and after connectors, where ICU's status
    // is irregular: rare, so left to a window.
    if (follows(mids, at, 0)) return false;
    if (!letter && !numeric && follows(masks_.connectors, at, word_carry::connector)) return false;
    high_.inside |= bytes;
    if (letter) masks_.letters |= bytes;
    if (numeric) masks_.numerics |= bytes;
    if (follows(high_.hebrew, at, word_carry::hebrew)) high_.hebrew |= bytes;
    // For the first byte of a block, the carry covers all words.
    if (follows(high_.words, at, word_carry::in_word)) high_.words |= bytes;
    if (follows(high_.numbers, at, word_carry::number)) high_.numbers |= bytes;
    return true;
  }

  // WB3c: whether the character follows ZWJ.
  [[nodiscard]] bool follows_joiner(std::size_t at) const noexcept {
    const std::size_t place = cursor_.next + at;
    return place >= 3 && std::memcmp(cursor_.data + place - 3, "\xE2\x80\x8D", 3) == 0;
  }

  // WB7a to WB7c are left to windows. Returns the first quotation mark after a Hebrew letter, or
  // `end`.
  std::size_t hebrew_quote(std::size_t end) noexcept {
    const std::uint64_t carried = (cursor_.carry & word_carry::hebrew) != 0 ? 1U : 0U;
    for (std::uint64_t left = (high_.hebrew << 1 | carried) & ~masks_.high & bits_below(end);
         left != 0; left &= left - 1) {
      const auto at = static_cast<std::size_t>(std::countr_zero(left));
      const std::size_t place = cursor_.next + at;
      if (place < cursor_.size && (cursor_.data[place] == '"' || cursor_.data[place] == '\'')) {
        needs_window_ = true;
        return at;
      }
    }
    return end;
  }

  const word_properties& table_;
  const word_cursor& cursor_;
  word_masks& masks_;
  word_high& high_;
  bool needs_window_ = false;
  unsigned examined_ = 0;
};

}  // namespace detto::inline v0::detail
