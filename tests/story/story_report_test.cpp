// SPDX-License-Identifier: BSL-1.0
#include <detto/story/story_report.hpp>

#include <gtest/gtest.h>

namespace {

TEST(StoryReport, RelationsHaveNames) {
  EXPECT_EQ(detto::name(detto::relation_type::version), "version");
  EXPECT_EQ(detto::name(detto::relation_type::shared_source), "shared-source");
  EXPECT_EQ(detto::name(detto::relation_type::independent), "independent");
}

TEST(StoryReport, AnEmptyReportReachedNoLimit) {
  EXPECT_FALSE(detto::story_report{}.limit_reached());
}

}  // namespace
