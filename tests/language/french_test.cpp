// SPDX-License-Identifier: BSL-1.0
#include <detto/language/french.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::french;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(French, HasAbbreviations) {
  EXPECT_GT(french.sentence.abbreviations.size(), 200);
  for (const std::string_view word : {"Mme", "Mgr", "Sgt", "Préf", "M", "p.ex"}) {
    ASSERT_NE(find_abbreviation(french, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(french, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"Art", "chap", "Févr", "TÉL"}) {
    ASSERT_NE(find_abbreviation(french, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(french, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"Éts", "Sté", "Inc", "p", "déc"}) {
    ASSERT_NE(find_abbreviation(french, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(french, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"etc", "hab"}) {
    ASSERT_NE(find_abbreviation(french, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(french, word)->place, list_end) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(french, "M")->any_case);
  EXPECT_FALSE(find_abbreviation(french, "Mer")->any_case);
  EXPECT_FALSE(find_abbreviation(french, "Brig")->any_case);
}

TEST(French, HasSentenceStarters) {
  for (const std::string_view word : {"Le", "À", "Où", "Même", "L", "C"})
    EXPECT_TRUE(is_starter(french, word)) << word;
  for (const std::string_view word : {"Paris", "Brandt"})
    EXPECT_FALSE(is_starter(french, word)) << word;
}

TEST(French, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"« Nous restons. »|M. Ruiz et Mme. Brandt l’ont dit à Mgr. Orin.|Il était 8 h.",
        "L'art. 12 du code, cf. p. 40, vaut pour Dupont Inc. et la Sté. Marsan.|Cela suffit.",
        "Le port compte quais, grues, etc.|Les ouvriers de Calder Inc.|Le savent.|En 52 av. J.-C. "
        "Orin le fonda."})
    EXPECT_EQ(with_bars(french, text), text);
}

}  // namespace
