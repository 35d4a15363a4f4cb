// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/feature.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace {

using detto::feature;

static_assert(sizeof(feature) == 8);
static_assert(std::same_as<std::underlying_type_t<feature>, std::uint64_t>);

// Numbers, keys and features do not convert implicitly.
static_assert(!std::convertible_to<std::uint64_t, feature>);
static_assert(!std::convertible_to<feature, std::uint64_t>);
static_assert(!std::convertible_to<feature, detto::token_key>);
static_assert(!std::convertible_to<detto::token_key, feature>);
static_assert(!std::equality_comparable_with<feature, std::uint64_t>);
static_assert(!std::equality_comparable_with<feature, detto::token_key>);

// Features are hashes of n-grams, not tokens.
static_assert(!detto::hashable_token<feature>);
static_assert(!detto::token_range<std::vector<feature>>);

static_assert(detto::feature_range<std::vector<feature>>);
static_assert(detto::feature_range<const std::vector<feature>&>);
static_assert(detto::feature_range<std::set<feature>>);
static_assert(detto::feature_range<std::array<feature, 2>&>);
static_assert(detto::feature_range<std::span<const feature>>);
static_assert(detto::feature_range<feature (&)[3]>);
static_assert(!detto::feature_range<std::vector<std::uint64_t>>);
static_assert(!detto::feature_range<std::vector<detto::token_key>>);
static_assert(!detto::feature_range<std::vector<double>>);
static_assert(!detto::feature_range<std::string>);
static_assert(!detto::feature_range<feature>);
static_assert(!detto::feature_range<void>);

TEST(Feature, ConvertsExplicitlyToAndFromNumbers) {
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{7}, std::numeric_limits<std::uint64_t>::max()})
    EXPECT_EQ(std::uint64_t(feature{number}), number);
  EXPECT_EQ(feature{}, feature{0});
}

TEST(Feature, IsOrderedByItsNumber) {
  EXPECT_LT(feature{1}, feature{2});
  EXPECT_LT(feature{1}, feature{0x8000000000000000});
  EXPECT_NE(feature{1}, feature{2});
}

}  // namespace
