// SPDX-License-Identifier: BSL-1.0
#include <detto/language/german.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

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

}  // namespace
