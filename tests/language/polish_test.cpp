// SPDX-License-Identifier: BSL-1.0
#include <detto/language/polish.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::polish;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Polish, HasAbbreviations) {
  EXPECT_GT(polish.sentence.abbreviations.size(), 250);
  for (const std::string_view word : {"Prof", "Św", "Ks", "Ul", "PPŁK", "m.in"}) {
    ASSERT_NE(find_abbreviation(polish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(polish, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"Art", "ok", "PAŹDZ", "godz"}) {
    ASSERT_NE(find_abbreviation(polish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(polish, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"S.A", "o.o", "r", "tys", "n.e", "im"}) {
    ASSERT_NE(find_abbreviation(polish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(polish, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"itd", "zł"}) {
    ASSERT_NE(find_abbreviation(polish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(polish, word)->place, list_end) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(polish, "Rad")->any_case);
  EXPECT_FALSE(find_abbreviation(polish, "Not")->any_case);
}

TEST(Polish, HasSentenceStarters) {
  for (const std::string_view word : {"W", "Że", "Który", "Także", "Również", "Dziś"})
    EXPECT_TRUE(is_starter(polish, word)) << word;
  for (const std::string_view word : {"Warszawa", "Czerwca"})
    EXPECT_FALSE(is_starter(polish, word)) << word;
}

TEST(Polish, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"Prof. Brandt z ul. Morskiej przyjechał ok. godz. 8 do szkoły im. Orina.|To był 5. Zjazd "
        "Portowców.|Dziś nikt o tym nie mówi.",
        "W 2015 r. Marsan kupił m.in. Dok Kalder za 30 tys. zł.|Brandt milczał.|Spółka Orin S.A. "
        "Kalder też.|Pomógł im.|Dlaczego?|Film pt. „Port” go nie pokazał.",
        "„Zostajemy.”|Tak mówi ks. Ruiz.|Kupił dźwigi, sieci itd.|Orin nie.|Spółka Marsan sp. z "
        "o.o. Kalder zapłaci."})
    EXPECT_EQ(with_bars(polish, text), text);
}

}  // namespace
