// SPDX-License-Identifier: BSL-1.0
#include <detto/language/undetermined.hpp>
#include <detto/token/sentences.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  for (const detto::token& t : detto::sentences(text, detto::undetermined))
    found.emplace_back(t.text);
  return found;
}

TEST(Undetermined, KnowsInternationalAbbreviations) {
  EXPECT_THAT(sentences_of("Dr. Holm venter. Mr. Lund seiler."),
              testing::ElementsAre("Dr. Holm venter.", "Mr. Lund seiler."));
}

TEST(Undetermined, HasNoDataOfAnyLanguage) {
  EXPECT_EQ(detto::undetermined.tag, "und");
  EXPECT_TRUE(detto::undetermined.speech.empty());
  EXPECT_EQ(detto::undetermined.grammar.pronouns.size(), 0U);
  EXPECT_EQ(detto::undetermined.sentence.starters.size(), 0U);
}

}  // namespace
