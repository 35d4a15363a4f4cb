// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/names.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/english.hpp>
#include <detto/language/german.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/token.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using detto::text_options;
using testing::ElementsAre;

std::vector<std::string_view> views_of(const detto::document& doc,
                                       std::span<const detto::reading_range> ranges) {
  std::vector<std::string_view> views;
  for (const detto::reading_range range : ranges) views.push_back(doc.view(range));
  return views;
}

TEST(text_options, default_to_english_news) {
  const text_options<> options;
  EXPECT_EQ(&options.language.get(), &detto::english);
  EXPECT_FALSE(options.repairs.has_value());
  EXPECT_EQ(options.limits.sentence_tokens, 1000U);
  EXPECT_FALSE(options.names("Marta Holm").has_value());
}

// Refers to the language, so temporaries are rejected.
static_assert(std::constructible_from<detto::lexicon_ref, const detto::lexicon&>);
static_assert(std::constructible_from<detto::lexicon_ref, detto::lexicon&>);
static_assert(!std::constructible_from<detto::lexicon_ref, detto::lexicon>);
static_assert(!std::constructible_from<detto::lexicon_ref, const detto::lexicon>);
static_assert(!std::convertible_to<detto::lexicon, detto::lexicon_ref>);

TEST(lexicon_ref, refers_to_its_lexicon) {
  detto::lexicon own = detto::english;
  const detto::lexicon_ref ref = own;
  own.tag = "en-NO";
  EXPECT_EQ(&ref.get(), &own);
  EXPECT_EQ(ref->tag, "en-NO");
  const detto::lexicon& again = ref;
  EXPECT_EQ(&again, &own);
}

TEST(text_options, replace_one_callable_and_keep_the_rest) {
  const auto cut = [](std::string_view text) {
    return std::vector<detto::token>{{text, detto::token_kind::word}};
  };
  const auto names = [](std::string_view) {
    return std::optional<detto::known_name>({.canonical = "Marta Holm"});
  };
  const text_options<> options{.language = detto::german,
                               .repairs = std::vector<detto::repair>{{{0, 1}, "x", "y", 1}},
                               .limits = {.sentence_tokens = 7}};
  const auto expect_kept = [](const auto& changed) {
    EXPECT_EQ(&changed.language.get(), &detto::german);
    ASSERT_TRUE(changed.repairs.has_value());
    EXPECT_EQ((*changed.repairs).size(), 1U);
    EXPECT_EQ(changed.limits.sentence_tokens, 7U);
  };
  expect_kept(options.with_tokenizer(cut));
  expect_kept(options.with_sentences(cut));
  expect_kept(options.with_paragraphs(cut));
  expect_kept(options.with_names(names));
  const auto all =
      options.with_tokenizer(cut).with_sentences(cut).with_paragraphs(cut).with_names(names);
  expect_kept(all);
  static_assert(std::same_as<decltype(all.tokenize), std::remove_const_t<decltype(cut)>>);
  static_assert(std::same_as<decltype(all.sentences), std::remove_const_t<decltype(cut)>>);
  static_assert(std::same_as<decltype(all.paragraphs), std::remove_const_t<decltype(cut)>>);
  EXPECT_EQ(all.names("Holm")->canonical, "Marta Holm");
  EXPECT_EQ(all.tokenize("ab").size(), 1U);
}

TEST(text_options, select_the_splitters_of_a_document) {
  const std::string text = "One two. Three\nfour; five";
  const auto at_semicolons = [](std::string_view piece) {
    const std::size_t at = piece.find(';');
    return std::vector<detto::token>{{piece.substr(0, at), detto::token_kind::paragraph},
                                     {piece.substr(at + 1), detto::token_kind::paragraph}};
  };
  const auto by_tag = [](std::string_view piece, const detto::lexicon& language) {
    return std::vector<detto::token>{
        {piece.substr(0, language.tag.size()), detto::token_kind::sentence}};
  };
  const detto::document doc(text, text_options<>{.language = detto::german}
                                      .with_paragraphs(at_semicolons)
                                      .with_sentences(by_tag));
  EXPECT_THAT(views_of(doc, doc.paragraphs()), ElementsAre("One two. Three\nfour", " five"));
  EXPECT_THAT(views_of(doc, doc.sentences()), ElementsAre("On"));
  EXPECT_EQ(doc.words().size(), 5U);
  const detto::document strict("He met Mr. Holm.",
                               text_options<>{}.with_sentences(detto::strict_sentences));
  EXPECT_EQ(strict.sentences().size(), 2U);
}

TEST(text_options, pass_limits_to_a_document) {
  const std::string text = "“We wait,” Holm said, and she left the hall by the back door.";
  const detto::document doc(text, {.limits = {.sentence_tokens = 4}});
  EXPECT_EQ(doc.limits().sentence_tokens, 4U);
  EXPECT_TRUE(detto::attribute_quotes(doc).limit_reached());
  EXPECT_FALSE(detto::attribute_quotes(text).limit_reached());
  EXPECT_TRUE(detto::attribute_quotes(text, {.limits = {.sentence_tokens = 4}}).limit_reached());
}

TEST(text_options, override_the_repairs) {
  const std::string text = "βYes,β said Marta Holm. βIt canβt.β\nβNo,β Lund said. βWe donβt.β\n";
  EXPECT_FALSE(detto::document(text).repairs().empty());
  const detto::document as_given(text, {.repairs = std::vector<detto::repair>{}});
  EXPECT_TRUE(as_given.repairs().empty());
  EXPECT_EQ(as_given.reading(), text);
  const auto found = detto::attribute_quotes(text, {.repairs = std::vector<detto::repair>{}});
  for (const detto::quotation& q : found.quotes) EXPECT_EQ(q.kind, detto::quote_kind::indirect);
  EXPECT_EQ(detto::attribute_quotes(text).quotes.front().kind, detto::quote_kind::direct);
}

}  // namespace
