// SPDX-License-Identifier: BSL-1.0
#include <detto/language/languages.hpp>
#include <detto/token/sentences.hpp>

#include <gtest/gtest.h>

#include <language/sentence_bars.hpp>
#include <set>
#include <string>
#include <string_view>

namespace {

using detto::all_lexicons;
using detto::find_language;
using detto_test::with_bars;

TEST(Languages, AreFoundByTheirTags) {
  for (const detto::lexicon* const language : all_lexicons())
    EXPECT_EQ(find_language(language->tag), language) << language->tag;
  EXPECT_EQ(find_language("de"), &detto::german);
  EXPECT_EQ(find_language("DE-at"), &detto::german);
  EXPECT_EQ(find_language("zh-Hant-TW"), &detto::chinese);
  EXPECT_EQ(find_language("pt_BR"), &detto::portuguese);
}

TEST(Languages, AreNotFoundByOtherTags) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view tag : {""sv, "-"sv, "d"sv, "deu"sv, "de\0"sv, "german"sv, " de"sv,
                                     "xx"sv, "-de"sv, "\xFF\xFE"sv, "d\xC3\xA9"sv})
    EXPECT_EQ(find_language(tag), nullptr) << tag;
  EXPECT_EQ(find_language(std::string(1 << 20, 'd')), nullptr);
}

TEST(Languages, HaveDistinctTagsAndTables) {
  std::set<std::string_view> tags;
  for (const detto::lexicon* const language : all_lexicons()) {
    EXPECT_TRUE(tags.insert(language->tag).second) << language->tag;
    EXPECT_GT(language->sentence.abbreviations.size(), 50) << language->tag;
  }
  EXPECT_EQ(tags.size(), 11);
}

TEST(Languages, AcceptAnyBytes) {
  std::string marks(1 << 20, '\0');
  for (std::size_t i = 0; i + 1 < marks.size(); i += 2) marks.replace(i, 2, "\u0301");
  for (const detto::lexicon* const language : all_lexicons()) {
    EXPECT_EQ(with_bars(*language, ""), "");
    EXPECT_EQ(with_bars(*language, ".\xFF.\xC3 12.\xF0\x9F"), ".\xFF.\xC3 12.\xF0\x9F");
    EXPECT_EQ(with_bars(*language, marks), marks) << language->tag;
  }
}

}  // namespace
