// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// How numbers are written in digits.
struct number_format {
  char32_t decimal = U'.';              ///< the decimal separator
  std::u32string_view grouping = U",";  ///< separators of groups of three digits
};

/// Group `wording` of a lexicon: words whose change in a quotation is critical.
struct wording_words {
  word_set negations{};
  word_table<std::uint64_t> modals{};   ///< words with the same value are equivalent: will, 'll
  word_table<std::uint64_t> numbers{};  ///< number words, with the number as value
  word_set number_articles{};           ///< a in `a hundred`
  word_set number_joiners{};            ///< and in `one hundred and five`
  /// half in `half a million` and `two and a half`, with the denominator as value, from 1 to 1000
  word_table<std::uint64_t> number_fractions{};
  word_set minus{};  ///< minus in `minus five`
  number_format digits{};
};

}  // namespace detto::inline v0
