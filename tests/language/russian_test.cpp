// SPDX-License-Identifier: BSL-1.0
#include <detto/language/russian.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <string_view>

namespace {

using detto::russian;
using detto_test::find_abbreviation;
using detto_test::is_starter;
using detto_test::with_bars;
using enum detto::abbreviation::place_type;

TEST(Russian, HasAbbreviations) {
  EXPECT_GT(russian.sentence.abbreviations.size(), 200);
  for (const std::string_view word : {"Ул", "проф", "Акад", "ПГТ", "т.е"}) {
    ASSERT_NE(find_abbreviation(russian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(russian, word)->place, before_name) << word;
  }
  for (const std::string_view word : {"Стр", "ТЕЛ", "ок", "кв"}) {
    ASSERT_NE(find_abbreviation(russian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(russian, word)->place, before_number) << word;
  }
  for (const std::string_view word : {"Г", "гг", "млн", "Тыс", "н.э", "ред"}) {
    ASSERT_NE(find_abbreviation(russian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(russian, word)->place, anywhere) << word;
  }
  for (const std::string_view word : {"т.д", "Руб", "др"}) {
    ASSERT_NE(find_abbreviation(russian, word), nullptr) << word;
    EXPECT_EQ(find_abbreviation(russian, word)->place, list_end) << word;
  }
  // In lowercase also a word.
  EXPECT_FALSE(find_abbreviation(russian, "Мар")->any_case);
}

TEST(Russian, HasSentenceStarters) {
  for (const std::string_view word : {"В", "Однако", "Её", "Это", "Почему"})
    EXPECT_TRUE(is_starter(russian, word)) << word;
  for (const std::string_view word : {"Москва", "Брандт"})
    EXPECT_FALSE(is_starter(russian, word)) << word;
}

TEST(Russian, SplitsNewsIntoSentences) {
  for (const char* const text :
       {"Проф. Брандт живёт на ул. Морской, д. 5, кв. 12.|Он купил краны, сети и т. д.|Руис "
        "молчал.",
        "В 2015 г. Маршан продал 30 тыс. акций за 5 млн руб.|Брандт узнал об этом, т. е. Руис "
        "сказал.|Это так.",
        "«Мы остаёмся».|Так сказал Р. В. Орин из порта им. Маршана.|Он помог им.|Теперь тихо.|В "
        "300 г. до н. э. Кальдер сгорел.|Однако порт остался."})
    EXPECT_EQ(with_bars(russian, text), text);
}

}  // namespace
