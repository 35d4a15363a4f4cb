// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/line_ends.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using detto::byte_range;
using detto::reading_range;
using detto::unify_line_ends;

TEST(unify_line_ends, replaces_cr_and_cr_lf_by_lf) {
  EXPECT_EQ(unify_line_ends("a\r\nb\rc\nd\r\r\n\n\re\r").reading(), "a\nb\nc\nd\n\n\n\ne\n");
  EXPECT_EQ(unify_line_ends("\r").reading(), "\n");
  EXPECT_EQ(unify_line_ends("\r\n").reading(), "\n");
  EXPECT_EQ(unify_line_ends("").reading(), "");
}

TEST(unify_line_ends, maps_ranges_to_the_source) {
  const auto text = unify_line_ends("a\r\nb\rc");
  EXPECT_EQ(text.to_source({1, 2}), (byte_range{1, 3}));
  EXPECT_EQ(text.to_source({2, 3}), (byte_range{3, 4}));
  EXPECT_EQ(text.to_source({3, 5}), (byte_range{4, 6}));
  EXPECT_EQ(text.to_reading({2, 3}), (reading_range{1, 2}));
}

TEST(unify_line_ends, copies_nothing_without_a_cr) {
  const std::string source = "one\ntwo\xC2\x85three\xE2\x80\xA8"
                             "four";
  EXPECT_EQ(unify_line_ends(source).reading().data(), source.data());
}

TEST(unify_line_ends, accepts_any_bytes) {
  const std::string_view bytes("\0\r\xFF\r\n\0", 6);
  EXPECT_EQ(unify_line_ends(bytes).reading(), std::string_view("\0\n\xFF\n\0", 5));
  const std::string many(1 << 20, '\r');
  EXPECT_EQ(unify_line_ends(many).reading(), std::string(1 << 20, '\n'));
  EXPECT_EQ(unify_line_ends(many).map().entries(), 1);
}

}  // namespace
