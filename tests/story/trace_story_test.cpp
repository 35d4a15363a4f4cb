// SPDX-License-Identifier: BSL-1.0
#include "annotated_article.hpp"

#include <detto/article/names.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/quotation_mark_pair.hpp>
#include <detto/story/trace_story.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using detto::critical_change;
using detto::relation_type;
using detto::story_report;
using detto::verdict_kind;
using story_test::annotated_articles;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using texts = std::vector<std::string>;

// The texts of the occurrences of each utterance.
std::vector<texts> utterance_texts(const story_report& report) {
  std::vector<texts> all;
  for (const detto::utterance& u : report.utterances) {
    all.emplace_back();
    for (const auto& o : u.occurrences) all.back().emplace_back(o.text);
  }
  return all;
}

relation_type relation(const story_report& report, std::size_t a, std::size_t b) {
  for (const detto::article_pair& pair : report.pairs)
    if (pair.a == a && pair.b == b) return pair.relation;
  ADD_FAILURE() << "no pair " << a << " " << b;
  return relation_type::independent;
}

// `count` words of wire copy; each `number` is a different text.
std::string copy(std::size_t number, std::size_t count, std::size_t from = 0) {
  std::string out;
  for (std::size_t i = from; i < from + count; ++i)
    out += "w" + std::to_string(number) + "x" + std::to_string(i) + " ";
  return out;
}

// -- utterances ----------------------------------------------------------------------------------

TEST(TraceStory, FindsAnUtteranceAndItsChanges) {
  const annotated_articles articles(
      "The harbor was shut. <Osla Brandt|We must close both gates before the tide turns,> she "
      "said.",
      "Nobody slept. Brandt said: <Brandt|We should close both gates before the tide turns.>");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  const detto::utterance& u = report.utterances[0];
  EXPECT_EQ(u.speaker, "Osla Brandt");
  ASSERT_THAT(u.occurrences, SizeIs(2));
  EXPECT_EQ(u.occurrences[0].article, 0U);
  EXPECT_EQ(u.occurrences[1].article, 1U);
  EXPECT_TRUE(u.occurrences[0].marked);
  EXPECT_EQ(u.occurrences[0].quote, 0U);
  for (const auto& o : u.occurrences)
    EXPECT_EQ(detto::slice(articles.text(o.article), o.range), o.text);
  ASSERT_THAT(u.changes, SizeIs(1));
  const detto::utterance_change& change = u.changes[0];
  EXPECT_EQ(change.from, 0U);
  EXPECT_EQ(change.to, 1U);
  EXPECT_EQ(change.wording.kind, verdict_kind::altered);
  ASSERT_THAT(change.wording.edits, SizeIs(1));
  EXPECT_EQ(detto::slice(articles.text(0), change.wording.edits[0].a), "must");
  EXPECT_EQ(detto::slice(articles.text(1), change.wording.edits[0].b), "should");
  EXPECT_THAT(change.wording.critical, ElementsAre(critical_change::modality));
  EXPECT_FALSE(report.limit_reached());
}

TEST(TraceStory, DoesNotLinkDifferentWords) {
  const annotated_articles articles(
      "<Osla Brandt|We must close both gates before the tide turns,> she said.",
      "<Osla Brandt|Nobody closes a gate on my watch, tide or no tide.>");
  EXPECT_THAT(articles.trace().utterances, IsEmpty());
}

TEST(TraceStory, OmitsUtterancesOfOnlyOneArticle) {
  const annotated_articles articles(
      "<Ada|the lock gates are rotten> and again <Ada|the lock gates are rotten>",
      "<B|bread prices doubled last winter>");
  EXPECT_THAT(articles.trace().utterances, IsEmpty());
}

TEST(TraceStory, JoinsRepetitionsInOneArticle) {
  const annotated_articles articles(
      "<Ada|the lock gates are rotten> and again <Ada|the lock gates are rotten>",
      "He said <Ada|the lock gates were rotten>");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  EXPECT_THAT(report.utterances[0].occurrences, SizeIs(3));
  // Only occurrences in different articles are compared.
  EXPECT_THAT(report.utterances[0].changes, SizeIs(2));
}

TEST(TraceStory, LinksAShortQuotationToItsCounterpart) {
  const annotated_articles articles(
      "<Ada|serve both our towns.> <Ada|We can build many bridges that serve "
      "both our towns and the whole coast.>",
      "<Ada|serve both our towns.> <Ada|We can build many bridges that serve "
      "both our towns and the coast.>");
  EXPECT_THAT(
      utterance_texts(articles.trace()),
      ElementsAre(ElementsAre("serve both our towns.", "serve both our towns."), SizeIs(2)));
}

TEST(TraceStory, KeepsShortAndLongQuotationsSeparateAcrossThreeArticles) {
  const annotated_articles articles(
      "<Ada|serve both our towns.> <Ada|We can build many bridges that serve both our towns and "
      "the "
      "whole coast.>",
      "<Ada|We can build many bridges that serve both our towns and the coast.>",
      "<Ada|serve both our towns.>");
  EXPECT_THAT(utterance_texts(articles.trace()), SizeIs(2));
}

TEST(TraceStory, LinksBothPartsOfASplitQuotation) {
  const annotated_articles articles(
      "<Rurik Ansel|Hard water needs hard work if the lock is to hold. "
      "That is the only way to keep the town dry "
      "when and where the spring floods rise.>",
      "<Rurik Ansel|Hard water needs heavy work if the lock is to hold. "
      "That is the only way to keep the town dry.> "
      "<Rurik Ansel|when and where the spring floods come>");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  EXPECT_THAT(report.utterances[0].occurrences, SizeIs(3));
}

TEST(TraceStory, LinksIndirectQuotations) {
  const annotated_articles articles(
      "Osla Brandt said {Osla Brandt|the ferry would sail at noon on Friday}.",
      "Brandt said {Brandt|the ferry would sail at noon on Saturday}.");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  EXPECT_FALSE(report.utterances[0].occurrences[0].marked);
  EXPECT_THAT(report.utterances[0].changes[0].wording.critical, ElementsAre(critical_change::name));
}

TEST(TraceStory, UsesSpeakersAsEvidence) {
  constexpr std::string_view one = "<Osla Brandt|every valve was tested twice in March> she said.";
  constexpr std::string_view like = "|each valve had been tested in March>";
  const auto links = [&](std::string_view who) {
    const annotated_articles articles(one, "<" + std::string(who) + std::string(like));
    return articles.trace().utterances.size();
  };
  EXPECT_EQ(links("Brandt"), 1U);
  EXPECT_EQ(links("Rurik Ansel"), 0U);
}

TEST(TraceStory, LinksSingleWordsOnlyByContext) {
  const annotated_articles same(
      "The mayor of Ostrel called the harbor plan <Ada|madness> on Friday evening.",
      "On Friday the mayor of Ostrel called the harbor plan <Ada|madness> again.");
  EXPECT_THAT(same.trace().utterances, SizeIs(1));
  const annotated_articles other(
      "The mayor of Ostrel called the harbor plan <Ada|madness> on Friday evening.",
      "Football fans spoke of <Ada|madness> after nine goals were scored.");
  EXPECT_THAT(other.trace().utterances, IsEmpty());
}

TEST(TraceStory, LinksQuotationsInDamagedText) {
  const std::string_view one =
      "“The lock’s gates are rotten and we can’t close them,” said Osla Brandt.";
  // Every mark of the second text has been replaced by the same letter.
  const std::string_view two = "вThe lockвs gates are rotten and we canвt shut them,в said Osla "
                               "Brandt. вIt is spring,в Brandt said. вWe wait.в";
  const std::vector<detto::story_text> given{{"one", one}, {"two", two}};
  const story_report report = detto::trace_story(given);
  ASSERT_THAT(report.utterances, SizeIs(1));
  const auto& u = report.utterances[0];
  EXPECT_EQ(u.occurrences[1].text, "The lockвs gates are rotten and we canвt shut them,");
  for (const auto& o : u.occurrences)
    EXPECT_EQ(o.text, detto::slice(given[o.article].text, o.range));
  ASSERT_THAT(u.changes[0].wording.edits, SizeIs(1));
  EXPECT_EQ(detto::slice(two, u.changes[0].wording.edits[0].b), "shut");
}

TEST(TraceStory, ReadsEachTextInItsLanguage) {
  static constexpr detto::quotation_mark_pair pairs[] = {{U'\u201E', U'\u201C'}};
  detto::lexicon other = detto::english;
  other.tag = "xx";
  other.speech = {};
  other.marks = pairs;
  const std::string_view one =
      "“The lock gates are rotten and nobody sleeps,” said Osla Brandt on Sunday.";
  const std::string_view two = "„The lock gates were rotten and nobody sleeps“, rief Osla Brandt.";
  // In a language without speech data, quotations are found without speakers.
  const std::vector<detto::story_text> given{{"one", one}, {"two", two, other}};
  const story_report report = detto::trace_story(given);
  ASSERT_THAT(report.utterances, SizeIs(1));
  const detto::utterance& u = report.utterances[0];
  EXPECT_EQ(u.speaker, "Osla Brandt");
  ASSERT_THAT(u.occurrences, SizeIs(2));
  EXPECT_EQ(u.occurrences[0].speaker, "Osla Brandt");
  EXPECT_EQ(u.occurrences[1].speaker, "");
  EXPECT_EQ(u.occurrences[1].text, "The lock gates were rotten and nobody sleeps");
  EXPECT_TRUE(u.occurrences[1].marked);
  // The language of the options applies to texts without their own language.
  const std::vector<detto::story_text> both{{"one", one}, {"two", two}};
  const story_report unnamed = detto::trace_story(both, {}, {.language = other});
  ASSERT_THAT(unnamed.articles, SizeIs(2));
  for (const detto::utterance& found : unnamed.utterances) EXPECT_EQ(found.speaker, "");
}

TEST(TraceStory, UsesACustomNameSource) {
  const std::string_view one =
      "“The lock gates are rotten and nobody sleeps,” said Brandt on Sunday.";
  const std::string_view two = "Holm met them. “The lock gates are rotten and nobody sleeps,” "
                               "Brandt said.";
  const auto names = [](std::string_view mention) {
    return mention == "Brandt" ? std::optional<detto::known_name>({.canonical = "Osla Brandt"})
                               : std::nullopt;
  };
  const std::vector<detto::story_text> given{{"one", one}, {"two", two}};
  const story_report report =
      detto::trace_story(given, {}, detto::text_options<>{}.with_names(names));
  ASSERT_THAT(report.utterances, SizeIs(1));
  EXPECT_EQ(report.utterances[0].speaker, "Osla Brandt");
}

// -- articles ------------------------------------------------------------------------------------

TEST(TraceStory, RelatesArticles) {
  const annotated_articles articles(copy(1, 200) + copy(2, 50), copy(1, 150) + copy(3, 80),
                                    copy(4, 300), copy(5, 300) + copy(4, 7));
  const story_report report = articles.trace();
  EXPECT_THAT(report.pairs, SizeIs(6));
  EXPECT_EQ(relation(report, 0, 1), relation_type::version);
  EXPECT_EQ(relation(report, 0, 2), relation_type::independent);
  EXPECT_EQ(relation(report, 2, 3), relation_type::shared_source);
  const detto::article_pair& pair = report.pairs[0];
  EXPECT_DOUBLE_EQ(pair.containment_a, 146.0 / 246.0);
  EXPECT_DOUBLE_EQ(pair.containment_b, 146.0 / 226.0);
  EXPECT_DOUBLE_EQ(pair.jaccard, 146.0 / (246.0 + 226.0 - 146.0));
  EXPECT_THAT(report.stories, ElementsAre(ElementsAre(0, 1), ElementsAre(2), ElementsAre(3)));
  EXPECT_THAT(report.articles, SizeIs(4));
  EXPECT_EQ(report.articles[2].id, "c");
  EXPECT_EQ(report.articles[2].words, 300U);
}

TEST(TraceStory, DoesNotRelateVersionsByQuotedWordsAlone) {
  const std::string speech = "<Ada|" + copy(9, 120) + ">";
  const annotated_articles articles(copy(1, 200) + speech, copy(2, 200) + speech);
  const story_report report = articles.trace();
  EXPECT_GT(report.pairs[0].containment_a, 0.3);
  EXPECT_EQ(relation(report, 0, 1), relation_type::shared_source);
}

TEST(TraceStory, DoesNotRelateVersionsByACommonNote) {
  // Sentences of 20 words.
  const auto prose = [](std::size_t number) {
    std::string out;
    for (std::size_t i = 0; i < 10; ++i) out += "The " + copy(number, 19, 20 * i) + "ends. ";
    return out;
  };
  const std::string note = "This " + copy(9, 30) + "note.";
  const annotated_articles articles(prose(1) + note, prose(2) + note, prose(1));
  const story_report report = articles.trace();
  EXPECT_GT(report.pairs[0].containment_a, 0.1);
  EXPECT_EQ(relation(report, 0, 1), relation_type::shared_source);
  EXPECT_EQ(relation(report, 0, 2), relation_type::version);
}

TEST(TraceStory, RequiresStrongerEvidenceBetweenStories) {
  const auto links = [](std::string_view who, std::string_view words) {
    const annotated_articles articles(copy(1, 100) + "<Osla Brandt|the old lock gates are rotten>",
                                      copy(2, 100) + "<" + std::string(who) + "|" +
                                          std::string(words) + ">");
    return articles.trace().utterances.size();
  };
  EXPECT_EQ(links("Brandt", "the gates were rotten"), 1U);
  EXPECT_EQ(links("Rurik Ansel", "the gates were rotten"), 0U);
  EXPECT_EQ(links("the council", "the old lock gates are rotten"), 1U);
}

TEST(TraceStory, RelatesASharedSourceByOneUtterance) {
  const annotated_articles articles(copy(1, 200) + "<Ada|the old lock gates are rotten>",
                                    copy(2, 200) + "<Ada|those lock gates are rotten>");
  const story_report report = articles.trace();
  EXPECT_EQ(relation(report, 0, 1), relation_type::shared_source);
}

TEST(TraceStory, DerivesFromTheMostSimilarArticle) {
  // a has the first half of b, c has the second half, d has part of the text added by c.
  const annotated_articles articles(copy(1, 120) + copy(2, 60), copy(1, 240),
                                    copy(1, 120, 120) + copy(3, 100), copy(3, 60) + copy(4, 100));
  const story_report report = articles.trace();
  EXPECT_THAT(report.stories, ElementsAre(ElementsAre(0, 1, 2, 3)));
  ASSERT_THAT(report.derivation, SizeIs(3));
  const auto arrow = [&](std::size_t i) {
    return std::pair(report.derivation[i].from, report.derivation[i].to);
  };
  EXPECT_EQ(arrow(0), std::pair(std::size_t{1}, std::size_t{0}));
  EXPECT_EQ(arrow(1), std::pair(std::size_t{1}, std::size_t{2}));
  EXPECT_EQ(arrow(2), std::pair(std::size_t{2}, std::size_t{3}));
  EXPECT_NEAR(report.derivation[0].weight, 116.0 / 176.0, 1e-9);
  ASSERT_THAT(report.nodes, SizeIs(4));
  EXPECT_TRUE(report.nodes[3].observed);
  EXPECT_EQ(report.nodes[3].id, "d");
}

TEST(TraceStory, DirectsChangesFromTheMoreOriginalArticle) {
  const annotated_articles articles(copy(1, 100) + "<Ada|the lock gates were bad>",
                                    copy(1, 200) + "<Ada|the lock gates are rotten>",
                                    copy(1, 100, 100) + "<Ada|the lock gates are rotten>");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  const auto& changes = report.utterances[0].changes;
  ASSERT_THAT(changes, SizeIs(3));
  EXPECT_EQ(changes[0].from, 1U);
  EXPECT_EQ(changes[0].to, 0U);
  EXPECT_EQ(changes[2].from, 1U);
}

TEST(TraceStory, DirectsChangesFromTheLongerWording) {
  const annotated_articles articles("<Ada|lock gates are rotten>",
                                    "<Ada|the old lock gates are rotten>");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  EXPECT_EQ(report.utterances[0].changes[0].from, 1U);
  EXPECT_EQ(report.utterances[0].changes[0].wording.kind, verdict_kind::truncated);
}

// -- bad input and limits ------------------------------------------------------------------------

TEST(TraceStory, AcceptsEmptyAndIllFormedTexts) {
  EXPECT_THAT(detto::trace_story(std::vector<detto::story_text>{}).pairs, IsEmpty());
  const std::vector<detto::story_text> odd{
      {"x", ""}, {"x", "\xFF\xFE \x80"}, {"", std::string_view("\0\0", 2)}};
  const story_report report = detto::trace_story(odd);
  EXPECT_THAT(report.articles, SizeIs(3));
  EXPECT_THAT(report.pairs, SizeIs(3));
  EXPECT_THAT(report.stories, SizeIs(3));
  EXPECT_THAT(report.utterances, IsEmpty());
}

TEST(TraceStory, ReportsItsLimits) {
  annotated_articles articles;
  for (int i = 0; i < 6; ++i) articles.add(copy(1, 60) + "<Ada|the lock gates are rotten>");
  EXPECT_FALSE(articles.trace().limit_reached());
  EXPECT_TRUE(articles.trace({.feature_limit = 5}).limit_reached());
  EXPECT_TRUE(articles.trace({.word_limit = 5}).limit_reached());
  EXPECT_TRUE(articles.trace({.comparison_limit = 3}).limit_reached());
  const story_report few = articles.trace({.change_limit = 2});
  EXPECT_TRUE(few.limit_reached());
  EXPECT_THAT(few.utterances[0].changes, SizeIs(2));
}

TEST(TraceStory, ListsOnlyRelatedPairsAboveThePairLimit) {
  annotated_articles articles;
  for (std::size_t i = 0; i < 10; ++i) articles.add(copy(i / 2, 40));
  EXPECT_THAT(articles.trace().pairs, SizeIs(45));
  EXPECT_THAT(articles.trace({.pair_limit = 44}).pairs, SizeIs(5));
}

TEST(TraceStory, KeepsManyOccurrencesInOneUtterance) {
  annotated_articles articles;
  for (int i = 0; i < 150; ++i)
    articles.add("<Ada|the lock gates are rotten " + std::to_string(i) + ">");
  const story_report report = articles.trace();
  ASSERT_THAT(report.utterances, SizeIs(1));
  EXPECT_THAT(report.utterances[0].occurrences, SizeIs(150));
}

TEST(TraceStory, KeepsItsInvariantsOnRandomArticles) {
  std::mt19937 random(29);
  const std::vector<std::string> words = {"lock",   "gate", "tide",   "the",    "not", "must",
                                          "Brandt", "five", "rotten", "harbor", "we",  "close"};
  for (int round = 0; round < 60; ++round) {
    annotated_articles articles;
    for (std::size_t i = 0; i < 4; ++i) {
      std::string text;
      for (int q = 0; q < 8; ++q) {
        text += random() % 2 != 0 ? "<Ada|" : "<Osla B|";
        for (std::size_t w = 1 + random() % 12; w > 0; --w)
          text += words[random() % words.size()] + " ";
        text += "> and so on. ";
      }
      articles.add(text);
    }
    const story_report report = articles.trace();
    std::size_t last = 0;
    for (const detto::utterance& u : report.utterances) {
      std::size_t pairs = 0;
      for (std::size_t i = 0; i < u.occurrences.size(); ++i) {
        const auto& o = u.occurrences[i];
        ASSERT_EQ(o.text, detto::slice(articles.text(o.article), o.range));
        if (i > 0) {
          ASSERT_LE(u.occurrences[i - 1].article, o.article);
        }
        for (std::size_t j = 0; j < i; ++j) pairs += u.occurrences[j].article != o.article;
      }
      ASSERT_GT(pairs, 0U);
      ASSERT_EQ(u.changes.size(), pairs);
      ASSERT_LE(last, u.occurrences[0].article);
      last = u.occurrences[0].article;
    }
  }
}

}  // namespace
