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

TEST_F(name_book, keeps_two_people_of_one_family_name_apart) {
  read("Mr. Erik Lund met Mrs. Marta Lund in Brell. Mrs. Lund left. Mr. Lund stayed.");
  EXPECT_EQ(full("Mrs. Lund"), "Marta Lund");
  EXPECT_EQ(full("Mr. Lund"), "Erik Lund");
}

TEST_F(name_book, keeps_suffixes_of_names) {
  read("Mr. Erik Lund Jr. left. Lund waved.");
  EXPECT_EQ(full("Lund waved"), "Erik Lund Jr.");
}

TEST_F(name_book, resolves_descriptions_that_the_article_gives) {
  read(
      "Mayor Marta Holm met Mr. Erik Lund, the owner. Then the mayor said yes, and a guard waited. "
      "The guard said no.");
  EXPECT_EQ(book->text_of(book->bearer_of_role(list.elements[find("mayor said").begin].key,
                                               find("mayor said").begin)),
            "Marta Holm");
}

TEST_F(name_book, ends_names_at_line_ends) {
  read("Ferry Sails With Minister Erik Lund\nMarta Holm waits.");
  EXPECT_EQ(full("Marta Holm"), "Marta Holm");
  EXPECT_EQ(full("Erik Lund"), "Erik Lund");
}

}  // namespace
