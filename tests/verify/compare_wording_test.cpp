// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/word_table.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/wording_change.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace std::string_view_literals;
using detto::critical_change;
using detto::verdict_kind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

verdict_kind kind(std::string_view a, std::string_view b) {
  return detto::compare_wording(a, b).kind;
}

std::vector<std::pair<std::string, std::string>> edits(std::string_view a, std::string_view b) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const detto::word_edit& e : detto::compare_wording(a, b).edits)
    out.emplace_back(detto::slice(a, e.a), detto::slice(b, e.b));
  return out;
}

std::vector<critical_change> critical(std::string_view a, std::string_view b) {
  return detto::compare_wording(a, b).critical;
}

TEST(CompareWording, EqualWordsAndPunctuationAreVerbatim) {
  EXPECT_EQ(kind("The lock opens at dawn.", "The lock opens at dawn."), verdict_kind::verbatim);
  EXPECT_EQ(kind("", ""), verdict_kind::verbatim);
  EXPECT_DOUBLE_EQ(detto::compare_wording("", "").similarity, 1.0);
}

TEST(CompareWording, IgnoresGlyphVariantsAndWhiteSpace) {
  EXPECT_EQ(kind("we don’t  know — yet", "we don't know – yet"), verdict_kind::verbatim);
  EXPECT_EQ(kind("he said “wait” twice", "he said \"wait\" twice"), verdict_kind::verbatim);
  EXPECT_EQ(kind("“The lock opens.”", "The lock opens."), verdict_kind::verbatim);
}

TEST(CompareWording, DifferentPunctuationIsPunctuationOnly) {
  EXPECT_EQ(kind("salt, and bread", "salt and bread"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("The lock opens.", "The lock opens,"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("the U.N. envoy", "the UN envoy"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("a well-kept lock", "a well kept lock"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("what ... now", "what … now"), verdict_kind::punctuation_only);
  EXPECT_THAT(edits("salt, and bread", "salt and bread"), IsEmpty());
}

TEST(CompareWording, InitialCapitalsArePunctuationOtherCapitalsAreEdits) {
  EXPECT_EQ(kind("the lock opens", "The lock opens"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("Wait. it opens", "Wait. It opens"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("both Mayors met", "both mayors met"), verdict_kind::altered);
  EXPECT_THAT(edits("both Mayors met", "both mayors met"), ElementsAre(Pair("Mayors", "mayors")));
  EXPECT_THAT(critical("both Mayors met", "both mayors met"), IsEmpty());
}

TEST(CompareWording, OmissionsAtTheEndsAreTruncation) {
  EXPECT_EQ(kind("the harbor’s oldest crane", "oldest crane"), verdict_kind::truncated);
  EXPECT_EQ(kind("we open the lock at dawn", "We open the lock"), verdict_kind::truncated);
  // A plain diff would match the first `the`.
  EXPECT_THAT(edits("the roof of the crane", "the crane"), ElementsAre(Pair("the roof of", "")));
  EXPECT_EQ(kind("the roof of the crane", "the crane"), verdict_kind::truncated);
  EXPECT_EQ(kind("oldest crane", "the oldest crane"), verdict_kind::altered);
  EXPECT_EQ(kind("something", ""), verdict_kind::altered);
}

TEST(CompareWording, InnerOmissionsAreTruncationOnlyWithAnEllipsis) {
  EXPECT_EQ(kind("we open the old lock at dawn", "we open … at dawn"), verdict_kind::truncated);
  EXPECT_EQ(kind("we open the old lock at dawn", "we open ... at dawn"), verdict_kind::truncated);
  EXPECT_EQ(kind("we open the old lock at dawn", "we open at dawn"), verdict_kind::altered);
}

TEST(CompareWording, DifferentWordsAreEdits) {
  EXPECT_THAT(edits("I’ll be sailing with the tide", "I will sail with the tide"),
              ElementsAre(Pair("I’ll be sailing", "I will sail")));
  EXPECT_THAT(edits("shut the gate so that we can rest", "shut this gate to rest"),
              ElementsAre(Pair("the", "this"), Pair("so that we can", "to")));
  EXPECT_EQ(kind("We’re ready", "We are ready"), verdict_kind::altered);
  const detto::wording_change change = detto::compare_wording("one gray gull", "one white gull");
  EXPECT_DOUBLE_EQ(change.similarity, 2.0 / 3.0);
  EXPECT_FALSE(change.limit_reached());
}

TEST(CompareWording, AnInsertionPointFollowsThePrecedingWord) {
  const auto change = detto::compare_wording("gulls, eat", "gulls, never eat");
  ASSERT_EQ(change.edits.size(), 1U);
  EXPECT_EQ(change.edits[0].a, (detto::byte_range{5, 5}));
  EXPECT_EQ(change.edits[0].b, (detto::byte_range{7, 12}));
}

TEST(CompareWording, NumbersAreComparedByValue) {
  EXPECT_EQ(kind("40,000 people", "40000 people"), verdict_kind::verbatim);
  EXPECT_EQ(kind("forty thousand people", "40,000 people"), verdict_kind::verbatim);
  EXPECT_EQ(kind("twenty-one ships", "21 ships"), verdict_kind::verbatim);
  EXPECT_EQ(kind("5 million crowns", "5,000,000 crowns"), verdict_kind::verbatim);
  EXPECT_EQ(kind("one hundred five ships", "105 ships"), verdict_kind::verbatim);
  EXPECT_EQ(kind("two, three ships", "5 ships"), verdict_kind::altered);
  EXPECT_THAT(critical("let 40,000 people home", "let 14,000 people home"),
              ElementsAre(critical_change::number));
  EXPECT_THAT(edits("let 5 million go", "let 7 million go"),
              ElementsAre(Pair("5 million", "7 million")));
  // Equal numbers in exchanged positions.
  EXPECT_THAT(critical("3 of the 8 valves", "8 of the 3 valves"),
              ElementsAre(critical_change::number));
}

TEST(CompareWording, NumbersInAnyNotationAreComparedByValue) {
  const std::vector<std::pair<std::string_view, std::string_view>> equal = {
      {"1.5 million crowns", "1,500,000 crowns"},
      {"½ crown", "0.5 crown"},
      {"½ crown", "1/2 crown"},
      {"½ crown", "1\u20442 crown"},
      {"2½ million crowns", "2,500,000 crowns"},
      {"2 ½ crowns", "2 1/2 crowns"},
      {"⅓ crown", "1/3 crown"},
      {"1.50 crowns", "1.5 crowns"},
      {"40\u00A0000 crowns", "40,000 crowns"},
      {"1\u202F040\u2009000.5 crowns", "1,040,000.50 crowns"},
      {"one hundred and five ships", "105 ships"},
      {"one hundred and twenty-two thousand ships", "122,000 ships"},
      {"between one hundred and two hundred", "between 100 and 200"},
      {"from two thousand and to three", "from 2000 and to 3"},
      {"a million ships", "1,000,000 ships"},
      {"minus five degrees", "−5 degrees"},
      {"-5 degrees", "–5 degrees"},
      {"-40\u00A0000 crowns", "-40,000 crowns"},
      {"-½ crown", "-0.5 crown"},
      {"１２ ships", "12 ships"},
      {"-0 degrees", "0 degrees"},
      {"10000000000000000000000 ships", "10,000,000,000,000,000,000,000 ships"},
  };
  for (const auto& [a, b] : equal) EXPECT_EQ(kind(a, b), verdict_kind::verbatim) << a << " | " << b;
  const std::vector<std::pair<std::string_view, std::string_view>> different = {
      {"it was -5 degrees", "it was 5 degrees"},
      {"it was –5 degrees", "it was 5 degrees"},
      {"it was −5 degrees", "it was 5 degrees"},
      {"a loss of -$5", "a loss of $5"},
      {"a loss of $-5", "a loss of $5"},
      {"a loss of −$5 million", "a loss of $5 million"},
      {"2/4 of it", "1/2 of it"},
      {"in 2020\u00A0300 ships", "in 2,020,300 ships"},
      {"1.5 million", "1.5 billion"},
      {"the 1990s", "the 1980s"},
      {"1/0", "1/1"},
  };
  for (const auto& [a, b] : different) {
    EXPECT_EQ(kind(a, b), verdict_kind::altered) << a << " | " << b;
    EXPECT_THAT(critical(a, b), ElementsAre(critical_change::number)) << a << " | " << b;
  }
  EXPECT_EQ(kind("lines 5-10", "lines 5–10"), verdict_kind::punctuation_only);
  EXPECT_THAT(edits("it was -5 degrees", "it was 5 degrees"), ElementsAre(Pair("-5", "5")));
}

TEST(CompareWording, HalvesArePartsOfNumbers) {
  const std::vector<std::pair<std::string_view, std::string_view>> equal = {
      {"half a million crowns", "500,000 crowns"},
      {"half a million crowns", "0.5 million crowns"},
      {"a half million crowns", "500,000 crowns"},
      {"a half-million crowns", "half a million crowns"},
      {"half-a-million crowns", "half a million crowns"},
      {"half a thousand million crowns", "500,000,000 crowns"},
      {"half a hundred ships", "50 ships"},
      {"minus half a million", "-500,000"},
      {"two and a half million crowns", "2.5 million crowns"},
      {"two and a half million crowns", "2,500,000 crowns"},
      {"2 and a half million crowns", "2½ million crowns"},
      {"two-and-a-half million crowns", "two and a half million crowns"},
      {"one and a half ships", "1.5 ships"},
      {"twenty-one and a half ships", "21½ ships"},
      {"minus two and a half", "−2.5"},
      {"-2 and a half", "−2.5"},
      {"three, two and a half", "3, 2.5"},
      {"between a hundred and half a million", "between 100 and 500,000"},
      {"in 1990 and a half million came", "in 1990 and 500,000 came"},
  };
  for (const auto& [a, b] : equal) EXPECT_EQ(kind(a, b), verdict_kind::verbatim) << a << " | " << b;
  const std::vector<std::pair<std::string_view, std::string_view>> different = {
      {"half a million crowns", "a million crowns"},
      {"half a million crowns", "half a billion crowns"},
      {"two and a half million crowns", "two million crowns"},
      {"two and a half million crowns", "three and a half million crowns"},
      {"minus two and a half", "two and a half"},
  };
  for (const auto& [a, b] : different) {
    EXPECT_EQ(kind(a, b), verdict_kind::altered) << a << " | " << b;
    EXPECT_THAT(critical(a, b), ElementsAre(critical_change::number)) << a << " | " << b;
  }
  // Not parts of one number.
  for (const auto& [a, b] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"half, a million crowns", "500,000 crowns"},
           {"two and, a half", "2.5"},
           {"two. And a half", "2.5"},
           {"half a ship", "0.5 ship"},
           {"half the million", "500,000"},
           {"two and the half", "2.5"},
           {"zero and a half", "0.5"},
           {"two, the 1990s and a half", "2, the 2.5"},
           {"1990 and a half", "1990.5"}})
    EXPECT_EQ(kind(a, b), verdict_kind::altered) << a << " | " << b;
  EXPECT_THAT(edits("let half a million go", "let 400,000 go"),
              ElementsAre(Pair("half a million", "400,000")));
  EXPECT_THAT(edits("let two and a half million go", "let 2 million go"),
              ElementsAre(Pair("two and a half million", "2 million")));
}

TEST(CompareWording, CapitalsOfNumberWordsAreComparedLikeOthers) {
  EXPECT_EQ(kind("forty ships came", "Forty ships came"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("come, forty ships", "come, Forty ships"), verdict_kind::altered);
  EXPECT_EQ(kind("Forty ships came", "40 ships came"), verdict_kind::verbatim);
}

TEST(CompareWording, WordsWithEqualFoldedFormsAreVerbatim) {
  EXPECT_EQ(kind("the café", "the cafe\u0301"), verdict_kind::verbatim);
  EXPECT_EQ(kind("the ﬁrst", "the first"), verdict_kind::verbatim);
  EXPECT_EQ(kind("the ＦＵＬＬ crew", "the FULL crew"), verdict_kind::verbatim);
  for (const std::string ignored : {"\u00AD", "\u200D", "\u200B", "\u2060"}) {
    EXPECT_EQ(kind("the government", "the govern" + ignored + "ment"), verdict_kind::verbatim);
    std::string twice = "the ";
    twice.append(ignored).append("govern").append(ignored).append("ment");
    EXPECT_EQ(kind(twice, "the government"), verdict_kind::verbatim);
  }
  EXPECT_EQ(kind("both Étés met", "both e\u0301tés met"), verdict_kind::altered);
  EXPECT_EQ(kind("both ﬁRST met", "both first met"), verdict_kind::altered);
  EXPECT_EQ(kind("Étés met", "e\u0301tés met"), verdict_kind::punctuation_only);
}

TEST(CompareWording, AddedAndRemovedNegationsAreCritical) {
  EXPECT_THAT(critical("we did not come to stay", "we came to stay"),
              ElementsAre(critical_change::negation));
  EXPECT_THAT(critical("we don’t pay", "we do not pay"), IsEmpty());
  EXPECT_THAT(critical("it never opened", "it did not open"), IsEmpty());
  // Truncation of a negation reverses the meaning.
  EXPECT_THAT(critical("not a good plan", "a good plan"), ElementsAre(critical_change::negation));
}

TEST(CompareWording, ChangedModalsAreCritical) {
  EXPECT_THAT(critical("they must carry the cost", "they should carry the cost"),
              ElementsAre(critical_change::modality));
  EXPECT_THAT(critical("they’ll pay", "they will pay"), IsEmpty());
  EXPECT_THAT(critical("they cannot pay", "they must not pay"),
              ElementsAre(critical_change::modality));
}

TEST(CompareWording, ChangedNamesAreCritical) {
  EXPECT_THAT(critical("we trust Osla Brandt today", "we trust Rurik Brandt today"),
              ElementsAre(critical_change::name));
  EXPECT_THAT(critical("talks of the U.N. and Ostrel", "what the UN and Ostrel talk of"),
              IsEmpty());
  EXPECT_THAT(critical("Ostrel won’t pay", "so Ostrel will not pay"), IsEmpty());
  EXPECT_THAT(critical("so Ostrel beat Hale twice", "so Hale beat Ostrel twice"),
              ElementsAre(critical_change::name));
  EXPECT_THAT(critical("then I left", "then we left"), IsEmpty());
  EXPECT_THAT(critical("Gulls ate it", "Crows ate it"), IsEmpty());
}

TEST(CompareWording, UsesTheGivenLanguage) {
  static constexpr auto negations = detto::make_word_rows({"nix"});
  detto::lexicon own = detto::english;
  own.wording.negations = negations;
  own.wording.digits = {.decimal = U',', .grouping = U"."};
  const detto::wording_change change = detto::compare_wording(
      "nix came of 40.000 gulls", "it came of 40000 gulls", {.language = own});
  EXPECT_THAT(change.critical, ElementsAre(critical_change::negation));
  ASSERT_EQ(change.edits.size(), 1U);
  EXPECT_EQ(kind("of 40.000 gulls", "of 40000 gulls"), verdict_kind::altered);
}

TEST(CompareWording, AcceptsPreparedWordings) {
  const std::string text = "Osla Brandt said that we must close both gates.";
  const detto::document doc(text);
  const detto::prepared_wording a(doc, doc.range(doc.reading().substr(22)));
  const detto::prepared_wording b("we should close both gates.");
  const detto::wording_change change = detto::compare_wording(a, b);
  EXPECT_EQ(change.kind, verdict_kind::altered);
  ASSERT_EQ(change.edits.size(), 1U);
  EXPECT_EQ(detto::slice(text, change.edits[0].a), "must");
  EXPECT_EQ(detto::compare_wording(detto::prepared_wording(), detto::prepared_wording()).kind,
            verdict_kind::verbatim);
}

TEST(CompareWording, AcceptsEmptyIllFormedAndLargeTexts) {
  EXPECT_EQ(kind("\xFF\xFE", "\xFF\xFE"), verdict_kind::verbatim);
  EXPECT_EQ(kind("a\xFF b", "a b"), verdict_kind::punctuation_only);
  EXPECT_EQ(kind("a\0b"sv, "a\0b"sv), verdict_kind::verbatim);
  EXPECT_EQ(kind("99999999999999999999 million", "99999999999999999999 million"),
            verdict_kind::verbatim);
  std::string marks = "a";
  for (int i = 0; i < 500000; ++i) marks += "\xCC\x81";
  EXPECT_EQ(kind(marks, marks), verdict_kind::verbatim);
  std::string words;
  for (int i = 0; i < 100000; ++i) words += "gull ";
  EXPECT_EQ(kind(words, words + "crow"), verdict_kind::altered);
}

TEST(CompareWording, ReportsThatALimitWasReached) {
  std::string a, b;
  for (int i = 0; i < 4000; ++i) {
    a += "x" + std::to_string(i) + " ";
    b += "y" + std::to_string(i) + " ";
  }
  EXPECT_TRUE(detto::compare_wording(a, b).limit_reached());
}

TEST(CompareWording, HasValidRangesOnRandomBytes) {
  std::mt19937 random(23);
  const std::vector<std::string> parts = {
      "gull", "Crow", "not",      "five", "hundred", "million", "1,2", "-", ".", "…",
      "’",    "“",    "\xE2\x80", "\xFF", " ",       " ",       "U.S", "é", "%", "3"};
  const auto make = [&] {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += parts[random() % parts.size()];
    return text;
  };
  for (int round = 0; round < 5000; ++round) {
    const std::string a = make(), b = make();
    const detto::wording_change change = detto::compare_wording(a, b);
    ASSERT_GE(change.similarity, 0);
    ASSERT_LE(change.similarity, 1);
    for (const detto::word_edit& e : change.edits) {
      ASSERT_LE(e.a.begin, e.a.end);
      ASSERT_LE(e.a.end, a.size());
      ASSERT_LE(e.b.begin, e.b.end);
      ASSERT_LE(e.b.end, b.size());
    }
    ASSERT_EQ(detto::compare_wording(a, a).kind, verdict_kind::verbatim);
  }
}

}  // namespace
