// SPDX-License-Identifier: BSL-1.0
#include <detto/repair/overlay.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using detto::byte_range;
using detto::overlay;
using detto::reading_range;

// "it_s" and "say_ing_" with two-byte residues: replacements of three bytes.
struct overlay_of_two : testing::Test {
  std::string text = "itβs βso";
  overlay over{text, {{{2, 4}, "β", "’", 1}, {{6, 8}, "β", "“", 1}}};
};

TEST_F(overlay_of_two, has_a_reading_with_the_replacements) {
  EXPECT_EQ(over.reading(), "it’s “so");
  EXPECT_EQ(over.text().data(), text.data());
  EXPECT_EQ(over.repairs().size(), 2U);
}

TEST_F(overlay_of_two, maps_every_position_both_ways) {
  const auto in_text = [&](std::size_t b, std::size_t e) { return over.to_text({b, e}); };
  EXPECT_EQ(in_text(0, 2), (byte_range{0, 2}));
  EXPECT_EQ(in_text(2, 5), (byte_range{2, 4}));
  EXPECT_EQ(in_text(3, 4), (byte_range{2, 4}));  // inside the replacement
  EXPECT_EQ(in_text(5, 6), (byte_range{4, 5}));
  EXPECT_EQ(in_text(4, 8), (byte_range{2, 8}));
  EXPECT_EQ(in_text(7, 10), (byte_range{6, 8}));
  EXPECT_EQ(in_text(10, 12), (byte_range{8, 10}));
  EXPECT_EQ(in_text(0, 12), (byte_range{0, 10}));
  EXPECT_EQ(in_text(12, 12), (byte_range{10, 10}));
  EXPECT_EQ(over.to_reading({0, 10}), (reading_range{0, 12}));
  EXPECT_EQ(over.to_reading({3, 4}), (reading_range{2, 5}));
  EXPECT_EQ(over.to_reading({4, 6}), (reading_range{5, 7}));
  EXPECT_EQ(over.to_reading({8, 10}), (reading_range{10, 12}));
}

TEST(overlay, returns_the_text_itself_without_repairs) {
  const std::string text = "Nothing to mend.";
  const overlay over(text, {});
  EXPECT_EQ(over.reading().data(), text.data());
  EXPECT_EQ(over.to_text({3, 7}), (byte_range{3, 7}));
}

TEST_F(overlay_of_two, views_ranges_of_the_text_and_of_the_reading) {
  EXPECT_EQ(over.view(byte_range{2, 4}), "β");
  EXPECT_EQ(over.view(reading_range{2, 5}), "’");
  EXPECT_EQ(over.view(over.to_text({0, 6})), "itβs");
  EXPECT_EQ(over.view(over.to_reading({6, 10})), "“so");
  EXPECT_EQ(over.view(reading_range{12, 12}), "");
}

TEST(overlay, keeps_its_reading_valid_when_moved) {
  const std::string text = "aβ";
  overlay first(text, {{{1, 3}, "β", "’", 1}});
  const std::string_view reading = first.reading();
  const overlay second = std::move(first);
  EXPECT_EQ(second.reading().data(), reading.data());
  EXPECT_EQ(reading, "a’");
  static_assert(!std::is_copy_constructible_v<overlay> &&
                std::is_nothrow_move_constructible_v<overlay>);
}

TEST(overlay, accepts_insertions_and_deletions) {
  const std::string text = "abcd";
  const overlay over(text, {{{1, 1}, "", "XY", 1}, {{2, 3}, "c", "", 1}});
  EXPECT_EQ(over.reading(), "aXYbd");
  EXPECT_EQ(over.to_text({2, 3}), (byte_range{1, 1}));
  EXPECT_EQ(over.to_text({4, 5}), (byte_range{3, 4}));
  EXPECT_EQ(over.to_text({0, 5}), (byte_range{0, 4}));
}

TEST(overlay, throws_on_invalid_repairs) {
  const std::string text = "abc";
  EXPECT_THROW(overlay(text, {{{2, 4}, "", "x", 1}}), std::invalid_argument);
  EXPECT_THROW(overlay(text, {{{1, 2}, "b", "x", 1}, {{1, 2}, "b", "x", 1}}),
               std::invalid_argument);
  EXPECT_THROW(overlay(text, {{{2, 1}, "", "x", 1}}), std::invalid_argument);
}

}  // namespace
