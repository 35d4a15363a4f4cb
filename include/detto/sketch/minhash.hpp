// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
#include <detto/ngram/for_each_feature.hpp>
#include <detto/text/error.hpp>
#include <detto/text/hash.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string_view>

namespace detto::inline v0 {

/// A sketch of a set of features: for each of K hash functions the minimum over the features of the
/// set. 4 K bytes of values, whatever the size of the set. The result of `minhash`.
template <std::size_t K>
struct minhash_signature {
  static_assert(K > 0, "a signature has at least one value");

  /// Identifies the meaning of the values. Signatures of other schemes are other types, which
  /// cannot be compared with this one.
  static constexpr std::string_view scheme = "minhash";

  /// The minima, one per hash function; 0xFFFFFFFF if `empty`.
  std::array<std::uint32_t, K> values;
  /// The seed of the hash functions. Only signatures with equal seeds are comparable.
  std::uint64_t seed = 0;
  /// Whether the set of features was empty.
  bool empty = true;

  friend bool operator==(const minhash_signature&, const minhash_signature&) = default;
};

namespace detail {

// The K hash functions: 32-bit linear forms of the two halves of a mixed feature. All arithmetic is
// 32 bits wide, so that four, eight or sixteen functions are vectorised together: up to ten times
// as fast as 64-bit mixing, with the same accuracy (tests/sketch).
template <std::size_t K>
struct minhash_functions {
  std::array<std::uint32_t, K> low{};
  std::array<std::uint32_t, K> high{};
  std::array<std::uint32_t, K> offset{};

  constexpr explicit minhash_functions(std::uint64_t seed) noexcept {
    for (std::size_t i = 0; i < K; ++i) {
      const std::uint64_t factors = hash_value(2 * i, seed);
      low[i] = static_cast<std::uint32_t>(factors) | 1;
      high[i] = static_cast<std::uint32_t>(factors >> 32);
      offset[i] = static_cast<std::uint32_t>(hash_value(2 * i + 1, seed));
    }
  }

  constexpr void update_minima(std::array<std::uint32_t, K>& values,
                               std::uint64_t mixed) const noexcept {
    const auto mixed_low = static_cast<std::uint32_t>(mixed);
    const auto mixed_high = static_cast<std::uint32_t>(mixed >> 32);
    for (std::size_t i = 0; i < K; ++i)
      values[i] = (std::min)(values[i], mixed_low * low[i] + mixed_high * high[i] + offset[i]);
  }
};

}  // namespace detail

/// Returns the MinHash signature of the set of `features` (A. Broder, "On the resemblance and
/// containment of documents", 1997). Order and duplicates have no effect.
///
/// Value i is the minimum over all features f of x[0] * low[i] + x[1] * high[i] + offset[i] modulo
/// 2^32. x[0] and x[1] are the low and the high 32 bits of hash_value(f, seed); low[i], with its
/// least significant bit set, and high[i] those of hash_value(2 i, seed); offset[i] the low 32 bits
/// of hash_value(2 i + 1, seed). The values are identical on all platforms. O(K) time per feature,
/// O(K) memory.
template <std::size_t K, feature_range R>
[[nodiscard]] constexpr minhash_signature<K> minhash(R&& features, std::uint64_t seed = 0) {
  const detail::minhash_functions<K> functions(seed);
  minhash_signature<K> signature{{}, seed, true};
  signature.values.fill((std::numeric_limits<std::uint32_t>::max)());
  for_each_feature(features, [&](feature f) {
    functions.update_minima(signature.values, hash_value(static_cast<std::uint64_t>(f), seed));
    signature.empty = false;
  });
  return signature;
}

template <std::size_t K, detail::tokens_without_ngrams R>
minhash_signature<K> minhash(R&& /*tokens*/, std::uint64_t /*seed*/ = 0) {
  detail::require_ngrams<R>();
  return {};
}

/// Estimates the Jaccard similarity J of the two sets as the fraction of equal values. Unbiased;
/// the standard error is sqrt(J (1 - J) / K), at most 0.044 for K = 128. The signatures of two
/// empty sets have the value 1, those of an empty and a non-empty set 0. O(K).
/// \throws std::invalid_argument when the seeds differ.
template <std::size_t K>
[[nodiscard]] constexpr double jaccard(const minhash_signature<K>& a,
                                       const minhash_signature<K>& b) {
  if (a.seed != b.seed)
    DETTO_THROW(std::invalid_argument("detto::jaccard: the seeds of the signatures differ"));
  if (a.empty || b.empty) return a.empty == b.empty ? 1.0 : 0.0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < K; ++i) equal += a.values[i] == b.values[i];
  return static_cast<double>(equal) / static_cast<double>(K);
}

}  // namespace detto::inline v0
