// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace detto::inline v0 {

/// What every measure of two sets is made of: their sizes and how much they share, in features.
/// Counted once (`count_shared`), it gives all of them.
struct shared_counts {
  std::uint64_t a = 0;
  std::uint64_t b = 0;
  std::uint64_t common = 0;
};

namespace detail {

// The rule for empty sets, the same for all measures: two are equal, one has nothing in common with
// anything. Else `common` of `whole`; a whole of 0 is left only to weights that count nothing.
[[nodiscard]] inline double share(const shared_counts& counts, double common, double whole) {
  if (counts.a == 0 || counts.b == 0) return counts.a == counts.b ? 1.0 : 0.0;
  return whole > 0 ? common / whole : 0.0;
}

}  // namespace detail

/// |a and b| / |a or b| (Jaccard 1901).
[[nodiscard]] inline double jaccard(const shared_counts& counts) {
  return detail::share(counts, static_cast<double>(counts.common),
                       static_cast<double>(counts.a + counts.b - counts.common));
}

/// |a and b| / |a|: the share of a that is found in b (Broder 1997).
[[nodiscard]] inline double containment(const shared_counts& counts) {
  return detail::share(counts, static_cast<double>(counts.common), static_cast<double>(counts.a));
}

/// 2 |a and b| / (|a| + |b|) (Dice 1945, Sørensen 1948).
[[nodiscard]] inline double dice(const shared_counts& counts) {
  return detail::share(counts, 2 * static_cast<double>(counts.common),
                       static_cast<double>(counts.a + counts.b));
}

/// |a and b| / min(|a|, |b|): the containment of the smaller one (Szymkiewicz 1934, Simpson 1943).
[[nodiscard]] inline double overlap(const shared_counts& counts) {
  return detail::share(counts, static_cast<double>(counts.common),
                       static_cast<double>(std::min(counts.a, counts.b)));
}

/// |a and b| / sqrt(|a| |b|): the cosine of sets as vectors of zeros and ones (Ochiai 1957).
[[nodiscard]] inline double cosine(const shared_counts& counts) {
  return detail::share(counts, static_cast<double>(counts.common),
                       std::sqrt(static_cast<double>(counts.a) * static_cast<double>(counts.b)));
}

/// |a and b| / (|a and b| + alpha |a only| + beta |b only|) (Tversky 1977); 1 and 1 make it
/// jaccard, 0.5 and 0.5 dice, 1 and 0 containment. 0 when nothing is common.
/// \throws std::invalid_argument when alpha or beta is negative or not a finite number.
[[nodiscard]] inline double tversky(const shared_counts& counts, double alpha, double beta) {
  if (!(alpha >= 0 && beta >= 0 && std::isfinite(alpha) && std::isfinite(beta)))
    DETTO_THROW(std::invalid_argument("detto::tversky: alpha and beta must be finite and >= 0"));
  const auto common = static_cast<double>(counts.common);
  const auto a_only = static_cast<double>(counts.a - counts.common);
  const auto b_only = static_cast<double>(counts.b - counts.common);
  return detail::share(counts, common, common + alpha * a_only + beta * b_only);
}

}  // namespace detto::inline v0
