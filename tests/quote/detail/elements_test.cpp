// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/text/byte_range.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::detail::element;
using detto::detail::element_list;
using testing::ElementsAre;

element_list elements_of(const detto::document& doc,
                         std::vector<detto::reading_range> silent = {}) {
  const auto marks = detto::detail::find_marked_readings(doc);
  return detto::detail::element_builder(doc, marks, silent).run();
}

std::vector<std::string> texts_of(std::string_view text) {
  const detto::document doc(text);
  std::vector<std::string> texts;
  for (const element& e : elements_of(doc).elements) texts.emplace_back(doc.view(e.range));
  return texts;
}

// The text of each unit.
std::vector<std::string> units_of(std::string_view text) {
  const detto::document doc(text);
  const element_list list = elements_of(doc);
  std::vector<std::string> texts;
  for (const detto::detail::unit& u : list.units)
    texts.emplace_back(
        text.substr(list.elements[u.begin].range.begin,
                    list.elements[u.end - 1].range.end - list.elements[u.begin].range.begin));
  return texts;
}

TEST(elements, represent_a_quotation_as_one_element) {
  EXPECT_THAT(texts_of("“We ‘wait’, he said,” Holm said."),
              ElementsAre("“We ‘wait’, he said,”", "Holm", "said", "."));
}

TEST(elements, join_compounds_and_phrases) {
  EXPECT_THAT(texts_of("The vice-president of Mr. Lund's"),
              ElementsAre("The", "vice-president", "of", "Mr.", "Lund's"));
  EXPECT_THAT(texts_of("They pointed out, according to Holm"),
              ElementsAre("They", "pointed out", ",", "according to", "Holm"));
}

TEST(elements, recognise_words_with_either_apostrophe) {
  for (const std::string_view text : {"it didn't sail", "it didn’t sail"}) {
    const detto::document doc(text);
    EXPECT_TRUE(elements_of(doc).elements[1].auxiliary) << text;
  }
}

TEST(elements, classify_verbs_by_position) {
  const detto::document doc(std::string_view("the claims of Holm, who claims that"));
  const auto elements = elements_of(doc).elements;
  EXPECT_EQ(elements[1].cue, nullptr);
  EXPECT_NE(elements[6].cue, nullptr);
}

TEST(elements, end_a_unit_at_the_end_of_a_sentence) {
  EXPECT_THAT(units_of("Holm waits. Lund sails."), ElementsAre("Holm waits.", "Lund sails."));
  EXPECT_THAT(units_of("“It is over.” Holm left."), ElementsAre("“It is over.”", "Holm left."));
  EXPECT_THAT(units_of("“Is it over?” Holm, who was there, asked."),
              ElementsAre("“Is it over?” Holm, who was there, asked."));
  EXPECT_THAT(units_of("“Is it over?” Holm left."), ElementsAre("“Is it over?”", "Holm left."));
  EXPECT_THAT(units_of("One line\nand another"), ElementsAre("One line", "and another"));
}

TEST(elements, limit_the_size_of_a_unit) {
  std::string text;
  for (int i = 0; i < 2500; ++i) text += "ab ";
  const detto::document doc(text);
  const element_list list = elements_of(doc);
  EXPECT_TRUE(list.limit_reached);
  EXPECT_EQ(list.elements.size(), 2500U);
  std::size_t end = 0;
  for (const detto::detail::unit& u : list.units) {
    EXPECT_EQ(u.begin, end);
    EXPECT_LE(u.end - u.begin, 1000U);
    end = u.end;
  }
  EXPECT_EQ(end, list.elements.size());
}

TEST(elements, omit_excluded_ranges) {
  const detto::document doc(std::string_view("NORVIK — The ferry sails."));
  const element_list list = elements_of(doc, {{0, 10}});
  ASSERT_FALSE(list.elements.empty());
  EXPECT_EQ(doc.view(list.elements.front().range), "The");
}

TEST(elements, record_end_and_title_case_of_quotations) {
  const detto::document doc(std::string_view("“We wait,” and “The Long Winter” and “no”"));
  const auto elements = elements_of(doc).elements;
  ASSERT_EQ(elements.size(), 5U);
  EXPECT_TRUE(elements[0].open_end);
  EXPECT_FALSE(elements[2].open_end);
  EXPECT_FALSE(elements[0].title_case);
  EXPECT_TRUE(elements[2].title_case);
  EXPECT_EQ(elements[4].words, 1U);
}

}  // namespace
