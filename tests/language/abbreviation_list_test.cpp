// SPDX-License-Identifier: BSL-1.0
#include <detto/language/abbreviation_list.hpp>
#include <detto/language/english.hpp>
#include <detto/text/fold.hpp>
#include <detto/token/sentences.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::folded_key;
using enum detto::abbreviation::place_type;

TEST(AbbreviationList, FindsAddedAbbreviations) {
  detto::abbreviation_list list;
  EXPECT_EQ(list.table().find(folded_key("bgm")), nullptr);
  list.add("Bgm.", before_name);
  list.add("z. B.", before_name);
  list.add("usw", list_end);
  ASSERT_NE(list.table().find(folded_key("bgm")), nullptr);
  EXPECT_FALSE(list.table().find(folded_key("bgm"))->any_case);
  EXPECT_NE(list.table().find(folded_key("z.b")), nullptr);
  ASSERT_NE(list.table().find(folded_key("usw")), nullptr);
  EXPECT_TRUE(list.table().find(folded_key("usw"))->any_case);
  EXPECT_EQ(list.table().find(folded_key("mr")), nullptr);
  EXPECT_EQ(list.table().size(), 3);
}

TEST(AbbreviationList, ReplacesDuplicates) {
  detto::abbreviation_list list;
  list.add("Berth.", before_name);
  list.add("berth", before_number);
  EXPECT_EQ(list.table().size(), 1);
  EXPECT_EQ(list.table().find(folded_key("berth"))->place, before_number);
  EXPECT_TRUE(list.table().find(folded_key("berth"))->any_case);
}

TEST(AbbreviationList, Grows) {
  detto::abbreviation_list list;
  for (int i = 0; i < 1000; ++i) list.add("w" + std::to_string(i), anywhere);
  EXPECT_EQ(list.table().size(), 1000);
  for (int i = 0; i < 1000; ++i)
    EXPECT_NE(list.table().find(folded_key("w" + std::to_string(i))), nullptr) << i;
  EXPECT_EQ(list.table().find(folded_key("w1000")), nullptr);
}

TEST(AbbreviationList, ThrowsOnTextWithoutLetters) {
  detto::abbreviation_list list;
  EXPECT_THROW(list.add("", anywhere), std::invalid_argument);
  EXPECT_THROW(list.add(" . .", anywhere), std::invalid_argument);
}

TEST(AbbreviationList, IsUsedBySentences) {
  detto::abbreviation_list list;
  list.add("Hbm.", before_name);
  list.add("berth", before_number);
  detto::lexicon house = detto::english;
  house.sentence.own_abbreviations = list.table();
  std::vector<std::string_view> found;
  for (const auto t : detto::sentences("Mr. Ruiz met Hbm. Orin at berth. 5. He left.", house))
    found.push_back(t.text);
  EXPECT_THAT(found, testing::ElementsAre("Mr. Ruiz met Hbm. Orin at berth. 5.", "He left."));
}

}  // namespace
