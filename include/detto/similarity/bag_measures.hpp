// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/features.hpp>
#include <detto/similarity/shared_counts.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

// Measures of two bags of features, from 0 (nothing in common) to 1, each O(|a| + |b|). A bag's
// size is its total, and what two bags share of a feature is the smaller count; save in cosine,
// which is that of the vectors of counts. Two empty bags give 1, an empty and another one 0.

namespace detto::inline v0 {

namespace detail {

// Calls `sink(count in a, count in b)` for every feature that is in both.
template <class Sink>
constexpr void for_each_common(const feature_bag& a, const feature_bag& b, Sink sink) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (x->feature == y->feature) sink(x->count, y->count);
    // Both read before either moves: branches here would be mispredicted half of the time.
    const bool a_next = x->feature <= y->feature, b_next = y->feature <= x->feature;
    x += a_next;
    y += b_next;
  }
}

[[nodiscard]] inline shared_counts count_shared(const feature_bag& a, const feature_bag& b) {
  std::uint64_t common = 0;
  for_each_common(a, b, [&common](std::uint64_t x, std::uint64_t y) { common += std::min(x, y); });
  return {a.total(), b.total(), common};
}

[[nodiscard]] inline double squared_norm(const feature_bag& bag) {
  double sum = 0;
  for (const counted_feature& f : bag)
    sum += static_cast<double>(f.count) * static_cast<double>(f.count);
  return sum;
}

}  // namespace detail

/// The sum of smaller counts by the sum of larger ones (Ružička 1958), or weighted Jaccard.
[[nodiscard]] inline double jaccard(const feature_bag& a, const feature_bag& b) {
  return jaccard(detail::count_shared(a, b));
}

/// The share of `a`, occurrences counted, that is in `b`; not symmetric.
[[nodiscard]] inline double containment(const feature_bag& a, const feature_bag& b) {
  return containment(detail::count_shared(a, b));
}

/// 1 minus the dissimilarity of Bray and Curtis (1957).
[[nodiscard]] inline double dice(const feature_bag& a, const feature_bag& b) {
  return dice(detail::count_shared(a, b));
}

/// The share of the smaller bag that is in the other.
[[nodiscard]] inline double overlap(const feature_bag& a, const feature_bag& b) {
  return overlap(detail::count_shared(a, b));
}

/// The cosine of the angle between the vectors of counts (Salton, Wong and Yang 1975).
[[nodiscard]] inline double cosine(const feature_bag& a, const feature_bag& b) {
  double dot = 0;
  detail::for_each_common(a, b, [&dot](std::uint64_t x, std::uint64_t y) {
    dot += static_cast<double>(x) * static_cast<double>(y);
  });
  return detail::share({a.total(), b.total(), 0}, dot,
                       std::sqrt(detail::squared_norm(a) * detail::squared_norm(b)));
}

/// As jaccard, with what `a` has more weighted by alpha and what `b` has more by beta.
/// \throws std::invalid_argument when alpha or beta is negative or not a finite number.
[[nodiscard]] inline double tversky(const feature_bag& a, const feature_bag& b, double alpha,
                                    double beta) {
  return tversky(detail::count_shared(a, b), alpha, beta);
}

}  // namespace detto::inline v0
