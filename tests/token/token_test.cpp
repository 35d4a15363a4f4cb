// SPDX-License-Identifier: BSL-1.0
#include <detto/token/token.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace {

using detto::token_key;
using detto::token_kind;

TEST(Token, NamesItsKinds) {
  static_assert(detto::name(token_kind::word) == "word");
  EXPECT_EQ(detto::name(token_kind::number), "number");
  EXPECT_EQ(detto::name(token_kind::punctuation), "punctuation");
  EXPECT_EQ(detto::name(token_kind::symbol), "symbol");
  EXPECT_EQ(detto::name(token_kind::space), "space");
  EXPECT_EQ(detto::name(token_kind::other), "other");
  EXPECT_EQ(detto::name(token_kind::sentence), "sentence");
  EXPECT_EQ(detto::name(token_kind::paragraph), "paragraph");
}

TEST(Token, ComparesByTextAndKind) {
  const detto::token a{"gate", token_kind::word};
  EXPECT_EQ(a, (detto::token{"gate", token_kind::word}));
  EXPECT_NE(a, (detto::token{"gate", token_kind::other}));
  EXPECT_NE(a, (detto::token{"Gate", token_kind::word}));
  EXPECT_EQ((detto::folded_token{a, token_key{7}}), (detto::folded_token{a, token_key{7}}));
  EXPECT_NE((detto::folded_token{a, token_key{7}}), (detto::folded_token{a, token_key{8}}));
}

}  // namespace
