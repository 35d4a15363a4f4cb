// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

enum class mark_level : std::uint8_t { double_mark, single_mark };

// The side that a mark's shape tells.
enum class mark_side : std::uint8_t { open, close, either };

// A token that may be a quotation mark, with what its neighbours allow.
struct mark_token {
  byte_range range;
  mark_level level = mark_level::double_mark;
  mark_side side = mark_side::either;
  bool can_open = false;
  bool can_close = false;
  bool behind_punctuation = false;
  bool like_possessive = false;  // behind an s, before a space and a small letter
};

struct mark_shape {
  std::string_view text;
  mark_level level;
  mark_side side;
};

// Unicode 15.0, section 6.2, "Quotation Marks". German „ opens and “ closes, Swedish ” does both:
// where a shape tells different sides in different languages, the neighbours decide.
inline constexpr mark_shape mark_shapes[] = {
    {"\"", mark_level::double_mark, mark_side::either},
    {"\u201C", mark_level::double_mark, mark_side::open},
    {"\u201D", mark_level::double_mark, mark_side::close},
    {"\u201E", mark_level::double_mark, mark_side::open},
    {"\u201F", mark_level::double_mark, mark_side::open},
    {"\u00AB", mark_level::double_mark, mark_side::open},
    {"\u00BB", mark_level::double_mark, mark_side::close},
    {"\uFF02", mark_level::double_mark, mark_side::either},
    {"\u300C", mark_level::double_mark, mark_side::open},
    {"\u300D", mark_level::double_mark, mark_side::close},
    {"'", mark_level::single_mark, mark_side::either},
    {"\u2018", mark_level::single_mark, mark_side::open},
    {"\u2019", mark_level::single_mark, mark_side::close},
    {"\u201A", mark_level::single_mark, mark_side::open},
    {"\u201B", mark_level::single_mark, mark_side::open},
    {"`", mark_level::single_mark, mark_side::open},
    {"\u2039", mark_level::single_mark, mark_side::open},
    {"\u203A", mark_level::single_mark, mark_side::close},
};

inline const mark_shape* shape_of(std::string_view token) noexcept {
  if (token.size() > 3) return nullptr;
  for (const mark_shape& shape : mark_shapes) {
    if (shape.text == token) return &shape;
  }
  return nullptr;
}

// What stands beside a mark; the paragraph's edge counts as a space.
inline void look_around(std::string_view text, mark_token& mark) noexcept {
  const bool at_begin = mark.range.begin == 0;
  const bool at_end = mark.range.end == text.size();
  const char32_t left = at_begin ? U' ' : decode_before(text, mark.range.begin).value;
  const char32_t right = at_end ? U' ' : decode(text, mark.range.end).value;
  const bool left_open = is_space(left) || is_dash(left) || is_opener(left);
  const bool right_open = is_space(right) || is_dash(right);
  const bool right_stop = is_stop(right) || is_closer(right);
  mark.can_open = left_open && !right_open && !is_stop(right);
  mark.can_close = !is_space(left) && (right_open || right_stop || is_opener(right));
  // "word"word and word"word: one side glued to a letter by a lost space.
  if (!mark.can_open && !mark.can_close) {
    mark.can_open = is_letter(right) && (is_stop(left) || left == U':');
    mark.can_close = !mark.can_open && !is_space(left);
  }
  mark.behind_punctuation = is_stop(left) && left != U':' && left != U';';
  if (left == U's' && is_space(right) && !at_end) {
    const std::size_t next = mark.range.end + decode(text, mark.range.end).size;
    mark.like_possessive = next < text.size() && is_small(decode(text, next).value);
  }
}

// The tokens of the document that may be quotation marks, two single marks side by side as one
// double mark.
inline std::vector<mark_token> find_mark_tokens(const document& doc) {
  std::vector<mark_token> out;
  const std::string_view reading = doc.reading();
  for (const folded_token& t : doc.tokens()) {
    if (t.kind != token_kind::punctuation && t.kind != token_kind::symbol) continue;
    const mark_shape* shape = shape_of(t.text);
    if (shape == nullptr) continue;
    mark_token mark{.range = doc.range(t.text), .level = shape->level, .side = shape->side};
    if (!out.empty() && mark.level == mark_level::single_mark) {
      mark_token& last = out.back();
      if (last.level == mark_level::single_mark && last.range.end == mark.range.begin &&
          slice(reading, last.range) == t.text) {
        last = {.range = {last.range.begin, mark.range.end},
                .level = mark_level::double_mark,
                .side = mark.side};
        look_around(reading, last);
        continue;
      }
    }
    look_around(reading, mark);
    out.push_back(mark);
  }
  return out;
}

}  // namespace detto::inline v0::detail
