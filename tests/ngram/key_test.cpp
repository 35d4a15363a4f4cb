// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/key.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/token.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::key_of;
using detto::token_key;

TEST(KeyOf, IsTheKeyOfAKeyedToken) {
  const detto::folded_token token{{"Dawn", detto::token_kind::word}, token_key{17}};
  EXPECT_EQ(key_of(token), token_key{17});
}

struct numbered_token {
  int key;
};
TEST(KeyOf, AcceptsIntegerKeys) {
  EXPECT_EQ(key_of(numbered_token{17}), token_key{17});
  EXPECT_EQ(key_of(numbered_token{-1}), token_key{0xFFFFFFFFFFFFFFFF});
}

TEST(KeyOf, OfAKeyIsItself) {
  EXPECT_EQ(key_of(token_key{17}), token_key{17});
  EXPECT_NE(key_of(token_key{17}), key_of(std::uint64_t{17}));
  // Thus n-grams of keys have the same features as n-grams of the tokens.
  const std::vector<std::string> words{"no", "ship", "had", "left"};
  std::vector<token_key> keys;
  for (const std::string& word : words) keys.push_back(key_of(word));
  EXPECT_TRUE(std::ranges::equal(keys | detto::ngrams(2) | detto::hashed,
                                 words | detto::ngrams(2) | detto::hashed));
}

TEST(KeyOf, IsTheHashOfTheTextWithoutAKey) {
  const detto::token token{"Dawn", detto::token_kind::word};
  EXPECT_EQ(key_of(token), token_key{detto::hash_bytes("Dawn")});
  EXPECT_NE(key_of(token), token_key{detto::hash_bytes("dawn")});
}

TEST(KeyOf, IsEqualForAllStringTypes) {
  const std::string string = "abc";
  const char array[] = "abc";
  const char* pointer = "abc";
  EXPECT_EQ(key_of(string), token_key{detto::hash_bytes("abc")});
  EXPECT_EQ(key_of(std::string_view(string)), key_of(string));
  EXPECT_EQ(key_of(array), key_of(string));
  EXPECT_EQ(key_of(pointer), key_of(string));
}

TEST(KeyOf, DistinguishesNulsAndIllFormedBytes) {
  EXPECT_NE(key_of(std::string(1, '\0')), key_of(std::string()));
  EXPECT_NE(key_of(std::string("\xFF")), key_of(std::string("\xFE")));
}

TEST(KeyOf, OfAnIntegerDependsOnlyOnItsValue) {
  EXPECT_EQ(key_of(97), token_key{detto::hash_value(97)});
  EXPECT_EQ(key_of(97), key_of(std::uint8_t{97}));
  EXPECT_EQ(key_of(97), key_of(std::int64_t{97}));
  EXPECT_EQ(key_of(97), key_of(U'a'));
  EXPECT_EQ(key_of(-1), key_of(std::int8_t{-1}));
  EXPECT_EQ(key_of(-1), token_key{detto::hash_value(0xFFFFFFFFFFFFFFFF)});
  EXPECT_EQ(key_of(true), key_of(1));
}

TEST(KeyOf, OfACharacterDoesNotDependOnTheSignOfChar) {
  EXPECT_EQ(key_of('\xE9'), token_key{detto::hash_value(0xE9)});
  EXPECT_EQ(key_of(L'\xE9'), token_key{detto::hash_value(0xE9)});
}

TEST(KeyOf, IsAvailableAtCompileTime) {
  static_assert(key_of(std::string_view("abc")) == token_key{detto::hash_bytes("abc")});
  static_assert(key_of(3) == token_key{detto::hash_value(3)});
}

}  // namespace
