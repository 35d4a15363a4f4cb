// SPDX-License-Identifier: BSL-1.0
#include <detto/align/shared_passages_text.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using namespace std::string_view_literals;

TEST(SharedPassagesText, ReturnsByteRangesOfBothTexts) {
  const std::string_view a = "“Éclairs” cost the baker nine crowns each, the guild said.";
  const std::string_view b = "Prices rose: éclairs COST the baker nine crowns apiece.";
  const auto found = detto::shared_passages(a, b);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(detto::slice(a, found[0].a), "Éclairs” cost the baker nine crowns");
  EXPECT_EQ(detto::slice(b, found[0].b), "éclairs COST the baker nine crowns");
  EXPECT_EQ(found[0].words, 6U);
  EXPECT_DOUBLE_EQ(found[0].identity, 1.0);
  EXPECT_FALSE(found.limit_reached());
}

TEST(SharedPassagesText, MapsDocumentsToTheOriginalText) {
  const std::string a = "The ferry to Ostrel sails at noon on every working day of the year.";
  const std::string b = "Since May the ferry to Ostrel sails at noon on every working day.";
  const detto::document x(a), y(b);
  const auto found = detto::shared_passages(x, y);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(detto::slice(a, found[0].a), "The ferry to Ostrel sails at noon on every working day");
  EXPECT_EQ(detto::slice(b, found[0].b), "the ferry to Ostrel sails at noon on every working day");
}

TEST(SharedPassagesText, AcceptsEmptyAndIllFormedTexts) {
  EXPECT_TRUE(detto::shared_passages(""sv, ""sv).empty());
  EXPECT_TRUE(detto::shared_passages("\xFF\xFE\x80"sv, "\0\0\0"sv).empty());
  std::string marks = "a";
  for (int i = 0; i < 500000; ++i) marks += "\xCC\x81";
  const auto found = detto::shared_passages(marks, marks);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].words, 1U);
}

}  // namespace
