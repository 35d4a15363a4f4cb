// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/detail/antecedents.hpp>
#include <detto/quote/detail/name_book.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace {

namespace d = detto::detail;

// The antecedents of a text, queried by words of the text.
class antecedents : public testing::Test {
protected:
  void read(std::string_view text) {
    resolved.reset();
    doc.emplace(text);
    list = d::element_builder(*doc, {}, {}).run();
    book.emplace(doc->reading(), list, doc->language());
    resolved.emplace(list, *book, doc->language());
  }

  // The name behind the first word of the last occurrence of `words`.
  [[nodiscard]] std::string antecedent(std::string_view words) const {
    const std::size_t begin = doc->text().rfind(words);
    std::size_t at = 0;
    while (list.elements[at].range.begin < begin) ++at;
    return std::string(book->text_of((*resolved)(at)));
  }

  std::optional<detto::document> doc;
  d::element_list list;
  std::optional<d::name_book> book;
  std::optional<d::antecedents> resolved;
};

TEST_F(antecedents, resolves_pronouns_to_the_nearest_antecedent) {
  read("Mr. Lund met Ms. Holm. Later he waited, and she left.");
  EXPECT_EQ(antecedent("he waited"), "Lund");
  EXPECT_EQ(antecedent("she"), "Holm");
  read("Later he waited.");
  EXPECT_EQ(antecedent("he waited"), "");
}

TEST_F(antecedents, prefers_subjects_and_keeps_to_them) {
  read("Mr. Lund told Mr. Berg about Mr. Wahl. He waited. Then he left for the port. He called.");
  EXPECT_EQ(antecedent("He waited"), "Lund");
  EXPECT_EQ(antecedent("he left"), "Lund");
  EXPECT_EQ(antecedent("He called"), "Lund");
}

TEST_F(antecedents, knows_speakers_of_several_words_as_people) {
  read("Quill Marsh said the pier was safe. It rained. Then she left.");
  EXPECT_EQ(antecedent("she"), "Quill Marsh");
}

TEST_F(antecedents, keep_to_who_spoke_last_where_a_pronoun_speaks) {
  read("Mr. Lund said no. Mr. Berg met Mr. Wahl, Mr. Lund said. Then he said yes.");
  EXPECT_EQ(antecedent("he said"), "Lund");
}

TEST_F(antecedents, fade_with_every_sentence) {
  read("Mr. Lund left. It rained. It snowed. It froze. It thawed. It rained. Then he called.");
  EXPECT_EQ(antecedent("he called"), "");
}

TEST_F(antecedents, resolve_descriptions_that_nobody_was_introduced_by) {
  read("Mr. Lund left. Then the candidate said yes.");
  EXPECT_EQ(antecedent("candidate said"), "Lund");
  read("Mr. Lund left. A candidate waited. The candidate said yes.");
  EXPECT_EQ(antecedent("candidate said"), "");
}

}  // namespace
