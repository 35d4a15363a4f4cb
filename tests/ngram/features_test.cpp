// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/ngram/features.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/ngrams.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <ranges>
#include <set>
#include <string>
#include <vector>

namespace {

using testing::ElementsAre;

std::vector<detto::feature> some_features(std::size_t size, std::uint64_t distinct, unsigned seed) {
  std::mt19937_64 random(seed);
  std::vector<detto::feature> all(size);
  for (detto::feature& f : all) f = detto::feature{random() % distinct};
  return all;
}

TEST(FeatureSet, HoldsDistinctFeaturesInOrder) {
  for (const std::size_t size : {0U, 1U, 10U, 1000U}) {
    const auto given = some_features(size, 300, 1);
    const detto::feature_set set(given);
    const std::set<detto::feature> expected(given.begin(), given.end());
    EXPECT_TRUE(std::ranges::equal(set, expected));
    EXPECT_EQ(set.size(), expected.size());
    EXPECT_EQ(set.empty(), expected.empty());
    for (std::uint64_t i = 0; i < 300; ++i) {
      const detto::feature f{i};
      EXPECT_EQ(set.contains(f), expected.contains(f));
    }
  }
}

TEST(FeatureSet, IsARangeOfFeatures) {
  static_assert(std::ranges::random_access_range<const detto::feature_set>);
  static_assert(detto::feature_range<const detto::feature_set&>);
  const detto::feature_set set = set_of({5, 3, 5});
  EXPECT_EQ(detto::features(set), set);
  EXPECT_EQ(set[0], detto::feature{3});
  EXPECT_EQ(set.data()[1], detto::feature{5});
}

TEST(FeatureBag, CountsFeaturesInOrder) {
  for (const std::size_t size : {0U, 1U, 10U, 1000U}) {
    const auto given = some_features(size, 300, 2);
    const detto::feature_bag bag(given);
    std::map<detto::feature, std::uint64_t> expected;
    for (const detto::feature f : given) ++expected[f];
    ASSERT_EQ(bag.size(), expected.size());
    EXPECT_EQ(bag.total(), size);
    EXPECT_EQ(bag.empty(), size == 0);
    EXPECT_TRUE(std::ranges::equal(bag, expected, [](const detto::counted_feature& c, auto& e) {
      return c.feature == e.first && c.count == e.second;
    }));
    for (std::uint64_t i = 0; i < 300; ++i) {
      const detto::feature f{i};
      EXPECT_EQ(bag.count(f), expected.contains(f) ? expected[f] : 0);
    }
  }
}

TEST(FeatureBag, ComparesEqualWithEqualCounts) {
  EXPECT_EQ(bag_of({1, 2, 1}), bag_of({1, 1, 2}));
  EXPECT_NE(bag_of({1, 2, 1}), bag_of({1, 2}));
  EXPECT_THAT(bag_of({9, 4, 9}), ElementsAre(detto::counted_feature{detto::feature{4}, 1},
                                             detto::counted_feature{detto::feature{9}, 2}));
}

TEST(Features, OfNgramsEqualTheFeaturesOfTheirHashes) {
  const std::vector<std::string> words{"no", "ship", "had", "left", "no", "ship", "at", "all"};
  const auto grams = words | detto::ngrams(2);
  EXPECT_EQ(detto::features(grams), detto::features(grams | detto::hashed));
  EXPECT_EQ(detto::features(grams, 5), detto::features(grams | detto::hashed(5)));
  EXPECT_EQ(detto::features(grams).size(), 6U);
  EXPECT_EQ(detto::counted_features(grams), detto::counted_features(grams | detto::hashed));
  EXPECT_EQ(detto::counted_features(grams, 5), detto::counted_features(grams | detto::hashed(5)));
  EXPECT_EQ(detto::counted_features(grams).total(), 7U);
}

TEST(Features, WithDifferentSeedsAreDisjoint) {
  const auto grams = std::views::iota(0, 100) | detto::ngrams(2);
  const detto::feature_set a = detto::features(grams), b = detto::features(grams, 1);
  for (const detto::feature f : a) EXPECT_FALSE(b.contains(f));
}

TEST(Features, OfEmptyInputAreEmpty) {
  const std::vector<std::string> none;
  EXPECT_TRUE(detto::features(none | detto::ngrams(5)).empty());
  EXPECT_TRUE(detto::counted_features(none | detto::ngrams(5)).empty());
  EXPECT_EQ(detto::features(none | detto::ngrams(5)), detto::feature_set());
}

TEST(Features, OfOneWordRepeatedAMillionTimesAreOneFeature) {
  const std::vector<int> same(1'000'000, 7);
  const auto grams = same | detto::ngrams(5);
  EXPECT_EQ(detto::features(grams).size(), 1U);
  EXPECT_THAT(detto::counted_features(grams),
              ElementsAre(testing::Field(&detto::counted_feature::count, 999'996U)));
}

// Tokens without ngrams(), whose rejection has an explanation, are in tests/compile_fail.
template <class R>
concept has_features = requires(R range) { detto::features(range); };
static_assert(has_features<std::vector<std::vector<int>>>);
static_assert(!has_features<std::vector<double>>);

}  // namespace
