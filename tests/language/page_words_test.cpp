// SPDX-License-Identifier: BSL-1.0
#include <detto/language/page_words.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

namespace {

TEST(phrase, has_the_keys_of_its_words) {
  constexpr detto::phrase skip = "skip to content";
  EXPECT_EQ(skip.size(), 3U);
  EXPECT_EQ(skip.keys[0], detto::folded_key("Skip"));
  EXPECT_EQ(skip.keys[2], detto::folded_key("CONTENT"));
  EXPECT_EQ(skip.keys[3], detto::token_key{});
}

TEST(phrase, has_zero_to_six_words) {
  EXPECT_EQ(detto::phrase().size(), 0U);
  constexpr detto::phrase longest = "a b c d e f";
  EXPECT_EQ(longest.size(), detto::phrase::longest);
}

TEST(page_words, are_empty_by_default) {
  const detto::page_words none;
  EXPECT_FALSE(none.months.contains(detto::folded_key("May")));
  EXPECT_TRUE(none.furniture_lines.empty());
}

}  // namespace
