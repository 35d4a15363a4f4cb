// SPDX-License-Identifier: BSL-1.0
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <unordered_set>

namespace {

using detto::token_key;

static_assert(sizeof(token_key) == 8);
static_assert(std::same_as<std::underlying_type_t<token_key>, std::uint64_t>);

// Numbers and keys do not convert implicitly.
static_assert(!std::convertible_to<std::uint64_t, token_key>);
static_assert(!std::convertible_to<token_key, std::uint64_t>);
static_assert(!std::equality_comparable_with<token_key, std::uint64_t>);

TEST(TokenKey, ConvertsExplicitlyToAndFromNumbers) {
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{7}, std::numeric_limits<std::uint64_t>::max()})
    EXPECT_EQ(std::uint64_t(token_key{number}), number);
  EXPECT_EQ(token_key{}, token_key{0});
}

TEST(TokenKey, IsOrderedByItsNumber) {
  EXPECT_LT(token_key{1}, token_key{2});
  EXPECT_LT(token_key{1}, token_key{0x8000000000000000});
  EXPECT_NE(token_key{1}, token_key{2});
}

TEST(TokenKey, IsHashable) {
  const std::unordered_set<token_key> keys{token_key{1}, token_key{2}, token_key{1}};
  EXPECT_EQ(keys.size(), 2U);
  EXPECT_TRUE(keys.contains(token_key{2}));
}

}  // namespace
