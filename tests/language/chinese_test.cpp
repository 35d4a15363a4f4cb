// SPDX-License-Identifier: BSL-1.0
#include <detto/language/chinese.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>

namespace {

using detto::chinese;
using detto_test::find_abbreviation;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Chinese, HasAbbreviationsInLatinLetters) {
  ASSERT_NE(find_abbreviation(chinese, "Mr"), nullptr);
  EXPECT_EQ(find_abbreviation(chinese, "Mr")->place, before_name);
  ASSERT_NE(find_abbreviation(chinese, "Vol"), nullptr);
  EXPECT_EQ(find_abbreviation(chinese, "Vol")->place, before_number);
  ASSERT_NE(find_abbreviation(chinese, "U.S"), nullptr);
  EXPECT_EQ(find_abbreviation(chinese, "U.S")->place, anywhere);
}

TEST(Chinese, SplitsNewsIntoSentences) {
  for (const char* const text : {"港口今天关闭。|市长说：“我们会留下。”|他没有回答。",
                                 "渔民问：“这是真的吗？”的时候，没有人说话。|船走了！",
                                 "Calder Inc. 买下了 Vol. 3 的版权。|Dr. 布兰特来了。"})
    EXPECT_EQ(with_bars(chinese, text, ""), text);
}

}  // namespace
