// SPDX-License-Identifier: BSL-1.0
#include <detto/language/english.hpp>
#include <detto/language/german.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/splitter.hpp>
#include <detto/token/token.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::splitter;
using testing::ElementsAre;

static_assert(splitter<detto::sentences_fn> && splitter<detto::strict_sentences_fn> &&
              splitter<detto::paragraphs_fn> && splitter<detto::segments_fn>);

// User-defined splitters with and without a language parameter.
constexpr auto by_language = [](std::string_view text, const detto::lexicon& language) {
  const std::size_t size = language.tag == "de" ? 1 : 2;
  return std::vector<detto::token>{{text.substr(0, size), detto::token_kind::sentence},
                                   {text.substr(size), detto::token_kind::sentence}};
};
constexpr auto as_one = [](std::string_view text) {
  return std::vector<detto::token>{{text, detto::token_kind::sentence}};
};
static_assert(splitter<decltype(by_language)> && splitter<decltype(as_one)>);

constexpr auto to_strings = [](std::string_view) { return std::vector<std::string>(); };
constexpr auto to_count = [](std::string_view, const detto::lexicon&) { return 3; };
constexpr auto of_language = [](const detto::lexicon&) { return std::vector<detto::token>(); };
static_assert(!splitter<decltype(to_strings)> && !splitter<decltype(to_count)>);
static_assert(!splitter<decltype(of_language)> && !splitter<int>);

std::vector<std::string_view> cut(std::string_view text, const splitter auto& by,
                                  const detto::lexicon& language) {
  std::vector<std::string_view> found;
  for (const auto& t : detto::split_text(by, text, language)) found.push_back(detto::token_text(t));
  return found;
}

TEST(split_text, passes_the_language_to_splitters_that_accept_it) {
  EXPECT_THAT(cut("abc", by_language, detto::german), ElementsAre("a", "bc"));
  EXPECT_THAT(cut("abc", by_language, detto::english), ElementsAre("ab", "c"));
  EXPECT_THAT(cut("abc", as_one, detto::german), ElementsAre("abc"));
}

TEST(split_text, accepts_the_splitters_of_the_library) {
  constexpr std::string_view text = "Am 12. Juni kam sie. Sie blieb.";
  EXPECT_THAT(cut(text, detto::sentences, detto::german),
              ElementsAre("Am 12. Juni kam sie.", "Sie blieb."));
  EXPECT_THAT(cut(text, detto::sentences, detto::english),
              ElementsAre("Am 12.", "Juni kam sie.", "Sie blieb."));
  EXPECT_THAT(cut("One.\nTwo.", detto::paragraphs, detto::english), ElementsAre("One.", "Two."));
  EXPECT_THAT(cut("One. Two.", detto::strict_sentences, detto::english),
              ElementsAre("One. ", "Two."));
  EXPECT_THAT(cut("", detto::sentences, detto::english), ElementsAre());
}

}  // namespace
