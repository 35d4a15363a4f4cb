// SPDX-License-Identifier: BSL-1.0
#include <detto/language/abbreviation_rows.hpp>
#include <detto/text/fold.hpp>

#include <gtest/gtest.h>

namespace {

using detto::folded_key;
using enum detto::abbreviation::place_type;

TEST(AbbreviationRows, CombineGroupsIntoOneTable) {
  static constexpr auto rows = detto::make_abbreviation_rows(
      detto::in_any_case(before_name, {"bgm", "z.b"}), detto::capitalised(before_number, {"art"}),
      detto::in_any_case(list_end, {"usw"}));
  const detto::word_table<detto::abbreviation> table = rows;
  EXPECT_EQ(table.size(), 4);
  ASSERT_NE(table.find(folded_key("Z.B")), nullptr);
  EXPECT_EQ(table.find(folded_key("Z.B"))->place, before_name);
  EXPECT_TRUE(table.find(folded_key("Z.B"))->any_case);
  ASSERT_NE(table.find(folded_key("art")), nullptr);
  EXPECT_EQ(table.find(folded_key("art"))->place, before_number);
  EXPECT_FALSE(table.find(folded_key("art"))->any_case);
  EXPECT_EQ(table.find(folded_key("usw"))->place, list_end);
  EXPECT_EQ(table.find(folded_key("bzw")), nullptr);
}

}  // namespace
