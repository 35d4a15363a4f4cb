// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> texts_of(std::span<const detto::folded_token> tokens) {
  std::vector<std::string_view> texts;
  for (const detto::folded_token& t : tokens) texts.push_back(t.text);
  return texts;
}

std::vector<std::string_view> slices_of(const detto::document& doc,
                                        std::span<const detto::byte_range> ranges) {
  std::vector<std::string_view> texts;
  for (const detto::byte_range& r : ranges) texts.push_back(detto::slice(doc.reading(), r));
  return texts;
}

TEST(document, cuts_a_text_once) {
  const std::string text = "Dr. Holm waits. It's 5 p.m.\n\n  The ferry sails!  \n";
  const detto::document doc(text);
  EXPECT_EQ(doc.text().data(), text.data());
  EXPECT_EQ(doc.reading().data(), text.data());
  EXPECT_THAT(texts_of(doc.words()),
              ElementsAre("Dr", "Holm", "waits", "It's", "5", "p.m", "The", "ferry", "sails"));
  EXPECT_THAT(texts_of(doc.tokens()), ElementsAre("Dr", ".", "Holm", "waits", ".", "It's", "5",
                                                  "p.m", ".", "The", "ferry", "sails", "!"));
  EXPECT_THAT(slices_of(doc, doc.sentences()),
              ElementsAre("Dr. Holm waits.", "It's 5 p.m.", "The ferry sails!"));
  EXPECT_THAT(slices_of(doc, doc.paragraphs()),
              ElementsAre("Dr. Holm waits. It's 5 p.m.", "The ferry sails!"));
  EXPECT_THAT(doc.repairs(), IsEmpty());
  EXPECT_EQ(doc.language().language, "en");
}

TEST(document, folds_tokens) {
  const detto::document doc(std::string_view("Ferry FERRY ferries"));
  ASSERT_EQ(doc.words().size(), 3U);
  EXPECT_EQ(doc.words()[0].key, doc.words()[1].key);
  EXPECT_NE(doc.words()[0].key, doc.words()[2].key);
}

TEST(document, tells_where_its_pieces_stand) {
  const std::string text = "We wait. We sail.";
  const detto::document doc(text);
  EXPECT_EQ(doc.range(doc.words()[1].text), (detto::byte_range{3, 7}));
  EXPECT_EQ(doc.to_text({3, 7}), (detto::byte_range{3, 7}));
}

TEST(document, reads_a_damaged_text_as_it_was_meant) {
  const std::string text = "βThe ferry is full,β said Marta Holm. βIt canβt sail.β\n"
                           "Erik Lund said the portβs gates were βold and rusty.β\n"
                           "βWe wait,β Lund said. βWe donβt sleep.β\n";
  const detto::document doc(text);
  ASSERT_FALSE(doc.repairs().empty());
  EXPECT_NE(doc.reading().data(), text.data());
  EXPECT_TRUE(doc.reading().starts_with("“The ferry is full,” said"));
  for (const detto::folded_token& t : doc.words()) {
    const detto::byte_range there = doc.to_text(doc.range(t.text));
    EXPECT_LE(there.end, text.size());
    EXPECT_TRUE(t.text != "can’t" || detto::slice(text, there) == "canβt");
    EXPECT_TRUE(t.text != "ferry" || detto::slice(text, there) == "ferry");
  }
}

TEST(document, takes_repairs_that_are_known) {
  const std::string text = "?We wait,? he said.";
  const detto::document as_given(text, detto::english, detto::segments, {});
  EXPECT_EQ(as_given.reading().data(), text.data());
  const detto::document mended(text, detto::english, detto::segments,
                               {{{0, 1}, "?", "“", 1.0}, {{9, 10}, "?", "”", 1.0}});
  EXPECT_EQ(mended.reading(), "“We wait,” he said.");
  EXPECT_EQ(mended.to_text({0, 3}), (detto::byte_range{0, 1}));
}

TEST(document, takes_a_tokenizer) {
  const auto lines = [](std::string_view text) {
    return std::vector<detto::token>{{text.substr(0, 3), detto::token_kind::word},
                                     {text.substr(3, 1), detto::token_kind::space},
                                     {text.substr(4), detto::token_kind::punctuation}};
  };
  const detto::document doc(std::string_view("abc ,"), detto::english, lines);
  EXPECT_THAT(texts_of(doc.tokens()), ElementsAre("abc", ","));
  EXPECT_THAT(texts_of(doc.words()), ElementsAre("abc"));
}

TEST(document, keeps_its_views_when_moved) {
  const std::string text =
      "βYes,β said Marta Holm. βIt canβt.β\nβNo,β Lund said. βWe donβt.β\nβWhy?β he asked.\n";
  detto::document first(text);
  const std::string_view reading = first.reading();
  const detto::document second = std::move(first);
  EXPECT_EQ(second.reading().data(), reading.data());
  EXPECT_EQ(second.words().front().text, "Yes");
}

static_assert(std::movable<detto::document> && !std::copyable<detto::document>);
static_assert(std::constructible_from<detto::document, const std::string&>);
static_assert(std::constructible_from<detto::document, std::string_view>);
static_assert(std::constructible_from<detto::document, const char*>);
static_assert(!std::constructible_from<detto::document, std::string>);
static_assert(!std::constructible_from<detto::document, std::string, const detto::lexicon&>);

TEST(document, takes_any_bytes) {
  for (const std::string& text :
       {std::string(), std::string(" \n "), std::string("\0\0a\0", 4),
        std::string("\xFF\xFE\xE2\x80"), std::string("\xED\xA0\x80"), std::string(1000, '\xCC')}) {
    const detto::document doc(text);
    for (const detto::folded_token& t : doc.tokens()) {
      EXPECT_FALSE(t.text.empty());
      EXPECT_LE(doc.to_text(doc.range(t.text)).end, text.size());
    }
  }
  std::string marks;
  while (marks.size() < 1'000'000) marks += "\u0301";
  EXPECT_LE(detto::document(std::string_view(marks)).tokens().size(), 2U);
}

}  // namespace
