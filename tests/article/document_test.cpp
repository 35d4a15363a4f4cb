// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/article/token_span.hpp>
#include <detto/language/german.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/token.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <concepts>
#include <cstddef>
#include <latch>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> texts_of(detto::token_span tokens) {
  std::vector<std::string_view> texts;
  for (const detto::folded_token& t : tokens) texts.push_back(t.text);
  return texts;
}

std::vector<std::string_view> slices_of(const detto::document& doc,
                                        std::span<const detto::reading_range> ranges) {
  std::vector<std::string_view> texts;
  for (const detto::reading_range& r : ranges) texts.push_back(doc.view(r));
  return texts;
}

TEST(document, tokenizes_and_splits_a_text) {
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
  EXPECT_EQ(doc.language().tag, "en");
}

TEST(document, folds_tokens) {
  const detto::document doc(std::string_view("Ferry FERRY ferries"));
  ASSERT_EQ(doc.words().size(), 3U);
  EXPECT_EQ(doc.words()[0].key, doc.words()[1].key);
  EXPECT_NE(doc.words()[0].key, doc.words()[2].key);
}

TEST(document, maps_tokens_to_ranges) {
  const std::string text = "We wait. We sail.";
  const detto::document doc(text);
  EXPECT_EQ(doc.range(doc.words()[1].text), (detto::reading_range{3, 7}));
  EXPECT_EQ(doc.to_text({3, 7}), (detto::byte_range{3, 7}));
  EXPECT_EQ(doc.to_reading({3, 7}), (detto::reading_range{3, 7}));
  EXPECT_EQ(doc.view(detto::byte_range{3, 7}), "wait");
  EXPECT_EQ(doc.view(detto::reading_range{3, 7}), "wait");
}

TEST(document, repairs_a_damaged_text) {
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

TEST(document, accepts_given_repairs) {
  const std::string text = "?We wait,? he said.";
  const detto::document as_given(text, {.repairs = std::vector<detto::repair>{}});
  EXPECT_EQ(as_given.reading().data(), text.data());
  const detto::document mended(text, {.repairs = std::vector<detto::repair>{
                                          {{0, 1}, "?", "“", 1.0}, {{9, 10}, "?", "”", 1.0}}});
  EXPECT_EQ(mended.reading(), "“We wait,” he said.");
  EXPECT_EQ(mended.to_text({0, 3}), (detto::byte_range{0, 1}));
  EXPECT_EQ(mended.to_reading({0, 1}), (detto::reading_range{0, 3}));
  EXPECT_EQ(mended.view(detto::byte_range{0, 10}), "?We wait,?");
  EXPECT_EQ(mended.view(detto::reading_range{0, 14}), "“We wait,”");
}

TEST(document, accepts_a_tokenizer) {
  const auto lines = [](std::string_view text) {
    return std::vector<detto::token>{{text.substr(0, 3), detto::token_kind::word},
                                     {text.substr(3, 1), detto::token_kind::space},
                                     {text.substr(4), detto::token_kind::punctuation}};
  };
  const detto::document doc(std::string_view("abc ,"),
                            detto::text_options<>{}.with_tokenizer(lines));
  EXPECT_THAT(texts_of(doc.tokens()), ElementsAre("abc", ","));
  EXPECT_THAT(texts_of(doc.words()), ElementsAre("abc"));
}

TEST(document, keeps_its_views_valid_when_moved) {
  const std::string text =
      "βYes,β said Marta Holm. βIt canβt.β\nβNo,β Lund said. βWe donβt.β\nβWhy?β he asked.\n";
  detto::document first(text);
  const std::string_view reading = first.reading();
  const detto::document second = std::move(first);
  EXPECT_EQ(second.reading().data(), reading.data());
  EXPECT_EQ(second.words().front().text, "Yes");
}

// Derived data of a document; counts its constructions.
struct longest_word {
  explicit longest_word(const detto::document& doc) {
    ++made;
    for (const detto::folded_token& t : doc.words())
      if (t.text.size() > text.size()) text = t.text;
  }

  static inline std::atomic<int> made = 0;
  std::string_view text;
};
struct sentence_count {
  explicit sentence_count(const detto::document& doc) : count(doc.sentences().size()) {}
  std::size_t count;
};

TEST(document, computes_derived_data_once) {
  longest_word::made = 0;
  const detto::document doc(std::string_view("The ferry waits. We sail."));
  EXPECT_EQ(longest_word::made, 0);
  const longest_word& first = doc.derived<longest_word>();
  EXPECT_EQ(first.text, "ferry");
  EXPECT_EQ(doc.derived<sentence_count>().count, 2U);
  EXPECT_EQ(&doc.derived<longest_word>(), &first);
  EXPECT_EQ(longest_word::made, 1);
  const detto::document other(std::string_view("Harbour"));
  EXPECT_EQ(other.derived<longest_word>().text, "Harbour");
  EXPECT_EQ(doc.derived<longest_word>().text, "ferry");
  EXPECT_EQ(longest_word::made, 2);
}

// Derived data that needs other derived data.
struct longest_share {
  explicit longest_share(const detto::document& doc)
      : size(doc.derived<longest_word>().text.size()), of(doc.derived<sentence_count>().count) {}
  std::size_t size, of;
};

TEST(document, computes_derived_data_from_other_derived_data) {
  longest_word::made = 0;
  const detto::document doc(std::string_view("The ferry waits. We sail."));
  EXPECT_EQ(doc.derived<longest_share>().size, 5U);
  EXPECT_EQ(doc.derived<longest_share>().of, 2U);
  EXPECT_EQ(doc.derived<longest_word>().text, "ferry");
  EXPECT_EQ(longest_word::made, 1);
}

TEST(document, computes_derived_data_once_for_many_threads) {
  for (int round = 0; round < 20; ++round) {
    longest_word::made = 0;
    const detto::document doc(std::string_view("The ferry waits. We sail."));
    std::vector<const longest_word*> seen(8);
    std::vector<std::size_t> counted(8);
    std::latch start(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < seen.size(); ++i)
      threads.emplace_back([&, i] {
        start.arrive_and_wait();
        if (i % 2 == 0) counted[i] = doc.derived<sentence_count>().count;
        seen[i] = &doc.derived<longest_word>();
        counted[i] = doc.derived<sentence_count>().count;
      });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(longest_word::made, 1);
    for (const longest_word* one : seen) EXPECT_EQ(one, seen.front());
    for (const std::size_t count : counted) EXPECT_EQ(count, 2U);
  }
}

TEST(document, keeps_derived_data_when_moved) {
  longest_word::made = 0;
  const std::string text =
      "βYes,β said Marta Holm. βIt canβt.β\nβNo,β Lund said. βWe donβt.β\nβWhy?β he asked.\n";
  detto::document first(text);
  const longest_word& word = first.derived<longest_word>();
  ASSERT_EQ(word.text, "can’t");  // a view of the reading, not of the text
  detto::document second = std::move(first);
  EXPECT_EQ(&second.derived<longest_word>(), &word);
  EXPECT_EQ(word.text, "can’t");
  detto::document third(std::string_view("Harbour"));
  third = std::move(second);
  EXPECT_EQ(&third.derived<longest_word>(), &word);
  EXPECT_EQ(word.text, "can’t");
  EXPECT_EQ(longest_word::made, 1);
}

TEST(document, accepts_a_language) {
  const std::string text = "Am 12. Juni kam Dr. Holm. Sie blieb.";
  const detto::document doc(text, {.language = detto::german});
  EXPECT_EQ(&doc.language(), &detto::german);
  EXPECT_THAT(slices_of(doc, doc.sentences()),
              ElementsAre("Am 12. Juni kam Dr. Holm.", "Sie blieb."));
}

static_assert(std::movable<detto::document> && !std::copyable<detto::document>);
static_assert(std::constructible_from<detto::document, const std::string&>);
static_assert(std::constructible_from<detto::document, std::string_view>);
static_assert(std::constructible_from<detto::document, const char*>);

TEST(document, accepts_any_bytes) {
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

TEST(document, omits_empty_tokens) {
  const auto fields = [](std::string_view text) {
    std::vector<detto::token> all;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      all.push_back({text.substr(at, end - at), detto::token_kind::word});
      at = end + 1;
    }
    return all;
  };
  const detto::document doc(std::string_view("two  fields "),
                            detto::text_options<>{}.with_tokenizer(fields));
  EXPECT_THAT(texts_of(doc.tokens()), ElementsAre("two", "fields"));
}

}  // namespace
