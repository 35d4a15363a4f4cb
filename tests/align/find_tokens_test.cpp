// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/align/find_tokens.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using keys = std::vector<detto::token_key>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FindTokens, FindsOverlappingOccurrences) {
  EXPECT_THAT(detto::find_tokens(keys_of({1, 2, 1, 2, 1}), keys_of({1, 2, 1})), ElementsAre(0, 2));
  EXPECT_THAT(detto::find_tokens(keys_of({1, 2, 1, 2, 1}), keys_of({1, 2, 1}), 1), ElementsAre(0));
}

TEST(FindTokens, ReturnsNothingForEmptyOrTooLongPatterns) {
  EXPECT_THAT(detto::find_tokens(keys_of({1, 2}), keys{}), IsEmpty());
  EXPECT_THAT(detto::find_tokens(keys{}, keys_of({1})), IsEmpty());
  EXPECT_THAT(detto::find_tokens(keys_of({1}), keys_of({1, 1})), IsEmpty());
}

TEST(FindTokens, EqualsBruteForceSearch) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    keys whole(random() % 40), piece(1 + random() % 5);
    for (auto& key : whole) key = detto::token_key{random() % 2};
    for (auto& key : piece) key = detto::token_key{random() % 2};
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i + piece.size() <= whole.size(); ++i)
      if (std::equal(piece.begin(), piece.end(), whole.begin() + static_cast<std::ptrdiff_t>(i)))
        expected.push_back(i);
    ASSERT_EQ(detto::find_tokens(whole, piece), expected);
  }
}

}  // namespace
