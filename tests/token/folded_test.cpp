// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/key.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/words.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace {

using testing::ElementsAre;

// A user-defined token type.
struct lemma {
  std::string_view text;
  detto::token_kind kind = detto::token_kind::word;
  int frequency = 0;
};

std::vector<detto::token_key> keys(std::ranges::forward_range auto&& tokens) {
  std::vector<detto::token_key> found;
  for (const detto::folded_token t : tokens) found.push_back(t.key);
  return found;
}

detto::token_key key(std::string_view folded_form) {
  return detto::token_key{detto::hash_bytes(folded_form)};
}

TEST(Folded, KeepsTheTokenAndAddsItsKey) {
  const std::string text = "The GATE caf\u00C9 5";
  std::vector<detto::folded_token> found;
  for (const detto::folded_token t : detto::words(text) | detto::folded) found.push_back(t);
  ASSERT_EQ(found.size(), 4);
  EXPECT_EQ(found[1].text, "GATE");
  EXPECT_EQ(found[1].text.data(), text.data() + 4);
  EXPECT_EQ(found[1].kind, detto::token_kind::word);
  EXPECT_EQ(found[1].key, key("gate"));
  EXPECT_EQ(found[2].key, key("caf\u00E9"));
  EXPECT_EQ(found[3].kind, detto::token_kind::number);
}

TEST(Folded, DoesNotReadBeyondTheEndOfTheText) {
  // Without detto_readable_end(), folding a word takes twice the time.
  static_assert(requires(std::ranges::iterator_t<detto::word_view> i) { i.detto_readable_end(); });
  // A separate allocation, so that sanitizers detect reads beyond the end.
  const std::string_view whole = "Calder's OLD lower gate, of 1911: caf\u00C9s A B harbour-MASTER";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::vector<char> bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    const std::string_view text(bytes.data(), bytes.size());
    for (const detto::folded_token t : detto::words(text) | detto::folded)
      ASSERT_EQ(t.key, key(detto::fold(t.text))) << text;
  }
}

TEST(Folded, AcceptsCustomTokens) {
  const std::vector<lemma> own{{"Gate"}, {"FAIL"}};
  EXPECT_THAT(keys(own | detto::folded), ElementsAre(key("gate"), key("fail")));
  EXPECT_THAT(keys(detto::folded(own)), ElementsAre(key("gate"), key("fail")));
  EXPECT_THAT(keys(std::vector<lemma>{{"Gate"}} | detto::folded), ElementsAre(key("gate")))
      << "a temporary vector is owned by the view";
  const std::forward_list<detto::token> list{{"A", detto::token_kind::word}};
  EXPECT_THAT(keys(list | detto::folded), ElementsAre(key("a")));
  const std::vector<lemma> none;
  EXPECT_TRUE((none | detto::folded).empty());
}

TEST(Folded, ComposesWithStandardRangeAdaptors) {
  const auto is_word = [](const detto::token& t) { return t.kind == detto::token_kind::word; };
  EXPECT_THAT(keys(detto::words("Gate 5 fails") |
                   std::views::transform([](detto::token t) { return t; }) | detto::folded),
              ElementsAre(key("gate"), key("5"), key("fails")));
  // A filter view is not const-iterable.
  auto filtered = detto::segments("Gate 5 fails") | std::views::filter(is_word) | detto::folded;
  EXPECT_THAT(keys(filtered), ElementsAre(key("gate"), key("fails")));
  EXPECT_THAT(keys(detto::words("Gate 5") | detto::folded | std::views::take(1)),
              ElementsAre(key("gate")));
  EXPECT_THAT(keys(detto::words("Gate") | detto::folded | detto::folded), ElementsAre(key("gate")));
  // Not a common range: its end is a sentinel.
  const auto some = detto::words("Gate 5 fails") |
                    std::views::take_while([](const detto::token& t) { return t.text != "fails"; });
  static_assert(!std::ranges::common_range<decltype(some)>);
  EXPECT_THAT(keys(some | detto::folded), ElementsAre(key("gate"), key("5")));
}

TEST(Folded, IsAMultiPassConstIterableView) {
  using view = decltype(detto::words(std::string_view{}) | detto::folded);
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::view<view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(std::same_as<std::ranges::range_value_t<view>, detto::folded_token>);
  static_assert(detto::keyed_token<std::ranges::range_reference_t<view>>);
  static_assert(std::is_default_constructible_v<view>);
  using own_view = decltype(std::declval<const std::vector<lemma>&>() | detto::folded);
  static_assert(std::ranges::forward_range<const own_view>);
  using filter_view = decltype(std::declval<view>() |
                               std::views::filter([](auto&&) { return true; }) | detto::folded);
  static_assert(std::ranges::forward_range<filter_view> && !std::ranges::range<const filter_view>);
  const view words = detto::words("one two") | detto::folded;
  EXPECT_EQ(std::ranges::distance(words), 2);
  EXPECT_EQ(std::ranges::distance(words), 2);
  auto at = words.begin();
  const auto copy = at++;
  EXPECT_EQ((*copy).text, "one");
  EXPECT_EQ((*at).text, "two");
}

struct text_only {
  std::string_view text;
};
struct copying {
  std::string text;
  detto::token_kind kind = detto::token_kind::word;
};
struct unnamed_kind {
  std::string_view text;
  std::string kind;
};

template <class R>
concept foldable = requires(R&& r) { std::forward<R>(r) | detto::folded; };

TEST(Folded, RejectsOtherRanges) {
  static_assert(foldable<std::vector<lemma>&>);
  static_assert(!foldable<std::vector<std::string>&>);
  static_assert(!foldable<std::vector<text_only>&>);
  static_assert(!foldable<std::vector<copying>&>);
  static_assert(!foldable<std::vector<unnamed_kind>&>);
  static_assert(!foldable<int>);
}

}  // namespace
