// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/sentences/sentence_signs.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// A run of stops, such as `.`, `?!`, `...` and `. . . .`.
struct sentence_stop {
  enum class kind_type : std::uint8_t {
    full_stop,             // a single one, possibly of an abbreviation
    stops,                 // any other run
    ellipsis,              // attached to a word: `well...`
    omission,              // an ellipsis set off by spaces, for omitted text
    bracketed_omission,    // `[...]`
    stop_before_omission,  // the first stop of `word. . . .`
  };
  kind_type kind = kind_type::full_stop;
  char32_t sign = 0;    // the first character
  std::size_t end = 0;  // after the last character
};

// Closing quotation marks and brackets, and note numbers, after a stop.
struct sentence_closers {
  std::size_t end = 0;  // after the last one, or where the first one would be
  bool mark = false;    // contains a quotation mark
  bool any = false;
};

constexpr bool is_blank_at(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || is_space(decode(text, at).value);
}

constexpr bool is_line_end_at(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || is_line_end(decode(text, at).value);
}

// Returns the position after the white space at `at`, not beyond the end of the line.
constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const code_point point = decode(text, at);
    if (!is_space(point.value) || is_line_end(point.value)) break;
    at += point.size;
  }
  return at;
}

// Returns the size in bytes of a bracketed note number, as in encyclopedias: `[12]`; 0 if there is
// none.
constexpr std::size_t note_size(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t longest = 5;
  if (text[at] != '[') return 0;
  std::size_t size = 1;
  while (size < longest && at + size < text.size() && text[at + size] >= '0' &&
         text[at + size] <= '9')
    ++size;
  return size > 1 && at + size < text.size() && text[at + size] == ']' ? size + 1 : 0;
}

// Whether the character is invisible: direction marks, joiners, zero-width spaces.
inline bool is_invisible(char32_t c) noexcept {
  return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
}

// Reads the closers after a stop, at `at`. `mark_open`: the number of straight quotation marks
// before on the line is odd. White space is skipped only before a mark that must be a closing one:
// `« Non. » Puis`.
inline sentence_closers read_closers(std::string_view text, std::size_t at, bool mark_open) {
  sentence_closers found{.end = at};
  const auto accept = [&](std::size_t end, bool mark) {
    found = {.end = end, .mark = found.mark || mark, .any = true};
    if (mark) mark_open = false;
  };
  while (found.end < text.size()) {
    const code_point point = decode(text, found.end);
    const std::size_t after = found.end + point.size;
    const char32_t c = point.value;
    const bool last = is_blank_at(text, after) ||
                      is_closing_punctuation(decode(text, after).value) || text[after] == ',';
    if (c == U'"' ? mark_open || last : is_closing_punctuation(c)) {
      accept(after, u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK) != 0);
    } else if (last && u_charType(static_cast<UChar32>(c)) == U_INITIAL_PUNCTUATION) {
      accept(after, true);  // “ closes a German quotation
    } else if (const std::size_t note = note_size(text, found.end); note > 0) {
      accept(found.end + note, false);
    } else if (is_invisible(c)) {
      found.end = after;
    } else {
      break;
    }
  }
  const std::size_t spaced = skip_blanks(text, found.end);
  if (spaced > found.end && spaced < text.size()) {
    const code_point point = decode(text, spaced);
    const bool closes = point.value == U'"'
                            ? mark_open
                            : u_charType(static_cast<UChar32>(point.value)) == U_FINAL_PUNCTUATION;
    if (closes && is_blank_at(text, spaced + point.size)) accept(spaced + point.size, true);
  }
  return found;
}

// Reads the run of stops at `at`, inside a sentence that begins at `begin`. Linear in its bytes.
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
  const bool detached = at == begin || is_space(decode_before(text, at).value);
  if (others > 0 || dots == 4 || dots > 6) {
    stop.kind = stops;
    return stop;
  }
  if (dots > 2) {
    const char32_t before = detached ? U' ' : decode_before(text, at).value;
    const bool bracketed = is_opening_bracket(before) && stop.end < text.size() &&
                           is_closing_punctuation(decode(text, stop.end).value);
    if (bracketed)
      stop.kind = bracketed_omission;
    else
      stop.kind = detached ? omission : ellipsis;
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
  const std::size_t after = read_closers(text, spaced, false).end;
  if (is_line_end_at(text, skip_blanks(text, after)) || (dots > 3 && detached)) {
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
