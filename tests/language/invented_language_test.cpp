// SPDX-License-Identifier: BSL-1.0
#include <detto/article/parts.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/story/trace_story.hpp>
#include <detto/token/sentences.hpp>
#include <detto/verify/verify_quote.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <language/invented_language.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Every algorithm works in a language that is defined by test data alone.

namespace {

using detto_test::tolvish;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::string> sentences_of(std::string_view text, const detto::lexicon& language) {
  std::vector<std::string> found;
  for (const detto::token& t : detto::sentences(text, language)) found.emplace_back(t.text);
  return found;
}

// The quotations, as pairs of speaker and content.
std::vector<std::pair<std::string, std::string>> said_in(const std::string& text,
                                                         const detto::lexicon& language) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const detto::quotation& q : detto::attribute_quotes(text, {.language = language}).quotes)
    found.emplace_back(q.who ? q.who->canonical : "", std::string(q.text));
  return found;
}

detto::verdict verify(std::string_view quote, std::string_view source) {
  return detto::verify_quote(quote, source, {}, detto::text_options<>{.language = tolvish});
}

TEST(InventedLanguage, IsSplitIntoSentencesByItsData) {
  EXPECT_THAT(sentences_of("Dk. Ordin Vass korra. Lo kott sleppa 40 kmp. Na porta.", tolvish),
              ElementsAre("Dk. Ordin Vass korra.", "Lo kott sleppa 40 kmp.", "Na porta."));
  // Abbreviations of one language do not apply to the other.
  EXPECT_THAT(sentences_of("Lo Gov. Vass korra.", tolvish), ElementsAre("Lo Gov.", "Vass korra."));
  EXPECT_THAT(sentences_of("Lo Prez. Vass korra.", detto::english),
              ElementsAre("Lo Prez.", "Vass korra."));
}

TEST(InventedLanguage, HasPartsByItsData) {
  const std::string text =
      "Lesu merra\n"
      "Lo porta zem Karrow klossa\n"
      "Paa Velka Horn\n"
      "KARROW (TNA) – Lo porta zem Karrow klossa ar Mondag, ekk lo kott sleppa ar lo "
      "porta zem Karrow, dirok lo mestor.\n";
  const detto::document doc(text, {.language = tolvish});
  std::vector<std::pair<std::string, std::string>> found;
  for (const detto::part& p : detto::find_parts(doc))
    found.emplace_back(std::string(name(p.type)), std::string(doc.view(p.range).substr(0, 12)));
  EXPECT_THAT(found, ElementsAre(Pair("furniture", "Lesu merra"), Pair("headline", "Lo porta zem"),
                                 Pair("byline", "Paa Velka Ho"), Pair("dateline", "KARROW (TNA)"),
                                 Pair("body", "Lo porta zem")));
}

TEST(InventedLanguage, AttributesQuotationsInItsMarks) {
  EXPECT_THAT(
      said_in("»Lo porta klossa«, dirok Prez Ordin Vass. Hev dirok: »Lo kott sleppa.«", tolvish),
      ElementsAre(Pair("Ordin Vass", "»Lo porta klossa«"),
                  Pair("Ordin Vass", "»Lo kott sleppa.«")));
  EXPECT_THAT(
      said_in("Velka Horn korra ekk Ordin Vass sleppa. »Lo porta klossa«, dirok sheva.", tolvish),
      ElementsAre(Pair("Velka Horn", "»Lo porta klossa«")));
}

TEST(InventedLanguage, FindsIndirectSpeechAfterAComma) {
  EXPECT_THAT(said_in("Ordin Vass dirok, lo porta klossa.", tolvish),
              ElementsAre(Pair("Ordin Vass", "lo porta klossa")));
  EXPECT_THAT(said_in("Ordin Vass dirok, dok lo porta klossa.", tolvish),
              ElementsAre(Pair("Ordin Vass", "dok lo porta klossa")));
  detto::lexicon without = tolvish;
  without.speech.orders.comma_before_clause = false;
  EXPECT_THAT(said_in("Ordin Vass dirok, lo porta klossa.", without), IsEmpty());
}

TEST(InventedLanguage, FindsInvertedClausesWithoutMarks) {
  EXPECT_THAT(said_in("Ar Mondag dirok Velka Horn, dok lo porta klossa.", tolvish),
              ElementsAre(Pair("Velka Horn", "dok lo porta klossa")));
  detto::lexicon without = tolvish;
  without.speech.orders.inversion_without_marks = false;
  EXPECT_THAT(said_in("Ar Mondag dirok Velka Horn, dok lo porta klossa.", without), IsEmpty());
}

TEST(InventedLanguage, FindsVerbFinalClauses) {
  detto::lexicon at_end = tolvish;
  at_end.speech.orders = {.verb_at_end = true};
  EXPECT_THAT(said_in("Ordin Vass, lo porta klossa dirok.", at_end),
              ElementsAre(Pair("Ordin Vass", "lo porta klossa")));
  EXPECT_THAT(said_in("Ordin Vass »Lo porta klossa« dirok.", at_end),
              ElementsAre(Pair("Ordin Vass", "»Lo porta klossa«")));
  EXPECT_THAT(said_in("Ordin Vass »Lo porta klossa« dirok.", tolvish), IsEmpty());
}

TEST(InventedLanguage, FindsSourcePhrases) {
  EXPECT_THAT(said_in("Vor gan lo gildor, lo porta klossa.", tolvish),
              ElementsAre(Pair("lo gildor", "lo porta klossa")));
  // Words of other languages have no effect.
  EXPECT_THAT(said_in("»Lo porta klossa«, said Ordin Vass.", tolvish), IsEmpty());
}

TEST(InventedLanguage, VerifiesQuotations) {
  using enum detto::verdict_kind;
  using enum detto::critical_change;
  const std::string source =
      "Lo gildor dirok, dok lo porta magga klossa ar 40.000 dagga, ekk lo kott sleppa.";
  EXPECT_EQ(verify("lo porta magga klossa ar 40000 dagga", source).kind, verbatim);
  EXPECT_THAT(verify("lo porta magga klossa ar 14.000 dagga", source).critical,
              ElementsAre(number));
  EXPECT_THAT(verify("lo porta muzza klossa ar 40.000 dagga", source).critical,
              ElementsAre(modality));
  EXPECT_THAT(verify("lo porta magga nitte klossa ar 40.000 dagga", source).critical,
              ElementsAre(negation));
  EXPECT_THAT(
      verify("lo porta magga klossa ar hundar dagga", "lo porta magga klossa ar 100 dagga").edits,
      IsEmpty());
}

TEST(InventedLanguage, TracesAStory) {
  const std::string wire = "»Lo porta klossa ar lo hola natta zem Karrow«, dirok Ordin Vass.\n"
                           "Lo kott sleppa ar lo porta. Na mestor korra ar lo gildor.\n";
  const std::string copy = "»Lo porta nitte klossa ar lo hola natta zem Karrow«, dirok Vass.\n"
                           "Lo kott sleppa ar lo porta. Na mestor korra ar lo gildor.\n";
  const std::vector<detto::story_text> texts{{"wire", wire, tolvish}, {"copy", copy, tolvish}};
  const detto::story_report report = detto::trace_story(texts);
  ASSERT_EQ(report.utterances.size(), 1);
  ASSERT_EQ(report.utterances[0].changes.size(), 1);
  EXPECT_EQ(report.utterances[0].speaker, "Ordin Vass");
  EXPECT_THAT(report.utterances[0].changes[0].wording.critical,
              ElementsAre(detto::critical_change::negation));
}

// The articles of a story may be in different languages; each is read with its own data.
TEST(InventedLanguage, SharesAStoryWithAnotherLanguage) {
  const std::string first = "»Karrow Ferry Line 7«, dirok Ordin Vass.\n";
  const std::string second = "“Karrow Ferry Line 7,” said Ordin Vass.\n";
  const std::vector<detto::story_text> texts{{"a", first, tolvish}, {"b", second}};
  const detto::story_report report = detto::trace_story(texts);
  ASSERT_EQ(report.utterances.size(), 1);
  EXPECT_EQ(report.utterances[0].occurrences.size(), 2);
  EXPECT_EQ(report.utterances[0].speaker, "Ordin Vass");
}

TEST(InventedLanguage, HasNoSpeakersWithoutSpeechData) {
  detto::lexicon silent = tolvish;
  silent.speech = {};
  const std::string text = "»Lo porta klossa«, dirok Ordin Vass.";
  const detto::attribution found = detto::attribute_quotes(text, {.language = silent});
  ASSERT_EQ(found.quotes.size(), 1);
  EXPECT_EQ(found.quotes[0].text, "»Lo porta klossa«");
  EXPECT_FALSE(found.quotes[0].who);
  EXPECT_FALSE(found.quotes[0].cue);
  EXPECT_EQ(found.language, std::nullopt);
  EXPECT_EQ(detto::attribute_quotes(text, {.language = tolvish}).language, "x-tolvish");
}

TEST(InventedLanguage, ReadsTwoClausesOfASentenceWithTheVerbAtTheEnd) {
  detto::lexicon at_end = tolvish;
  at_end.speech.orders.verb_at_end = true;
  const std::string text = "Ordin dirok dok lo porta sleppa »klossa« ekk hev, »korra«, dirok.";
  const detto::attribution found = detto::attribute_quotes(text, {.language = at_end});
  for (const detto::quotation& q : found.quotes) {
    EXPECT_LT(q.range.begin, q.range.end);
    EXPECT_LE(q.range.end, text.size());
  }
}

}  // namespace
