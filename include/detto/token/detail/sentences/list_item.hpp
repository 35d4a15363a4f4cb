// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/sentences/sentence_signs.hpp>

#include <cstddef>
#include <string_view>

namespace detto::inline v0::detail {

// The label of a list item: a bullet, a number or letter with delimiters, or both: `1.`, `2.)`,
// `(c)`, `• 9.`, `⁃`.
struct list_item {
  std::size_t size = 0;  // bytes; 0 if there is no label
  char32_t bullet = 0;
  bool bracketed = false;
  char letter = 0;                // 0 if not lettered
  unsigned number = 0;            // 0 if not numbered
  std::string_view delimiters{};  // `.`, `)` or `.)`

  // Whether `next`, found inside the sentence that begins with this item, is the label of the
  // following item. A full stop alone is not sufficient where `1.` may be an ordinal or `A.` an
  // initial.
  [[nodiscard]] constexpr bool is_followed_by(const list_item& next,
                                              bool ordinal_stops) const noexcept {
    if (next.size == 0 || next.bullet != bullet) return false;
    if (bullet != 0) return true;
    if (next.bracketed != bracketed || next.delimiters != delimiters) return false;
    const bool closed = delimiters.back() == ')';
    if (number != 0) return next.number == number + 1 && (closed || !ordinal_stops);
    return next.letter == letter + 1 && (closed || is_small_letter(letter));
  }

  static constexpr bool is_small_letter(char c) noexcept { return c >= 'a' && c <= 'z'; }
};

// Reads the label at `at`. A numbered label must be followed by white space and further text on its
// line.
constexpr list_item read_list_item(std::string_view text, std::size_t at) noexcept {
  constexpr unsigned highest_number = 999;
  const auto byte = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  const auto is_digit_at = [&](std::size_t i) { return byte(i) >= '0' && byte(i) <= '9'; };
  list_item item;
  const std::size_t begin = at;
  if (at < text.size()) {
    const code_point first = decode(text, at);
    if (is_bullet(first.value)) {
      item.bullet = first.value;
      at += first.size;
      while (byte(at) == ' ' || byte(at) == '\t') ++at;
      item.size = at - begin;
    }
  }
  item.bracketed = byte(at) == '(';
  if (item.bracketed) ++at;
  if (is_digit_at(at)) {
    for (; is_digit_at(at) && item.number <= highest_number; ++at)
      item.number = item.number * 10 + static_cast<unsigned>(byte(at) - '0');
  } else if (list_item::is_small_letter(static_cast<char>(byte(at) | 0x20))) {
    item.letter = byte(at++);
  }
  const std::size_t delimiters = at;
  if (byte(at) == '.') ++at;
  if (byte(at) == ')') ++at;
  item.delimiters = slice(text, {delimiters, at});
  const bool numbered = (item.letter != 0 || (item.number > 0 && item.number <= highest_number)) &&
                        !item.delimiters.empty() &&
                        (!item.bracketed || item.delimiters.back() == ')') &&
                        (byte(at) == ' ' || byte(at) == '\t' || byte(at) == '\xC2');
  if (numbered) {
    const std::size_t end = at;
    while (at < text.size()) {
      const code_point point = decode(text, at);
      if (!is_space(point.value)) {
        item.size = end - begin;
        return item;
      }
      if (is_line_end(point.value)) break;
      at += point.size;
    }
  }
  return {.size = item.size, .bullet = item.bullet};
}

// Returns the start of the label whose delimiters are at `mark`, which must follow white space
// after `from`; npos if there is none.
constexpr std::size_t item_before(std::string_view text, std::size_t from,
                                  std::size_t delimiter) noexcept {
  constexpr std::size_t max_digits = 3;
  const auto is_alnum = [](char c) {
    return (c >= '0' && c <= '9') || list_item::is_small_letter(static_cast<char>(c | 0x20));
  };
  std::size_t at = delimiter;
  while (at > from && delimiter - at < max_digits && is_alnum(text[at - 1])) --at;
  if (at > from && text[at - 1] == '(') --at;
  return at > from && at < delimiter && is_space(decode_before(text, at).value)
             ? at
             : std::string_view::npos;
}

}  // namespace detto::inline v0::detail
