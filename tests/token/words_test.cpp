// SPDX-License-Identifier: BSL-1.0
#include <detto/token/tokenizer.hpp>
#include <detto/token/words.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <ranges>
#include <string>
#include <string_view>
#include <token/icu_reference.hpp>
#include <vector>

namespace {

using testing::ElementsAre;

std::vector<std::string_view> cut(std::string_view text) {
  std::vector<std::string_view> found;
  for (const detto::token t : detto::words(text)) found.push_back(t.text);
  return found;
}

TEST(Words, AreWordsAndNumbers) {
  EXPECT_THAT(
      cut("\u201CWe don\u2019t know,\u201D Marsh said: 3.5 percent, or $1,200 \u2014 ___ \u00BD!"),
      ElementsAre("We", "don\u2019t", "know", "Marsh", "said", "3.5", "percent", "or", "1,200",
                  "\u00BD"));
  EXPECT_THAT(cut(""), ElementsAre());
  EXPECT_THAT(cut(" ... \n"), ElementsAre());
}

TEST(Words, OfTheStrictRulesAreStrictSegments) {
  std::vector<std::string_view> found;
  for (const detto::token t : detto::strict_words("At 5:30, ini@example.org said \u6771\u4EAC."))
    found.push_back(t.text);
  EXPECT_THAT(found,
              ElementsAre("At", "5", "30", "ini", "example.org", "said", "\u6771", "\u4EAC"));
  static_assert(detto::tokenizer<detto::strict_words_fn>);
}

TEST(Words, AreTheWordAndNumberSegments) {
  std::mt19937_64 random(12);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = detto_test::difficult_text(random, random() % 20);
    std::vector<detto::token> want;
    for (const detto::token t : detto::segments(text)) {
      if (t.kind == detto::token_kind::word || t.kind == detto::token_kind::number)
        want.push_back(t);
    }
    std::vector<detto::token> got;
    for (const detto::token t : detto::words(text)) got.push_back(t);
    ASSERT_EQ(got, want) << round;
  }
}

TEST(Words, AreAMultiPassConstIterableView) {
  using view = detto::word_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::tokenizer<detto::words_fn>);
  const auto words = detto::words("one two");
  EXPECT_EQ(std::ranges::distance(words), 2);
  EXPECT_EQ(words.begin()->text, "one");
  EXPECT_EQ(words.front().text, "one");
}

}  // namespace
