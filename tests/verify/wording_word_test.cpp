// SPDX-License-Identifier: BSL-1.0
#include <detto/verify/wording_word.hpp>

#include <gtest/gtest.h>

namespace {

TEST(wording_word, is_a_plain_word_by_default) {
  const detto::wording_word word;
  EXPECT_EQ(word.weight, 1);
  EXPECT_FALSE(word.starts_sentence || word.capital || word.number || word.function_word);
  // A prepared_source stores one for each of its words.
  EXPECT_LE(sizeof(word), 48U);
}

TEST(wording_sign, compares_by_sign_and_position) {
  EXPECT_EQ((detto::wording_sign{U',', 2}), (detto::wording_sign{U',', 2}));
  EXPECT_NE((detto::wording_sign{U',', 2}), (detto::wording_sign{U',', 3}));
  EXPECT_NE((detto::wording_sign{U',', 2}), (detto::wording_sign{U';', 2}));
}

}  // namespace
