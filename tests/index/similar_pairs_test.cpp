// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/index/similar_pairs.hpp>
#include <detto/ngram/features.hpp>
#include <detto/similarity/set_measures.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <vector>

namespace {

using detto::similar_pair;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

std::vector<similar_pair> reference(const std::vector<detto::feature_set>& sets, double threshold) {
  std::vector<similar_pair> pairs;
  for (std::size_t a = 0; a < sets.size(); ++a)
    for (std::size_t b = a + 1; b < sets.size(); ++b)
      if (const double j = detto::jaccard(sets[a], sets[b]); j >= threshold)
        pairs.push_back({a, b, j});
  return pairs;
}

// Sets in families: each is a copy of an earlier set with some features removed and some added.
// Includes frequent features, empty sets and exact copies.
std::vector<detto::feature_set> some_sets(unsigned seed, std::size_t count, std::size_t size) {
  std::mt19937_64 random(seed);
  std::vector<std::vector<std::uint64_t>> all;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::uint64_t> set;
    if (!all.empty() && random() % 3 != 0) set = all[random() % all.size()];
    const std::size_t changes = random() % (size / 2 + 1);
    for (std::size_t c = 0; c < changes && !set.empty(); ++c) {
      if (random() % 2 == 0) set[random() % set.size()] = random() % (4 * size);
      if (random() % 4 == 0) set.pop_back();
    }
    const std::size_t more = set.empty() ? random() % size : random() % 3;
    for (std::size_t c = 0; c < more; ++c)
      set.push_back(random() % 4 == 0 ? random() % 8 : random() % (4 * size));
    all.push_back(set);
  }
  std::vector<detto::feature_set> sets;
  for (const auto& set : all) sets.push_back(set_of(set));
  return sets;
}

TEST(SimilarPairs, EqualTheReference) {
  std::size_t found = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    const auto sets = some_sets(seed, 60, 1 + seed);
    // Thirds, fifths and tenths: rounding errors would lose pairs exactly at the threshold.
    for (const double threshold :
         {1e-9, 0.1, 0.2, 0.3, 1.0 / 3, 0.5, 0.6, 2.0 / 3, 0.7, 0.9, 1.0}) {
      const auto expected = reference(sets, threshold);
      const detto::pair_list pairs = detto::similar_pairs(sets, threshold);
      ASSERT_THAT(pairs, ElementsAreArray(expected)) << seed << ' ' << threshold;
      EXPECT_FALSE(pairs.limit_reached());
      found += expected.size();
    }
  }
  EXPECT_GT(found, 10'000U);
}

TEST(SimilarPairs, IncludePairsExactlyAtTheThreshold) {
  // a of b features in common for all small a and b; the threshold is exactly their similarity.
  for (std::uint64_t size = 1; size <= 40; ++size)
    for (std::uint64_t common = 1; common <= size; ++common) {
      std::vector<std::uint64_t> a, b;
      for (std::uint64_t i = 0; i < size; ++i) {
        a.push_back(i);
        b.push_back(i < common ? i : 1000 + i);
      }
      const std::vector<detto::feature_set> sets{set_of(a), set_of(b)};
      const double j = detto::jaccard(sets[0], sets[1]);
      EXPECT_THAT(detto::similar_pairs(sets, j), ElementsAre(similar_pair{0, 1, j}));
      if (j < 1) {
        EXPECT_THAT(detto::similar_pairs(sets, std::nextafter(j, 2.0)), IsEmpty());
      }
    }
}

TEST(SimilarPairs, IncludeAllPairsOfEmptySets) {
  const std::vector<detto::feature_set> sets{{}, set_of({1}), {}, {}};
  EXPECT_THAT(detto::similar_pairs(sets, 1),
              ElementsAre(similar_pair{0, 2, 1}, similar_pair{0, 3, 1}, similar_pair{2, 3, 1}));
}

TEST(SimilarPairs, AreNoneWithoutSets) {
  EXPECT_THAT(detto::similar_pairs({}, 0.5), IsEmpty());
  const std::vector<detto::feature_set> one{set_of({1, 2})};
  EXPECT_THAT(detto::similar_pairs(one, 0.5), IsEmpty());
}

TEST(SimilarPairs, ThrowOnAnInvalidThreshold) {
  for (const double bad : {0.0, -0.5, 1.01, std::nan("")})
    EXPECT_THROW((void)detto::similar_pairs({}, bad), std::invalid_argument);
}

TEST(SimilarPairs, StopAtThePairLimitAndReportIt) {
  const std::vector<detto::feature_set> same(50, set_of({1, 2, 3}));
  const auto all = detto::similar_pairs(same, 0.5);
  EXPECT_EQ(all.size(), 50U * 49 / 2);
  EXPECT_FALSE(detto::similar_pairs(same, 0.5, {.pairs = all.size()}).limit_reached());

  const auto some = detto::similar_pairs(same, 0.5, {.pairs = 10});
  EXPECT_TRUE(some.limit_reached());
  EXPECT_EQ(some.size(), 10U);
  EXPECT_THAT(some, ElementsAreArray(detto::similar_pairs(same, 0.5, {.pairs = 10})));
  EXPECT_TRUE(detto::similar_pairs(same, 0.5, {.pairs = 0}).limit_reached());
}

TEST(SimilarPairs, StopAtTheStepLimitAndReportIt) {
  const std::vector<detto::feature_set> same(50, set_of({1, 2, 3}));
  const std::vector<detto::feature_set> empty(50);
  for (const auto& sets : {same, empty}) {
    const auto some = detto::similar_pairs(sets, 0.5, {.steps = 100});
    EXPECT_TRUE(some.limit_reached());
    EXPECT_LE(some.size(), 100U);
    for (const similar_pair& pair : some) EXPECT_EQ(pair.similarity, 1);
  }
}

}  // namespace
