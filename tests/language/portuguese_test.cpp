// SPDX-License-Identifier: BSL-1.0
#include <detto/language/portuguese.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::portuguese;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Portuguese, HasAbbreviations) {
  EXPECT_GT(portuguese.sentence.abbreviations.size(), 250);
  for (const std::string_view word : {"Sra", "Exmo", "Dr.ª", "Av", "p.ex"}) {
    ASSERT_NE(find_abbreviation(portuguese, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(portuguese, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"pág", "n.º", "Tel", "SÁB"}) {
    ASSERT_NE(find_abbreviation(portuguese, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(portuguese, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"S.A", "Ltda", "Cia", "séc", "Min"}) {
    ASSERT_NE(find_abbreviation(portuguese, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(portuguese, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"etc", "kg"}) {
    ASSERT_NE(find_abbreviation(portuguese, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(portuguese, word)->place, list_end) << word;
  }
  for (const std::string_view word : {"a.m"}) {
    ASSERT_NE(find_abbreviation(portuguese, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(portuguese, word)->place, clock_time) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(portuguese, "Mar")->any_case);
  EXPECT_FALSE(find_abbreviation(portuguese, "Ver")->any_case);
  EXPECT_FALSE(find_abbreviation(portuguese, "Ir")->any_case);
}

TEST(Portuguese, HasSentenceStarters) {
  for (const std::string_view word : {"O", "É", "Não", "Também", "À"})
    EXPECT_TRUE(is_starter(portuguese, word)) << word;
  for (const std::string_view word : {"Lisboa", "Brandt"})
    EXPECT_FALSE(is_starter(portuguese, word)) << word;
}

TEST(Portuguese, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"O Sr. Brandt e a Dra. Ruiz viram a Orin S.A. Marsan calou-se.|A sede da Orin Ltda.|Não "
        "fica na Av. Calder.",
        "O art. 5, n.º 3, pág. 40, vale para gruas, redes, etc.|Brandt sabe.|É o min. Marsan.",
        "“Ficamos.”|Disse o Exmo. Sr. Orin no séc. XX.|Também."})
    EXPECT_EQ(with_bars(portuguese, text), text);
}

}  // namespace
