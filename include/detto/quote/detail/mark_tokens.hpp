// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/quotation_mark_pair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// The side of a mark, as its shape indicates it.
enum class mark_side : std::uint8_t { open, close, either };

// A token that may be a quotation mark, with the roles that its neighbours allow.
struct mark_token {
  reading_range range;
  mark_level level = mark_level::double_mark;
  mark_side side = mark_side::either;
  bool can_open = false;
  bool can_close = false;
  bool after_punctuation = false;
  bool maybe_possessive = false;  // may be a plural genitive: the leaders' plan
};

struct mark_shape {
  std::string_view text;
  mark_level level;
  mark_side side;
};

// Unicode 15.0, section 6.2, "Quotation Marks". In German, “ closes „; in Swedish, ” opens and
// closes. If the language defines no pairs, the neighbours of such a mark decide.
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

// The side of a mark in the language: from its pairs if they contain the mark, otherwise from the
// shape.
inline mark_side side_of(const mark_shape& shape, const lexicon& language) noexcept {
  if (language.marks.empty()) return shape.side;
  const char32_t c = decode(shape.text, 0).value;
  bool opens = false, closes = false;
  for (const quotation_mark_pair& pair : language.marks) {
    opens = opens || pair.open == c;
    closes = closes || pair.close == c;
  }
  if (opens != closes) return opens ? mark_side::open : mark_side::close;
  return opens ? mark_side::either : shape.side;
}

// Sets the properties of a mark that depend on its neighbours. The edges of the text count as
// spaces.
inline void read_neighbours(std::string_view text, mark_token& mark,
                            std::u32string_view bare_genitive_letters) noexcept {
  const bool at_begin = mark.range.begin == 0;
  const bool at_end = mark.range.end == text.size();
  const char32_t left = at_begin ? U' ' : decode_before(text, mark.range.begin).value;
  const char32_t right = at_end ? U' ' : decode(text, mark.range.end).value;
  const bool left_open = is_space(left) || is_dash(left) || is_opening_punctuation(left);
  const bool right_open = is_space(right) || is_dash(right);
  const bool right_stop = is_clause_punctuation(right) || is_closing_punctuation(right);
  mark.can_open = left_open && !right_open && !is_clause_punctuation(right);
  mark.can_close = !is_space(left) && (right_open || right_stop || is_opening_punctuation(right));
  // A missing space: "word"word, word"word.
  if (!mark.can_open && !mark.can_close) {
    mark.can_open = is_letter(right) && (is_clause_punctuation(left) || left == U':');
    mark.can_close = !mark.can_open && !is_space(left);
  }
  mark.after_punctuation = is_clause_punctuation(left) && left != U':' && left != U';';
  if (!at_end && bare_genitive_letters.find(left) != std::u32string_view::npos && is_space(right)) {
    const std::size_t next = mark.range.end + decode(text, mark.range.end).size;
    mark.maybe_possessive = next < text.size() && is_lowercase(decode(text, next).value);
  }
}

// The tokens of the document that may be quotation marks; two adjacent equal single marks are one
// double mark. Linear in the tokens.
inline std::vector<mark_token> find_mark_tokens(const document& doc) {
  std::vector<mark_token> out;
  const std::string_view reading = doc.reading();
  const std::u32string_view letters = doc.language().names.bare_genitive_letters;
  for (const folded_token& t : doc.tokens()) {
    if (t.kind != token_kind::punctuation && t.kind != token_kind::symbol) continue;
    const mark_shape* shape = shape_of(t.text);
    if (shape == nullptr) continue;
    mark_token mark{
        .range = doc.range(t.text), .level = shape->level, .side = side_of(*shape, doc.language())};
    if (!out.empty() && mark.level == mark_level::single_mark) {
      mark_token& last = out.back();
      if (last.level == mark_level::single_mark && last.range.end == mark.range.begin &&
          doc.view(last.range) == t.text) {
        last = {.range = {last.range.begin, mark.range.end},
                .level = mark_level::double_mark,
                .side = mark.side};
        read_neighbours(reading, last, letters);
        continue;
      }
    }
    read_neighbours(reading, mark, letters);
    out.push_back(mark);
  }
  return out;
}

}  // namespace detto::inline v0::detail
