// SPDX-License-Identifier: BSL-1.0
#include <detto/language/japanese.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>

namespace {

using detto::japanese;
using detto_test::find_abbreviation;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Japanese, HasAbbreviationsInLatinLetters) {
  ASSERT_NE(find_abbreviation(japanese, "Mr"), nullptr);
  EXPECT_EQ(find_abbreviation(japanese, "Mr")->place, before_name);
  ASSERT_NE(find_abbreviation(japanese, "Vol"), nullptr);
  EXPECT_EQ(find_abbreviation(japanese, "Vol")->place, before_number);
  ASSERT_NE(find_abbreviation(japanese, "U.S"), nullptr);
  EXPECT_EQ(find_abbreviation(japanese, "U.S")->place, anywhere);
}

TEST(Japanese, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"港は今日閉まった。|市長は「なぜ今なのか？」と話した。|誰も答えなかった。",
        "「船が出る！」って彼は叫んだ。|港は静かだった。",
        "Calder Inc. は Vol. 3 を買った。|Dr. ブラントが来た。"})
    EXPECT_EQ(with_bars(japanese, text, ""), text);
}

}  // namespace
