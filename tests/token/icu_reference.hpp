// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace detto_test {

struct icu_segment {
  std::string_view text;
  std::int32_t status = 0;
};

// The segments from a plain loop over a new ICU break iterator.
inline std::vector<icu_segment> icu_segments(UBreakIteratorType unit, std::string_view text) {
  static std::array<UBreakIterator*, 4> opened{};
  UErrorCode status = U_ZERO_ERROR;
  if (opened[unit] == nullptr) opened[unit] = ubrk_open(unit, "", nullptr, 0, &status);
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(opened[unit], &utext, &status);
  std::vector<icu_segment> found;
  std::size_t begin = 0;
  for (std::int32_t at = ubrk_next(opened[unit]); at != UBRK_DONE; at = ubrk_next(opened[unit])) {
    const auto end = static_cast<std::size_t>(at);
    found.push_back({text.substr(begin, end - begin), ubrk_getRuleStatus(opened[unit])});
    begin = end;
  }
  utext_close(&utext);
  return found;
}

// Pieces of every class of the word, sentence and grapheme rules, of scripts segmented by dictionaries,
// and ill-formed bytes.
inline const std::vector<std::string_view>& difficult_pieces() {
  using namespace std::string_view_literals;
  static const std::vector<std::string_view> pieces{
      // letters, digits, characters that join them and characters that do not
      "a"sv, "B"sv, "Mr"sv, "said"sv, "\u00E9"sv, "e\u0301"sv, "\u044F"sv, "\u03A9"sv, "5"sv,
      "42"sv, "\u0665"sv, "\uFF15"sv, "."sv, ","sv, ":"sv, ";"sv, "'"sv, "\u2019"sv, "\u00B7"sv,
      "_"sv, "\u203F"sv, "-"sv, "\u2011"sv, "\u2013"sv, "/"sv, "@"sv, "#"sv, "$"sv, "%"sv,
      "\u00BD"sv, "\u00B2"sv, "\u2163"sv, "\u02C2"sv, "\u00B5"sv, "\u2116"sv,
      // quotation marks, stops, brackets
      "\""sv, "\u201C"sv, "\u201D"sv, "\u2018"sv, "\u00AB"sv, "\u00BB"sv, "("sv, ")"sv, "?"sv,
      "!"sv, "\u2026"sv, "\u3002"sv, "\u0964"sv, "..."sv,
      // white space and line ends
      " "sv, "  "sv, "\t"sv, "\u00A0"sv, "\u202F"sv, "\u2003"sv, "\u3000"sv, "\n"sv, "\r"sv,
      "\r\n"sv, "\v"sv, "\f"sv, "\u0085"sv, "\u2028"sv, "\u2029"sv,
      // scripts with separate rules or dictionaries
      "\u05D0"sv, "\u05D0\"\u05D1"sv, "\u05D2'"sv, "\u65E5"sv, "\u672C\u8A9E"sv, "\u3072"sv,
      "\u3089"sv, "\u30AB"sv, "\u30FC"sv, "\uFF76"sv, "\u1112"sv, "\u1161"sv, "\u11AB"sv,
      "\uD55C"sv, "\uAC00"sv, "\u0E20\u0E32\u0E29\u0E32"sv, "\u0E44\u0E17\u0E22"sv, "\u0E01"sv,
      "\u0E33"sv, "\u1780\u17D2\u179A"sv, "\u0EAA"sv, "\u1019\u103C"sv, "\u0915\u094D\u0937"sv,
      "\u0600"sv,
      // emoji, flags, joiners, selectors, tags
      "\U0001F600"sv, "\U0001F468"sv, "\u200D"sv, "\U0001F469"sv, "\U0001F3FD"sv, "\u2764"sv,
      "\uFE0F"sv, "\u20E3"sv, "\U0001F1EE"sv, "\U0001F1F9"sv, "\U000E0067"sv, "\U000E007F"sv,
      // marks, formats, controls, unassigned
      "\u0301"sv, "\u0316"sv, "\u0E31"sv, "\u00AD"sv, "\u200B"sv, "\u200C"sv, "\u2060"sv,
      "\uFEFF"sv, "\u202E"sv, "\u2066"sv, "\0"sv, "\x01"sv, "\x7F"sv, "\uE000"sv, "\u0378"sv,
      "\uFFFE"sv, "\U0010FFFF"sv,
      // ill-formed
      "\x80"sv, "\xFF"sv, "\xC0\x80"sv, "\xE2\x82"sv, "\xED\xA0\x80"sv, "\xF0\x9F\x98"sv,
      "\xF4\x90"sv, "\xE1"sv};
  return pieces;
}

inline std::string difficult_text(std::mt19937_64& random, std::size_t pieces) {
  std::string text;
  // Some texts use only a few pieces, so that runs of one class occur.
  const bool narrow = random() % 3 == 0;
  const std::array<std::size_t, 4> few{random(), random(), random(), random()};
  while (pieces-- > 0) {
    const std::uint64_t draw = random();
    const std::size_t pick = narrow ? few[draw % few.size()] : draw;
    text += difficult_pieces()[pick % difficult_pieces().size()];
  }
  return text;
}

inline std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

}  // namespace detto_test
