// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace detto::inline v0 {

/// The counts that all measures of two sets are computed from, in features. The result of
/// `count_shared`; all measures of shared_counts are O(1). With bags, sizes and `common` include
/// multiplicity.
///
/// In every measure, two empty sets have the value 1 and an empty and a non-empty set 0.
struct shared_counts {
  std::uint64_t a = 0;       ///< the size of the first set
  std::uint64_t b = 0;       ///< the size of the second set
  std::uint64_t common = 0;  ///< the size of the intersection
};

namespace detail {

// common / whole, with the convention for empty sets that all measures follow. With non-empty sets
// `whole` is 0 only if the weights of tversky() are 0.
[[nodiscard]] inline double measure_ratio(const shared_counts& counts, double common,
                                          double whole) {
  if (counts.a == 0 || counts.b == 0) return counts.a == counts.b ? 1.0 : 0.0;
  return whole > 0 ? common / whole : 0.0;
}

}  // namespace detail

/// |a and b| / |a or b| (Jaccard 1901).
[[nodiscard]] inline double jaccard(const shared_counts& counts) {
  return detail::measure_ratio(counts, static_cast<double>(counts.common),
                               static_cast<double>(counts.a + counts.b - counts.common));
}

/// |a and b| / |a|: the fraction of a that is in b (Broder 1997).
[[nodiscard]] inline double containment(const shared_counts& counts) {
  return detail::measure_ratio(counts, static_cast<double>(counts.common),
                               static_cast<double>(counts.a));
}

/// 2 |a and b| / (|a| + |b|) (Dice 1945, Sørensen 1948).
[[nodiscard]] inline double dice(const shared_counts& counts) {
  return detail::measure_ratio(counts, 2 * static_cast<double>(counts.common),
                               static_cast<double>(counts.a + counts.b));
}

/// |a and b| / min(|a|, |b|): the containment of the smaller set (Szymkiewicz 1934, Simpson 1943).
[[nodiscard]] inline double overlap(const shared_counts& counts) {
  return detail::measure_ratio(counts, static_cast<double>(counts.common),
                               static_cast<double>((std::min)(counts.a, counts.b)));
}

/// |a and b| / sqrt(|a| |b|): the cosine of the sets as binary vectors (Ochiai 1957).
[[nodiscard]] inline double cosine(const shared_counts& counts) {
  return detail::measure_ratio(
      counts, static_cast<double>(counts.common),
      std::sqrt(static_cast<double>(counts.a) * static_cast<double>(counts.b)));
}

/// |a and b| / (|a and b| + alpha |a only| + beta |b only|) (Tversky 1977). Equals jaccard for
/// alpha = beta = 1, dice for alpha = beta = 0.5, and containment for alpha = 1, beta = 0. Returns
/// 0 for non-empty sets without common features, whatever the weights.
/// \throws std::invalid_argument when alpha or beta is negative, infinite or NaN.
[[nodiscard]] inline double tversky(const shared_counts& counts, double alpha, double beta) {
  if (!(alpha >= 0 && beta >= 0 && std::isfinite(alpha) && std::isfinite(beta)))
    DETTO_THROW(std::invalid_argument("detto::tversky: alpha and beta must be finite and >= 0"));
  const auto common = static_cast<double>(counts.common);
  const auto a_only = static_cast<double>(counts.a - counts.common);
  const auto b_only = static_cast<double>(counts.b - counts.common);
  return detail::measure_ratio(counts, common, common + alpha * a_only + beta * b_only);
}

}  // namespace detto::inline v0
