// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/ngram/features.hpp>
#include <detto/similarity/set_measures.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

namespace {

using numbers = std::vector<std::uint64_t>;

// The definitions over std::set, one element at a time.
struct reference {
  std::set<std::uint64_t> a, b;

  double common() const {
    return static_cast<double>(std::ranges::count_if(a, [this](auto x) { return b.contains(x); }));
  }
  double size_a() const { return static_cast<double>(a.size()); }
  double size_b() const { return static_cast<double>(b.size()); }
  double either() const {
    std::set<std::uint64_t> all = a;
    all.insert(b.begin(), b.end());
    return static_cast<double>(all.size());
  }
};

TEST(SetMeasures, EqualTheDefinitions) {
  std::mt19937_64 random(3);
  for (int trial = 0; trial < 500; ++trial) {
    numbers x(1 + random() % 60), y(1 + random() % 60);
    for (auto& f : x) f = random() % 80;
    for (auto& f : y) f = random() % 80;
    const detto::feature_set a = set_of(x), b = set_of(y);
    const reference r{{x.begin(), x.end()}, {y.begin(), y.end()}};
    EXPECT_DOUBLE_EQ(detto::jaccard(a, b), r.common() / r.either());
    EXPECT_DOUBLE_EQ(detto::containment(a, b), r.common() / r.size_a());
    EXPECT_DOUBLE_EQ(detto::containment(b, a), r.common() / r.size_b());
    EXPECT_DOUBLE_EQ(detto::dice(a, b), 2 * r.common() / (r.size_a() + r.size_b()));
    EXPECT_DOUBLE_EQ(detto::overlap(a, b), r.common() / std::min(r.size_a(), r.size_b()));
    EXPECT_DOUBLE_EQ(detto::cosine(a, b), r.common() / std::sqrt(r.size_a() * r.size_b()));
    EXPECT_DOUBLE_EQ(detto::tversky(a, b, 0.2, 3),
                     r.common() / (r.common() + 0.2 * (r.size_a() - r.common()) +
                                   3 * (r.size_b() - r.common())));
    // Symmetric to the last bit, and never above 1.
    EXPECT_EQ(detto::jaccard(a, b), detto::jaccard(b, a));
    EXPECT_EQ(detto::dice(a, b), detto::dice(b, a));
    EXPECT_EQ(detto::overlap(a, b), detto::overlap(b, a));
    EXPECT_EQ(detto::cosine(a, b), detto::cosine(b, a));
    EXPECT_LE(detto::cosine(a, b), 1);
  }
}

TEST(SetMeasures, CountTheIntersectionOnce) {
  const detto::feature_set a = set_of({1, 2, 3, 4}), b = set_of({3, 4, 5});
  const detto::shared_counts counts = detto::count_shared(a, b);
  EXPECT_EQ(counts.a, 4U);
  EXPECT_EQ(counts.b, 3U);
  EXPECT_EQ(counts.common, 2U);
  EXPECT_EQ(detto::jaccard(counts), detto::jaccard(a, b));
}

TEST(SetMeasures, AreOneForTwoEmptySetsAndZeroForOne) {
  const detto::feature_set none, some = set_of({1});
  EXPECT_EQ(detto::jaccard(none, none), 1);
  EXPECT_EQ(detto::containment(none, none), 1);
  EXPECT_EQ(detto::jaccard(none, some), 0);
  EXPECT_EQ(detto::containment(none, some), 0);
  EXPECT_EQ(detto::containment(some, none), 0);
  EXPECT_EQ(detto::cosine(some, none), 0);
  EXPECT_EQ(detto::tversky(some, none, 1, 1), 0);
}

}  // namespace
