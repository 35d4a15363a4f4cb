// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/key.hpp>
#include <detto/text/hash.hpp>
#include <detto/token/token.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using detto::token_key;

TEST(TokenKey, IsTheTokensOwnWhereItHasOne) {
  const detto::folded_token token{{"Dawn", detto::token_kind::word}, 17};
  EXPECT_EQ(token_key(token), 17U);
}

TEST(TokenKey, IsTheHashOfTheTextElse) {
  const detto::token token{"Dawn", detto::token_kind::word};
  EXPECT_EQ(token_key(token), detto::hash_bytes("Dawn"));
  EXPECT_NE(token_key(token), detto::hash_bytes("dawn"));
}

TEST(TokenKey, IsOneForAStringOfAnyType) {
  const std::string string = "abc";
  const char array[] = "abc";
  const char* pointer = "abc";
  EXPECT_EQ(token_key(string), detto::hash_bytes("abc"));
  EXPECT_EQ(token_key(std::string_view(string)), token_key(string));
  EXPECT_EQ(token_key(array), token_key(string));
  EXPECT_EQ(token_key(pointer), token_key(string));
}

TEST(TokenKey, TakesNulsAndIllFormedBytesAsTheyAre) {
  EXPECT_NE(token_key(std::string(1, '\0')), token_key(std::string()));
  EXPECT_NE(token_key(std::string("\xFF")), token_key(std::string("\xFE")));
}

TEST(TokenKey, OfAnIntegerDependsOnItsValueAlone) {
  EXPECT_EQ(token_key(97), detto::hash_value(97));
  EXPECT_EQ(token_key(97), token_key(std::uint8_t{97}));
  EXPECT_EQ(token_key(97), token_key(std::int64_t{97}));
  EXPECT_EQ(token_key(97), token_key(U'a'));
  EXPECT_EQ(token_key(-1), token_key(std::int8_t{-1}));
  EXPECT_EQ(token_key(-1), detto::hash_value(0xFFFFFFFFFFFFFFFF));
  EXPECT_EQ(token_key(true), token_key(1));
}

TEST(TokenKey, OfACharacterDoesNotDependOnTheSignOfChar) {
  EXPECT_EQ(token_key('\xE9'), detto::hash_value(0xE9));
  EXPECT_EQ(token_key(L'\xE9'), detto::hash_value(0xE9));
}

TEST(TokenKey, IsThereAtCompileTime) {
  static_assert(token_key(std::string_view("abc")) == detto::hash_bytes("abc"));
  static_assert(token_key(3) == detto::hash_value(3));
}

}  // namespace
