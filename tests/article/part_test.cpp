// SPDX-License-Identifier: BSL-1.0
#include <detto/article/part.hpp>

#include <gtest/gtest.h>

namespace {

using detto::part_type;

TEST(part_type, has_a_name_for_each_type) {
  EXPECT_EQ(name(part_type::headline), "headline");
  EXPECT_EQ(name(part_type::byline), "byline");
  EXPECT_EQ(name(part_type::dateline), "dateline");
  EXPECT_EQ(name(part_type::caption), "caption");
  EXPECT_EQ(name(part_type::credit), "credit");
  EXPECT_EQ(name(part_type::contributor), "contributor");
  EXPECT_EQ(name(part_type::source), "source");
  EXPECT_EQ(name(part_type::furniture), "furniture");
  EXPECT_EQ(name(part_type::date), "date");
  EXPECT_EQ(name(part_type::body), "body");
}

TEST(part, is_body_by_default) { EXPECT_EQ(detto::part{}.type, part_type::body); }

}  // namespace
