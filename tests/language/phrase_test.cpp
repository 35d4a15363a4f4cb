// SPDX-License-Identifier: BSL-1.0
#include <detto/language/phrase.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

namespace {

using detto::phrase;

TEST(Phrase, HasTheFoldedKeysOfItsWordsInOrder) {
  constexpr phrase said = "made it clear";
  EXPECT_EQ(said.size(), 3U);
  EXPECT_EQ(said.keys[0], detto::folded_key("Made"));
  EXPECT_EQ(said.keys[2], detto::folded_key("clear"));
  EXPECT_EQ(said.keys[3], detto::token_key{});
}

TEST(Phrase, HasZeroToSixWords) {
  EXPECT_EQ(phrase{}.size(), 0U);
  constexpr phrase longest = "a b c d e f";
  EXPECT_EQ(longest.size(), phrase::longest);
}

}  // namespace
