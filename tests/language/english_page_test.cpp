// SPDX-License-Identifier: BSL-1.0
#include <detto/language/english_page.hpp>
#include <detto/language/page_words.hpp>
#include <detto/text/fold.hpp>
#include <detto/token/words.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace {

using detto::english_page;
using detto::folded_key;

// Whether a table has the phrase that a page writes so, cut into words as pages are.
bool has(std::span<const detto::phrase> table, std::string_view words) {
  std::array<std::uint64_t, detto::phrase::longest> keys{};
  std::size_t count = 0;
  for (const detto::token& t : detto::words(words)) keys.at(count++) = folded_key(t.text);
  return std::ranges::any_of(table, [&](const detto::phrase& p) { return p.keys == keys; });
}

TEST(english_page, knows_dates_and_agencies) {
  EXPECT_TRUE(english_page.months.contains(folded_key("Sept")));
  EXPECT_TRUE(english_page.weekdays.contains(folded_key("SUNDAY")));
  EXPECT_TRUE(english_page.clock.contains(folded_key("p.m")));
  EXPECT_TRUE(english_page.agencies.contains(folded_key("Reuters")));
  EXPECT_TRUE(english_page.photo_agencies.contains(folded_key("Getty")));
  EXPECT_FALSE(english_page.photo_agencies.contains(folded_key("Reuters")));
}

TEST(english_page, knows_what_pages_print) {
  EXPECT_TRUE(has(english_page.furniture_lines, "Skip to main content"));
  EXPECT_TRUE(has(english_page.furniture_lines, "E-mail"));
  EXPECT_TRUE(has(english_page.list_headings, "Editors’ picks"));
  EXPECT_TRUE(has(english_page.list_headings, "Don’t miss"));
  EXPECT_TRUE(has(english_page.source_openings, "Distributed by"));
  EXPECT_TRUE(has(english_page.contributor_phrases, "contributed to this report"));
  EXPECT_TRUE(has(english_page.credit_labels, "Photo by"));
}

// A phrase of no words would open every line.
TEST(english_page, has_no_empty_phrase) {
  for (const std::span<const detto::phrase> table :
       {english_page.date_labels, english_page.credit_labels, english_page.contributor_openings,
        english_page.contributor_phrases, english_page.filed_from, english_page.source_labels,
        english_page.source_openings, english_page.caption_openings, english_page.caption_labels,
        english_page.furniture_lines, english_page.furniture_openings, english_page.list_headings,
        english_page.furniture_anywhere}) {
    EXPECT_FALSE(table.empty());
    for (const detto::phrase& p : table) EXPECT_GT(p.size(), 0U);
  }
}

}  // namespace
