// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/line_ends.hpp>
#include <detto/text/rewritten_text.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using detto::byte_range;
using detto::reading_range;
using detto::rewritten_text;

rewritten_text without_stars(std::string_view text) {
  rewritten_text plain(text);
  for (const char c : text) {
    if (c == '*')
      plain.replace(1, "");
    else
      plain.keep(1);
  }
  return plain;
}

TEST(rewritten_text, is_a_view_of_the_source_if_nothing_changes) {
  const std::string source = "Gate open";
  const rewritten_text text = without_stars(source);
  EXPECT_EQ(text.reading().data(), source.data());
  EXPECT_EQ(text.reading(), source);
  EXPECT_TRUE(text.map().is_identity());
}

TEST(rewritten_text, is_a_view_of_the_source_if_only_its_ends_are_removed) {
  const std::string source = "**Gate open***";
  const rewritten_text text = without_stars(source);
  EXPECT_EQ(text.reading(), "Gate open");
  EXPECT_EQ(text.reading().data(), source.data() + 2);
  EXPECT_EQ(text.to_source({0, 4}), (byte_range{2, 6}));
}

TEST(rewritten_text, copies_from_the_first_change) {
  const std::string source = "*Gate *open*";
  const rewritten_text text = without_stars(source);
  EXPECT_EQ(text.reading(), "Gate open");
  EXPECT_EQ(text.source(), source);
  EXPECT_EQ(text.to_source({5, 9}), (byte_range{7, 11}));
  EXPECT_EQ(text.to_reading({7, 11}), (reading_range{5, 9}));
}

TEST(rewritten_text, may_be_empty) {
  EXPECT_EQ(rewritten_text("").reading(), "");
  EXPECT_EQ(without_stars("").reading(), "");
  EXPECT_EQ(without_stars("***").reading(), "");
  EXPECT_EQ(without_stars("***").to_reading({0, 3}), (reading_range{0, 0}));
}

TEST(rewritten_text, keeps_at_most_the_rest_of_the_source) {
  rewritten_text text("abc");
  text.keep(9);
  EXPECT_EQ(text.reading(), "abc");
  EXPECT_EQ(text.map().source_size(), 3);
}

TEST(rewritten_text, composes_rewrites) {
  const std::string source = "*one\r\ntwo*\rthree";
  rewritten_text text = detto::unify_line_ends(source);
  text.rewrite(without_stars).rewrite([](std::string_view reading) {
    rewritten_text shout(reading);
    shout.keep(reading.size());
    if (!reading.empty()) shout.replace(0, "!");
    return shout;
  });
  EXPECT_EQ(text.reading(), "one\ntwo\nthree!");
  EXPECT_EQ(text.source(), source);
  EXPECT_EQ(text.to_source({3, 4}), (byte_range{4, 6}));
  EXPECT_EQ(text.to_source({4, 7}), (byte_range{6, 9}));
  EXPECT_EQ(text.to_source({8, 13}), (byte_range{11, 16}));
}

TEST(rewritten_text, is_not_copied_by_a_rewrite_without_changes) {
  const std::string source = "*one*two";
  rewritten_text text = without_stars(source);
  const char* before = text.reading().data();
  text.rewrite(without_stars).rewrite(detto::unify_line_ends);
  EXPECT_EQ(text.reading().data(), before);
  EXPECT_EQ(text.to_source({3, 6}), (byte_range{5, 8}));
}

TEST(rewritten_text, keeps_its_views_valid_when_moved) {
  const std::string source = "a*b";
  rewritten_text text = without_stars(source);
  const std::string_view reading = text.reading();
  const rewritten_text moved = std::move(text);
  EXPECT_EQ(moved.reading().data(), reading.data());
  EXPECT_EQ(reading, "ab");
  EXPECT_FALSE(std::is_copy_constructible_v<rewritten_text>);
}

}  // namespace
