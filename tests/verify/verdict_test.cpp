// SPDX-License-Identifier: BSL-1.0
#include <detto/verify/verdict.hpp>

#include <gtest/gtest.h>

namespace {

TEST(verdict, is_not_found_by_default) {
  const detto::verdict nothing;
  EXPECT_EQ(nothing.kind, detto::verdict_kind::not_found);
  EXPECT_TRUE(nothing.range.empty());
  EXPECT_EQ(nothing.similarity, 0);
  EXPECT_TRUE(nothing.edits.empty() && nothing.critical.empty());
  EXPECT_EQ(nothing.occurrences, 0U);
  EXPECT_FALSE(nothing.limit_reached());
}

TEST(verdict, reports_that_a_limit_was_reached) {
  detto::verdict v;
  v.stopped_early = true;
  EXPECT_TRUE(v.limit_reached());
}

TEST(verify_options, bound_the_search) {
  const detto::verify_options options;
  EXPECT_GT(options.candidate_limit, 0U);
  EXPECT_GT(options.occurrence_limit, 0U);
  EXPECT_GT(options.least_similarity, 0);
  EXPECT_LT(options.least_similarity, 1);
}

}  // namespace
