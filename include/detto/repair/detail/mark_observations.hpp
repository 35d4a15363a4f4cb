// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/mark_context.hpp>
#include <detto/repair/detail/mark_decoder.hpp>
#include <detto/repair/detail/mark_styles.hpp>
#include <detto/repair/detail/residues.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Longer runs of the residue are decoration or noise.
inline constexpr std::size_t residue_run_limit = 4;

// The number of lines at the top of a text that may contain its headline, which may follow
// navigation and dates.
inline constexpr std::size_t headline_depth = 4;

// Whether the line that begins at `begin`, after `lines` others, looks like a headline: most of its
// words are capitalised; or it is at the top of the text and has no stop at its end, or is the
// first of several lines and short.
inline bool is_title_line(std::string_view text, std::size_t begin, std::size_t lines,
                          char32_t residue) noexcept {
  constexpr std::size_t limit = 200, first_limit = 120;  // bytes; longer lines are prose
  const std::size_t end = text.find('\n', begin);
  std::string_view line = text.substr(begin, end - begin);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  if (line.empty() || line.size() > limit) return false;
  std::size_t words = 0, capitals = 0;
  bool inside = false;
  code_point point;
  for (std::size_t at = 0; at < line.size(); at += point.size) {
    point = decode(line, at);
    const auto value = static_cast<UChar32>(point.value);
    if (u_isalpha(value) && point.value != residue) {
      if (!inside) ++words, capitals += u_isupper(value) ? 1U : 0U;
      inside = true;
    } else {
      inside = inside && !u_isUWhiteSpace(value);
    }
  }
  const bool capitalised = 3 * capitals >= 2 * words;
  const bool ends_without_stop =
      point.value != residue && u_isalnum(static_cast<UChar32>(point.value));
  if (lines >= headline_depth) return words >= 5 && capitalised && point.value != U'.';
  const bool first = lines == 0 && line.size() <= first_limit && end != std::string_view::npos &&
                     decode(line, 0).value != residue;
  return words >= 3 && (capitalised || ends_without_stop || first);
}

// Collects the observations for the decoder, in one pass over the text.
inline std::vector<observation> observe(std::string_view text, char32_t residue,
                                        residue_kind kind) {
  std::vector<observation> observations;
  bool line_has_residue = false, title = false, blank_before = false;
  std::size_t line_begin = 0, lines = 0;
  char32_t last_visible = U'\n';
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    if (point.value == residue) {
      std::size_t end = at, run = 0;
      while (end < text.size()) {
        const code_point next = decode(text, end);
        if (next.value != residue) break;
        end += next.size, ++run;
      }
      if (!line_has_residue) title = is_title_line(text, line_begin, lines, residue);
      line_has_residue = true;
      if (run <= residue_run_limit)
        for (std::size_t place = at; place < end;) {
          const std::uint8_t size = decode(text, place).size;
          const occurrence here = read_mark_context(text, place, size, kind);
          const bool first = place == line_begin || here.left == neighbour::edge;
          observations.push_back({observation_kind::residue, title, first && blank_before, here});
          place += size;
        }
      at = end;
      last_visible = residue;
      continue;
    }
    if (point.value == U'"') {
      const occurrence here = read_mark_context(text, at, 1, residue_kind::sign);
      const bool open = here.left == neighbour::edge || here.left == neighbour::space ||
                        here.left == neighbour::opening;
      const bool close = here.right == neighbour::edge || here.right == neighbour::space ||
                         here.right == neighbour::closing;
      observations.push_back({open == close ? observation_kind::straight
                              : open        ? observation_kind::straight_open
                                            : observation_kind::straight_close,
                              false, false, here});
    } else if (point.value == U'\n') {
      std::size_t next = at + 1;
      bool blank = false;
      char32_t first = U'\n';
      for (; next < text.size();) {
        const code_point ahead = decode(text, next);
        if (!u_isUWhiteSpace(static_cast<UChar32>(ahead.value))) {
          first = ahead.value;
          break;
        }
        blank = blank || ahead.value == U'\n';
        next += ahead.size;
      }
      // The text after a line wrap continues the sentence in lower case.
      const bool wrap = !blank && last_visible != U'.' && last_visible != U'!' &&
                        last_visible != U'?' && u_islower(static_cast<UChar32>(first)) &&
                        first != residue;
      if (!observations.empty())
        observations.push_back({blank  ? observation_kind::paragraph_end
                                : wrap ? observation_kind::line_wrap
                                       : observation_kind::line_end,
                                false,
                                false,
                                {}});
      line_has_residue = title = false;
      blank_before = blank;
      lines += last_visible == U'\n' ? 0U : 1U;  // blank lines at the top are not counted
      at = line_begin = (std::max)(next, at + 1);
      continue;
    }
    if (!u_isUWhiteSpace(static_cast<UChar32>(point.value))) last_visible = point.value;
    at += point.size;
  }
  return observations;
}

// Returns the mark style of the text's language. More than one characteristic letter in three
// hundred determines it, unless English words are more frequent; without such letters,
// characteristic words determine it if they are more than twice as frequent as the English ones.
// The default is English.
inline const mark_style& style_of(std::string_view text, char32_t residue) noexcept {
  std::array<std::size_t, std::size(mark_styles)> letter_hits{}, word_hits{};
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    if (point.value == residue || point.value >= 0x250 || !is_letter_neighbour(point.value)) {
      at += point.size;
      continue;
    }
    const short_word word = short_word_after(text, at, residue);
    for (std::size_t i = 0; i < std::size(mark_styles); ++i)
      if (std::ranges::find(mark_styles[i].words, word.view()) != mark_styles[i].words.end())
        ++word_hits[i];
    for (; at < text.size(); ++letters) {
      const code_point next = decode(text, at);
      if (next.value == residue || !is_letter_neighbour(next.value)) break;
      at += next.size;
      if (next.value < 0xC0) continue;
      const auto low = static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.value)));
      for (std::size_t i = 1; i < letter_hits.size(); ++i)
        if (mark_styles[i].letters.find(low) != std::u32string_view::npos) ++letter_hits[i];
    }
  }
  const auto most = [](const auto& hits) {
    return static_cast<std::size_t>(std::ranges::max_element(hits) - hits.begin());
  };
  const std::size_t by_letters = most(letter_hits), by_words = most(word_hits);
  if (letter_hits[by_letters] * 300 > letters && word_hits[by_letters] >= word_hits[0])
    return mark_styles[by_letters];
  return mark_styles[word_hits[by_words] >= 2 * word_hits[0] + 2 ? by_words : 0];
}

inline char32_t character_of(lost_mark mark, const occurrence& here,
                             const mark_style& style) noexcept {
  switch (mark) {
  case lost_mark::open: return style.open;
  case lost_mark::close: return style.close;
  case lost_mark::inner_open: return style.inner_open;
  case lost_mark::inner_close: return style.inner_close;
  case lost_mark::apostrophe: return U'\u2019';
  case lost_mark::ellipsis: return U'\u2026';
  case lost_mark::bullet: return U'\u2022';
  default:
    return here.left == neighbour::digit && here.right == neighbour::digit ? U'\u2013' : style.dash;
  }
}

}  // namespace detto::inline v0::detail
