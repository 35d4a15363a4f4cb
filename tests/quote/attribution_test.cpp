// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/attribution.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <type_traits>

namespace {

TEST(attribution, is_empty_at_first) {
  const detto::attribution nothing;
  EXPECT_TRUE(nothing.quotes.empty() && nothing.unattributed.empty());
  EXPECT_TRUE(nothing.parts.empty() && nothing.repairs.empty());
  EXPECT_FALSE(nothing.limit_reached());
}

// It points into the text, not into the document, which may be gone.
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

TEST(attribution, has_the_parts_and_repairs_of_the_text_as_given) {
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
