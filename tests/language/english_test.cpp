// SPDX-License-Identifier: BSL-1.0
#include <detto/language/english.hpp>
#include <detto/text/fold.hpp>

#include <gtest/gtest.h>

#include <string_view>

namespace {

using detto::english;
using detto::folded_key;

TEST(English, HasATableForEachConcern) {
  EXPECT_EQ(english.language, "en");
  EXPECT_GT(english.abbreviations.size(), 100);
  EXPECT_GT(english.sentence_starters.size(), 100);
  EXPECT_GT(english.cues.size(), 100);
  EXPECT_GT(english.pronouns.size(), 10);
  EXPECT_GT(english.speaker_nouns.size(), 100);
  EXPECT_GT(english.titles.size(), 50);
  EXPECT_GT(english.determiners.size(), 10);
  EXPECT_GT(english.prepositions.size(), 10);
  EXPECT_GT(english.conjunctions.size(), 10);
  EXPECT_GT(english.auxiliaries.size(), 10);
  EXPECT_GT(english.negations.size(), 10);
  EXPECT_GT(english.modals.size(), 10);
  EXPECT_GT(english.numbers.size(), 20);
  EXPECT_GT(english.female_names.size(), 100);
  EXPECT_GT(english.male_names.size(), 100);
}

TEST(English, KnowsHowAbbreviationsSitInASentence) {
  using enum detto::abbreviation::place_type;
  const auto place = [](std::string_view word) {
    return english.abbreviations.find(folded_key(word));
  };
  ASSERT_NE(place("Gov"), nullptr);
  EXPECT_EQ(place("Gov")->place, before_name);
  EXPECT_EQ(place("No")->place, before_number);
  EXPECT_FALSE(place("No")->any_case) << "`no` is a word of its own";
  EXPECT_EQ(place("U.S")->place, anywhere);
  EXPECT_TRUE(place("p.m")->any_case);
  EXPECT_EQ(place("harbor"), nullptr);
}

TEST(English, SpellsTheFormsOfItsCues) {
  for (const std::string_view cue :
       {"said", "says", "told", "agreeing", "bragged", "concurred", "slammed", "cried", "dubbing",
        "admitted", "referring", "labeled", "labelled"})
    EXPECT_TRUE(english.cues.contains(folded_key(cue))) << cue;
  for (const std::string_view wrong :
       {"sayed", "agreing", "braged", "concured", "slamed", "admiting", "denyed"})
    EXPECT_FALSE(english.cues.contains(folded_key(wrong))) << wrong;
}

TEST(English, KnowsThePronounsAndTheirGender) {
  using enum detto::pronoun::gender_type;
  ASSERT_TRUE(english.pronouns.contains(folded_key("She")));
  EXPECT_EQ(english.pronouns.find(folded_key("she"))->gender, female);
  EXPECT_EQ(english.pronouns.find(folded_key("he"))->gender, male);
  EXPECT_TRUE(english.pronouns.find(folded_key("they"))->plural);
}

TEST(English, CanBeCopiedAndChanged) {
  static constexpr auto none = detto::make_word_rows({"nix"});
  detto::lexicon own = english;
  own.negations = none;
  EXPECT_TRUE(own.negations.contains(folded_key("Nix")));
  EXPECT_FALSE(own.negations.contains(folded_key("not")));
  EXPECT_TRUE(english.negations.contains(folded_key("not")));
}

}  // namespace
