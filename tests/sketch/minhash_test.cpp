// SPDX-License-Identifier: BSL-1.0
// The expected numbers come from an implementation of the specification in another language, with integers of any size.
#include "numbered.hpp"

#include <detto/ngram/features.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/sketch/minhash.hpp>
#include <detto/text/hash.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using features = std::vector<detto::feature>;

const features five = features_of({1, 2, 3, 0xFFFFFFFFFFFFFFFF, detto::hash_bytes("ship")});

TEST(Minhash, ReturnsTheSpecifiedNumbers) {
  EXPECT_THAT(
      detto::minhash<6>(five).values,
      testing::ElementsAre(0x4DDACF88, 0x206014A4, 0x1121117D, 0x1D021AD6, 0x0A0C7DAF, 0x17FBD9D0));
  EXPECT_THAT(
      detto::minhash<6>(five, 42).values,
      testing::ElementsAre(0x3BB04A9F, 0x023361BF, 0x028D9FD2, 0x1D235E3F, 0x14F9B418, 0x1BD98BA5));
}

TEST(Minhash, HasItsSchemeAndSeed) {
  const auto signature = detto::minhash<6>(five, 42);
  EXPECT_EQ(signature.scheme, "minhash");
  EXPECT_EQ(signature.seed, 42U);
  EXPECT_FALSE(signature.empty);
}

TEST(Minhash, DependsOnTheSetAlone) {
  features other(five.rbegin(), five.rend());
  other.insert(other.end(), five.begin(), five.end());
  EXPECT_EQ(detto::minhash<64>(other), detto::minhash<64>(five));
  EXPECT_EQ(detto::minhash<64>(detto::feature_set(other)), detto::minhash<64>(five));
}

TEST(Minhash, AcceptsHashedNgrams) {
  const std::vector<std::string> words{"no", "ship", "had", "left", "port"};
  const auto grams = words | detto::ngrams(2);
  EXPECT_EQ(detto::minhash<32>(grams | detto::hashed), detto::minhash<32>(detto::features(grams)));
}

TEST(Minhash, IsAPrefixOfALongerSignature) {
  const auto few = detto::minhash<6>(five);
  const auto many = detto::minhash<128>(five);
  EXPECT_TRUE(std::ranges::equal(few.values, many.values | std::views::take(6)));
}

TEST(Minhash, OfAnEmptySetIsEmptyAndEqualsOnlyItself) {
  const auto none = detto::minhash<128>(features{});
  const auto some = detto::minhash<128>(five);
  EXPECT_TRUE(none.empty);
  EXPECT_EQ(detto::jaccard(none, none), 1);
  EXPECT_EQ(detto::jaccard(none, some), 0);
  EXPECT_EQ(detto::jaccard(some, none), 0);
  EXPECT_EQ(detto::jaccard(some, some), 1);
}

TEST(Minhash, ThrowsForDifferentSeeds) {
  EXPECT_THROW((void)detto::jaccard(detto::minhash<8>(five, 1), detto::minhash<8>(five, 2)),
               std::invalid_argument);
  EXPECT_THROW(
      (void)detto::jaccard(detto::minhash<8>(features{}, 1), detto::minhash<8>(features{}, 2)),
      std::invalid_argument);
}

template <class A, class B>
concept comparable = requires(const A& a, const B& b) { detto::jaccard(a, b); };
static_assert(comparable<detto::minhash_signature<8>, detto::minhash_signature<8>>);
static_assert(!comparable<detto::minhash_signature<8>, detto::minhash_signature<16>>);
static_assert(!comparable<detto::minhash_signature<8>, detto::feature_set>);

TEST(Minhash, IsAvailableAtCompileTime) {
  constexpr detto::feature one[] = {detto::feature{1}};
  constexpr auto signature = detto::minhash<4>(one);
  static_assert(!signature.empty);
  EXPECT_EQ(signature, detto::minhash<4>(features_of({1})));
}

// Mean and variance of the error over many pairs of sets, of hashes and of consecutive numbers, which
// a weak family of hash functions would order in the same way.
TEST(Minhash, EstimatesWithoutBiasAndWithTheTheoreticalStandardError) {
  constexpr std::size_t values = 128;
  constexpr int trials = 2000;
  std::mt19937_64 random(5);
  for (const bool in_a_row : {false, true})
    for (const double share : {0.2, 0.5, 0.9}) {
      double sum = 0, squares = 0, similarity = 0;
      for (std::uint64_t trial = 0; trial < trials; ++trial) {
        constexpr std::uint64_t size = 60;
        features a, b;
        for (std::uint64_t i = 0; i < size; ++i) {
          const detto::feature feature{in_a_row ? trial * size + i : random()};
          const bool common = static_cast<double>(i) < share * size;
          if (common || i % 2 == 0) a.push_back(feature);
          if (common || i % 2 == 1) b.push_back(feature);
        }
        similarity = detto::jaccard(detto::feature_set(a), detto::feature_set(b));
        const double error =
            detto::jaccard(detto::minhash<values>(a), detto::minhash<values>(b)) - similarity;
        sum += error;
        squares += error * error;
      }
      const double variance = similarity * (1 - similarity) / values;
      EXPECT_LT(std::abs(sum / trials), 4 * std::sqrt(variance / trials)) << share;
      EXPECT_NEAR(squares / trials / variance, 1, 0.15) << share;
    }
}

}  // namespace
