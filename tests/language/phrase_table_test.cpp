// SPDX-License-Identifier: BSL-1.0
#include <detto/language/english.hpp>
#include <detto/language/phrase_table.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/words.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace {

std::vector<detto::token_key> keys_of(std::string_view text) {
  std::vector<detto::token_key> keys;
  for (const detto::token& t : detto::words(text)) keys.push_back(detto::folded_key(t.text));
  return keys;
}

constexpr auto rows = detto::make_phrase_rows<int>({
    {"go on", 1},
    {"go on to say", 2},
    {"go", 3},
    {"made it clear", 4},
});
const detto::phrase_table<int> table(rows);

TEST(PhraseTable, FindsTheLongestPhraseWhateverItsPlaceInTheTable) {
  const auto value = [](std::string_view text) {
    const auto* row = table.longest_prefix(keys_of(text));
    return row == nullptr ? 0 : row->value;
  };
  EXPECT_EQ(value("Go on to say more"), 2);
  EXPECT_EQ(value("go on to"), 1);
  EXPECT_EQ(value("go away"), 3);
  EXPECT_EQ(value("made it clear"), 4);
  EXPECT_EQ(value("made it"), 0);
  EXPECT_EQ(value("say go on"), 0);
  EXPECT_EQ(value(""), 0);
  EXPECT_EQ(table.size(), 4U);
}

TEST(PhraseTable, TellsWholePhrasesFromBeginnings) {
  EXPECT_TRUE(table.contains(keys_of("Made it clear")));
  EXPECT_FALSE(table.contains(keys_of("made it clear again")));
  EXPECT_TRUE(table.has_prefix_of(keys_of("made it clear again")));
  EXPECT_FALSE(table.contains(keys_of("made it")));
  EXPECT_FALSE(table.has_prefix_of(keys_of("made it")));
}

TEST(PhraseTable, OffersEveryBeginningToAPredicate) {
  std::vector<int> seen;
  const auto keys = keys_of("go on to say");
  EXPECT_FALSE(table.any_prefix(
      keys.size(), [&](std::size_t i) { return keys[i]; },
      [&](const detto::phrase_row<int>& row) {
        seen.push_back(row.value);
        return false;
      }));
  EXPECT_EQ(seen.size(), 3U);
}

TEST(PhraseTable, IsEmptyByDefault) {
  const detto::phrase_set none;
  EXPECT_EQ(none.size(), 0U);
  EXPECT_FALSE(none.contains(keys_of("go")));
  EXPECT_FALSE(none.has_prefix_of(keys_of("go")));
}

// Six words are the longest phrase; words after it do not matter.
TEST(PhraseTable, HoldsPhrasesOfSixWords) {
  static constexpr auto long_rows = detto::make_phrase_rows({"a b c d e f"});
  const detto::phrase_set longest(long_rows);
  EXPECT_TRUE(longest.contains(keys_of("a b c d e f")));
  EXPECT_TRUE(longest.has_prefix_of(keys_of("a b c d e f g")));
  EXPECT_FALSE(longest.has_prefix_of(keys_of("a b c d e g")));
}

// Every phrase of the largest tables is found: none is lost to a collision of first words.
TEST(PhraseTable, HasEveryRowOfItsStorage) {
  std::size_t count = 0;
  for (const auto& row : detto::detail::en_page::furniture_lines.slot_array) {
    if (row.words.size() == 0) continue;
    ++count;
    EXPECT_TRUE(detto::english.page.furniture_lines.contains(
        std::span(row.words.keys).first(row.words.size())));
  }
  EXPECT_EQ(count, detto::english.page.furniture_lines.size());
}

}  // namespace
