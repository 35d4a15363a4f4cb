// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "terminal.hpp"

#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <sys/ioctl.h>

namespace support {

/// Styles of text: escape sequences if the stream is a terminal with colour, else the plain text.
class painter {
public:
  explicit painter(std::FILE* stream) : on_(wants_colour(stream)) {}

  [[nodiscard]] std::string bold(std::string_view text) const { return paint("1", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return paint("2", text); }
  [[nodiscard]] std::string red(std::string_view text) const { return paint("31", text); }
  [[nodiscard]] std::string green(std::string_view text) const { return paint("32", text); }
  [[nodiscard]] std::string yellow(std::string_view text) const { return paint("33", text); }
  [[nodiscard]] std::string cyan(std::string_view text) const { return paint("36", text); }

private:
  [[nodiscard]] std::string paint(const char* code, std::string_view text) const {
    if (!on_ || text.empty()) return std::string(text);
    return std::string("\x1b[") + code + "m" + std::string(text) + "\x1b[0m";
  }

  bool on_;
};

/// The line width in columns: the terminal's, at most 100 for readability; 100 without a terminal.
inline std::size_t page_width(std::FILE* stream) {
  constexpr std::size_t widest = 100;
  winsize size = {};
  if (is_terminal(stream) && ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
    return std::min<std::size_t>(size.ws_col, widest);
  return widest;
}

/// The number of columns of `text`, counted as code points without the escape sequences of painter.
inline std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\x1b') {
      const std::size_t end = text.find('m', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
      continue;
    }
    at += detto::decode(text, at).size;
    ++count;
  }
  return count;
}

/// Pads `text` with spaces on the right to at least `width` columns.
inline std::string padded(std::string text, std::size_t width) {
  const std::size_t used = columns(text);
  if (used < width) text.append(width - used, ' ');
  return text;
}

/// Text of an article in a form that is safe on a terminal: white space becomes one space; control
/// characters, ill-formed bytes and bidi controls, which would reorder the text around them, do not
/// remain.
inline std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const detto::code_point point = detto::decode(text, at);
    at += point.size;
    const char32_t c = point.value;
    const bool bidi = (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2066' && c <= U'\u2069');
    if (c <= 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else if ((c >= 0x80 && c < 0xA0) || bidi) {
      detto::append_utf8(out, detto::replacement_character);
    } else {
      detto::append_utf8(out, c);
    }
  }
  return out;
}

/// Breaks `text` at its spaces into lines of at most `width` columns; the first line begins with
/// `first`, the others with `rest`. A longer word has a line to itself.
inline std::string wrapped(std::string_view text, std::string_view first, std::string_view rest,
                           std::size_t width) {
  std::string out(first);
  std::size_t column = columns(first);
  bool line_is_empty = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t size = columns(word);
    if (!line_is_empty && column + 1 + size > width) {
      out += '\n';
      out += rest;
      column = columns(rest);
      line_is_empty = true;
    }
    if (!line_is_empty) {
      out += ' ';
      ++column;
    }
    out += word;
    column += size;
    line_is_empty = false;
  }
  out += '\n';
  return out;
}

}  // namespace support
