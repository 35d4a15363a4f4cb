// SPDX-License-Identifier: BSL-1.0
#include <detto/align/find_tokens.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using keys = std::vector<std::uint64_t>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FindTokens, FindsOverlappingOccurrences) {
  EXPECT_THAT(detto::find_tokens(keys{1, 2, 1, 2, 1}, keys{1, 2, 1}), ElementsAre(0, 2));
  EXPECT_THAT(detto::find_tokens(keys{1, 2, 1, 2, 1}, keys{1, 2, 1}, 1), ElementsAre(0));
}

TEST(FindTokens, NothingStandsNowhere) {
  EXPECT_THAT(detto::find_tokens(keys{1, 2}, keys{}), IsEmpty());
  EXPECT_THAT(detto::find_tokens(keys{}, keys{1}), IsEmpty());
  EXPECT_THAT(detto::find_tokens(keys{1}, keys{1, 1}), IsEmpty());
}

TEST(FindTokens, AgreesWithComparingAtEveryPlace) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    keys whole(random() % 40), piece(1 + random() % 5);
    for (auto& key : whole) key = random() % 2;
    for (auto& key : piece) key = random() % 2;
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i + piece.size() <= whole.size(); ++i)
      if (std::equal(piece.begin(), piece.end(), whole.begin() + static_cast<std::ptrdiff_t>(i)))
        expected.push_back(i);
    ASSERT_EQ(detto::find_tokens(whole, piece), expected);
  }
}

}  // namespace
