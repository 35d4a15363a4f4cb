// SPDX-License-Identifier: BSL-1.0
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/phrase_table.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/words.hpp>

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace {

using detto::english;
using detto::folded_key;

TEST(English, HasAllTables) {
  EXPECT_EQ(english.tag, "en");
  EXPECT_GT(english.sentence.abbreviations.size(), 100);
  EXPECT_GT(english.sentence.starters.size(), 100);
  EXPECT_GT(english.speech.cues.size(), 100);
  EXPECT_GT(english.grammar.pronouns.size(), 10);
  EXPECT_GT(english.speech.speaker_nouns.size(), 100);
  EXPECT_GT(english.names.titles.size(), 50);
  EXPECT_GT(english.grammar.determiners.size(), 10);
  EXPECT_GT(english.grammar.prepositions.size(), 10);
  EXPECT_GT(english.grammar.conjunctions.size(), 10);
  EXPECT_GT(english.grammar.auxiliaries.size(), 10);
  EXPECT_GT(english.wording.negations.size(), 10);
  EXPECT_GT(english.wording.modals.size(), 10);
  EXPECT_GT(english.wording.numbers.size(), 20);
  EXPECT_GT(english.names.female_names.size(), 100);
  EXPECT_GT(english.names.male_names.size(), 100);
}

TEST(English, HasTheContextOfAbbreviations) {
  using enum detto::abbreviation::place_type;
  const auto place = [](std::string_view word) {
    return english.sentence.abbreviations.find(folded_key(word));
  };
  ASSERT_NE(place("Gov"), nullptr);
  EXPECT_EQ(place("Gov")->place, before_name);
  EXPECT_EQ(place("No")->place, before_number);
  EXPECT_FALSE(place("No")->any_case) << "`no` is also a word";
  EXPECT_EQ(place("U.S")->place, anywhere);
  EXPECT_TRUE(place("p.m")->any_case);
  EXPECT_EQ(place("harbor"), nullptr);
}

TEST(English, HasTheInflectedFormsOfCues) {
  for (const std::string_view cue :
       {"said", "says", "told", "agreeing", "bragged", "concurred", "slammed", "cried", "dubbing",
        "admitted", "referring", "labeled", "labelled"})
    EXPECT_TRUE(english.speech.cues.contains(folded_key(cue))) << cue;
  for (const std::string_view wrong :
       {"sayed", "agreing", "braged", "concured", "slamed", "admiting", "denyed"})
    EXPECT_FALSE(english.speech.cues.contains(folded_key(wrong))) << wrong;
}

TEST(English, HasPronounsWithGender) {
  using enum detto::pronoun::gender_type;
  ASSERT_TRUE(english.grammar.pronouns.contains(folded_key("She")));
  EXPECT_EQ(english.grammar.pronouns.find(folded_key("she"))->gender, female);
  EXPECT_EQ(english.grammar.pronouns.find(folded_key("he"))->gender, male);
  EXPECT_TRUE(english.grammar.pronouns.find(folded_key("they"))->plural);
}

TEST(English, CanBeCopiedAndModified) {
  static constexpr auto none = detto::make_word_rows({"nix"});
  detto::lexicon own = english;
  own.wording.negations = none;
  EXPECT_TRUE(own.wording.negations.contains(folded_key("Nix")));
  EXPECT_FALSE(own.wording.negations.contains(folded_key("not")));
  EXPECT_TRUE(english.wording.negations.contains(folded_key("not")));
}

// Whether a table has the phrase `words`, tokenized like a page.
bool has(const detto::phrase_set& table, std::string_view words) {
  std::vector<detto::token_key> keys;
  for (const detto::token& t : detto::words(words)) keys.push_back(folded_key(t.text));
  return table.contains(keys);
}

TEST(English, HasDatesAndAgencies) {
  EXPECT_TRUE(english.page.months.contains(folded_key("Sept")));
  EXPECT_TRUE(english.page.weekdays.contains(folded_key("SUNDAY")));
  EXPECT_TRUE(english.page.clock.contains(folded_key("p.m")));
  EXPECT_TRUE(english.page.agencies.contains(folded_key("Reuters")));
  EXPECT_TRUE(english.page.photo_agencies.contains(folded_key("Getty")));
  EXPECT_FALSE(english.page.photo_agencies.contains(folded_key("Reuters")));
}

TEST(English, HasThePhrasesOfPages) {
  EXPECT_TRUE(has(english.page.furniture_lines, "Skip to main content"));
  EXPECT_TRUE(has(english.page.furniture_lines, "E-mail"));
  EXPECT_TRUE(has(english.page.list_headings, "Editors’ picks"));
  EXPECT_TRUE(has(english.page.list_headings, "Don’t miss"));
  EXPECT_TRUE(has(english.page.source_openings, "Distributed by"));
  EXPECT_TRUE(has(english.page.contributor_phrases, "contributed to this report"));
  EXPECT_TRUE(has(english.page.credit_labels, "Photo by"));
}

}  // namespace
