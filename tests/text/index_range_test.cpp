// SPDX-License-Identifier: BSL-1.0
#include <detto/text/byte_range.hpp>
#include <detto/text/index_range.hpp>

#include <gtest/gtest.h>

#include <concepts>

namespace {

using detto::index_range;

// Token indices and byte offsets are different types.
static_assert(!std::convertible_to<index_range, detto::byte_range>);
static_assert(!std::convertible_to<detto::byte_range, index_range>);

TEST(IndexRange, IsHalfOpen) {
  constexpr index_range r{3, 7};
  EXPECT_EQ(r.size(), 4U);
  EXPECT_FALSE(r.empty());
  EXPECT_TRUE((index_range{3, 3}).empty());
  EXPECT_EQ((index_range{3, 3}).size(), 0U);
  EXPECT_TRUE(index_range{}.empty());
}

TEST(IndexRange, OrdersByBeginThenEnd) {
  EXPECT_LT((index_range{1, 9}), (index_range{2, 3}));
  EXPECT_LT((index_range{2, 3}), (index_range{2, 4}));
  EXPECT_EQ((index_range{2, 3}), (index_range{2, 3}));
}

}  // namespace
