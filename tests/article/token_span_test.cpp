// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/token_span.hpp>
#include <detto/text/fold.hpp>
#include <detto/token/token.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace {

using detto::folded_token;
using detto::token_span;

static_assert(std::random_access_iterator<token_span::iterator>);
static_assert(std::ranges::random_access_range<token_span> && std::ranges::view<token_span> &&
              std::ranges::sized_range<token_span> && std::ranges::borrowed_range<token_span>);

constexpr std::string_view text = "Two ships, 3 boats.";

TEST(token_span, has_the_tokens_and_the_words_of_a_document) {
  const detto::document doc(text);
  const token_span tokens = doc.tokens(), words = doc.words();
  ASSERT_EQ(tokens.size(), 6U);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(tokens[2].text, ",");
  EXPECT_EQ(tokens[2].kind, detto::token_kind::punctuation);
  EXPECT_EQ(words[2].text, "3");
  EXPECT_EQ(words[2].kind, detto::token_kind::number);
  EXPECT_EQ(words[0].key, detto::folded_key("two"));
  EXPECT_EQ(words.front().text.data(), text.data());
  EXPECT_EQ(words.back().text, "boats");
  EXPECT_TRUE(token_span().empty());
}

TEST(token_span, has_random_access) {
  const detto::document doc(text);
  const token_span words = doc.words();
  auto at = words.begin();
  EXPECT_EQ(at->text, "Two");
  EXPECT_EQ((at++)->text, "Two");
  EXPECT_EQ(at[1].text, "3");
  EXPECT_EQ((2 + at)->text, "boats");
  EXPECT_EQ((--(at += 2))->text, "3");
  EXPECT_EQ((at--)->text, "3");
  EXPECT_EQ((at -= 1)->text, "Two");
  EXPECT_EQ(words.end() - at, 4);
  EXPECT_LT(at, words.end());
  EXPECT_EQ(std::ranges::lower_bound(words, doc.words()[2].text.data(), {},
                                     [](const folded_token& t) { return t.text.data(); }),
            words.begin() + 2);
}

TEST(token_span, has_parts) {
  const detto::document doc(text);
  const token_span tokens = doc.tokens();
  EXPECT_EQ(tokens.first(2).back().text, "ships");
  EXPECT_EQ(tokens.subspan(4).front().text, "boats");
  EXPECT_EQ(tokens.subspan(1, 2).size(), 2U);
  EXPECT_EQ(token_span(tokens.begin() + 1, tokens.end()).front().text, "ships");
  EXPECT_TRUE(tokens.subspan(6).empty());
}

TEST(token_span, stays_valid_when_the_document_is_moved) {
  detto::document doc(text);
  const token_span words = doc.words();
  const detto::document moved = std::move(doc);
  EXPECT_EQ(words[1].text, "ships");
}

TEST(token_span, has_tokens_of_any_length) {
  const std::size_t limit = std::size_t{1} << 20U;
  const std::string several = std::string(limit - 2, 'a') + ' ' + std::string(limit - 1, 'b') +
                              ' ' + std::string(3 * limit, 'c') + " d";
  const detto::document doc(several);
  ASSERT_EQ(doc.words().size(), 4U);
  EXPECT_EQ(doc.words()[0].text.size(), limit - 2);
  EXPECT_EQ(doc.words()[1].text.size(), limit - 1);
  EXPECT_EQ(doc.words()[2].text.size(), 3 * limit);
  EXPECT_EQ(doc.words()[3].text, "d");
}

}  // namespace
