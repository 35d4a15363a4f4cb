// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
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

/// A sketch of a set of features: for each of K hash functions the least value that any feature
/// has. 4 K bytes however large the set. `minhash` makes it.
template <std::size_t K>
struct minhash_signature {
  static_assert(K > 0, "a signature without values says nothing");

  /// What the values mean. A signature of another scheme is another type and does not compare.
  static constexpr std::string_view scheme = "minhash";

  /// All ones where `empty`.
  std::array<std::uint32_t, K> values;
  /// The seed of the hash functions; signatures of different seeds do not compare.
  std::uint64_t seed = 0;
  /// Whether there was no feature at all.
  bool empty = true;

  friend bool operator==(const minhash_signature&, const minhash_signature&) = default;
};

namespace detail {

// The K hash functions: 32-bit linear forms of the two halves of a feature mixed once. Nothing here
// is wider than 32 bits, so that compilers and later hand-written code do four, eight or sixteen
// at a time; ten times as fast there as 64-bit mixing, and no further off (sketch tests).
template <std::size_t K>
struct minhash_functions {
  std::array<std::uint32_t, K> low{};
  std::array<std::uint32_t, K> high{};
  std::array<std::uint32_t, K> plus{};

  constexpr explicit minhash_functions(std::uint64_t seed) noexcept {
    for (std::size_t i = 0; i < K; ++i) {
      const std::uint64_t factors = hash_value(2 * i, seed);
      low[i] = static_cast<std::uint32_t>(factors) | 1;
      high[i] = static_cast<std::uint32_t>(factors >> 32);
      plus[i] = static_cast<std::uint32_t>(hash_value(2 * i + 1, seed));
    }
  }

  constexpr void lower(std::array<std::uint32_t, K>& values, std::uint64_t mixed) const noexcept {
    const auto mixed_low = static_cast<std::uint32_t>(mixed);
    const auto mixed_high = static_cast<std::uint32_t>(mixed >> 32);
    for (std::size_t i = 0; i < K; ++i)
      values[i] = std::min(values[i], mixed_low * low[i] + mixed_high * high[i] + plus[i]);
  }
};

}  // namespace detail

/// The classic MinHash signature (Broder 1997) of the features' set: repetitions change nothing.
///
/// Value i is the least, over all features f, of x[0] * low[i] + x[1] * high[i] + plus[i] modulo
/// 2^32, where x[0] and x[1] are the low and high 32 bits of hash_value(f, seed); low[i], made odd
/// by setting its last bit, and high[i] those of hash_value(2 i, seed); and plus[i] the low 32 bits
/// of hash_value(2 i + 1, seed). The same on every machine. O(K) a feature; no feature is kept.
template <std::size_t K, feature_range R>
[[nodiscard]] constexpr minhash_signature<K> minhash(R&& features, std::uint64_t seed = 0) {
  const detail::minhash_functions<K> functions(seed);
  minhash_signature<K> signature{{}, seed, true};
  signature.values.fill(std::numeric_limits<std::uint32_t>::max());
  for_each_feature(features, [&](std::uint64_t feature) {
    functions.lower(signature.values, hash_value(feature, seed));
    signature.empty = false;
  });
  return signature;
}

/// The estimated Jaccard similarity of the sets behind two signatures: the share of equal values.
/// Unbiased, with a standard error of sqrt(J (1 - J) / K), 0.044 at most for K = 128. Two
/// signatures of empty sets give 1, an empty and another one 0. O(K).
/// \throws std::invalid_argument when the seeds differ.
template <std::size_t K>
[[nodiscard]] constexpr double jaccard(const minhash_signature<K>& a,
                                       const minhash_signature<K>& b) {
  if (a.seed != b.seed)
    DETTO_THROW(std::invalid_argument("detto::jaccard: signatures of different seeds"));
  if (a.empty || b.empty) return a.empty == b.empty ? 1.0 : 0.0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < K; ++i) equal += a.values[i] == b.values[i];
  return static_cast<double>(equal) / static_cast<double>(K);
}

}  // namespace detto::inline v0
