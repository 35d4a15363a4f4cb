// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/key.hpp>
#include <detto/text/utf8.hpp>

#include <gtest/gtest.h>
#include <unicode/utf8.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace {

// The code point that ICU decodes at `at`; -1 for an ill-formed part.
detto::code_point icu_decode(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int32_t>(at);
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t value = 0;
  U8_NEXT(bytes, i, length, value);
  const auto size = static_cast<std::uint8_t>(static_cast<std::size_t>(i) - at);
  if (value < 0) return {detto::replacement_character, size, false};
  return {static_cast<char32_t>(value), size, true};
}

bool same(detto::code_point a, detto::code_point b) {
  return a.value == b.value && a.size == b.size && a.well_formed == b.well_formed;
}

// Random bytes, most of them in almost well-formed sequences.
std::string nearly_utf8(std::mt19937_64& random, std::size_t size) {
  constexpr std::array<unsigned char, 24> bytes{'a',  0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                                0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
                                                0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFE, 0xFF};
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t draw = random();
    text.push_back(static_cast<char>(draw % 3 == 0 ? bytes[draw / 3 % bytes.size()]
                                                   : 0x80 | (draw / 3 % 0x40)));
  }
  return text;
}

TEST(Utf8, DecodesAllSequencesOfUpToFourBytesLikeIcu) {
  // Third and fourth bytes matter only as continuation bytes or not: four values of each are enough.
  constexpr std::array<unsigned char, 6> later{0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
  std::array<char, 4> bytes{};
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const unsigned char third : later) {
        for (const unsigned char fourth : later) {
          bytes = {static_cast<char>(first), static_cast<char>(second), static_cast<char>(third),
                   static_cast<char>(fourth)};
          for (std::size_t size = 1; size <= 4; ++size) {
            const std::string_view text(bytes.data(), size);
            ASSERT_TRUE(same(detto::decode(text, 0), icu_decode(text, 0)))
                << std::hex << first << ' ' << second << ' ' << +third << ' ' << +fourth << " of "
                << size;
          }
        }
      }
    }
  }
}

TEST(Utf8, DecodesEveryCodePointThatItAppends) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    std::string text;
    detto::append_utf8(text, value);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    const detto::code_point point = detto::decode(text, 0);
    ASSERT_EQ(point.value, surrogate ? detto::replacement_character : value);
    ASSERT_EQ(point.size, text.size());
    ASSERT_TRUE(point.well_formed);
    ASSERT_TRUE(same(point, detto::decode_before(text, text.size())));
  }
}

TEST(Utf8, AppendsTheReplacementCharacterForInvalidCodePoints) {
  std::string text;
  detto::append_utf8(text, 0x110000);
  detto::append_utf8(text, 0xFFFFFFFF);
  detto::append_utf8(text, 0xDFFF);
  EXPECT_EQ(text, "\uFFFD\uFFFD\uFFFD");
}

TEST(Utf8, DecodesRandomBytesLikeIcuForwardsAndBackwards) {
  std::mt19937_64 random(20260101);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = nearly_utf8(random, random() % 24);
    std::vector<detto::code_point> forward;
    for (std::size_t at = 0; at < text.size(); at += forward.back().size) {
      forward.push_back(detto::decode(text, at));
      ASSERT_TRUE(same(forward.back(), icu_decode(text, at))) << round;
      ASSERT_GE(forward.back().size, 1);
    }
    std::size_t end = text.size();
    for (const detto::code_point& point : forward | std::views::reverse) {
      const detto::code_point before = detto::decode_before(text, end);
      ASSERT_TRUE(same(before, point)) << "round " << round << ", byte " << end;
      end -= before.size;
    }
    ASSERT_EQ(end, 0);
  }
}

TEST(Utf8, DecodesAtCompileTime) {
  static_assert(detto::decode("\xE2\x82\xAC", 0).value == U'\u20AC');
  static_assert(detto::decode_before("\xE2\x82\xAC", 3).value == U'\u20AC');
  static_assert(!detto::decode("\xE2\x82", 0).well_formed);
}

TEST(Utf8, FindsTheIllFormedPartsThatIcuFinds) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 20000; ++round) {
    // ASCII in front shifts the parts across the eight-byte steps.
    const std::string text =
        std::string(random() % 20, 'x') + nearly_utf8(random, random() % 12) + "yes";
    std::vector<detto::byte_range> want;
    for (std::size_t at = 0; at < text.size();) {
      const detto::code_point point = icu_decode(text, at);
      if (!point.well_formed) want.push_back({at, at + point.size});
      at += point.size;
    }
    std::vector<detto::byte_range> found;
    for (auto part = detto::find_ill_formed(text); part;
         part = detto::find_ill_formed(text, part->end))
      found.push_back(*part);
    ASSERT_EQ(found, want);
    ASSERT_EQ(detto::is_utf8(text), want.empty());
  }
}

TEST(Utf8, FindsTheFirstIllFormedPart) {
  EXPECT_FALSE(detto::find_ill_formed(""));
  EXPECT_FALSE(detto::find_ill_formed(std::string_view("a\0b", 3)));
  EXPECT_FALSE(detto::find_ill_formed("sch\u00F6n"));
  EXPECT_FALSE(detto::find_ill_formed("abc", 3));
  EXPECT_FALSE(detto::find_ill_formed("abc", 99)) << "from beyond the end";
  EXPECT_EQ(detto::find_ill_formed("Nine bytes\x93 and more"), (detto::byte_range{10, 11}));
  EXPECT_EQ(detto::find_ill_formed("cut \xE2\x82"), (detto::byte_range{4, 6}));
  EXPECT_EQ(detto::find_ill_formed("\xC0\x80"), (detto::byte_range{0, 1}));
  EXPECT_EQ(detto::find_ill_formed("\xED\xA0\x80"), (detto::byte_range{0, 1})) << "lone surrogate";
}

TEST(Utf8, ReturnsCodePointsAsTokens) {
  const std::string text = "n\u00E4h\xFF\U0001F600";
  std::vector<detto::code_point_token> found;
  for (const detto::code_point_token& token : detto::code_points(text)) found.push_back(token);
  const std::vector<detto::code_point_token> want{
      {"n", U'n'}, {"\u00E4", 0xE4}, {"h", U'h'}, {"\xFF", 0xFFFD}, {"\U0001F600", 0x1F600}};
  EXPECT_EQ(found, want);
  EXPECT_EQ(found[1].text.data(), text.data() + 1) << "a view into the text, not a copy";
  EXPECT_TRUE(detto::code_points("").empty());
}

TEST(Utf8, CodePointsAreAMultiPassBorrowedView) {
  using view = detto::code_point_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::common_range<view>);
  static_assert(std::ranges::view<view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::keyed_token<std::ranges::range_reference_t<view>>);
  const std::string text = "abc";
  const auto points = detto::code_points(text);
  EXPECT_EQ(std::ranges::distance(points), 3);
  EXPECT_EQ(std::ranges::distance(points), 3);
  auto first = points.begin();
  const auto copy = first++;
  EXPECT_EQ((*copy).text, "a");
  EXPECT_EQ((*first).text, "b");
  EXPECT_EQ(view{}.begin(), view{}.end());
}

TEST(Utf8, AsciiPrefixEndsAtTheFirstNonAsciiByte) {
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string text = std::string(before, 'a') + "\x80" + std::string(20, 'b');
    EXPECT_EQ(detto::detail::ascii_prefix(text), before);
    EXPECT_EQ(detto::detail::ascii_prefix(std::string(before, '\0')), before);
  }
}

}  // namespace
