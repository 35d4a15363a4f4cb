// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/fold.hpp>
#include <detto/token/sentences.hpp>

#include <string>
#include <string_view>

namespace detto_test {

// Cuts a text, in which a bar stands for what is between two sentences, and puts bars where
// sentences ended: a text comes back as it is if it was cut as it says.
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

// What the language knows of an abbreviation, written in any case without its last full stop.
inline const detto::abbreviation* find_abbreviation(const detto::lexicon& language,
                                                    std::string_view word) {
  return language.abbreviations.find(detto::folded_key(word));
}

inline bool is_starter(const detto::lexicon& language, std::string_view word) {
  return language.sentence_starters.contains(detto::folded_key(word));
}

}  // namespace detto_test
