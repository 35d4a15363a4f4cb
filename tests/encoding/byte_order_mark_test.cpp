// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/byte_order_mark.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using detto::byte_order_mark;
using detto::find_byte_order_mark;
using namespace std::string_view_literals;

TEST(find_byte_order_mark, finds_every_mark) {
  std::size_t marks = 0;
  for (const detto::encoding& one : detto::encodings()) {
    const std::string_view mark = byte_order_mark(one);
    if (mark.empty()) continue;
    ++marks;
    EXPECT_EQ(find_byte_order_mark(std::string(mark) + "abcd"), one);
    EXPECT_EQ(find_byte_order_mark(mark), one);
  }
  EXPECT_EQ(marks, 5);
}

TEST(find_byte_order_mark, returns_nothing_without_a_mark) {
  for (const std::string_view bytes : {""sv, "\xEF\xBB"sv, "\xFF"sv, "\0\0\xFE"sv, "a\xFF\xFE"sv})
    EXPECT_FALSE(find_byte_order_mark(bytes));
}

TEST(find_byte_order_mark, prefers_the_longer_mark) {
  EXPECT_EQ(find_byte_order_mark("\xFF\xFE\0\0"sv)->name, "UTF-32LE");
  EXPECT_EQ(find_byte_order_mark("\xFF\xFE\0"sv)->name, "UTF-16LE");
}

}  // namespace
