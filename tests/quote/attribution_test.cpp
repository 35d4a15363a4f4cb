// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/part.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace {

TEST(attribution, is_empty_by_default) {
  const detto::attribution nothing;
  EXPECT_TRUE(nothing.quotes.empty() && nothing.unattributed.empty());
  EXPECT_TRUE(nothing.parts.empty() && nothing.repairs.empty());
  EXPECT_FALSE(nothing.language.has_value());
  EXPECT_FALSE(nothing.limit_reached());
}

TEST(attribution, has_the_language_of_its_speech_data) {
  const std::string text = "“We wait,” Marta Holm said.";
  EXPECT_EQ(detto::attribute_quotes(text).language, "en");
  detto::lexicon own = detto::english;
  own.tag = "en-NO";
  EXPECT_EQ(detto::attribute_quotes(text, {.language = own}).language, "en-NO");
  // Without speech data there is no language.
  own.speech = {};
  EXPECT_EQ(detto::attribute_quotes(text, {.language = own}).language, std::nullopt);
  EXPECT_EQ(detto::attribute_quotes("").language, "en");
}

// It refers to the text, not to the document.
TEST(attribution, outlives_its_document) {
  const std::string text = "“We wait,” Marta Holm said.";
  detto::attribution found;
  {
    const detto::document doc(text);
    found = detto::attribute_quotes(doc);
  }
  ASSERT_EQ(found.quotes.size(), 1U);
  EXPECT_EQ(found.quotes[0].text.data(), text.data());
  EXPECT_EQ(found.quotes[0].who->text, "Marta Holm");
}

TEST(attribution, has_the_parts_and_repairs_of_the_original_text) {
  const std::string text = "βThe ferry is full,β said Marta Holm. βIt canβt sail.β\n"
                           "Erik Lund said the portβs gates were βold and rusty.β\n"
                           "βWe wait,β Lund said. βWe donβt sleep.β\n";
  const auto found = detto::attribute_quotes(text);
  ASSERT_FALSE(found.repairs.empty());
  for (const detto::repair& mended : found.repairs)
    EXPECT_EQ(detto::slice(text, mended.range), mended.from);
  ASSERT_FALSE(found.parts.empty());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool covered =
        std::ranges::any_of(found.parts, [i](const detto::part& p) { return p.range.contains(i); });
    EXPECT_TRUE(covered || text[i] == '\n' || text[i] == ' ') << i;
  }
}

}  // namespace
