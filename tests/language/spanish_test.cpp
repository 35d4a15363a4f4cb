// SPDX-License-Identifier: BSL-1.0
#include <detto/language/spanish.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::spanish;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Spanish, HasAbbreviations) {
  EXPECT_GT(spanish.sentence.abbreviations.size(), 300);
  for (const std::string_view word : {"Sra", "Dña", "D.ª", "Excmo", "Cmdte", "p.ej"}) {
    ASSERT_NE(find_abbreviation(spanish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(spanish, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"Núm", "págs", "n.º", "Teléf", "Sáb", "MIÉR"}) {
    ASSERT_NE(find_abbreviation(spanish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(spanish, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"EE.UU", "Cía", "S.A", "Admón", "Ud"}) {
    ASSERT_NE(find_abbreviation(spanish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(spanish, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"etc", "km"}) {
    ASSERT_NE(find_abbreviation(spanish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(spanish, word)->place, list_end) << word;
  }
  for (const std::string_view word : {"p.m"}) {
    ASSERT_NE(find_abbreviation(spanish, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(spanish, word)->place, clock_time) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(spanish, "Mar")->any_case);
  EXPECT_FALSE(find_abbreviation(spanish, "Col")->any_case);
  EXPECT_FALSE(find_abbreviation(spanish, "No")->any_case);
}

TEST(Spanish, HasSentenceStarters) {
  for (const std::string_view word : {"El", "Según", "Además", "Qué", "También"})
    EXPECT_TRUE(is_starter(spanish, word)) << word;
  for (const std::string_view word : {"Madrid", "Brandt"})
    EXPECT_FALSE(is_starter(spanish, word)) << word;
}

TEST(Spanish, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"La Sra. Brandt y el Excmo. Sr. Ruiz llegaron a EE. UU. Marsán los esperaba.",
        "El art. 5, pág. 12, obliga a Puertos Calder S. A. desde ayer.|Los obreros de EE. "
        "UU.|También lo saben.",
        "—¿Vendrá el Dr. Orin?|¡Claro!|Salió a las 8 p. m. ET del muelle.|Llevaba grúas, redes, "
        "etc.|Brandt lo vio.",
        "Vive en la Avda. Marsán n.º 5.|El Gral. Orin no.|Ruiz sí."})
    EXPECT_EQ(with_bars(spanish, text), text);
}

}  // namespace
