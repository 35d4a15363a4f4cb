// SPDX-License-Identifier: BSL-1.0
#include "time_limit.hpp"

#include <detto/token/graphemes.hpp>
#include <detto/token/tokenizer.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <ranges>
#include <string>
#include <string_view>
#include <token/icu_reference.hpp>
#include <vector>

namespace {

using detto::token_kind;
using testing::ElementsAre;

TEST(Graphemes, AreUserPerceivedCharacters) {
  std::vector<std::string_view> found;
  for (const detto::token t : detto::graphemes(
           "e\u0301a\r\n\U0001F468\u200D\U0001F469\U0001F1EE\U0001F1F9\u1112\u1161\u11AB\xFF"))
    found.push_back(t.text);
  EXPECT_THAT(found, ElementsAre("e\u0301", "a", "\r\n", "\U0001F468\u200D\U0001F469",
                                 "\U0001F1EE\U0001F1F9", "\u1112\u1161\u11AB", "\xFF"));
}

TEST(Graphemes, HaveTheKindOfTheirFirstCodePoint) {
  std::vector<token_kind> found;
  for (const detto::token t : detto::graphemes("e\u03015\u00BD,$ \u0001\xFF"))
    found.push_back(t.kind);
  EXPECT_THAT(found, ElementsAre(token_kind::word, token_kind::number, token_kind::number,
                                 token_kind::punctuation, token_kind::symbol, token_kind::space,
                                 token_kind::other, token_kind::other));
}

TEST(Graphemes, EqualIcuOnDifficultTextsAndCoverThem) {
  std::mt19937_64 random(13);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = detto_test::difficult_text(random, random() % 16);
    std::vector<std::string_view> want, got;
    for (const auto& s : detto_test::icu_segments(UBRK_CHARACTER, text)) want.push_back(s.text);
    std::size_t size = 0;
    for (const detto::token t : detto::graphemes(text))
      got.push_back(t.text), size += t.text.size();
    ASSERT_EQ(got, want) << round;
    ASSERT_EQ(size, text.size());
  }
}

TEST(Graphemes, AreAMultiPassConstIterableView) {
  using view = detto::grapheme_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::tokenizer<detto::graphemes_fn>);
  EXPECT_TRUE(detto::graphemes("").empty());
}

TEST(Graphemes, AreLinearInOneLongCluster) {
  for (const std::string_view piece :
       {"\u0301", "\u200D", "\U0001F468\u200D", "\U0001F1E6", "\u1161", "\xFF"}) {
    const std::string text = "a" + detto_test::repeat(piece, std::size_t{1} << 20);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_GT(std::ranges::distance(detto::graphemes(text)), 0);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, time_limit(5.0)) << piece;
  }
}

}  // namespace
