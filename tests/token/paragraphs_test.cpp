// SPDX-License-Identifier: BSL-1.0
#include "time_limit.hpp"

#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/tokenizer.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <ranges>
#include <string>
#include <string_view>
#include <token/icu_reference.hpp>
#include <vector>

namespace {

using detto_test::difficult_text;
using detto_test::repeat;
using testing::ElementsAre;

std::vector<std::string_view> cut(std::string_view text) {
  std::vector<std::string_view> found;
  for (const detto::token t : detto::paragraphs(text)) {
    EXPECT_EQ(t.kind, detto::token_kind::paragraph);
    found.push_back(t.text);
  }
  return found;
}

constexpr std::string_view wrapped =
    "The lower gate of the harbor failed on Monday, and the\n"
    "water rose in the old town until the evening.  Nobody was\n"
    "hurt, the harbor office said.\n"
    "\n"
    "   \"We had three hours,\" said the keeper, who had seen the\n"
    "crack in the morning and who had called the office twice\n"
    "before the wall went.\n"
    " \t \n"
    "THE END\n";

TEST(Paragraphs, AreTheLinesOfNews) {
  EXPECT_THAT(
      cut("Gate fails\nBy Lena Marsh\n\n  The gate failed.  \n \t\u00A0\n\nNobody knew why."),
      ElementsAre("Gate fails", "By Lena Marsh", "The gate failed.", "Nobody knew why."));
}

TEST(Paragraphs, EndAtAllKindsOfLineEnds) {
  EXPECT_THAT(cut("a\nb\rc\r\nd\u0085e\u2028f\u2029g"),
              ElementsAre("a", "b", "c", "d", "e", "f", "g"));
  EXPECT_THAT(cut("a\r\n\r\nb\n\rc"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(cut("a\vb\fc"), ElementsAre("a\vb\fc")) << "white space inside a sentence by UAX #29";
}

TEST(Paragraphs, OfEmptyTextsAreNone) {
  EXPECT_THAT(cut(""), ElementsAre());
  EXPECT_THAT(cut("\n\n \r\n"), ElementsAre());
  EXPECT_TRUE(detto::paragraphs("").empty());
  EXPECT_EQ(detto::paragraph_view{}.begin(), detto::paragraph_view{}.end());
}

TEST(Paragraphs, AreTheBlocksOfWrappedText) {
  EXPECT_TRUE(detto::paragraphs(wrapped).hard_wrapped());
  const auto found = cut(wrapped);
  ASSERT_EQ(found.size(), 3);
  EXPECT_TRUE(found[0].starts_with("The lower") && found[0].ends_with("office said."));
  EXPECT_TRUE(found[1].starts_with("\"We had") && found[1].ends_with("wall went."));
  EXPECT_EQ(found[2], "THE END");
}

TEST(Paragraphs, DetectWrappedTextWithWindowsLineEnds) {
  std::string text;
  for (const char c : wrapped) text += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_TRUE(detto::paragraphs(text).hard_wrapped());
  EXPECT_EQ(cut(text).size(), 3);
}

TEST(Paragraphs, MeasureLinesInCodePoints) {
  // Curly marks and Cyrillic letters have two or three bytes, so that line lengths in bytes would differ.
  std::string text;
  for (const char c : wrapped)
    text += c == 'o' ? "\u043E" : c == '"' ? "\u201C" : std::string(1, c);
  EXPECT_TRUE(detto::paragraphs(text).hard_wrapped());
  EXPECT_EQ(cut(text).size(), 3);
}

TEST(Paragraphs, DoNotJoinListsOfShortLines) {
  EXPECT_FALSE(detto::paragraphs("Marsh\nRuiz\nHale\nOduya\nBrandt").hard_wrapped());
  EXPECT_FALSE(detto::paragraphs("Gate fails in Calder\nBy Lena Marsh\nMonday").hard_wrapped());
  // Sentences of equal length, one per line.
  EXPECT_FALSE(detto::paragraphs("The lower gate of the harbor failed on Monday noon.\n"
                                 "The upper gate of the harbor held until the evening.\n"
                                 "The keeper of the harbor had called the office twice.\n"
                                 "The mayor of the old town said she would look into it.\n")
                   .hard_wrapped());
}

TEST(Paragraphs, ContainWholeSentencesAndCoverAllButWhiteSpace) {
  std::mt19937_64 random(8);
  for (int round = 0; round < 4000; ++round) {
    std::string text = difficult_text(random, random() % 40);
    if (round % 4 == 0) text.insert(0, wrapped).append(wrapped);
    std::vector<detto::byte_range> paragraphs;
    std::size_t at = 0;
    for (const detto::token t : detto::paragraphs(text)) {
      paragraphs.push_back(detto::range_of(text, t.text));
      ASSERT_TRUE(detto::trim(text, detto::byte_range{at, paragraphs.back().begin}).empty());
      ASSERT_EQ(detto::trim(text, paragraphs.back()), paragraphs.back());
      ASSERT_FALSE(t.text.empty());
      at = paragraphs.back().end;
    }
    ASSERT_TRUE(detto::trim(text, detto::byte_range{at, text.size()}).empty());
    for (const detto::token t : detto::sentences(text)) {
      const detto::byte_range sentence = detto::range_of(text, t.text);
      ASSERT_TRUE(std::ranges::any_of(paragraphs,
                                      [&](detto::byte_range p) { return p.contains(sentence); }))
          << "round " << round << ": " << t.text;
    }
  }
}

TEST(Paragraphs, AreAMultiPassConstIterableView) {
  using view = detto::paragraph_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::tokenizer<detto::paragraphs_fn>);
  const auto paragraphs = detto::paragraphs("a\nb");
  auto at = paragraphs.begin();
  const auto copy = at++;
  EXPECT_EQ((*copy).text, "a");
  EXPECT_EQ((*at).text, "b");
  EXPECT_EQ(++at, paragraphs.end());
}

TEST(Paragraphs, AreLinearInPathologicalText) {
  const std::size_t size = std::size_t{1} << 20;
  for (const std::string& text :
       {repeat("\n", size), repeat(" ", size), repeat(" \n", size), repeat("a\n", size),
        repeat("\r", size), repeat("\u2028", size), repeat("\xE2", size), repeat("\u3000", size),
        std::string(wrapped) + repeat(" ", size), repeat(wrapped, size), repeat("a", size),
        repeat(std::string(90, ' ') + "\n", size)}) {
    const auto begin = std::chrono::steady_clock::now();
    const auto count = std::ranges::distance(detto::paragraphs(text));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, time_limit(2.0)) << text.substr(0, 20) << ": " << count;
  }
}

}  // namespace
