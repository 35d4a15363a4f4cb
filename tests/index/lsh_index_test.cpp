// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/index/lsh_index.hpp>
#include <detto/sketch/minhash.hpp>

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

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

constexpr std::size_t k = 64;
using signature = detto::minhash_signature<k>;

signature sketch(const std::vector<std::uint64_t>& features, std::uint64_t seed = 0) {
  return detto::minhash<k>(features_of(features), seed);
}

// Sets in families of similar sets.
std::vector<signature> some_signatures(std::size_t count) {
  std::mt19937_64 random(6);
  std::vector<std::vector<std::uint64_t>> sets;
  std::vector<signature> all;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::uint64_t> set(60);
    if (!sets.empty() && random() % 3 != 0) set = sets[random() % sets.size()];
    for (auto& f : set)
      if (f == 0 || random() % 8 == 0) f = random();
    sets.push_back(set);
    all.push_back(sketch(set));
  }
  return all;
}

// Band by band, row by row.
bool are_candidates(const signature& a, const signature& b, detto::lsh_bands bands) {
  for (std::size_t band = 0; band < bands.bands; ++band) {
    bool all = true;
    for (std::size_t row = 0; row < bands.rows; ++row) {
      const std::size_t at = band * bands.rows + row;
      all = all && a.values[at] == b.values[at];
    }
    if (all) return true;
  }
  return false;
}

TEST(LshIndex, FindsExactlyTheSignaturesWithABandInCommon) {
  const auto signatures = some_signatures(200);
  for (const detto::lsh_bands bands : {detto::lsh_bands{16, 4}, {8, 8}, {9, 7}, {64, 1}}) {
    detto::lsh_index<k> index(bands);
    for (std::size_t i = 0; i < signatures.size(); ++i) EXPECT_EQ(index.insert(signatures[i]), i);

    std::vector<detto::similar_pair> pairs;
    for (std::size_t a = 0; a < signatures.size(); ++a) {
      std::vector<std::size_t> expected;
      for (std::size_t b = 0; b < signatures.size(); ++b)
        if (are_candidates(signatures[a], signatures[b], bands)) {
          expected.push_back(b);
          if (a < b) pairs.push_back({a, b, detto::jaccard(signatures[a], signatures[b])});
        }
      EXPECT_THAT(index.query(signatures[a]), ElementsAreArray(expected));
    }
    EXPECT_THAT(index.candidates(), ElementsAreArray(pairs));
    EXPECT_FALSE(index.candidates().limit_reached());
    EXPECT_GT(pairs.size(), 20U);
  }
}

TEST(LshIndex, ReachesTheRequestedRecallAtTheThreshold) {
  std::mt19937_64 random(7);
  const detto::lsh_index<k> settings(detto::choose_bands(k, 0.8, 0.9));
  int found = 0;
  constexpr int trials = 400;
  for (int trial = 0; trial < trials; ++trial) {
    // 80 features in common, 10 more on each side.
    std::vector<std::uint64_t> a(90), b(90);
    for (std::size_t i = 0; i < 90; ++i) {
      a[i] = random();
      b[i] = i < 80 ? a[i] : random();
    }
    detto::lsh_index<k> index(settings.bands());
    index.insert(sketch(a));
    found += index.query(sketch(b)).empty() ? 0 : 1;
  }
  const double expected = settings.bands().probability(0.8);
  EXPECT_GE(expected, 0.9);
  EXPECT_NEAR(static_cast<double>(found) / trials, expected, 0.05);
}

TEST(LshIndex, StoresItsSignatures) {
  detto::lsh_index<k> index(0.5);
  EXPECT_TRUE(index.empty());
  index.insert(sketch({1, 2, 3}));
  index.insert(sketch({4}));
  EXPECT_EQ(index.size(), 2U);
  EXPECT_EQ(index[1], sketch({4}));
}

TEST(LshIndex, TreatsEmptySetsAsEqual) {
  detto::lsh_index<k> index(0.5);
  index.insert(sketch({}));
  index.insert(sketch({1}));
  index.insert(sketch({}));
  EXPECT_THAT(index.query(sketch({})), ElementsAre(0, 2));
  EXPECT_THAT(index.candidates(), ElementsAre(detto::similar_pair{0, 2, 1}));
}

TEST(LshIndex, FindsNothingIfEmpty) {
  const detto::lsh_index<k> index(0.5);
  EXPECT_THAT(index.query(sketch({1})), IsEmpty());
  EXPECT_THAT(index.candidates(), IsEmpty());
}

TEST(LshIndex, ThrowsOnSignaturesWithAnotherSeed) {
  detto::lsh_index<k> index(0.5);
  index.insert(sketch({1}, 1));
  EXPECT_THROW(index.insert(sketch({1}, 2)), std::invalid_argument);
  EXPECT_THROW((void)index.query(sketch({1}, 2)), std::invalid_argument);
  EXPECT_EQ(index.size(), 1U);
}

TEST(LshIndex, ThrowsOnInvalidBands) {
  for (const detto::lsh_bands bad : {detto::lsh_bands{0, 4}, {4, 0}, {65, 1}, {1, 65}, {9, 8}})
    EXPECT_THROW(detto::lsh_index<k>{bad}, std::invalid_argument);
  EXPECT_THROW(detto::lsh_index<k>(0.0), std::invalid_argument);
  EXPECT_THROW(detto::lsh_index<k>(detto::choose_bands(k, 0.5, 1.5)), std::invalid_argument);
}

TEST(LshIndex, StopsAtItsLimitsAndReportsThem) {
  detto::lsh_index<k> index(0.5);
  for (int i = 0; i < 50; ++i) index.insert(sketch({1, 2, 3}));
  EXPECT_EQ(index.candidates().size(), 50U * 49 / 2);
  EXPECT_FALSE(index.candidates({.pairs = 50 * 49 / 2}).limit_reached());
  EXPECT_EQ(index.candidates({.pairs = 10}).size(), 10U);
  EXPECT_TRUE(index.candidates({.pairs = 10}).limit_reached());
  EXPECT_TRUE(index.candidates({.steps = 1000}).limit_reached());
}

TEST(ChooseBands, ReturnsTheMostRowsThatReachTheRecall) {
  for (const double threshold : {0.3, 0.5, 0.8, 0.95}) {
    const detto::lsh_bands bands = detto::choose_bands(128, threshold, 0.95);
    EXPECT_LE(bands.bands * bands.rows, 128U);
    EXPECT_GE(bands.probability(threshold), 0.95);
    for (std::size_t rows = bands.rows + 1; rows <= 128; ++rows)
      EXPECT_LT((detto::lsh_bands{128 / rows, rows}.probability(threshold)), 0.95);
  }
  // No choice reaches the recall at this threshold; single rows are the best possible.
  EXPECT_EQ(detto::choose_bands(128, 0.001).rows, 1U);
  EXPECT_EQ(detto::choose_bands(128, 1.0).rows, 128U);
  EXPECT_THROW((void)detto::choose_bands(0, 0.5), std::invalid_argument);
}

TEST(LshBands, HaveTheProbabilityOfACandidate) {
  constexpr detto::lsh_bands bands{20, 5};
  for (const double s : {0.0, 0.2, 0.5, 0.8, 1.0})
    EXPECT_NEAR(bands.probability(s), 1 - std::pow(1 - std::pow(s, 5), 20), 1e-12);
}

TEST(LshIndex, TakesBandsAsNumbersInBraces) {
  const detto::lsh_index<128> index({18, 7});
  EXPECT_EQ(index.bands().bands, 18U);
  EXPECT_EQ(index.bands().rows, 7U);
  static_assert(!std::is_constructible_v<detto::lsh_index<128>, int, int>);
  static_assert(!std::is_constructible_v<detto::lsh_index<128>, double, double>);
}

}  // namespace
