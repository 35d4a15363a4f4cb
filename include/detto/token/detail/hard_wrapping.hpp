// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace detto::inline v0::detail {

// Returns the first word of a line: the word that a wrapping program compared with the space left
// on the previous line.
constexpr std::string_view first_word(std::string_view line) noexcept {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_first_of(" \t", begin) - begin);
}

// Whether the line ends like a sentence: with a stop, optionally followed by quotation marks and
// brackets.
constexpr bool ends_in_stop(std::string_view line) noexcept {
  std::size_t end = line.size();
  while (end > 0) {
    const code_point last = decode_before(line, end);
    const char32_t c = last.value;
    if (c == U'.' || c == U'!' || c == U'?') return true;
    if (c != U'"' && c != U'\'' && c != U')' && c != U'\u201D' && c != U'\u2019' && !is_space(c))
      return false;
    end -= last.size;
  }
  return false;
}

// Whether `text` is hard-wrapped: its lines are broken at a fixed width, as in e-mails and
// plain-text books, so that a line end alone does not end a paragraph. In such a text no line is
// long, most lines that are followed by another have no space left for its first word, and most of
// them end inside a sentence, which distinguishes it from a list of short items.
constexpr bool is_hard_wrapped(std::string_view text) noexcept {
  // In code points. A line of a news page is a whole paragraph and usually longer; a list of names
  // is narrower.
  constexpr std::size_t min_width = 40;
  constexpr std::size_t max_width = 100;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text_line here = next_line(text, at);
    width = (std::max)(width, count_code_points(slice(text, here.range)));
    if (width > max_width) return false;
    at = here.next;
  }
  if (width < min_width) return false;
  std::size_t pairs = 0;
  std::size_t filled = 0;
  std::size_t with_stop = 0;
  text_line before = next_line(text, 0);
  while (before.next < text.size()) {
    const text_line here = next_line(text, before.next);
    if (!trim(text, before.range).empty() && !trim(text, here.range).empty()) {
      const std::string_view previous_line = slice(text, before.range);
      const std::size_t next_word_size = count_code_points(first_word(slice(text, here.range)));
      ++pairs;
      // Tolerance for a ragged margin: some programs wrap one text to slightly different widths.
      filled += count_code_points(previous_line) + 1 + next_word_size + width / 8 > width ? 1U : 0U;
      with_stop += ends_in_stop(previous_line) ? 1U : 0U;
    }
    before = here;
  }
  return pairs >= 2 && filled * 3 >= pairs * 2 && with_stop * 2 <= pairs;
}

}  // namespace detto::inline v0::detail
