// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/detail/name_book.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace {

namespace d = detto::detail;

// A name book of a text, queried by words of the text.
class name_book : public testing::Test {
protected:
  void read(std::string_view text) {
    doc.emplace(text);
    list = d::element_builder(*doc, {}, {}).run();
    book.emplace(doc->reading(), list, doc->language());
  }

  // The elements of the last occurrence of `words` in the text.
  [[nodiscard]] d::element_span find(std::string_view words) const {
    const std::size_t begin = doc->text().rfind(words);
    d::element_span span;
    while (list.elements[span.begin].range.begin < begin) ++span.begin;
    span.end = span.begin;
    while (span.end < list.elements.size() &&
           list.elements[span.end].range.begin < begin + words.size())
      ++span.end;
    return span;
  }

  [[nodiscard]] std::string full(std::string_view words) const {
    return std::string(book->text_of(book->full_name(book->name_in(find(words)))));
  }
  [[nodiscard]] std::string antecedent(std::string_view word) const {
    const d::element_span at = find(word);
    return std::string(book->text_of(book->antecedent(*list.elements[at.begin].pron, at.begin)));
  }

  std::optional<detto::document> doc;
  d::element_list list;
  std::optional<d::name_book> book;
};

TEST_F(name_book, removes_titles_and_possessors) {
  read("Yesterday Foreign Minister Wu Lan and Norvik's Erik Lund met.");
  EXPECT_EQ(book->text_of(book->name_in(find("Foreign Minister Wu Lan"))), "Wu Lan");
  EXPECT_EQ(book->text_of(book->name_in(find("Norvik's Erik Lund"))), "Erik Lund");
}

TEST_F(name_book, ignores_capitalised_attributes) {
  read("The Norvik officials met.");
  EXPECT_TRUE(book->name_in(find("Norvik officials")).empty());
}

TEST_F(name_book, resolves_short_names_to_full_names) {
  read("Mayor Marta Holm met Minister Wu Lan. Then Holm and Wu left.");
  EXPECT_EQ(full("Holm"), "Marta Holm");
  EXPECT_EQ(full("Wu"), "Wu Lan");
  EXPECT_EQ(full("Marta Holm"), "Marta Holm");
}

TEST_F(name_book, classifies_persons_and_organisations) {
  read("Mayor Marta Holm and the Transport Ministry met Brell.");
  EXPECT_TRUE(book->is_person(find("Marta Holm")));
  EXPECT_FALSE(book->is_person(find("Transport Ministry")));
  EXPECT_TRUE(book->names_organisation(find("Transport Ministry")));
  EXPECT_FALSE(book->is_person(find("Brell")));
}

TEST_F(name_book, resolves_pronouns_to_the_nearest_antecedent) {
  read("Mr. Lund met Ms. Holm. Later he waited, and she left.");
  EXPECT_EQ(antecedent("he waited"), "Lund");
  EXPECT_EQ(antecedent("she"), "Holm");
  read("Later he waited.");
  EXPECT_EQ(antecedent("he waited"), "");
}

TEST_F(name_book, ends_names_at_line_ends) {
  read("Ferry Sails With Minister Erik Lund\nMarta Holm waits.");
  EXPECT_EQ(full("Marta Holm"), "Marta Holm");
  EXPECT_EQ(full("Erik Lund"), "Erik Lund");
}

}  // namespace
