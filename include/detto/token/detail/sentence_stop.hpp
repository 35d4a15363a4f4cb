// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>
#include <detto/token/detail/sentence_signs.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The stops that stand together, such as `.`, `?!`, `...` and `. . . .`.
struct sentence_stop {
  enum class kind_type : std::uint8_t {
    full_stop,             // one alone: an abbreviation may end in it
    stops,                 // any other
    ellipsis,              // at a word: `well...`
    omission,              // an ellipsis that stands by itself: something was left out there
    bracketed_omission,    // `[...]`
    stop_before_omission,  // the first of `word. . . .`
  };
  kind_type kind = kind_type::full_stop;
  char32_t sign = 0;    // the first
  std::size_t end = 0;  // behind the last
};

// Marks that close what stands before them, and numbers of notes.
struct sentence_closers {
  std::size_t end = 0;  // behind the last, or where they would stand
  bool mark = false;    // a quotation mark is among them
  bool any = false;
};

constexpr bool is_blank_at(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || is_space(decode(text, at).value);
}

constexpr bool is_line_end_at(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || is_line_end(decode(text, at).value);
}

// Behind the white space at `at`, but not behind the end of a line.
constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const code_point point = decode(text, at);
    if (!is_space(point.value) || is_line_end(point.value)) break;
    at += point.size;
  }
  return at;
}

// A note's number in brackets, as encyclopaedias set it: `[12]`. Its bytes, or 0.
constexpr std::size_t note_size(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t longest = 5;
  if (text[at] != '[') return 0;
  std::size_t size = 1;
  while (size < longest && at + size < text.size() && text[at + size] >= '0' &&
         text[at + size] <= '9')
    ++size;
  return size > 1 && at + size < text.size() && text[at + size] == ']' ? size + 1 : 0;
}

// Characters that do not show: direction marks, joiners, zero-width spaces.
inline bool is_invisible(char32_t c) noexcept {
  return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
}

// What closes right behind a stop at `at`. `mark_open`: an odd number of straight quotation marks
// stands before on the line. Moves past spaces only to a mark that nothing could follow as its own:
// `« Non. » Puis`.
inline sentence_closers read_closers(std::string_view text, std::size_t at, bool mark_open) {
  sentence_closers found{.end = at};
  const auto take = [&](std::size_t end, bool mark) {
    found = {.end = end, .mark = found.mark || mark, .any = true};
    if (mark) mark_open = false;
  };
  while (found.end < text.size()) {
    const code_point point = decode(text, found.end);
    const std::size_t behind = found.end + point.size;
    const char32_t c = point.value;
    const bool last =
        is_blank_at(text, behind) || is_closer(decode(text, behind).value) || text[behind] == ',';
    if (c == U'"' ? mark_open || last : is_closer(c)) {
      take(behind, u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK) != 0);
    } else if (last && u_charType(static_cast<UChar32>(c)) == U_INITIAL_PUNCTUATION) {
      take(behind, true);  // “ closes German quotations
    } else if (const std::size_t note = note_size(text, found.end); note > 0) {
      take(found.end + note, false);
    } else if (is_invisible(c)) {
      found.end = behind;
    } else {
      break;
    }
  }
  const std::size_t apart = skip_blanks(text, found.end);
  if (apart > found.end && apart < text.size()) {
    const code_point point = decode(text, apart);
    const bool closes = point.value == U'"'
                            ? mark_open
                            : u_charType(static_cast<UChar32>(point.value)) == U_FINAL_PUNCTUATION;
    if (closes && is_blank_at(text, apart + point.size)) take(apart + point.size, true);
  }
  return found;
}

// The stops that begin at `at`, inside a sentence that begins at `begin`. Linear in their bytes.
inline sentence_stop read_stops(std::string_view text, std::size_t begin, std::size_t at,
                                const sentence_signs& signs) noexcept {
  using enum sentence_stop::kind_type;
  const code_point first = decode(text, at);
  sentence_stop stop{.sign = first.value, .end = at};
  std::size_t dots = 0, others = 0;
  while (stop.end < text.size()) {
    const code_point point = decode(text, stop.end);
    if (!signs.is_stop(point.value)) break;
    if (point.value == U'.')
      ++dots;
    else if (is_ellipsis_sign(point.value))
      dots += 3;
    else
      ++others;
    stop.end += point.size;
  }
  const bool apart = at == begin || is_space(decode_before(text, at).value);
  if (others > 0 || dots == 4 || dots > 6) {
    stop.kind = stops;
    return stop;
  }
  if (dots > 2) {
    const char32_t before = apart ? U' ' : decode_before(text, at).value;
    const bool bracketed = is_opening_bracket(before) && stop.end < text.size() &&
                           is_closer(decode(text, stop.end).value);
    if (bracketed)
      stop.kind = bracketed_omission;
    else
      stop.kind = apart ? omission : ellipsis;
    return stop;
  }
  stop.kind = full_stop;
  if (dots == 2) return stop;
  std::size_t spaced = stop.end;
  for (;;) {
    const std::size_t dot = skip_blanks(text, spaced);
    if (dot == spaced || dot >= text.size() || text[dot] != '.') break;
    if (dot + 1 < text.size() && signs.is_stop(decode(text, dot + 1).value)) break;
    spaced = dot + 1;
    ++dots;
  }
  if (dots < 3) return stop;
  const std::size_t behind = read_closers(text, spaced, false).end;
  if (is_line_end_at(text, skip_blanks(text, behind)) || (dots > 3 && apart)) {
    stop.kind = stops;
    stop.end = spaced;
  } else if (dots > 3) {
    stop.kind = stop_before_omission;
  } else {
    stop.kind = omission;
    stop.end = spaced;
  }
  return stop;
}

}  // namespace detto::inline v0::detail
