// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/marked_stretch.hpp>
#include <detto/text/byte_range.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

TEST(marked_stretch, is_an_outermost_pair_by_default) {
  const detto::marked_stretch stretch{{2, 9}, {5, 6}};
  EXPECT_TRUE(stretch.outer.contains(stretch.inner));
  EXPECT_EQ(stretch.depth, 0U);
  EXPECT_TRUE(stretch.opened && stretch.closed);
  EXPECT_FALSE(stretch.continues);
  EXPECT_EQ(stretch.paragraph, 0U);
}

// Stretches of the reading and of the text are different types.
static_assert(!std::is_convertible_v<detto::basic_marked_stretch<detto::reading_range>,
                                     detto::marked_stretch>);
static_assert(std::is_same_v<decltype(detto::marked_stretch{}.outer), detto::byte_range>);

}  // namespace
