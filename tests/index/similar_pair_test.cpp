// SPDX-License-Identifier: BSL-1.0
#include <detto/index/similar_pair.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using detto::similar_pair;
using testing::ElementsAre;

TEST(PairList, OrdersItsPairs) {
  const detto::pair_list pairs({{2, 3, 0.5}, {0, 9, 0.7}, {0, 4, 1}}, false);
  EXPECT_THAT(pairs,
              ElementsAre(similar_pair{0, 4, 1}, similar_pair{0, 9, 0.7}, similar_pair{2, 3, 0.5}));
  EXPECT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[1].b, 9U);
  EXPECT_FALSE(pairs.limit_reached());
}

TEST(PairList, ReportsThatALimitWasReached) {
  EXPECT_TRUE(detto::pair_list({}, true).limit_reached());
  EXPECT_TRUE(detto::pair_list({}, true).empty());
  EXPECT_FALSE(detto::pair_list().limit_reached());
}

}  // namespace
