// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/verify/prepared_source.hpp>
#include <detto/verify/verify_quote.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;
using detto::critical_change;
using detto::verdict;
using detto::verdict_kind;
using ::testing::ElementsAre;

constexpr std::string_view source =
    "The pilots of Ostrel met on Sunday. “The tide does not wait for the council,” Osla Brandt "
    "said. “We asked for 12 new buoys in the spring, and by autumn, after four letters and two "
    "visits, we had been given three.” The tide does not wait, she repeated. Nobody answered her.";

std::string_view place(const verdict& v) { return detto::slice(source, v.range); }

TEST(VerifyQuote, FindsAnExactQuotation) {
  const verdict v = detto::verify_quote("the tide does not wait for the council.", source);
  EXPECT_EQ(v.kind, verdict_kind::punctuation_only);  // the source has a capital there
  EXPECT_EQ(place(v), "The tide does not wait for the council");
  const verdict w = detto::verify_quote("We asked for 12 new buoys in the spring,", source);
  EXPECT_EQ(w.kind, verdict_kind::verbatim);
  EXPECT_EQ(w.occurrences, 1U);
  EXPECT_DOUBLE_EQ(w.similarity, 1.0);
}

TEST(VerifyQuote, CountsOccurrences) {
  const verdict v = detto::verify_quote("The tide does not wait", source);
  EXPECT_EQ(v.kind, verdict_kind::verbatim);
  EXPECT_EQ(v.occurrences, 2U);
  EXPECT_EQ(v.range.begin, source.find("The tide"));
}

TEST(VerifyQuote, FindsAnAlteredQuotationWithItsEdits) {
  constexpr std::string_view quote = "we asked for 20 new buoys in spring";
  const verdict v = detto::verify_quote(quote, source);
  EXPECT_EQ(v.kind, verdict_kind::altered);
  EXPECT_EQ(place(v), "We asked for 12 new buoys in the spring");
  ASSERT_EQ(v.edits.size(), 2U);
  EXPECT_EQ(detto::slice(source, v.edits[0].a), "12");
  EXPECT_EQ(detto::slice(quote, v.edits[0].b), "20");
  EXPECT_EQ(detto::slice(source, v.edits[1].a), "the");
  EXPECT_THAT(v.critical, ElementsAre(critical_change::number));
  EXPECT_EQ(v.occurrences, 0U);
}

TEST(VerifyQuote, IncludesAReplacedWordAtTheEdgeOfThePlace) {
  const verdict v = detto::verify_quote("You asked for 12 new buoys in the spring", source);
  EXPECT_EQ(place(v), "We asked for 12 new buoys in the spring");
  EXPECT_EQ(v.kind, verdict_kind::altered);
}

TEST(VerifyQuote, OmissionsAtAnEllipsisAreTruncation) {
  const verdict v =
      detto::verify_quote("We asked for 12 new buoys … we had been given three", source);
  EXPECT_EQ(v.kind, verdict_kind::truncated);
  EXPECT_EQ(place(v),
            "We asked for 12 new buoys in the spring, and by autumn, after four letters and two "
            "visits, we had been given three");
}

TEST(VerifyQuote, ARemovedNegationIsCritical) {
  const verdict v = detto::verify_quote("The tide waits for the council", source);
  EXPECT_EQ(v.kind, verdict_kind::altered);
  EXPECT_THAT(v.critical, ElementsAre(critical_change::negation));
}

TEST(VerifyQuote, DoesNotFindUnrelatedQuotations) {
  for (const std::string_view quote :
       {"Lanterns were lit along the whole of the northern quay"sv, "buoys"sv, "tide tables"sv}) {
    const verdict v = detto::verify_quote(quote, source);
    if (quote == "buoys") {
      EXPECT_EQ(v.kind, verdict_kind::verbatim);
      continue;
    }
    EXPECT_EQ(v.kind, verdict_kind::not_found) << quote;
    EXPECT_TRUE(v.range.empty());
    EXPECT_EQ(v.similarity, 0);
  }
}

TEST(VerifyQuote, ReturnsRangesOfTheOriginalText) {
  const std::string text = "The council met. “The lock’s gate is rotten,” Rurik Ansel said.";
  const detto::document doc(text);
  const verdict v = detto::verify_quote("the lock's gate was rotten", doc);
  EXPECT_EQ(v.kind, verdict_kind::altered);
  EXPECT_EQ(detto::slice(text, v.range), "The lock’s gate is rotten");
}

TEST(VerifyQuote, ReturnsRangesOfADamagedSource) {
  const std::string text =
      "βThe ferry is full,β said Marta Holm. βIt canβt sail north before dawn.β\n"
      "Erik Lund said the portβs gates were βold and rusty.β\n"
      "βWe wait,β Lund said. βWe donβt sleep.β\n";
  const detto::document doc(text);
  ASSERT_FALSE(doc.repairs().empty());
  constexpr std::string_view quote = "It can't sail south before dawn.";
  const verdict exact = detto::verify_quote("It can't sail north before dawn,", text);
  EXPECT_EQ(exact.kind, verdict_kind::verbatim);
  EXPECT_EQ(detto::slice(text, exact.range), "It canβt sail north before dawn");
  for (const verdict& v : {detto::verify_quote(quote, text), detto::verify_quote(quote, doc),
                           detto::verify_quote(quote, detto::prepared_source(text)),
                           detto::verify_quote(quote, detto::prepared_source(doc))}) {
    EXPECT_EQ(v.kind, verdict_kind::altered);
    EXPECT_EQ(detto::slice(text, v.range), "It canβt sail north before dawn");
    ASSERT_EQ(v.edits.size(), 1U);
    EXPECT_EQ(detto::slice(text, v.edits[0].a), "north");
    EXPECT_EQ(detto::slice(quote, v.edits[0].b), "south");
  }
  // Without repair, the damaged word is a different word.
  const verdict as_given =
      detto::verify_quote("It can't sail", text, {}, {.repairs = std::vector<detto::repair>{}});
  EXPECT_EQ(as_given.occurrences, 0U);
  EXPECT_EQ(detto::verify_quote("It can't sail", text).occurrences, 1U);
}

TEST(VerifyQuote, UsesTheLanguageOfTheSourceForBoth) {
  detto::lexicon own = detto::english;
  own.wording.digits = {.decimal = U',', .grouping = U"."};
  const verdict v = detto::verify_quote("40000 buoys were lost", "In all, 40.000 buoys were lost.",
                                        {}, {.language = own});
  EXPECT_EQ(v.kind, verdict_kind::verbatim);
  EXPECT_EQ(v.occurrences, 1U);
}

TEST(VerifyQuote, AcceptsEmptyAndIllFormedTexts) {
  EXPECT_EQ(detto::verify_quote("", source).kind, verdict_kind::not_found);
  EXPECT_EQ(detto::verify_quote("…", source).kind, verdict_kind::not_found);
  EXPECT_EQ(detto::verify_quote("tide", "").kind, verdict_kind::not_found);
  EXPECT_EQ(detto::verify_quote("\xFF\xFE tide", "\x80 tide \0 tide"sv).occurrences, 2U);
}

TEST(VerifyQuote, BoundsItsWork) {
  std::string many;
  for (int i = 0; i < 200000; ++i) many += "gull ";
  const verdict v = detto::verify_quote("gull gull gull", many);
  EXPECT_TRUE(v.limit_reached());
  EXPECT_EQ(v.occurrences, detto::verify_options{}.occurrence_limit);
  std::string crows = many.substr(0, 50000);
  crows += "crow";
  EXPECT_EQ(detto::verify_quote(crows, many).kind, verdict_kind::altered);
}

TEST(VerifyQuote, FindsThePlaceInALongSource) {
  std::string book;
  for (int i = 0; i < 3000; ++i)
    book += "Chapter " + std::to_string(i) + " tells of tide and council and of the new buoys. ";
  book += source;
  for (int i = 0; i < 3000; ++i) book += "The tide came and went, and the council sat. ";
  const verdict v =
      detto::verify_quote("by the autumn, after five letters and two visits, we got three", book);
  EXPECT_EQ(v.kind, verdict_kind::altered);
  EXPECT_EQ(detto::slice(book, v.range),
            "by autumn, after four letters and two visits, we had been given three");
}

TEST(verify_quote, includes_a_replaced_word_at_either_end_of_the_place) {
  const std::string text = "It cannot sail north before dawn, they said yesterday.";
  const detto::verdict last = detto::verify_quote("It cannot sail north before noon", text);
  ASSERT_EQ(last.edits.size(), 1U);
  EXPECT_EQ(detto::slice(text, last.edits[0].a), "dawn");
  EXPECT_EQ(detto::slice(text, last.range), "It cannot sail north before dawn");
  const std::string other = "Now ships cannot sail north before dawn.";
  const detto::verdict first = detto::verify_quote("boats cannot sail north before dawn", other);
  ASSERT_EQ(first.edits.size(), 1U);
  EXPECT_EQ(detto::slice(other, first.edits[0].a), "ships");
}

TEST(verify_quote, keeps_digits_apart_from_number_words) {
  const auto kind = [](std::string_view quote, std::string_view text) {
    return detto::verify_quote(quote, text).kind;
  };
  EXPECT_EQ(kind("In 1902 men died in the mine", "In 1900 two men died in the mine"),
            detto::verdict_kind::altered);
  EXPECT_EQ(kind("In 1900, two men died in the mine", "In 1900 two men died in the mine"),
            detto::verdict_kind::punctuation_only);
  EXPECT_EQ(kind("It cost 5,000,000 crowns here", "It cost 5 million crowns here"),
            detto::verdict_kind::verbatim);
}

TEST(verify_quote, compares_all_exact_places) {
  std::string text;
  for (int i = 0; i < 9; ++i) text += "They saw the tall bridge, collapsed today. ";
  text += "They saw the tall bridge collapsed today.";
  EXPECT_EQ(detto::verify_quote("the tall bridge collapsed today", text).kind,
            detto::verdict_kind::verbatim);
}

TEST(verify_quote, is_linear_in_signs) {
  const std::string quote = "alpha " + std::string(200'000, ',') + " beta";
  EXPECT_EQ(detto::verify_quote(quote, "gamma delta epsilon").kind, detto::verdict_kind::not_found);
}

}  // namespace
