// SPDX-License-Identifier: BSL-1.0
#include <detto/language/page_words.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

namespace {

TEST(page_words, are_empty_by_default) {
  const detto::page_words none;
  EXPECT_FALSE(none.months.contains(detto::folded_key("May")));
  EXPECT_EQ(none.furniture_lines.size(), 0U);
}

}  // namespace
