// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/fold.hpp>
#include <detto/token/sentences.hpp>

#include <string>
#include <string_view>

namespace detto_test {

// Splits a text whose expected sentence boundaries are marked by bars (replaced by `between`) and marks
// the actual boundaries by bars: the result equals `marked` if the boundaries are as expected.
inline std::string with_bars(const detto::lexicon& language, std::string_view marked,
                             std::string_view between = " ") {
  std::string text;
  for (const char c : marked) {
    if (c == '|')
      text.append(between);
    else
      text.push_back(c);
  }
  std::string out;
  for (const detto::token sentence : detto::sentences(text, language))
    out.append(out.empty() ? "" : "|").append(sentence.text);
  return out;
}

// The language's entry for an abbreviation, in any case and without its last full stop; null if none.
inline const detto::abbreviation* find_abbreviation(const detto::lexicon& language,
                                                    std::string_view word) {
  return language.sentence.abbreviations.find(detto::folded_key(word));
}

inline bool is_starter(const detto::lexicon& language, std::string_view word) {
  return language.sentence.starters.contains(detto::folded_key(word));
}

}  // namespace detto_test
