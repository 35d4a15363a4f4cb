// SPDX-License-Identifier: BSL-1.0
#include <detto/language/word_table.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using detto::token_key;

constexpr auto numbers =
    detto::make_word_rows<int>({{"two", 2}, {"one", 1}, {"ten", 10}, {"don't", 0}});
constexpr auto colours = detto::make_word_rows({"red", "green", "blue"});

TEST(WordTable, FindsWordsByTheKeyOfTheirFoldedForm) {
  const detto::word_table<int> table = numbers;
  ASSERT_NE(table.find(detto::folded_key("Ten")), nullptr);
  EXPECT_EQ(*table.find(detto::folded_key("TEN")), 10);
  EXPECT_EQ(*table.find(detto::folded_key("two")), 2);
  EXPECT_EQ(*table.find(detto::folded_key("\uFF54\uFF57\uFF4F")), 2) << "full-width letters";
  EXPECT_EQ(table.find(detto::folded_key("three")), nullptr);
  EXPECT_EQ(table.find(detto::folded_key("")), nullptr);
  EXPECT_TRUE(table.contains(detto::folded_key("Don't")));
  EXPECT_FALSE(table.contains(token_key{0}));
  EXPECT_EQ(table.size(), 4);
}

TEST(WordTable, ContainsEveryWordOfASet) {
  const detto::word_set set = colours;
  for (const std::string_view word : {"red", "Green", "BLUE"})
    EXPECT_TRUE(set.contains(detto::folded_key(word)));
  EXPECT_FALSE(set.contains(detto::folded_key("gray")));
}

TEST(WordTable, IsEmptyByDefault) {
  const detto::word_table<int> table;
  EXPECT_EQ(table.size(), 0);
  EXPECT_FALSE(table.contains(detto::folded_key("ten")));
}

TEST(WordTable, IsBuiltAtCompileTime) {
  static_assert(detto::word_table<int>(numbers).contains(token_key{detto::hash_bytes("ten")}));
  static_assert(*detto::word_table<int>(numbers).find(token_key{detto::hash_bytes("one")}) == 1);
}

// Keys with equal or last slots move to the next free slot (linear probing).
TEST(WordTable, FindsWordsAfterCollisions) {
  detto::word_rows<int, 3> rows{};
  ASSERT_EQ(rows.slot_array.size(), 8U);
  const auto put = [&rows](std::size_t slot, std::uint64_t key, int value) {
    rows.slot_array[slot] = {token_key{key}, value};
  };
  put(7, 7, 1);
  put(0, 15, 2);
  put(1, 23, 3);
  const detto::word_table<int> table(rows);
  ASSERT_TRUE(table.contains(token_key{23}));
  EXPECT_EQ(*table.find(token_key{7}), 1);
  EXPECT_EQ(*table.find(token_key{15}), 2);
  EXPECT_EQ(*table.find(token_key{23}), 3);
  EXPECT_FALSE(table.contains(token_key{31}));
  EXPECT_FALSE(table.contains(token_key{2}));
}

}  // namespace
