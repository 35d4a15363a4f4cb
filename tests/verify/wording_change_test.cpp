// SPDX-License-Identifier: BSL-1.0
#include <detto/verify/wording_change.hpp>

#include <gtest/gtest.h>

namespace {

// These names are part of the programs' output format.
TEST(wording_change, has_names_for_verdicts) {
  using enum detto::verdict_kind;
  static_assert(detto::name(verbatim) == "verbatim");
  EXPECT_EQ(detto::name(punctuation_only), "punctuation-only");
  EXPECT_EQ(detto::name(truncated), "truncated");
  EXPECT_EQ(detto::name(altered), "altered");
  EXPECT_EQ(detto::name(not_found), "not-found");
}

TEST(wording_change, has_names_for_critical_changes) {
  using enum detto::critical_change;
  static_assert(detto::name(number) == "number");
  EXPECT_EQ(detto::name(negation), "negation");
  EXPECT_EQ(detto::name(detto::critical_change::name), "name");
  EXPECT_EQ(detto::name(modality), "modality");
}

// A search prefers the least verdict: verbatim first.
TEST(wording_change, orders_verdicts_from_verbatim_to_not_found) {
  using enum detto::verdict_kind;
  EXPECT_LT(verbatim, punctuation_only);
  EXPECT_LT(punctuation_only, truncated);
  EXPECT_LT(truncated, altered);
  EXPECT_LT(altered, not_found);
}

TEST(wording_change, is_none_by_default) {
  const detto::wording_change none;
  EXPECT_EQ(none.kind, detto::verdict_kind::verbatim);
  EXPECT_TRUE(none.edits.empty() && none.critical.empty());
  EXPECT_EQ(none.similarity, 1);
  EXPECT_FALSE(none.limit_reached());
}

TEST(word_edit, compares_by_ranges) {
  EXPECT_EQ((detto::word_edit{{1, 2}, {3, 4}}), (detto::word_edit{{1, 2}, {3, 4}}));
  EXPECT_LT((detto::word_edit{{1, 2}, {3, 4}}), (detto::word_edit{{1, 3}, {0, 4}}));
  EXPECT_LT((detto::word_edit{{1, 2}, {3, 4}}), (detto::word_edit{{1, 2}, {3, 5}}));
}

}  // namespace
