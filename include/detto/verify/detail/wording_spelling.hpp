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

// How two spellings of one word differ, apart from full stops and apostrophes.
enum class spelling_difference : std::uint8_t { none, first_letter, others };

inline spelling_difference compare_spelling(std::string_view a, std::string_view b) {
  if (a == b) return spelling_difference::none;
  const std::string x = plain_spelling(a, false), y = plain_spelling(b, false);
  if (x == y) return spelling_difference::none;
  if (x.empty() || y.empty()) return spelling_difference::others;
  const auto rest = [](const std::string& word) {
    return std::string_view(word).substr(decode(word, 0).size);
  };
  return rest(x) == rest(y) ? spelling_difference::first_letter : spelling_difference::others;
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
