// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/index/clusters.hpp>
#include <detto/index/similar_pairs.hpp>
#include <detto/ngram/features.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <stdexcept>
#include <utility>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using groups = std::vector<std::vector<std::size_t>>;

// Propagates the least number along the links until nothing changes.
groups reference(std::size_t count, const std::vector<detto::similar_pair>& pairs) {
  std::vector<std::size_t> least(count);
  for (std::size_t i = 0; i < count; ++i) least[i] = i;
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& pair : pairs) {
      const std::size_t both = std::min(least[pair.a], least[pair.b]);
      changed = changed || least[pair.a] != both || least[pair.b] != both;
      least[pair.a] = least[pair.b] = both;
    }
  }
  groups all;
  for (std::size_t i = 0; i < count; ++i) {
    if (least[i] == i) all.emplace_back();
    for (auto& group : all)
      if (group.empty() || group.front() == least[i]) group.push_back(i);
  }
  return all;
}

TEST(Clusters, EqualTheReferenceInAnyOrderOfPairs) {
  std::mt19937_64 random(8);
  for (int trial = 0; trial < 300; ++trial) {
    const std::size_t count = 1 + random() % 40;
    std::vector<detto::similar_pair> pairs(random() % 40);
    for (auto& pair : pairs) pair = {random() % count, random() % count, 0.5};
    const groups expected = reference(count, pairs);
    EXPECT_EQ(detto::clusters(count, pairs), expected);
    std::ranges::shuffle(pairs, random);
    for (auto& pair : pairs) std::swap(pair.a, pair.b);
    EXPECT_EQ(detto::clusters(count, pairs), expected);
  }
}

TEST(Clusters, AcceptThePairsOfASimilarityJoin) {
  const std::vector<detto::feature_set> sets{set_of({1, 2, 3}), set_of({7, 8, 9}),
                                             set_of({1, 2, 4}), set_of({2, 3, 4})};
  EXPECT_EQ(detto::clusters(sets.size(), detto::similar_pairs(sets, 0.5)),
            (groups{{0, 2, 3}, {1}}));
}

TEST(Clusters, AreSingletonsWithoutPairs) {
  EXPECT_THAT(detto::clusters(3, detto::pair_list()),
              ElementsAre(ElementsAre(0), ElementsAre(1), ElementsAre(2)));
  EXPECT_THAT(detto::clusters(0, detto::pair_list()), IsEmpty());
}

TEST(Clusters, ThrowOnAPairWithAnInvalidDocument) {
  const std::vector<detto::similar_pair> pairs{{0, 3, 1}};
  EXPECT_THROW((void)detto::clusters(3, pairs), std::invalid_argument);
}

TEST(Clusters, AreOneForALongChain) {
  constexpr std::size_t count = 1'000'000;
  std::vector<detto::similar_pair> pairs;
  for (std::size_t i = count - 1; i > 0; --i) pairs.push_back({i - 1, i, 1});
  EXPECT_EQ(detto::clusters(count, pairs).size(), 1U);
}

TEST(DisjointSets, ReportWhetherUniteMergedTwoSets) {
  detto::disjoint_sets sets(4);
  EXPECT_EQ(sets.size(), 4U);
  EXPECT_TRUE(sets.unite(3, 2));
  EXPECT_FALSE(sets.unite(2, 3));
  EXPECT_TRUE(sets.unite(3, 1));
  EXPECT_EQ(sets.find(3), 1U);
  EXPECT_EQ(sets.find(0), 0U);
}

}  // namespace
