// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/token.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/wording_word.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using detto::byte_range;
using detto::prepared_wording;
using detto::reading_range;
using detto::wording_sign;
using detto::wording_word;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> texts_of(const prepared_wording& wording) {
  std::vector<std::string_view> texts;
  for (const wording_word& w : wording.words()) texts.push_back(w.text);
  return texts;
}

// Each punctuation sign with the number of words before it, such as ",2".
std::vector<std::string> signs_of(const prepared_wording& wording) {
  std::vector<std::string> signs;
  for (const wording_sign& s : wording.signs()) {
    std::string one;
    detto::append_utf8(one, s.sign);
    signs.push_back(one + std::to_string(s.after));
  }
  return signs;
}

TEST(prepared_wording, has_words_and_punctuation) {
  const std::string text = "“We wait,” Holm said – twice.";
  const prepared_wording wording(text);
  EXPECT_THAT(texts_of(wording), ElementsAre("We", "wait", "Holm", "said", "twice"));
  EXPECT_THAT(signs_of(wording), ElementsAre("\"0", ",2", "\"2", "—4", ".5"));
  EXPECT_EQ(wording.range(), (byte_range{0, text.size()}));
  EXPECT_EQ(&wording.language(), &detto::english);
  for (const wording_word& w : wording.words()) EXPECT_EQ(detto::slice(text, w.range), w.text);
  ASSERT_EQ(wording.keys().size(), 5U);
  EXPECT_EQ(wording.keys()[2], detto::folded_key("holm"));
}

TEST(prepared_wording, classifies_words_for_comparison) {
  const prepared_wording wording(
      "We met Osla. Nobody in U.S. ports has 40,000 or two hundred five.");
  ASSERT_THAT(texts_of(wording), ElementsAre("We", "met", "Osla", "Nobody", "in", "U.S", "ports",
                                             "has", "40,000", "or", "two hundred five"));
  const auto words = wording.words();
  EXPECT_TRUE(words[0].starts_sentence && words[3].starts_sentence);
  EXPECT_FALSE(words[1].starts_sentence || words[2].starts_sentence);
  EXPECT_TRUE(words[2].capital && !words[1].capital);
  EXPECT_TRUE(words[4].function_word && !words[6].function_word);
  EXPECT_LT(words[4].weight, words[6].weight);
  EXPECT_FALSE(words[5].function_word) << "US is not the pronoun us";
  EXPECT_EQ(words[5].key, detto::folded_key("us"));
  EXPECT_TRUE(words[8].number && words[10].number && !words[6].number);
  EXPECT_EQ(words[8].key, prepared_wording("forty thousand").words()[0].key);
  EXPECT_EQ(words[10].key, prepared_wording("205").words()[0].key);
  EXPECT_EQ(words[10].range.size(), std::string_view("two hundred five").size());
}

TEST(prepared_wording, composes_each_number_to_one_word) {
  const std::string text =
      "At -5 or minus five, (−7) and -$3 million: 2 1/2, 2½, 40\u00A0000, a hundred and five, "
      "between one hundred and twenty-two hundred, 5-10.";
  const prepared_wording wording(text);
  EXPECT_THAT(texts_of(wording),
              ElementsAre("At", "-5", "or", "minus five", "−7", "and", "$", "3 million", "2 1/2",
                          "2½", "40\u00A0000", "a hundred and five", "between", "one hundred",
                          "and", "twenty-two hundred", "5", "10"));
  EXPECT_THAT(signs_of(wording),
              ElementsAre(",4", "(4", ")5", ":8", ",9", ",10", ",11", ",12", ",16", "-17", ".18"));
  for (const wording_word& w : wording.words()) EXPECT_EQ(detto::slice(text, w.range), w.text);
  const auto number_of = [&](std::string_view number) {
    return prepared_wording(number).words()[0].key;
  };
  EXPECT_EQ(wording.words()[7].key, number_of("-3,000,000"));
  EXPECT_EQ(wording.words()[15].key, number_of("2200"));
}

TEST(prepared_wording, tracks_the_beginnings_of_sentences_through_composed_numbers) {
  const prepared_wording wording("It fell. −5 is low. −$5 is little. A hundred is enough.");
  std::string starts;
  for (const wording_word& w : wording.words()) starts += w.starts_sentence ? '^' : '.';
  EXPECT_EQ(starts, "^."
                    "^.."
                    "^..."
                    "^..");
}

TEST(prepared_wording, joins_words_at_zero_width_spaces) {
  const std::string text = "the govern\u200Bment \u200B met\u200B";
  const prepared_wording wording(text);
  EXPECT_THAT(texts_of(wording), ElementsAre("the", "govern\u200Bment", "met"));
  EXPECT_THAT(wording.signs(), ::testing::IsEmpty());
  EXPECT_EQ(wording.words()[1].key, detto::folded_key("government"));
  EXPECT_EQ(detto::slice(text, wording.words()[1].range), wording.words()[1].text);
  // In scripts without spaces, it separates words.
  const std::string thai = "\u0E01\u0E32\u200B\u0E02\u0E32";
  EXPECT_EQ(prepared_wording(thai).words().size(), 2U);
}

TEST(prepared_wording, is_constructible_from_a_document) {
  const std::string text = "“We wait,” Holm said. Nobody asked 12 of them.";
  const detto::document doc(text);
  const prepared_wording a(text), b(doc);
  EXPECT_EQ(texts_of(a), texts_of(b));
  EXPECT_EQ(signs_of(a), signs_of(b));
  EXPECT_EQ(a.keys(), b.keys());
  EXPECT_EQ(a.range(), b.range());
}

TEST(prepared_wording, is_constructible_from_a_range_of_a_document) {
  const std::string text = "“We wait,” Holm said. Nobody asked.";
  const detto::document doc(text);
  const prepared_wording inside(doc, doc.range(doc.reading().substr(3, 8)));
  EXPECT_THAT(texts_of(inside), ElementsAre("We", "wait"));
  EXPECT_THAT(signs_of(inside), ElementsAre(",2"));
  EXPECT_EQ(inside.range(), (byte_range{3, 11}));
  EXPECT_TRUE(inside.words()[0].starts_sentence);
  EXPECT_TRUE(prepared_wording(doc, reading_range{3, 3}).empty());
}

TEST(prepared_wording, has_ranges_of_the_original_text) {
  const std::string text = "βThe ferry is full,β said Marta Holm. βIt canβt sail.β\n"
                           "βWe wait,β Lund said. βWe donβt sleep.β\n";
  const detto::document doc(text);
  ASSERT_FALSE(doc.repairs().empty());
  const prepared_wording wording(doc);
  EXPECT_EQ(wording.range(), (byte_range{0, text.size()}));
  bool seen = false;
  for (const wording_word& w : wording.words()) {
    ASSERT_LE(w.range.end, text.size());
    if (w.text != "can’t") continue;
    seen = true;
    EXPECT_EQ(detto::slice(text, w.range), "canβt");
    EXPECT_EQ(w.key, prepared_wording("can't").words()[0].key);
  }
  EXPECT_TRUE(seen);
}

TEST(prepared_wording, returns_a_part_with_its_inner_punctuation) {
  const std::string text = "one, two; three. four! five";
  const prepared_wording wording(text);
  const prepared_wording part = wording.part({1, 3});
  EXPECT_THAT(texts_of(part), ElementsAre("two", "three"));
  EXPECT_THAT(signs_of(part), ElementsAre(";1"));
  EXPECT_EQ(detto::slice(text, part.range()), "two; three");
  EXPECT_EQ(part.words()[0].range, wording.words()[1].range);
  EXPECT_THAT(signs_of(wording.part({0, 5})), ElementsAre(",1", ";2", ".3", "!4"));
  const prepared_wording none = wording.part({2, 2});
  EXPECT_TRUE(none.empty());
  EXPECT_THAT(none.signs(), IsEmpty());
}

TEST(prepared_wording, omits_outer_punctuation) {
  EXPECT_THAT(signs_of(prepared_wording("“… on time, we sail,”").without_edge_signs()),
              ElementsAre(",2"));
  EXPECT_THAT(signs_of(prepared_wording("“Do we sail?”").without_edge_signs()), ElementsAre("?3"));
  EXPECT_THAT(signs_of(prepared_wording("…!").without_edge_signs()), ElementsAre("!0"));
}

TEST(prepared_wording, may_be_empty) {
  EXPECT_TRUE(prepared_wording().empty());
  EXPECT_TRUE(prepared_wording("").empty());
  EXPECT_TRUE(prepared_wording("… ").empty());
  EXPECT_THAT(prepared_wording("").keys(), IsEmpty());
  EXPECT_THAT(prepared_wording("\xFF").signs().size(), 1U);
}

TEST(prepared_wording, accepts_text_options) {
  detto::lexicon own = detto::english;
  own.wording.digits = {.decimal = U',', .grouping = U"."};
  EXPECT_EQ(prepared_wording("40.000", detto::text_options<>{.language = own}).keys(),
            prepared_wording("40000").keys());
  const auto cut = [](std::string_view text) {
    return std::vector<detto::token>{{text.substr(0, 2), detto::token_kind::word},
                                     {text.substr(2), detto::token_kind::word}};
  };
  EXPECT_THAT(texts_of(prepared_wording("gate", detto::text_options<>{}.with_tokenizer(cut))),
              ElementsAre("ga", "te"));
}

// It refers to the text.
static_assert(std::constructible_from<prepared_wording, const std::string&>);
static_assert(std::constructible_from<prepared_wording, std::string_view>);
static_assert(std::copyable<prepared_wording>);

TEST(prepared_wording, has_consistent_parts_on_random_texts) {
  std::mt19937 random(37);
  const std::vector<std::string> pieces = {"gull", "Crow", "five",  "hundred", "-", ".",
                                           "…",    "’",    "“",     " ",       " ", "\xFF",
                                           "%",    "3",    "1,000", "U.S"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 15; i > 0; --i) text += pieces[random() % pieces.size()];
    const prepared_wording wording(text);
    std::size_t after = 0, end = 0;
    for (const wording_sign& s : wording.signs()) {
      ASSERT_LE(after, s.after);
      ASSERT_LE(s.after, wording.words().size());
      after = s.after;
    }
    for (const wording_word& w : wording.words()) {
      ASSERT_LE(end, w.range.begin);
      ASSERT_LT(w.range.begin, w.range.end);
      end = w.range.end;
    }
    ASSERT_LE(end, text.size());
    const std::size_t cut = random() % (wording.words().size() + 1);
    std::vector<detto::token_key> keys = wording.part({0, cut}).keys();
    for (const detto::token_key key : wording.part({cut, wording.words().size()}).keys())
      keys.push_back(key);
    ASSERT_EQ(keys, wording.keys()) << text;
  }
}

TEST(prepared_wording, has_words_in_order_for_any_sequence_of_number_words) {
  constexpr std::string_view pieces[] = {
      "one ", "hundred ", "thousand ", "and ",  "twenty", "-",      "five ",  "million ",
      "a ",   "minus ",   "\u2212",    "7",     "/",      "\u00BD", "\u00A0", "000",
      "$",    "zero ",    "x ",        "half ", "half",   ". "};
  const auto check = [](const std::string& text) {
    const prepared_wording wording(text);
    std::size_t at = 0;
    for (const wording_word& w : wording.words()) {
      ASSERT_LE(at, w.range.begin) << text;
      ASSERT_LT(w.range.begin, w.range.end) << text;
      ASSERT_EQ(detto::slice(text, w.range), w.text) << text;
      at = w.range.end;
    }
    ASSERT_LE(at, text.size()) << text;
  };
  check("one hundred and five thousand and hundred zero");
  check("half a million and half-a-million, a half million two and a half hundred and a half");
  std::mt19937 random(8);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % std::size(pieces)];
    check(text);
  }
}

}  // namespace
