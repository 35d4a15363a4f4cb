// SPDX-License-Identifier: BSL-1.0
#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::byte_range;
using detto::reading_range;
using testing::ElementsAre;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const detto::text_line line = detto::next_line(text, at);
    EXPECT_EQ(line.range.begin, at);
    EXPECT_GT(line.next, at);
    lines.push_back(detto::slice(text, line.range));
    at = line.next;
  }
  return lines;
}

TEST(Lines, EndAtEveryKindOfLineEnd) {
  EXPECT_THAT(lines_of("a\nb\rc\r\nd\u0085e\u2028f\u2029g"),
              ElementsAre("a", "b", "c", "d", "e", "f", "g"));
  EXPECT_THAT(lines_of("a\vb\fc"), ElementsAre("a\vb\fc"));
}

TEST(Lines, MayBeEmpty) {
  EXPECT_THAT(lines_of(""), ElementsAre());
  EXPECT_THAT(lines_of("\n"), ElementsAre(""));
  EXPECT_THAT(lines_of("\n\r\r\n"), ElementsAre("", "", ""));
  EXPECT_THAT(lines_of("a\n\n b "), ElementsAre("a", "", " b "));
  const detto::text_line none = detto::next_line("", 0);
  EXPECT_TRUE(none.range.empty());
  EXPECT_EQ(none.next, 0U);
}

TEST(Lines, ReportTheBeginOfTheNextLine) {
  constexpr std::string_view text = "gate\r\nferry";
  static_assert(detto::next_line(text, 0).range == byte_range{0, 4});
  static_assert(detto::next_line(text, 0).next == 6);
  static_assert(detto::next_line(text, 6).next == text.size());
  // From the middle of a line.
  static_assert(detto::next_line(text, 2).range == byte_range{2, 4});
}

TEST(Lines, EndInLineEndsOfOneToThreeBytes) {
  EXPECT_EQ(detto::line_end_size("\n\n", 0), 1U);
  EXPECT_EQ(detto::line_end_size("\r\n", 0), 2U);
  EXPECT_EQ(detto::line_end_size("\r\r", 0), 1U);
  EXPECT_EQ(detto::line_end_size("\r", 0), 1U);
  EXPECT_EQ(detto::line_end_size("\u0085", 0), 2U);
  EXPECT_EQ(detto::line_end_size("\u2028", 0), 3U);
  EXPECT_EQ(detto::line_end_size("\u2029", 0), 3U);
  for (const std::string_view other : {"a", "\t", "\v", "\f", "\u00A0", "\u2027", "\u202A"})
    EXPECT_EQ(detto::line_end_size(other, 0), 0U);
  // Truncated.
  for (const std::string_view piece : {"\xC2", "\xE2", "\xE2\x80"})
    EXPECT_EQ(detto::line_end_size(piece, 0), 0U);
}

TEST(Lines, EndExactlyAtLineEndCodePoints) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;  // not in UTF-8
    std::string text;
    detto::append_utf8(text, c);
    const std::size_t size = detto::is_line_end(c) ? text.size() : 0;
    ASSERT_EQ(detto::line_end_size(text, 0), size) << std::hex << +c;
  }
}

TEST(Lines, CoverTheWholeText) {
  const std::vector<std::string> pieces = {"\n",   "\r", "\u0085", "\u2028", "\u2029", "a",
                                           "\xE2", " ",  "\x80",   "\xC2",   "gate"};
  std::mt19937 random(31);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    std::string again;
    for (std::size_t at = 0; at < text.size();) {
      const detto::text_line line = detto::next_line(text, at);
      const std::string_view inside = detto::slice(text, line.range);
      for (std::size_t i = 0; i < inside.size(); ++i)
        ASSERT_EQ(detto::line_end_size(text, line.range.begin + i), 0U);
      again += inside;
      again += text.substr(line.range.end, line.next - line.range.end);
      at = line.next;
    }
    ASSERT_EQ(again, text);
  }
}

TEST(Space, EqualsTheUnicodeWhiteSpaceProperty) {
  for (char32_t c = 0; c < 0x110000; ++c)
    ASSERT_EQ(detto::is_space(c),
              u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_WHITE_SPACE) != 0)
        << std::hex << +c;
}

TEST(Trim, RemovesWhiteSpaceAtBothEnds) {
  constexpr std::string_view text = " \t the gate \u00A0\u3000\n";
  constexpr byte_range all{0, text.size()};
  static_assert(detto::slice(text, detto::trim(text, all)) == "the gate");
  static_assert(detto::slice(text, detto::trim_end(text, all)) == " \t the gate");
  EXPECT_EQ(detto::trim(text, byte_range{3, 6}), (byte_range{3, 6}));
  EXPECT_EQ(detto::trim(text, byte_range{1, 7}), (byte_range{3, 6}));
}

TEST(Trim, ReturnsAnEmptyRangeForWhiteSpaceOnly) {
  constexpr std::string_view text = " \u2003\n ";
  EXPECT_TRUE(detto::trim(text, byte_range{0, text.size()}).empty());
  EXPECT_TRUE(detto::trim_end(text, byte_range{0, text.size()}).empty());
  EXPECT_EQ(detto::trim(text, byte_range{1, 1}), (byte_range{1, 1}));
  EXPECT_TRUE(detto::trim("", byte_range{}).empty());
}

TEST(Trim, KeepsTheCoordinateSystemOfTheRange) {
  const reading_range trimmed = detto::trim(" gate ", reading_range{0, 6});
  EXPECT_EQ(trimmed, (reading_range{1, 5}));
  EXPECT_EQ(detto::trim_end(" gate ", reading_range{0, 6}), (reading_range{0, 5}));
}

TEST(Trim, KeepsIllFormedBytes) {
  constexpr std::string_view text = " \xE2\x80 gate \xC2 ";
  const byte_range trimmed = detto::trim(text, byte_range{0, text.size()});
  EXPECT_EQ(detto::slice(text, trimmed), "\xE2\x80 gate \xC2");
  // The range ends inside a space, so the space is not complete and not removed.
  constexpr std::string_view wide = "a\u3000";
  EXPECT_EQ(detto::trim(wide, byte_range{0, 3}), (byte_range{0, 3}));
}

}  // namespace
