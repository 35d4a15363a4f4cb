// SPDX-License-Identifier: BSL-1.0
#include <detto/language/dutch.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::dutch;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Dutch, HasAbbreviations) {
  EXPECT_GT(dutch.sentence.abbreviations.size(), 250);
  for (const std::string_view word : {"Mevr", "Dhr", "Prof", "o.a", "D.w.z"}) {
    ASSERT_NE(find_abbreviation(dutch, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(dutch, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"nr", "Blz", "Mrt", "Za"}) {
    ASSERT_NE(find_abbreviation(dutch, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(dutch, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"B.V", "N.V", "mld", "v.Chr"}) {
    ASSERT_NE(find_abbreviation(dutch, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(dutch, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"enz", "e.d"}) {
    ASSERT_NE(find_abbreviation(dutch, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(dutch, word)->place, list_end) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(dutch, "Za")->any_case);
  EXPECT_FALSE(find_abbreviation(dutch, "Mij")->any_case);
  EXPECT_FALSE(find_abbreviation(dutch, "Past")->any_case);
}

TEST(Dutch, HasSentenceStarters) {
  for (const std::string_view word : {"De", "Het", "Volgens", "Daarnaast", "Zij"})
    EXPECT_TRUE(is_starter(dutch, word)) << word;
  for (const std::string_view word : {"Van", "Den"}) EXPECT_FALSE(is_starter(dutch, word)) << word;
}

TEST(Dutch, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"Dhr. Brandt en mevr. Ruiz zagen de heer H. Van Orin.|Het was nr. 5.|De haven van Kalder "
        "B.V.|Zij zwegen.",
        "Er waren kranen, netten enz.|Brandt bleef, d.w.z. Ruiz ook.|Hij zag mij.|Orin niet.",
        "“Wij blijven.”|Dat zei prof. dr. Marsan op 5 mrt. 2020 in Kalder."})
    EXPECT_EQ(with_bars(dutch, text), text);
}

TEST(Dutch, RecognisesStreetsBeforeTheirNumbers) {
  constexpr std::string_view text = "Ze woont Nieuwpoortstr. 5 bij de haven.|Hij kwam.";
  EXPECT_EQ(with_bars(dutch, text), text);
}

}  // namespace
