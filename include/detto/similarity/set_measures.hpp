// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/features.hpp>
#include <detto/similarity/intersection.hpp>
#include <detto/similarity/shared_counts.hpp>

// Measures of two sets of features, from 0 (nothing in common) to 1, each O(|a| + |b|). Two empty
// sets give 1, an empty and another one 0. shared_counts.hpp has the formulas and their sources.

namespace detto::inline v0 {

/// Sizes and common features of two sets: for taking several measures at the cost of one.
[[nodiscard]] inline shared_counts count_shared(const feature_set& a, const feature_set& b) {
  return {a.size(), b.size(), intersection_size(a, b)};
}

/// The features in both of the features in either.
[[nodiscard]] inline double jaccard(const feature_set& a, const feature_set& b) {
  return jaccard(count_shared(a, b));
}

/// The share of `a` that is in `b`; not symmetric.
[[nodiscard]] inline double containment(const feature_set& a, const feature_set& b) {
  return containment(count_shared(a, b));
}

/// Twice the features in both of the sizes' sum.
[[nodiscard]] inline double dice(const feature_set& a, const feature_set& b) {
  return dice(count_shared(a, b));
}

/// The share of the smaller set that is in the other.
[[nodiscard]] inline double overlap(const feature_set& a, const feature_set& b) {
  return overlap(count_shared(a, b));
}

/// The features in both of the sizes' geometric mean.
[[nodiscard]] inline double cosine(const feature_set& a, const feature_set& b) {
  return cosine(count_shared(a, b));
}

/// As jaccard, with what is in `a` only weighted by alpha and what is in `b` only by beta.
/// \throws std::invalid_argument when alpha or beta is negative or not a finite number.
[[nodiscard]] inline double tversky(const feature_set& a, const feature_set& b, double alpha,
                                    double beta) {
  return tversky(count_shared(a, b), alpha, beta);
}

}  // namespace detto::inline v0
