// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/ngram/features.hpp>
#include <detto/similarity/intersection.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <random>
#include <vector>

namespace {

using features = std::vector<detto::feature>;

features some_set(std::mt19937_64& random, std::size_t size, std::uint64_t distinct) {
  features all(size);
  for (detto::feature& x : all) x = detto::feature{random() % distinct};
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  return all;
}

std::size_t reference(const features& a, const features& b) {
  features common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return common.size();
}

TEST(IntersectionSize, EqualsTheReferenceForAllSmallSets) {
  constexpr unsigned universe = 6;
  const auto set_of = [](unsigned bits) {
    features set;
    for (unsigned i = 0; i < universe; ++i)
      if ((bits >> i & 1) != 0) set.push_back(detto::feature{i});
    return set;
  };
  for (unsigned a = 0; a < 1U << universe; ++a)
    for (unsigned b = 0; b < 1U << universe; ++b) {
      const features x = set_of(a), y = set_of(b);
      EXPECT_EQ(detto::intersection_size(x, y), reference(x, y));
      EXPECT_EQ(detto::detail::merge_intersection(x, y), reference(x, y));
      EXPECT_EQ(detto::detail::gallop_intersection(x, y), reference(x, y));
    }
}

TEST(IntersectionSize, EqualsTheReferenceForRandomSets) {
  std::mt19937_64 random(1);
  for (int trial = 0; trial < 2000; ++trial) {
    const std::uint64_t distinct = 1 + random() % 3000;
    const features a = some_set(random, random() % 400, distinct);
    const features b = some_set(random, random() % (trial % 2 == 0 ? 400 : 20), distinct);
    const std::size_t expected = reference(a, b);
    EXPECT_EQ(detto::intersection_size(a, b), expected);
    EXPECT_EQ(detto::intersection_size(b, a), expected);
    EXPECT_EQ(detto::detail::merge_intersection(a, b), expected);
    EXPECT_EQ(detto::detail::gallop_intersection(a, b), expected);
    EXPECT_EQ(detto::detail::gallop_intersection(b, a), expected);
  }
}

TEST(IntersectionSize, EqualsTheReferenceForSetsOfVeryDifferentSizes) {
  std::mt19937_64 random(2);
  const features many = some_set(random, 20'000, 100'000);
  for (std::size_t few = 0; few < 40; ++few) {
    const features some = some_set(random, few, 100'000);
    EXPECT_EQ(detto::intersection_size(some, many), reference(some, many));
    EXPECT_EQ(detto::intersection_size(many, some), reference(some, many));
  }
}

TEST(IntersectionSize, AcceptsTheLeastAndTheGreatestFeature) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  const features a = features_of({0, 1, most}), b = features_of({0, most - 1, most});
  EXPECT_EQ(detto::intersection_size(a, b), 2U);
  EXPECT_EQ(detto::intersection_size(a, a), 3U);
  EXPECT_EQ(detto::intersection_size(detto::feature_set(a), detto::feature_set(b)), 2U);
}

TEST(IntersectionSize, IsZeroForEmptySets) {
  const features none, some = features_of({1, 2});
  EXPECT_EQ(detto::intersection_size(none, none), 0U);
  EXPECT_EQ(detto::intersection_size(none, some), 0U);
  EXPECT_EQ(detto::intersection_size(some, none), 0U);
}

TEST(CommonFeatures, AreThoseOfBothSetsInOrder) {
  EXPECT_EQ(detto::common_features(set_of({5, 1, 3, 9}), set_of({9, 3, 4})), features_of({3, 9}));
  EXPECT_EQ(detto::common_features(set_of({1, 2}), set_of({3, 4})), features{});
  EXPECT_EQ(detto::common_features(set_of({}), set_of({3, 4})), features{});
  EXPECT_EQ(detto::common_features(set_of({}), set_of({})), features{});
}

TEST(CommonFeatures, EqualTheReferenceForRandomSets) {
  std::mt19937_64 random(4);
  for (int trial = 0; trial < 500; ++trial) {
    const std::uint64_t distinct = 1 + random() % 300;
    const features a = some_set(random, random() % 200, distinct);
    const features b = some_set(random, random() % 200, distinct);
    features expected;
    std::ranges::copy_if(a, std::back_inserter(expected),
                         [&b](detto::feature f) { return std::ranges::find(b, f) != b.end(); });
    const detto::feature_set x(a), y(b);
    EXPECT_EQ(detto::common_features(x, y), expected);
    EXPECT_EQ(detto::common_features(y, x), expected);
    EXPECT_EQ(detto::intersection_size(x, y), expected.size());
  }
}

}  // namespace
