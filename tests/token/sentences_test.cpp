// SPDX-License-Identifier: BSL-1.0
#include "time_limit.hpp"

#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/tokenizer.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
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

TEST(Sentences, IncludeClosingMarks) {
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

TEST(Sentences, DoNotEndAfterAbbreviationsUnlessANewSentenceBegins) {
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
  EXPECT_TRUE(whole("They met J. I. Marsh at noon.")) << "although I can begin a sentence";
  EXPECT_TRUE(whole("Gov. Ada M. \"Gate\" Marsh met C.L. \u201CBo\u201D Ruiz.")) << "nicknames";
  EXPECT_TRUE(whole("They met P. Marsh by L.O. 3, on p. 5.")) << "p. is for page";
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

TEST(Sentences, IgnoreLowercaseAbbreviationsThatAreWords) {
  EXPECT_THAT(cut("They made art. Nobody bought it."),
              ElementsAre("They made art.", "Nobody bought it."));
  EXPECT_THAT(cut("The church held mass. Marsh went."),
              ElementsAre("The church held mass.", "Marsh went."));
  EXPECT_TRUE(whole("Coal vs. Wind is the matter, e.g. Calder and the like."));
}

TEST(Sentences, DoNotEndBeforeALowercaseLetter) {
  EXPECT_TRUE(whole("\u201CReally?\u201D he asked."));
  EXPECT_TRUE(whole("\"Stop!\" she cried."));
  EXPECT_TRUE(whole("\u201CWhat now?\u201D \u201Cthey said\u201D was all."));
  EXPECT_TRUE(whole("He works at Wow! in the harbor."));
}

TEST(Sentences, DoNotEndInsideNumbersAndEllipses) {
  EXPECT_TRUE(whole("It rose 3.5 percent to 1.250,75 at 6.30 on example.org."));
  EXPECT_TRUE(whole("It was ... well ... a surprise."));
  EXPECT_TRUE(whole("It was... well\u2026 a surprise."));
  EXPECT_THAT(cut("It was\u2026 Nobody spoke."), ElementsAre("It was\u2026", "Nobody spoke."));
  EXPECT_THAT(cut("It was.... Nobody spoke."), ElementsAre("It was....", "Nobody spoke."));
}

TEST(Sentences, DistinguishOmissionsFromStops) {
  EXPECT_TRUE(whole("The gate . . . Nobody knew, and that is . . . all of it."));
  EXPECT_TRUE(whole("The gate ... Nobody knew."));
  EXPECT_TRUE(whole("\"The gate held [...]\" (page 5)."));
  EXPECT_TRUE(whole("(...) The gate held."));
  EXPECT_TRUE(whole("The gate held [\u2026] nobody knew."));
  EXPECT_THAT(cut("The gate held [...] Nobody knew."),
              ElementsAre("The gate held [...]", "Nobody knew."));
  EXPECT_THAT(cut("The gate held. . . . Nobody knew. . . ."),
              ElementsAre("The gate held.", ". . . Nobody knew. . . ."));
  EXPECT_THAT(cut("The gate held . . . . Nobody knew."),
              ElementsAre("The gate held . . . .", "Nobody knew."));
  EXPECT_THAT(cut("The gate held. ...and nobody knew."),
              ElementsAre("The gate held.", "...and nobody knew."));
  EXPECT_TRUE(whole("Well. . ."));
  EXPECT_TRUE(whole("\u201CIt held. . . .\u201D"));
}

TEST(Sentences, BeginAtNumbers) {
  EXPECT_THAT(cut("It happened in 1990. 5 people saw it. $3 was paid."),
              ElementsAre("It happened in 1990.", "5 people saw it.", "$3 was paid."));
  EXPECT_THAT(cut("1 + 1 is 2. 2 + 2 is 4."), ElementsAre("1 + 1 is 2.", "2 + 2 is 4."));
  EXPECT_TRUE(whole("It is in Sect. 7 and SEC. 12, is no. 5 and costs Rs. 300."));
}

TEST(Sentences, DoNotEndWithoutASpace) {
  EXPECT_TRUE(whole("See https://gate.example.org/a.html or Lena.Marsh@example.org."));
  EXPECT_TRUE(whole("It is Y!Z, not Q?Z, at 120.5 degrees."));
  EXPECT_THAT(cut("It was on gate.example.com. 5 people left."),
              ElementsAre("It was on gate.example.com.", "5 people left."));
  EXPECT_THAT(cut("It was on calder-gate.fr. They left."),
              ElementsAre("It was on calder-gate.fr.", "They left."))
      << "fr is not an abbreviation here";
  EXPECT_THAT(cut("See gate.example.co.nz. Names follow."),
              ElementsAre("See gate.example.co.nz.", "Names follow."));
}

TEST(Sentences, EndAfterAClockTimeUnlessADayFollows) {
  EXPECT_THAT(cut("The gate failed at 6 P.M. Mr. Marsh saw it."),
              ElementsAre("The gate failed at 6 P.M.", "Mr. Marsh saw it."));
  EXPECT_TRUE(whole("At 5 a.m. Mr. Marsh went to the gate."));
  EXPECT_TRUE(whole("The gate failed at 6 p.m. Monday and at 8 p.m. EST (9 p.m. GMT)."));
  EXPECT_TRUE(whole("The gate failed at 6 p.m. and at 8 p.m. on Monday."));
}

TEST(Sentences, EndAfterEtcBeforeANewSentence) {
  EXPECT_THAT(cut("They bring tools, ropes etc. Marsh leads them."),
              ElementsAre("They bring tools, ropes etc.", "Marsh leads them."));
  EXPECT_TRUE(whole("They bring tools etc. when asked."));
}

TEST(Sentences, SplitListsOnOneLine) {
  EXPECT_THAT(cut("1. The gate 2. The wall 3. The road"),
              ElementsAre("1. The gate", "2. The wall", "3. The road"));
  EXPECT_THAT(cut("1.) The gate 2.) The wall"), ElementsAre("1.) The gate", "2.) The wall"));
  EXPECT_THAT(cut("1) The gate 2) The wall"), ElementsAre("1) The gate", "2) The wall"));
  EXPECT_THAT(cut("(a) The gate (b) The wall"), ElementsAre("(a) The gate", "(b) The wall"));
  EXPECT_THAT(cut("a. The gate b. The wall"), ElementsAre("a. The gate", "b. The wall"));
  EXPECT_THAT(cut("\u2022 9. The gate \u2022 10. The wall"),
              ElementsAre("\u2022 9. The gate", "\u2022 10. The wall"));
  EXPECT_THAT(cut("\u2043The gate \u2043The wall"),
              ElementsAre("\u2043The gate", "\u2043The wall"));
  EXPECT_TRUE(whole("1) The gate held for 3) nights")) << "3 does not follow 1";
  EXPECT_TRUE(whole("A. Marsh met B. Ruiz there")) << "initials";
  EXPECT_TRUE(whole("The gate \u2022 The wall")) << "the line does not begin with a bullet";
}

TEST(Sentences, BeginAfterACaptionWithoutAStop) {
  EXPECT_THAT(cut("Lena Marsh at the gate In the harbor, nobody slept."),
              ElementsAre("Lena Marsh at the gate", "In the harbor, nobody slept."));
  EXPECT_THAT(cut("Monday, May 4, 2015 On Tuesday, the gate failed."),
              ElementsAre("Monday, May 4, 2015", "On Tuesday, the gate failed."));
  EXPECT_THAT(cut("The gate at night Photo: Lena Marsh."),
              ElementsAre("The gate at night", "Photo: Lena Marsh."));
  EXPECT_TRUE(whole("She read Gate In Sight and told The Calder Post that This One won."));
  EXPECT_TRUE(whole("He told the harbor office, On the Gate in hand, to wait."));
}

TEST(Sentences, IncludeTheNumberOfAListItem) {
  EXPECT_THAT(cut("1. The gate held.\n2.) The wall fell.\nc. The road went."),
              ElementsAre("1. The gate held.", "2.) The wall fell.", "c. The road went."));
  EXPECT_THAT(cut("It happened in 2010. Nobody knew."),
              ElementsAre("It happened in 2010.", "Nobody knew."));
  EXPECT_THAT(cut("2010. Nobody knew."), ElementsAre("2010.", "Nobody knew."));
}

TEST(Sentences, EndAtTheLineEndsOfUnwrappedText) {
  EXPECT_THAT(cut("Harbor gate fails\nBy Lena Marsh\n\nThe gate failed on Monday."),
              ElementsAre("Harbor gate fails", "By Lena Marsh", "The gate failed on Monday."));
  EXPECT_THAT(cut("Gate fails\r\nThe gate failed.\r\n"),
              ElementsAre("Gate fails", "The gate failed."));
  EXPECT_THAT(cut("Gate fails\rThe gate"), ElementsAre("Gate fails", "The gate"));
  EXPECT_THAT(cut("Gate fails\u2028The gate\u2029It\u0085Failed"),
              ElementsAre("Gate fails", "The gate", "It", "Failed"));
  EXPECT_TRUE(whole("Gate fails\vThe gate\fFailed")) << "not line ends by UAX #29";
  EXPECT_THAT(cut("The report by Mr.\nMarsh"), ElementsAre("The report by Mr.", "Marsh"));
}

TEST(Sentences, ContinueAcrossTheLineEndsOfWrappedText) {
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

TEST(Sentences, CoverAllButWhiteSpace) {
  std::mt19937_64 random(31);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = difficult_text(random, random() % (round % 100 == 0 ? 300 : 20));
    std::size_t at = 0;
    for (const detto::token t : detto::sentences(text)) {
      const detto::byte_range range = detto::range_of(text, t.text);
      ASSERT_TRUE(detto::trim(text, detto::byte_range{at, range.begin}).empty()) << round;
      ASSERT_FALSE(t.text.empty());
      ASSERT_EQ(detto::trim(text, range), range);
      at = range.end;
    }
    ASSERT_TRUE(detto::trim(text, detto::byte_range{at, text.size()}).empty()) << round;
  }
}

TEST(Sentences, LieInsideOneParagraph) {
  std::mt19937_64 random(33);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = difficult_text(random, 30);
    std::vector<detto::byte_range> paragraphs;
    for (const auto t : detto::paragraphs(text))
      paragraphs.push_back(detto::range_of(text, t.text));
    for (const detto::token t : detto::sentences(text)) {
      const detto::byte_range range = detto::range_of(text, t.text);
      ASSERT_TRUE(std::ranges::any_of(paragraphs, [&](auto p) { return p.contains(range); }))
          << round;
    }
  }
}

TEST(Sentences, IncludeClosingMarksAfterASpace) {
  EXPECT_THAT(cut("\u00AB Non. \u00BB Elle partit."),
              ElementsAre("\u00AB Non. \u00BB", "Elle partit."));
  EXPECT_THAT(cut("She said \" It held. \" Nobody knew."),
              ElementsAre("She said \" It held. \"", "Nobody knew."));
  EXPECT_THAT(cut("It held. \"Nobody knew,\" she said."),
              ElementsAre("It held.", "\"Nobody knew,\" she said."));
  EXPECT_THAT(
      cut("\u201EEs h\u00E4lt.\u201C Sie ging. \u00BBGut.\u00AB Er blieb."),
      ElementsAre("\u201EEs h\u00E4lt.\u201C", "Sie ging.", "\u00BBGut.\u00AB", "Er blieb."));
  EXPECT_THAT(cut("It held.[12] Nobody knew.[3][4] Why?"),
              ElementsAre("It held.[12]", "Nobody knew.[3][4]", "Why?"));
  EXPECT_THAT(cut("It held.\u200B Nobody knew."), ElementsAre("It held.\u200B", "Nobody knew."));
}

TEST(Sentences, EndInChineseWithoutSpaces) {
  EXPECT_THAT(cut("\u95F8\u95E8\u5012\u4E86\u5417?\u4ED6\u95EE\u3002"),
              ElementsAre("\u95F8\u95E8\u5012\u4E86\u5417?", "\u4ED6\u95EE\u3002"));
  EXPECT_THAT(
      cut("\u201C\u597D\uFF01\u201D\u300A\u95F8\u95E8\uFF01\u6CB3\u300B"
          "\u597D\u3002"),
      ElementsAre("\u201C\u597D\uFF01\u201D", "\u300A\u95F8\u95E8\uFF01\u6CB3\u300B\u597D\u3002"));
}

TEST(Sentences, DoNotEndInsideFullWidthDecimals) {
  EXPECT_TRUE(whole("\u9AD8\u3055\u306F\uFF13\uFF0E\uFF12\uFF19\u3067\u3059\u3002"));
}

TEST(Sentences, EndBeforeADashThatBeginsASentence) {
  EXPECT_THAT(cut("What do you see? \u2013 Nobody knew."),
              ElementsAre("What do you see?", "\u2013 Nobody knew."));
  EXPECT_TRUE(whole("\u201CIt is a long game.\u201D \u2014 Lena Marsh"));
  EXPECT_TRUE(whole("\u2014 \u0414\u0430! \u2014 \u0441\u043A\u0430\u0437\u0430\u043B."));
}

TEST(Sentences, AcceptCustomAbbreviations) {
  static constexpr auto rows = detto::make_word_rows<detto::abbreviation>(
      {{"zuf", {detto::abbreviation::place_type::before_name, false}},
       {"mr", {detto::abbreviation::place_type::list_end, false}}});
  detto::lexicon own = detto::english;
  own.sentence.own_abbreviations = rows;
  std::vector<std::string_view> found;
  for (const auto t : detto::sentences("Dr. Hale met Zuf. Ruiz. Mr. Marsh came.", own))
    found.push_back(t.text);
  EXPECT_THAT(found, ElementsAre("Dr. Hale met Zuf. Ruiz.", "Mr.", "Marsh came."))
      << "they override those of the language";
}

TEST(Sentences, AcceptACustomLanguage) {
  static constexpr auto rows = detto::make_word_rows<detto::abbreviation>(
      {{"zuf", {detto::abbreviation::place_type::before_name, false}}});
  detto::lexicon own = detto::english;
  own.sentence.abbreviations = rows;
  const std::string_view text = "Gov. Marsh met Zuf. Ruiz.";
  std::vector<std::string_view> found;
  for (const auto t : detto::sentences(text, own)) found.push_back(t.text);
  EXPECT_THAT(found, ElementsAre("Gov.", "Marsh met Zuf. Ruiz."));
}

TEST(Sentences, AreAMultiPassConstIterableView) {
  using view = detto::sentence_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::tokenizer<detto::sentences_fn>);
  EXPECT_EQ(view{}.begin(), view{}.end());
}

TEST(StrictSentences, EqualIcu) {
  std::mt19937_64 random(34);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = difficult_text(random, 30);
    std::vector<std::string_view> want, got;
    for (const auto& s : detto_test::icu_segments(UBRK_SENTENCE, text)) want.push_back(s.text);
    for (const detto::token t : detto::strict_sentences(text)) {
      EXPECT_EQ(t.kind, detto::token_kind::sentence);
      got.push_back(t.text);
    }
    ASSERT_EQ(got, want) << round;
  }
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
                                  repeat("He said. 1 2 3 \u201C", size),
                                  repeat("1) ", size),
                                  repeat("1) (", size),
                                  repeat("\u2022 ", size),
                                  "1. " + repeat("2.  ", size),
                                  repeat("\u300A", size),
                                  repeat(". ", size),
                                  "A" + repeat(" .", size),
                                  repeat("a In ", size),
                                  repeat("a Photo: ", size),
                                  repeat("z. B. ", size),
                                  repeat("A. . ", size),
                                  repeat(".[1]", size),
                                  repeat("At 5 a.m. B ", size),
                                  "At " + repeat("5 a.m. B ", size)}) {
    const auto begin = std::chrono::steady_clock::now();
    const auto count = std::ranges::distance(detto::sentences(text));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, time_limit(5.0)) << text.substr(0, 20) << ": " << count;
  }
}

}  // namespace
