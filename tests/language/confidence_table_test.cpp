// SPDX-License-Identifier: BSL-1.0
#include <detto/language/confidence_table.hpp>
#include <detto/language/english.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string_view>

namespace {

using detto::attribution_rule;
using detto::speaker_evidence;

TEST(ConfidenceTable, MultipliesTheSharesOfRuleAndName) {
  detto::confidence_table table{};
  table.rules[static_cast<std::size_t>(attribution_rule::leading)] = {.5F, .25F, 0};
  table.speakers[static_cast<std::size_t>(speaker_evidence::pronoun)] = .5F;
  EXPECT_EQ(table(attribution_rule::leading, 0, speaker_evidence::pronoun), .25);
  EXPECT_EQ(table(attribution_rule::leading, 1, speaker_evidence::pronoun), .125);
  EXPECT_EQ(table(attribution_rule::leading, 0, speaker_evidence::stated), 0);
}

TEST(ConfidenceTable, OfEnglishHasProbabilities) {
  ASSERT_NE(detto::english.speech.confidence, nullptr);
  for (const auto& kinds : detto::english.speech.confidence->rules)
    for (const float share : kinds) EXPECT_TRUE(share > 0 && share < 1) << share;
  for (const float share : detto::english.speech.confidence->speakers)
    EXPECT_TRUE(share > 0 && share < 1) << share;
}

TEST(ConfidenceTable, HasADifferentNameForEveryRule) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < detto::attribution_rule_count; ++i)
    names.insert(name(static_cast<attribution_rule>(i)));
  EXPECT_EQ(names.size(), detto::attribution_rule_count);
  names.clear();
  for (std::size_t i = 0; i < detto::speaker_evidence_count; ++i)
    names.insert(name(static_cast<speaker_evidence>(i)));
  EXPECT_EQ(names.size(), detto::speaker_evidence_count);
}

}  // namespace
