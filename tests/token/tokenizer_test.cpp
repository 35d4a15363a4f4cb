// SPDX-License-Identifier: BSL-1.0
#include <detto/token/graphemes.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/token.hpp>
#include <detto/token/tokenizer.hpp>
#include <detto/token/words.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::tokenizer;

static_assert(tokenizer<detto::segments_fn> && tokenizer<detto::strict_segments_fn>);
static_assert(tokenizer<detto::words_fn> && tokenizer<detto::strict_words_fn>);
static_assert(tokenizer<detto::graphemes_fn> && tokenizer<detto::sentences_fn> &&
              tokenizer<detto::paragraphs_fn>);

// Any callable that returns a range of tokens that token_traits supports.
std::vector<detto::token> whole(std::string_view text) { return {{text, detto::token_kind::word}}; }
static_assert(tokenizer<decltype(&whole)>);
struct lemma {
  std::string_view text;
  detto::token_kind kind;
  int frequency;
};
constexpr auto to_lemmas = [](std::string_view) { return std::forward_list<lemma>(); };
constexpr auto to_span = [](std::string_view) { return std::span<const detto::token>(); };
static_assert(tokenizer<decltype(to_lemmas)> && tokenizer<decltype(to_span)>);

// A callable that is not const cannot be used by several threads.
struct counting {
  int calls = 0;
  std::vector<detto::token> operator()(std::string_view text) {
    ++calls;
    return whole(text);
  }
};
static_assert(!tokenizer<counting>);

// Not tokenizers: callables that return strings or a single token, or do not accept text.
constexpr auto to_strings = [](std::string_view) { return std::vector<std::string>(); };
constexpr auto to_views = [](std::string_view) { return std::vector<std::string_view>(); };
constexpr auto to_token = [](std::string_view text) {
  return detto::token{text, detto::token_kind::word};
};
constexpr auto of_numbers = [](int) { return std::vector<detto::token>(); };
static_assert(!tokenizer<decltype(to_strings)> && !tokenizer<decltype(to_views)>);
static_assert(!tokenizer<decltype(to_token)> && !tokenizer<decltype(of_numbers)>);
static_assert(!tokenizer<int> && !tokenizer<std::string>);

// Code that is generic over tokenizers.
template <tokenizer Cut>
std::size_t count_tokens(std::string_view text, const Cut& cut) {
  std::size_t count = 0;
  for (const auto& t : cut(text)) count += detto::token_text(t).empty() ? 0U : 1U;
  return count;
}

TEST(tokenizer, is_exchangeable) {
  constexpr std::string_view text = "The gate held.";
  EXPECT_EQ(count_tokens(text, detto::words), 3U);
  EXPECT_EQ(count_tokens(text, detto::segments), 6U);
  EXPECT_EQ(count_tokens(text, whole), 1U);
  EXPECT_EQ(count_tokens(text, to_lemmas), 0U);
}

}  // namespace
