// SPDX-License-Identifier: BSL-1.0
// The examples of README and docs/architecture.md, with all headers in one file and the project's warnings.
#include <detto/detto.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <string_view>

namespace {

constexpr std::string_view wire =
    "“We did not come to blame anybody,” Mayor Ada Brandt told reporters in the old harbour.";
constexpr std::string_view copy =
    "“We did not come to blame anybody,” Brandt told reporters in the new harbour.";

TEST(Detto, TokenizesTextAndMeasuresSimilarity) {
  std::size_t words = 0;
  for (const detto::token t : detto::words(wire)) words += t.text.empty() ? 0U : 1U;
  EXPECT_EQ(words, 16U);
  auto grams = detto::words(wire) | detto::folded | detto::ngrams(5);
  const detto::feature_set a = detto::features(grams);
  const detto::feature_set b =
      detto::features(detto::words(copy) | detto::folded | detto::ngrams(5));
  EXPECT_EQ(a.size(), 12U);
  const double exact = detto::jaccard(a, b);
  EXPECT_GT(exact, 0.1);
  EXPECT_LT(exact, 0.9);
  EXPECT_NEAR(detto::jaccard(detto::minhash<128>(grams | detto::hashed), detto::minhash<128>(b)),
              exact, 0.2);
}

TEST(Detto, AttributesAndVerifiesQuotations) {
  const detto::attribution who = detto::attribute_quotes(wire);
  ASSERT_EQ(who.quotes.size(), 1U);
  EXPECT_EQ(who.quotes[0].who->canonical, "Ada Brandt");
  EXPECT_EQ(who.quotes[0].addressee->text, "reporters");
  EXPECT_FALSE(detto::shared_passages(wire, copy).empty());
  const detto::verdict v = detto::verify_quote("We came to blame anybody", copy);
  EXPECT_EQ(v.kind, detto::verdict_kind::altered);
  ASSERT_EQ(v.critical.size(), 1U);
  EXPECT_EQ(v.critical[0], detto::critical_change::negation);
}

}  // namespace
