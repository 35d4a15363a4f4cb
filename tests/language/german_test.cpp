// SPDX-License-Identifier: BSL-1.0
#include <detto/language/german.hpp>
#include <detto/language/speech_words.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::folded_key;
using detto::german;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(German, HasAbbreviations) {
  EXPECT_GT(german.sentence.abbreviations.size(), 300);
  for (const std::string_view word : {"Dr", "Bürgerm", "Z.B", "d.h", "Österr", "Preuß", "tägl"}) {
    ASSERT_NE(find_abbreviation(german, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(german, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"Nr", "Abs", "ca", "Art"}) {
    ASSERT_NE(find_abbreviation(german, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(german, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"Mrd", "Co", "e.V", "v.Chr", "Okt", "u.a"}) {
    ASSERT_NE(find_abbreviation(german, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(german, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"usw", "etc", "u.v.m"}) {
    ASSERT_NE(find_abbreviation(german, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(german, word)->place, list_end) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(german, "Art")->any_case);
  EXPECT_FALSE(find_abbreviation(german, "Di")->any_case);
  EXPECT_FALSE(find_abbreviation(german, "So")->any_case);
}

TEST(German, HasSentenceStarters) {
  for (const std::string_view word : {"Der", "Für", "Außerdem", "Während", "Schließlich"})
    EXPECT_TRUE(is_starter(german, word)) << word;
  for (const std::string_view word : {"Weltkrieg", "Will", "Juni"})
    EXPECT_FALSE(is_starter(german, word)) << word;
}

TEST(German, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"Am 14. Oktober sprach Bürgerm. Dr. Ada Brandt mit ca. 300 Gästen.|Der 2. Bauabschnitt "
        "beginnt am 3. Mai.|Er kostet z. B. die Stadt 4,5 Mio. Euro.",
        "„Wir bleiben.“|Das sagte Prof. Ruiz vom Hafenverein e. V. am 12. Juni.|Die Fähre fuhr bis "
        "zum 30.|Danach kam keine mehr.",
        "Die Brandt & Co. KG baut Docks, Kräne usw. in Kalden.|Laut Abs. 3 zahlt sie 2 Mrd. "
        "Kronen.|Sie will nicht.",
        "Pfr. Orin flog nach Israel.|Premier Brandt u. a. warteten.|König Ottokar II. Marsch starb "
        "um 300 v. Chr. in Kalden.|Auf diese Art.|Es gilt Art. 5 der Satzung."})
    EXPECT_EQ(with_bars(german, text), text);
}

TEST(German, RecognisesStreetsBeforeTheirNumbers) {
  constexpr std::string_view text =
      "Sie wohnt Neutorstr. 5 am Fluss.|Er wohnt in der Neutorstr.|Sie kam.";
  EXPECT_EQ(with_bars(german, text), text);
}

TEST(German, HasSpeechWords) {
  for (const std::string_view cue :
       {"sagte",       "sagt",        "sage",           "sagten",  "erklärte",
        "betonte",     "forderte",    "kritisiert",     "warnte",  "berichten",
        "versicherte", "behauptet",   "meinte",         "äußerte", "mitteilte",
        "mitgeteilt",  "angekündigt", "zurückgewiesen", "fragte",  "schrieb"})
    EXPECT_TRUE(german.speech.cues.contains(folded_key(cue))) << cue;
  for (const std::string_view wrong : {"teilte", "kündigte", "gab", "wies", "hielt", "bot"})
    EXPECT_FALSE(german.speech.cues.contains(folded_key(wrong))) << wrong;
  EXPECT_EQ(german.speech.cues.find(folded_key("sagt"))->form, detto::verb_form::present);
  EXPECT_EQ(german.speech.cues.find(folded_key("gesagt"))->form, detto::verb_form::participle);
  EXPECT_EQ(german.speech.cues.find(folded_key("bestritt"))->type, detto::cue_class::deny);
  EXPECT_TRUE(german.speech.orders.inversion_without_marks);
  EXPECT_TRUE(german.speech.orders.comma_before_clause);
  EXPECT_TRUE(german.speech.orders.source_in_clause);
}

TEST(German, HasSeparableVerbs) {
  const auto type_of = [](std::string_view verb, std::string_view particle) {
    const detto::token_key keys[] = {folded_key(verb), folded_key(particle)};
    const auto* found = german.speech.separable_cues.longest_prefix(keys);
    EXPECT_TRUE(german.speech.verb_particles.contains(folded_key(particle))) << particle;
    EXPECT_NE(found, nullptr) << verb << ' ' << particle;
    return found == nullptr ? detto::cue_class::think : found->value.type;
  };
  EXPECT_EQ(type_of("teilte", "mit"), detto::cue_class::say);
  EXPECT_EQ(type_of("kündigt", "an"), detto::cue_class::say);
  EXPECT_EQ(type_of("wies", "zurück"), detto::cue_class::deny);
  EXPECT_EQ(type_of("gab", "bekannt"), detto::cue_class::say);
  EXPECT_EQ(type_of("räumten", "ein"), detto::cue_class::agree);
  EXPECT_EQ(type_of("schließt", "aus"), detto::cue_class::deny);
  EXPECT_EQ(type_of("ließ", "verlauten"), detto::cue_class::say);
}

TEST(German, HasFunctionWordsInTheirInflectedForms) {
  for (const std::string_view word : {"der", "einem", "keiner", "dieses", "unserer", "sämtliche"})
    EXPECT_TRUE(german.grammar.determiners.contains(folded_key(word))) << word;
  for (const std::string_view word :
       {"sei", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "hätten", "würden"})
    EXPECT_TRUE(german.grammar.reporting_verbs.contains(folded_key(word))) << word;
  for (const std::string_view word : {"ist", "hat", "wird", "wurde", "mag"})
    EXPECT_FALSE(german.grammar.reporting_verbs.contains(folded_key(word))) << word;
  EXPECT_TRUE(german.grammar.auxiliaries.contains(folded_key("müssten")));
  EXPECT_TRUE(german.grammar.clause_openers.contains(folded_key("daß")));
  EXPECT_TRUE(german.grammar.prepositions.contains(folded_key("außer")));
  EXPECT_EQ(german.grammar.pronouns.find(folded_key("er"))->gender,
            detto::pronoun::gender_type::male);
  EXPECT_TRUE(german.wording.negations.contains(folded_key("Keinesfalls")));
  EXPECT_EQ(*german.wording.numbers.find(folded_key("dreißig")), 30);
}

TEST(German, HasNamesAndSpeakerNouns) {
  EXPECT_EQ(*german.speech.speaker_nouns.find(folded_key("Sprecherin")), detto::noun_class::person);
  EXPECT_EQ(*german.speech.speaker_nouns.find(folded_key("Behörde")),
            detto::noun_class::organisation);
  EXPECT_TRUE(german.names.titles.contains(folded_key("Bundeskanzlerin")));
  EXPECT_TRUE(german.names.female_titles.contains(folded_key("Ministerin")));
  EXPECT_TRUE(german.names.female_names.contains(folded_key("Jörg")) == false);
  EXPECT_TRUE(german.names.male_names.contains(folded_key("Jörg")));
}

}  // namespace
