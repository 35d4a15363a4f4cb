// SPDX-License-Identifier: BSL-1.0
#include <detto/text/byte_range.hpp>

#include <gtest/gtest.h>

#include <string_view>

namespace {

using detto::byte_range;

TEST(ByteRange, IsHalfOpen) {
  constexpr byte_range r{3, 7};
  EXPECT_EQ(r.size(), 4U);
  EXPECT_FALSE(r.empty());
  EXPECT_TRUE((byte_range{3, 3}).empty());
  EXPECT_TRUE(byte_range{}.empty());
  EXPECT_FALSE(r.contains(2));
  EXPECT_TRUE(r.contains(3));
  EXPECT_TRUE(r.contains(6));
  EXPECT_FALSE(r.contains(7));
}

TEST(ByteRange, ContainsRangesInsideIt) {
  constexpr byte_range r{3, 7};
  EXPECT_TRUE(r.contains(r));
  EXPECT_TRUE(r.contains(byte_range{4, 6}));
  EXPECT_TRUE(r.contains(byte_range{7, 7}));
  EXPECT_FALSE(r.contains(byte_range{2, 4}));
  EXPECT_FALSE(r.contains(byte_range{6, 8}));
}

TEST(ByteRange, OverlapsRangesThatShareAByte) {
  constexpr byte_range r{3, 7};
  EXPECT_TRUE(r.overlaps({6, 9}));
  EXPECT_TRUE(r.overlaps({0, 4}));
  EXPECT_TRUE(r.overlaps({4, 5}));
  EXPECT_FALSE(r.overlaps({7, 9}));
  EXPECT_FALSE(r.overlaps({0, 3}));
}

TEST(ByteRange, OrdersByBeginThenEnd) {
  EXPECT_LT((byte_range{1, 9}), (byte_range{2, 3}));
  EXPECT_LT((byte_range{2, 3}), (byte_range{2, 4}));
  EXPECT_EQ((byte_range{2, 3}), (byte_range{2, 3}));
}

TEST(ByteRange, SliceAndRangeOfAreInverse) {
  constexpr std::string_view text = "no ship had left";
  for (std::size_t begin = 0; begin <= text.size(); ++begin)
    for (std::size_t end = begin; end <= text.size(); ++end) {
      const byte_range r{begin, end};
      EXPECT_EQ(detto::slice(text, r), text.substr(begin, end - begin));
      EXPECT_EQ(detto::range_of(text, detto::slice(text, r)), r);
    }
}

}  // namespace
