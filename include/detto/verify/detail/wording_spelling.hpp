// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// A word with straight apostrophes, and without full stops unless `with_full_stops`.
inline std::string plain_spelling(std::string_view word, bool with_full_stops) {
  std::string plain;
  plain.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const code_point point = decode(word, at);
    if (is_apostrophe(point.value))
      plain += '\'';
    else if (with_full_stops || point.value != U'.')
      plain += word.substr(at, point.size);
    at += point.size;
  }
  return plain;
}

// The case of each letter of the folded form, U or l, as `word` has it. Characters that fold to
// several letters, such as ligatures, give as many; the others give none.
inline std::string case_pattern(std::string_view word) {
  std::string pattern;
  for (std::size_t at = 0; at < word.size();) {
    const code_point point = decode(word, at);
    const std::string_view bytes = word.substr(at, point.size);
    at += point.size;
    const char letter = is_uppercase(point.value) ? 'U' : 'l';
    if (point.value < 0x80) {
      if (is_letter(point.value)) pattern += letter;
      continue;
    }
    const std::string folded = fold(bytes);
    for (std::size_t i = 0; i < folded.size(); i += decode(folded, i).size)
      if (is_lowercase(decode(folded, i).value)) pattern += letter;
  }
  return pattern;
}

// How the cases of two words with equal folded forms differ.
enum class case_difference : std::uint8_t { none, first_letter, others };

inline case_difference compare_case(std::string_view a, std::string_view b) {
  if (a == b) return case_difference::none;
  const std::string x = case_pattern(a), y = case_pattern(b);
  if (x == y) return case_difference::none;
  if (x.empty() || y.empty()) return case_difference::others;
  return std::string_view(x).substr(1) == std::string_view(y).substr(1)
             ? case_difference::first_letter
             : case_difference::others;
}

// The keys of the parts before and from the last apostrophe in a word: we | 'll.
struct clitic_parts {
  token_key head{};  // zero if there is no apostrophe
  token_key tail{};
};
inline clitic_parts split_clitic(std::string_view word) {
  const auto has_apostrophe = [](std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
      return c == '\'' || c == '`' || static_cast<unsigned char>(c) >= 0x80;
    });
  };
  if (!has_apostrophe(word)) return {};
  const std::string plain = plain_spelling(word, false);
  const std::size_t at = plain.rfind('\'');
  if (at == std::string::npos) return {};
  return {folded_key(std::string_view(plain).substr(0, at)),
          folded_key(std::string_view(plain).substr(at))};
}

}  // namespace detto::inline v0::detail
