// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/features.hpp>
#include <detto/similarity/shared_counts.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

/// \file
/// Similarity measures of two feature bags, in [0, 1], each O(|a| + |b|) for bags of |a| and |b|
/// distinct features. The size of a bag is its total, and the intersection of two bags contains
/// each feature with the smaller of its two counts; `cosine` compares the vectors of counts
/// instead. Two empty bags have the value 1, an empty and a non-empty bag 0.

namespace detto::inline v0 {

namespace detail {

// Calls `sink(count in a, count in b)` for each feature in both bags.
template <class Sink>
constexpr void for_each_common(const feature_bag& a, const feature_bag& b, Sink sink) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (x->feature == y->feature) sink(x->count, y->count);
    // Without branches, which would be mispredicted half of the time.
    const bool a_next = x->feature <= y->feature, b_next = y->feature <= x->feature;
    x += a_next;
    y += b_next;
  }
}

[[nodiscard]] inline shared_counts count_shared(const feature_bag& a, const feature_bag& b) {
  std::uint64_t common = 0;
  for_each_common(a, b,
                  [&common](std::uint64_t x, std::uint64_t y) { common += (std::min)(x, y); });
  return {a.total(), b.total(), common};
}

[[nodiscard]] inline double squared_norm(const feature_bag& bag) {
  double sum = 0;
  for (const counted_feature& f : bag)
    sum += static_cast<double>(f.count) * static_cast<double>(f.count);
  return sum;
}

}  // namespace detail

/// The sum of the smaller counts divided by the sum of the larger counts: weighted Jaccard (Ružička
/// 1958). Symmetric.
[[nodiscard]] inline double jaccard(const feature_bag& a, const feature_bag& b) {
  return jaccard(detail::count_shared(a, b));
}

/// The fraction of the occurrences in `a` that are also in `b`. Not symmetric.
[[nodiscard]] inline double containment(const feature_bag& a, const feature_bag& b) {
  return containment(detail::count_shared(a, b));
}

/// 1 minus the dissimilarity of Bray and Curtis (1957). Symmetric.
[[nodiscard]] inline double dice(const feature_bag& a, const feature_bag& b) {
  return dice(detail::count_shared(a, b));
}

/// The fraction of the occurrences in the smaller bag that are in the larger. Symmetric.
[[nodiscard]] inline double overlap(const feature_bag& a, const feature_bag& b) {
  return overlap(detail::count_shared(a, b));
}

/// The cosine of the angle between the vectors of counts (Salton, Wong and Yang 1975). Symmetric.
[[nodiscard]] inline double cosine(const feature_bag& a, const feature_bag& b) {
  double dot = 0;
  detail::for_each_common(a, b, [&dot](std::uint64_t x, std::uint64_t y) {
    dot += static_cast<double>(x) * static_cast<double>(y);
  });
  return detail::measure_ratio({a.total(), b.total(), 0}, dot,
                               std::sqrt(detail::squared_norm(a) * detail::squared_norm(b)));
}

/// The index of Tversky (1977), common / (common + alpha (|a| - common) + beta (|b| - common)),
/// where common is the size of the intersection. Symmetric if alpha == beta.
/// \throws std::invalid_argument when alpha or beta is negative, infinite or NaN.
[[nodiscard]] inline double tversky(const feature_bag& a, const feature_bag& b, double alpha,
                                    double beta) {
  return tversky(detail::count_shared(a, b), alpha, beta);
}

}  // namespace detto::inline v0
