// SPDX-License-Identifier: BSL-1.0
#include <detto/language/english.hpp>
#include <detto/quote/detail/phrase_filter.hpp>
#include <detto/text/fold.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <string>

namespace {

using detto::english;
using detto::detail::phrase_filter;

TEST(PhraseFilter, AcceptsTheFirstWordOfEveryPhrase) {
  const phrase_filter filter(english.speech);
  for (const auto table : {english.speech.cue_phrases, english.speech.source_phrases})
    for (const detto::cue_phrase& phrase : table)
      EXPECT_TRUE(filter.may_begin(phrase.words.keys[0]));
}

TEST(PhraseFilter, RejectsMostOtherWords) {
  const phrase_filter filter(english.speech);
  std::size_t passed = 0;
  for (int i = 0; i < 10'000; ++i)
    passed += filter.may_begin(detto::folded_key("word" + std::to_string(i))) ? 1U : 0U;
  EXPECT_LT(passed, 1'000U);
}

TEST(PhraseFilter, RejectsAllWordsOfALanguageWithoutPhrases) {
  const phrase_filter filter(detto::speech_words{});
  EXPECT_FALSE(filter.may_begin(detto::folded_key("according")));
}

}  // namespace
