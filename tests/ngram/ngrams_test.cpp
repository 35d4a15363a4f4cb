// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/ngrams.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/token.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <forward_list>
#include <limits>
#include <ranges>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using testing::ElementsAre;

template <class Grams>
std::vector<std::vector<int>> lists(Grams&& grams) {
  std::vector<std::vector<int>> all;
  for (auto gram : grams) {
    all.emplace_back();
    for (const int token : gram) all.back().push_back(token);
  }
  return all;
}

// The specification of ngrams.
std::vector<std::vector<int>> reference(const std::vector<int>& tokens, std::size_t n) {
  if (tokens.empty()) return {};
  if (tokens.size() < n) return {tokens};
  std::vector<std::vector<int>> all;
  for (std::size_t i = 0; i + n <= tokens.size(); ++i)
    all.emplace_back(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                     tokens.begin() + static_cast<std::ptrdiff_t>(i + n));
  return all;
}

TEST(Ngrams, AreAllRunsOfNTokens) {
  const std::vector<int> tokens{1, 2, 3, 4};
  EXPECT_EQ(lists(tokens | detto::ngrams(2)),
            (std::vector<std::vector<int>>{{1, 2}, {2, 3}, {3, 4}}));
}

TEST(Ngrams, AreOneNgramOfAllTokensIfThereAreFewerThanN) {
  const std::vector<int> tokens{1, 2};
  EXPECT_EQ(lists(tokens | detto::ngrams(5)), (std::vector<std::vector<int>>{{1, 2}}));
  EXPECT_EQ(lists(tokens | detto::ngrams(static_cast<std::size_t>(
                               std::numeric_limits<std::ptrdiff_t>::max()))),
            (std::vector<std::vector<int>>{{1, 2}}));
}

TEST(Ngrams, AreEmptyWithoutTokens) {
  const std::vector<int> tokens;
  EXPECT_TRUE((tokens | detto::ngrams(1)).empty());
  EXPECT_EQ((tokens | detto::ngrams(3)).size(), 0U);
}

TEST(Ngrams, EqualTheReferenceForEveryLengthAndAccessMethod) {
  for (int length = 0; length <= 9; ++length) {
    const auto iota = std::views::iota(0, length);
    const std::vector<int> tokens(iota.begin(), iota.end());
    const std::forward_list<int> linked(iota.begin(), iota.end());
    for (std::size_t n = 1; n <= 11; ++n) {
      const auto expected = reference(tokens, n);
      EXPECT_EQ(lists(detto::ngrams(tokens, n)), expected);
      EXPECT_EQ(lists(linked | detto::ngrams(n)), expected);
      EXPECT_EQ(lists(std::vector<int>(tokens) | detto::ngrams(n)), expected);
      // A sentinel of another type, and a range that is not const-iterable.
      EXPECT_EQ(lists(linked | std::views::take_while([](int) { return true; }) | detto::ngrams(n)),
                expected);
      EXPECT_EQ(lists(tokens | std::views::filter([](int) { return true; }) | detto::ngrams(n)),
                expected);

      const auto view = tokens | detto::ngrams(n);
      ASSERT_EQ(view.size(), expected.size());
      for (std::size_t i = 0; i < view.size(); ++i)
        EXPECT_TRUE(std::ranges::equal(view[i], expected[i]));
    }
  }
}

TEST(Ngrams, ThrowOnLengthZero) {
  const std::vector<int> tokens{1, 2};
  EXPECT_THROW((void)(tokens | detto::ngrams(0)), std::invalid_argument);
  EXPECT_THROW((void)detto::ngrams(tokens, 0), std::invalid_argument);
  EXPECT_THROW((void)detto::ngrams(tokens, static_cast<std::size_t>(-1)), std::invalid_argument);
}

TEST(Ngrams, OwnTemporariesAndReferToLvalues) {
  auto owning = std::vector<int>{1, 2, 3} | detto::ngrams(2);
  const auto moved = std::move(owning);
  EXPECT_EQ(lists(moved), (std::vector<std::vector<int>>{{1, 2}, {2, 3}}));

  std::vector<int> tokens{1, 2, 3};
  const auto referring = tokens | detto::ngrams(2);
  tokens[0] = 7;
  EXPECT_EQ(referring[0].front(), 7);
}

TEST(Ngrams, OutliveTheirViewIfTheBaseIsBorrowed) {
  const std::vector<int> tokens{1, 2, 3};
  const auto first = *detto::ngrams(tokens, 2).begin();
  EXPECT_TRUE(std::ranges::equal(first, std::vector<int>{1, 2}));
  static_assert(std::ranges::borrowed_range<decltype(detto::ngrams(tokens, 2))>);
  static_assert(!std::ranges::borrowed_range<decltype(detto::ngrams(std::vector<int>{}, 2))>);
}

TEST(Ngrams, AreAConstIterableView) {
  using view = decltype(std::declval<std::vector<int>&>() | detto::ngrams(2));
  static_assert(std::ranges::view<view>);
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::common_range<const view>);
  static_assert(std::ranges::sized_range<const view>);
  static_assert(std::ranges::view<std::ranges::range_value_t<view>>);
}

TEST(Ngrams, ComposeWithStandardViewsAfterThem) {
  const std::vector<int> tokens{1, 2, 3, 4};
  auto firsts =
      tokens | detto::ngrams(3) | std::views::transform([](auto gram) { return gram.front(); });
  EXPECT_EQ(std::vector<int>(firsts.begin(), firsts.end()), (std::vector<int>{1, 2}));
}

TEST(Ngrams, OfTextTokensHaveBytes) {
  constexpr std::string_view text = "No ship, she said, had left.";
  const std::vector<detto::token> tokens{{text.substr(0, 2), detto::token_kind::word},
                                         {text.substr(3, 4), detto::token_kind::word},
                                         {text.substr(9, 3), detto::token_kind::word}};
  std::vector<std::string_view> bytes;
  for (auto gram : tokens | detto::ngrams(2)) {
    bytes.push_back(gram.bytes());
    EXPECT_EQ(detto::slice(text, detto::range_of(text, gram.bytes())), gram.bytes());
  }
  EXPECT_THAT(bytes, ElementsAre("No ship", "ship, she"));
}

template <class Gram>
concept has_bytes = requires(const Gram& gram) { gram.bytes(); };

TEST(Ngrams, OfOtherTokensHaveNoBytes) {
  static_assert(has_bytes<detto::ngram<const std::string_view*>>);
  static_assert(has_bytes<detto::ngram<const detto::folded_token*>>);
  static_assert(!has_bytes<detto::ngram<const std::string*>>);
  static_assert(!has_bytes<detto::ngram<const int*>>);
}

TEST(Ngrams, AreReadLazily) {
  std::size_t read = 0;
  auto counted = std::views::iota(0, 1000) | std::views::transform([&read](int i) {
                   ++read;
                   return i;
                 });
  const auto grams = counted | detto::ngrams(3);
  EXPECT_EQ(read, 0U);
  const auto first = *grams.begin();
  EXPECT_TRUE(std::ranges::equal(first, std::views::iota(0, 3)));
  EXPECT_EQ(read, 3U);
}

TEST(Ngrams, AStringLiteralEndsBeforeItsNullCharacter) {
  using namespace std::string_view_literals;
  EXPECT_TRUE(std::ranges::equal("abcd" | detto::ngrams(2), "abcd"sv | detto::ngrams(2),
                                 std::ranges::equal));
  EXPECT_EQ(std::ranges::size(detto::ngrams(u"abcd", 2)), 3U);
  EXPECT_TRUE(detto::ngrams("", 2).empty());
  const char with_null[] = {'a', '\0', 'b', '\0'};
  EXPECT_EQ(std::ranges::size(detto::ngrams(with_null, 1)), 3U);
  const char letters[] = {'a', 'b', 'c'};
  EXPECT_EQ(std::ranges::size(letters | detto::ngrams(1)), 3U);
  char buffer[] = {'a', 'b', '\0'};
  EXPECT_EQ(std::ranges::size(buffer | detto::ngrams(1)), 3U);
}

}  // namespace
