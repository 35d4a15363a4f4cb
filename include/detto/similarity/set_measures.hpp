// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/features.hpp>
#include <detto/similarity/intersection.hpp>
#include <detto/similarity/shared_counts.hpp>

/// \file
/// Similarity measures of two feature sets, in [0, 1], each O(|a| + |b|) or better; see
/// `intersection_size`. Two empty sets have the value 1, an empty and a non-empty set 0. The
/// formulas and their sources are in shared_counts.hpp.

namespace detto::inline v0 {

/// Returns the sizes of two sets and of their intersection, from which every measure can be
/// computed without a further intersection.
[[nodiscard]] inline shared_counts count_shared(const feature_set& a, const feature_set& b) {
  return {a.size(), b.size(), intersection_size(a, b)};
}

/// |a and b| / |a or b|. Symmetric.
[[nodiscard]] inline double jaccard(const feature_set& a, const feature_set& b) {
  return jaccard(count_shared(a, b));
}

/// |a and b| / |a|: the fraction of `a` that is also in `b`. Not symmetric.
[[nodiscard]] inline double containment(const feature_set& a, const feature_set& b) {
  return containment(count_shared(a, b));
}

/// 2 |a and b| / (|a| + |b|). Symmetric.
[[nodiscard]] inline double dice(const feature_set& a, const feature_set& b) {
  return dice(count_shared(a, b));
}

/// |a and b| / min(|a|, |b|): the fraction of the smaller set that is in the larger. Symmetric.
[[nodiscard]] inline double overlap(const feature_set& a, const feature_set& b) {
  return overlap(count_shared(a, b));
}

/// |a and b| / sqrt(|a| |b|). Symmetric.
[[nodiscard]] inline double cosine(const feature_set& a, const feature_set& b) {
  return cosine(count_shared(a, b));
}

/// |a and b| / (|a and b| + alpha |a only| + beta |b only|). Symmetric if alpha == beta.
/// \throws std::invalid_argument when alpha or beta is negative, infinite or NaN.
[[nodiscard]] inline double tversky(const feature_set& a, const feature_set& b, double alpha,
                                    double beta) {
  return tversky(count_shared(a, b), alpha, beta);
}

}  // namespace detto::inline v0
