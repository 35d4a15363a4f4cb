// SPDX-License-Identifier: BSL-1.0
#include <detto/language/italian.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::italian;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Italian, HasAbbreviations) {
  EXPECT_GT(italian.sentence.abbreviations.size(), 250);
  for (const std::string_view word : {"Dott", "On", "Avv", "Sigg", "Gen", "es"}) {
    ASSERT_NE(find_abbreviation(italian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(italian, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"Pag", "tel", "genn", "n°"}) {
    ASSERT_NE(find_abbreviation(italian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(italian, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"S.p.A", "S.r.l", "n", "Mld", "d.C"}) {
    ASSERT_NE(find_abbreviation(italian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(italian, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"ecc", "kg"}) {
    ASSERT_NE(find_abbreviation(italian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(italian, word)->place, list_end) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(italian, "Ago")->any_case);
  EXPECT_FALSE(find_abbreviation(italian, "Set")->any_case);
}

TEST(Italian, HasSentenceStarters) {
  for (const std::string_view word : {"Il", "È", "Perché", "Così", "Dell", "Più"})
    EXPECT_TRUE(is_starter(italian, word)) << word;
  for (const std::string_view word : {"Di", "De", "Dal"})
    EXPECT_FALSE(is_starter(italian, word)) << word;
}

TEST(Italian, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"L’on. Brandt e il dott. Ruiz hanno visto la Orin S.p.A. Marsan ha taciuto.|La Orin "
        "S.p.A.|Perché?",
        "L’art. 5, n. 3, pag. 40, vale per gru, reti, ecc.|Brandt lo sa.|È il gen. Marsan.",
        "«Restiamo».|A. De Luca lo ha detto il 5 genn. 2020.|Così è, ad es. Orin."})
    EXPECT_EQ(with_bars(italian, text), text);
}

}  // namespace
