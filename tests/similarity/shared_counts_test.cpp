// SPDX-License-Identifier: BSL-1.0
#include <detto/similarity/shared_counts.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

using detto::shared_counts;

TEST(SharedCounts, DetermineEveryMeasure) {
  constexpr shared_counts counts{4, 9, 3};
  EXPECT_DOUBLE_EQ(detto::jaccard(counts), 3.0 / 10);
  EXPECT_DOUBLE_EQ(detto::containment(counts), 3.0 / 4);
  EXPECT_DOUBLE_EQ(detto::containment(shared_counts{9, 4, 3}), 3.0 / 9);
  EXPECT_DOUBLE_EQ(detto::dice(counts), 6.0 / 13);
  EXPECT_DOUBLE_EQ(detto::overlap(counts), 3.0 / 4);
  EXPECT_DOUBLE_EQ(detto::cosine(counts), 3.0 / 6);
  EXPECT_DOUBLE_EQ(detto::tversky(counts, 0.5, 2), 3.0 / (3 + 0.5 * 1 + 2 * 6));
}

TEST(SharedCounts, GiveExactlyOneForEqualSets) {
  for (const unsigned size : {1U, 2U, 3U, 7U, 12345U}) {
    const shared_counts counts{size, size, size};
    EXPECT_EQ(detto::jaccard(counts), 1);
    EXPECT_EQ(detto::containment(counts), 1);
    EXPECT_EQ(detto::dice(counts), 1);
    EXPECT_EQ(detto::overlap(counts), 1);
    EXPECT_EQ(detto::cosine(counts), 1);
    EXPECT_EQ(detto::tversky(counts, 0.3, 7), 1);
  }
}

TEST(SharedCounts, GiveOneForTwoEmptySetsAndZeroForOne) {
  struct {
    shared_counts counts;
    double expected;
  } constexpr cases[] = {{{0, 0, 0}, 1}, {{0, 5, 0}, 0}, {{5, 0, 0}, 0}};
  for (const auto& [counts, expected] : cases) {
    EXPECT_EQ(detto::jaccard(counts), expected);
    EXPECT_EQ(detto::containment(counts), expected);
    EXPECT_EQ(detto::dice(counts), expected);
    EXPECT_EQ(detto::overlap(counts), expected);
    EXPECT_EQ(detto::cosine(counts), expected);
    EXPECT_EQ(detto::tversky(counts, 1, 1), expected);
    EXPECT_EQ(detto::tversky(counts, 0, 0), expected);
  }
}

TEST(Tversky, HasTheOtherMeasuresAsSpecialCases) {
  for (unsigned a = 0; a < 7; ++a)
    for (unsigned b = 0; b < 7; ++b)
      for (unsigned common = 0; common <= a && common <= b; ++common) {
        const shared_counts counts{a, b, common};
        EXPECT_DOUBLE_EQ(detto::tversky(counts, 1, 1), detto::jaccard(counts));
        EXPECT_DOUBLE_EQ(detto::tversky(counts, 0.5, 0.5), detto::dice(counts));
        EXPECT_DOUBLE_EQ(detto::tversky(counts, 1, 0), detto::containment(counts));
      }
}

TEST(Tversky, WithZeroWeightsIndicatesWhetherAnythingIsCommon) {
  EXPECT_EQ(detto::tversky({4, 9, 3}, 0, 0), 1);
  EXPECT_EQ(detto::tversky({4, 9, 0}, 0, 0), 0);
}

TEST(Tversky, ThrowsOnInvalidWeights) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (const double bad : {-0.1, infinity, std::nan("")}) {
    EXPECT_THROW((void)detto::tversky({4, 9, 3}, bad, 1), std::invalid_argument);
    EXPECT_THROW((void)detto::tversky({4, 9, 3}, 1, bad), std::invalid_argument);
  }
}

}  // namespace
