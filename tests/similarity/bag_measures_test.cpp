// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/ngram/features.hpp>
#include <detto/similarity/bag_measures.hpp>
#include <detto/similarity/set_measures.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using numbers = std::vector<std::uint64_t>;

// The definitions, over a vector of counts for all possible features.
struct reference {
  std::array<double, 40> a{}, b{};

  reference(const numbers& x, const numbers& y) {
    for (const auto f : x) ++a[f];
    for (const auto f : y) ++b[f];
  }
  template <class Term>
  double sum(Term term) const {
    double total = 0;
    for (std::size_t i = 0; i < a.size(); ++i) total += term(a[i], b[i]);
    return total;
  }
  double smaller() const {
    return sum([](double x, double y) { return std::min(x, y); });
  }
  double larger() const {
    return sum([](double x, double y) { return std::max(x, y); });
  }
  double size_a() const {
    return sum([](double x, double) { return x; });
  }
  double size_b() const {
    return sum([](double, double y) { return y; });
  }
  double cosine() const {
    return sum([](double x, double y) { return x * y; }) /
           std::sqrt(sum([](double x, double) { return x * x; }) *
                     sum([](double, double y) { return y * y; }));
  }
};

TEST(BagMeasures, EqualTheDefinitions) {
  std::mt19937_64 random(4);
  for (int trial = 0; trial < 500; ++trial) {
    numbers x(1 + random() % 80), y(1 + random() % 80);
    for (auto& f : x) f = random() % 40;
    for (auto& f : y) f = random() % 40;
    const detto::feature_bag a = bag_of(x), b = bag_of(y);
    const reference r(x, y);
    EXPECT_DOUBLE_EQ(detto::jaccard(a, b), r.smaller() / r.larger());
    EXPECT_DOUBLE_EQ(detto::containment(a, b), r.smaller() / r.size_a());
    EXPECT_DOUBLE_EQ(detto::containment(b, a), r.smaller() / r.size_b());
    EXPECT_DOUBLE_EQ(detto::dice(a, b), 2 * r.smaller() / (r.size_a() + r.size_b()));
    EXPECT_DOUBLE_EQ(detto::overlap(a, b), r.smaller() / std::min(r.size_a(), r.size_b()));
    EXPECT_DOUBLE_EQ(detto::cosine(a, b), r.cosine());
    EXPECT_DOUBLE_EQ(detto::tversky(a, b, 0.2, 3),
                     r.smaller() / (r.smaller() + 0.2 * (r.size_a() - r.smaller()) +
                                    3 * (r.size_b() - r.smaller())));
    EXPECT_EQ(detto::cosine(a, b), detto::cosine(b, a));
    EXPECT_EQ(detto::cosine(a, a), 1);
    EXPECT_LE(detto::cosine(a, b), 1);
  }
}

TEST(BagMeasures, EqualTheSetMeasuresForFeaturesThatOccurOnce) {
  const numbers x{1, 2, 3, 4}, y{3, 4, 5};
  const detto::feature_bag a = bag_of(x), b = bag_of(y);
  const detto::feature_set c = set_of(x), d = set_of(y);
  EXPECT_EQ(detto::jaccard(a, b), detto::jaccard(c, d));
  EXPECT_EQ(detto::containment(a, b), detto::containment(c, d));
  EXPECT_EQ(detto::dice(a, b), detto::dice(c, d));
  EXPECT_EQ(detto::overlap(a, b), detto::overlap(c, d));
  EXPECT_EQ(detto::cosine(a, b), detto::cosine(c, d));
  EXPECT_EQ(detto::tversky(a, b, 2, 3), detto::tversky(c, d, 2, 3));
}

TEST(BagMeasures, AreOneForTwoEmptyBagsAndZeroForOne) {
  const detto::feature_bag none, some = bag_of({1, 1});
  EXPECT_EQ(detto::jaccard(none, none), 1);
  EXPECT_EQ(detto::containment(none, none), 1);
  EXPECT_EQ(detto::dice(none, none), 1);
  EXPECT_EQ(detto::overlap(none, none), 1);
  EXPECT_EQ(detto::cosine(none, none), 1);
  EXPECT_EQ(detto::tversky(none, none, 1, 1), 1);
  EXPECT_EQ(detto::jaccard(none, some), 0);
  EXPECT_EQ(detto::containment(none, some), 0);
  EXPECT_EQ(detto::cosine(some, none), 0);
}

}  // namespace
