// SPDX-License-Identifier: BSL-1.0
#include <detto/token/sentences.hpp>

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

using detto_test::repeat;
using detto_test::troubled_text;
using testing::ElementsAre;

std::vector<std::string_view> cut(std::string_view text) {
  std::vector<std::string_view> found;
  for (const detto::token t : detto::sentences(text)) {
    EXPECT_EQ(t.kind, detto::token_kind::sentence);
    found.push_back(t.text);
  }
  return found;
}

// Whether the text is one sentence.
testing::AssertionResult whole(std::string_view text) {
  const std::vector<std::string_view> found = cut(text);
  if (found.size() == 1 && found.front() == text) return testing::AssertionSuccess();
  testing::AssertionResult result = testing::AssertionFailure();
  for (const std::string_view s : found) result << "[" << s << "]";
  return result;
}

TEST(Sentences, EndAtStops) {
  EXPECT_THAT(cut("The gate held. Nobody knew why! Did you?"),
              ElementsAre("The gate held.", "Nobody knew why!", "Did you?"));
  EXPECT_THAT(cut("  The gate held.   \t Nobody knew.  "),
              ElementsAre("The gate held.", "Nobody knew."));
  EXPECT_THAT(cut("The gate held.\u00A0Nobody knew."),
              ElementsAre("The gate held.", "Nobody knew."));
  EXPECT_THAT(cut(""), ElementsAre());
  EXPECT_THAT(cut(" \n\t "), ElementsAre());
  EXPECT_THAT(
      cut("\u3053\u308C\u306F\u30DA\u30F3\u3067\u3059\u3002\u305D\u308C\u3082\u3002"),
      ElementsAre("\u3053\u308C\u306F\u30DA\u30F3\u3067\u3059\u3002", "\u305D\u308C\u3082\u3002"));
}

TEST(Sentences, KeepClosingMarks) {
  EXPECT_THAT(cut("\u201CThe gate held.\u201D Nobody knew why."),
              ElementsAre("\u201CThe gate held.\u201D", "Nobody knew why."));
  EXPECT_THAT(cut("(It held.) Nobody knew."), ElementsAre("(It held.)", "Nobody knew."));
  EXPECT_THAT(cut("He called it \u201Ca mess.\u201D \u201CWe left,\u201D he added."),
              ElementsAre("He called it \u201Ca mess.\u201D", "\u201CWe left,\u201D he added."));
}

TEST(Sentences, DoNotEndAfterTitles) {
  EXPECT_TRUE(
      whole("Mr. Oduya met Gov. Lena Brandt and Sen. Ruiz, Lt. Col. Marsh and the Rev. Hale."));
  EXPECT_TRUE(whole("Harbor Master v. Coast Line went to court."));
  EXPECT_TRUE(whole("They live in St. Orin near Mt. Calder and Ft. Bray."));
}

TEST(Sentences, DoNotEndAfterAbbreviationsUnlessANewOneBegins) {
  EXPECT_TRUE(whole("The U.S. Coast Guard came."));
  EXPECT_TRUE(whole("The U.N. Security Council met."));
  EXPECT_TRUE(whole("Calder Inc. Chairman Ruiz left on Jan. 5 for Portland, Ore. Monday."));
  EXPECT_TRUE(whole("Calder Corp. (CLDR) fell."));
  EXPECT_TRUE(whole("Calder Corp. $3 bonds fell."));
  EXPECT_THAT(cut("He left the U.S. And he never came back."),
              ElementsAre("He left the U.S.", "And he never came back."));
  EXPECT_THAT(cut("She works for Calder Inc. The firm is small."),
              ElementsAre("She works for Calder Inc.", "The firm is small."));
  EXPECT_THAT(cut("They meet at 6 p.m. Could it be later?"),
              ElementsAre("They meet at 6 p.m.", "Could it be later?"));
  EXPECT_TRUE(whole("They meet at 6 p.m. Tuesday."));
  EXPECT_THAT(cut("He left the U.S. \u201CGood,\u201D she said."),
              ElementsAre("He left the U.S.", "\u201CGood,\u201D she said."));
}

TEST(Sentences, DoNotEndAfterInitials) {
  EXPECT_TRUE(whole("J. Marsh met A.B. Ruiz and Lena Q. Hale."));
  EXPECT_THAT(cut("It was plan B. The other had failed."),
              ElementsAre("It was plan B.", "The other had failed."));
  EXPECT_THAT(cut("We go together, you and I. Did you see it?"),
              ElementsAre("We go together, you and I.", "Did you see it?"));
  EXPECT_THAT(cut("It was 30 F. \u00BFY ahora?"), ElementsAre("It was 30 F.", "\u00BFY ahora?"));
}

TEST(Sentences, DoNotEndBeforeTheNumberOfAnAbbreviation) {
  EXPECT_TRUE(whole("See No. 5 and Vol. 12, then turn to p. 55 at approx. $5."));
  EXPECT_THAT(cut("She said no. He left."), ElementsAre("She said no.", "He left."));
  EXPECT_THAT(cut("He answered: No. He left."), ElementsAre("He answered: No.", "He left."));
}

TEST(Sentences, TakeAbbreviationsInSmallLettersOnlyWhereTheyAreNoWords) {
  EXPECT_THAT(cut("They made art. Nobody bought it."),
              ElementsAre("They made art.", "Nobody bought it."));
  EXPECT_THAT(cut("The church held mass. Marsh went."),
              ElementsAre("The church held mass.", "Marsh went."));
  EXPECT_TRUE(whole("Coal vs. Wind is the matter, e.g. Calder and the like."));
}

TEST(Sentences, DoNotEndBeforeASmallLetter) {
  EXPECT_TRUE(whole("\u201CReally?\u201D he asked."));
  EXPECT_TRUE(whole("\"Stop!\" she cried."));
  EXPECT_TRUE(whole("\u201CWhat now?\u201D \u201Cthey said\u201D was all."));
  EXPECT_TRUE(whole("He works at Wow! in the harbor."));
}

TEST(Sentences, DoNotEndInsideNumbersAndEllipses) {
  EXPECT_TRUE(whole("It rose 3.5 percent to 1.250,75 at 6.30 on example.org."));
  EXPECT_TRUE(whole("It was ... well ... a surprise."));
  EXPECT_TRUE(whole("It was... well\u2026 a surprise."));
  EXPECT_THAT(cut("It was\u2026 Nobody spoke."), testing::SizeIs(testing::Le(2)));
}

TEST(Sentences, KeepTheNumberOfAnItemWithIt) {
  EXPECT_THAT(cut("1. The gate held.\n2.) The wall fell.\nc. The road went."),
              ElementsAre("1. The gate held.", "2.) The wall fell.", "c. The road went."));
  EXPECT_THAT(cut("It happened in 2010. Nobody knew."),
              ElementsAre("It happened in 2010.", "Nobody knew."));
  EXPECT_THAT(cut("2010. Nobody knew."), ElementsAre("2010.", "Nobody knew."));
}

TEST(Sentences, EndAtTheLineEndsOfTextThatIsNotWrapped) {
  EXPECT_THAT(cut("Harbor gate fails\nBy Lena Marsh\n\nThe gate failed on Monday."),
              ElementsAre("Harbor gate fails", "By Lena Marsh", "The gate failed on Monday."));
  EXPECT_THAT(cut("Gate fails\r\nThe gate failed.\r\n"),
              ElementsAre("Gate fails", "The gate failed."));
  EXPECT_THAT(cut("Gate fails\rThe gate"), ElementsAre("Gate fails", "The gate"));
  EXPECT_THAT(cut("Gate fails\u2028The gate\u2029It\u0085Failed"),
              ElementsAre("Gate fails", "The gate", "It", "Failed"));
  EXPECT_TRUE(whole("Gate fails\vThe gate\fFailed")) << "as UAX #29 has it";
  EXPECT_THAT(cut("The report by Mr.\nMarsh"), ElementsAre("The report by Mr.", "Marsh"));
}

TEST(Sentences, GoOnOverTheLineEndsOfWrappedText) {
  for (const std::string_view line_end : {"\n", "\r\n"}) {
    std::string text;
    for (const std::string_view line :
         {"The lower gate of the harbor failed on Monday, and the water",
          "rose in the old town until the evening. Nobody was hurt, Mr.",
          "Marsh of the harbor office said. The repair will take until", "the spring, he added.",
          "", "Headline without a stop", "", "A second paragraph begins here."})
      text += std::string(line) + std::string(line_end);
    const auto found = cut(text);
    ASSERT_EQ(found.size(), 5) << testing::PrintToString(found);
    EXPECT_TRUE(found[0].starts_with("The lower gate") && found[0].ends_with("the evening."));
    EXPECT_TRUE(found[1].starts_with("Nobody was hurt, Mr.") && found[1].ends_with("office said."));
    EXPECT_TRUE(found[2].ends_with("he added."));
    EXPECT_EQ(found[3], "Headline without a stop");
    EXPECT_EQ(found[4], "A second paragraph begins here.");
  }
}

TEST(Sentences, EndOnlyWhereIcuEndsOneAndCoverAllThatIsNotWhite) {
  std::mt19937_64 random(31);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = troubled_text(random, random() % (round % 100 == 0 ? 300 : 20));
    std::vector<bool> icu_end(text.size() + 1, false);
    for (const auto& s : detto_test::icu_segments(UBRK_SENTENCE, text)) {
      const auto end = static_cast<std::size_t>(s.text.data() - text.data()) + s.text.size();
      icu_end[detto::detail::trim_end(text, {0, end}).end] = true;
    }
    std::size_t at = 0;
    for (const detto::token t : detto::sentences(text)) {
      const detto::byte_range range = detto::range_of(text, t.text);
      ASSERT_TRUE(detto::detail::is_blank(text, {at, range.begin})) << round;
      ASSERT_FALSE(t.text.empty());
      ASSERT_EQ(detto::detail::trim(text, range), range);
      ASSERT_TRUE(icu_end[range.end]) << "round " << round << ", byte " << range.end;
      at = range.end;
    }
    ASSERT_TRUE(detto::detail::is_blank(text, {at, text.size()})) << round;
  }
}

TEST(Sentences, AreTheSameInWindowsThatEndAtLineFeeds) {
  using small_view = detto::detail::boundary_view<detto::detail::sentence_policy, 128>;
  std::mt19937_64 random(33);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    while (text.size() < 500) {
      std::string line = troubled_text(random, 12);
      while (line.size() > 90) line.pop_back();
      text += line + (random() % 2 == 0 ? "\n" : "\r\n");
    }
    for (const bool hard_wrapped : {false, true}) {
      const detto::detail::sentence_policy policy{&detto::english, hard_wrapped};
      std::vector<detto::token> want, got;
      for (const auto t : detto::sentence_view(text, policy)) want.push_back(t);
      for (const auto t : small_view(text, policy)) got.push_back(t);
      ASSERT_EQ(got, want) << round;
    }
  }
}

TEST(Sentences, TakeTheLanguageOfTheCaller) {
  static constexpr auto rows = detto::make_word_rows<detto::abbreviation>(
      {{"zuf", {detto::abbreviation::place_type::before_name, false}}});
  detto::lexicon own = detto::english;
  own.abbreviations = rows;
  const std::string_view text = "Mr. Marsh met Zuf. Ruiz.";
  std::vector<std::string_view> found;
  for (const auto t : detto::sentences(text, own)) found.push_back(t.text);
  EXPECT_THAT(found, ElementsAre("Mr.", "Marsh met Zuf. Ruiz."));
}

TEST(Sentences, AreAMultiPassConstIterableView) {
  using view = detto::sentence_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::tokenizer<detto::sentences_fn>);
  static_assert(!std::invocable<const detto::sentences_fn&, std::string>);
  EXPECT_EQ(view{}.begin(), view{}.end());
}

TEST(Sentences, AreLinearInPathologicalText) {
  const std::size_t size = std::size_t{1} << 20;
  for (const std::string& text : {repeat("a. ", size),
                                  repeat("A. ", size),
                                  repeat("Mr. ", size),
                                  repeat(" ", size) + repeat("Mr. ", size),
                                  repeat("word ", size),
                                  repeat(".", size),
                                  repeat("?\u201D he ", size),
                                  repeat(")", size) + ". A",
                                  repeat("Mr. (((", size),
                                  "Mr." + repeat(")", size),
                                  repeat("U.S. \u201C", size),
                                  repeat("\n", size),
                                  repeat("Mr.\n", size),
                                  repeat("\xFF. ", size),
                                  std::string(size, '\0'),
                                  "A. " + repeat("\u0301", size),
                                  repeat("A.\u0301 ", size),
                                  repeat("1 ", size) + ".",
                                  repeat("A.B", size),
                                  repeat("\u3000", size),
                                  repeat("He said. 1 2 3 \u201C", size)}) {
    const auto begin = std::chrono::steady_clock::now();
    const auto count = std::ranges::distance(detto::sentences(text));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took.count(), 5.0) << text.substr(0, 20) << ": " << count;
  }
}

}  // namespace
