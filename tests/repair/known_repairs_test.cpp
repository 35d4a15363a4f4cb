// SPDX-License-Identifier: BSL-1.0
#include <detto/repair/known_repairs.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace {

TEST(KnownRepairs, AreUnknownByDefault) {
  const detto::known_repairs none;
  EXPECT_FALSE(none.has_value());
  EXPECT_TRUE((*none).empty());
}

TEST(KnownRepairs, MayBeAnEmptyList) {
  const detto::known_repairs empty = std::vector<detto::repair>{};
  EXPECT_TRUE(empty);
  EXPECT_TRUE((*empty).empty());
}

TEST(KnownRepairs, KeepTheirOrder) {
  const std::vector<detto::repair> list{{{0, 1}, "?", "\u201C", 1.0}, {{5, 6}, "?", "\u201D", 1.0}};
  EXPECT_EQ(*detto::known_repairs(list), list);
}

}  // namespace
