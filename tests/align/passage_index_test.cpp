// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/align/passage_index.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace {

using keys = std::vector<detto::token_key>;

TEST(PassageIndex, FindsAllPositionsOfAnNgramInOrder) {
  const keys text = keys_of({1, 2, 3, 1, 2, 3, 1});
  const detto::passage_index index(text, 3);
  const auto seeds = detto::passage_index::seeds_of(text, 3);
  ASSERT_EQ(seeds.size(), 5U);
  std::vector<std::size_t> places;
  for (const auto& seed : index.find(seeds[0].key)) places.push_back(seed.item);
  EXPECT_THAT(places, ::testing::ElementsAre(0, 3));
  EXPECT_TRUE(index.find(detto::feature{std::uint64_t(seeds[0].key) + 1}).empty());
  EXPECT_EQ(index.ngram(), 3U);
  EXPECT_EQ(index.keys().size(), text.size());
}

TEST(PassageIndex, ShortTextsHaveNoSeeds) {
  EXPECT_TRUE(detto::passage_index::seeds_of(keys_of({1, 2}), 3).empty());
  EXPECT_TRUE(detto::passage_index::seeds_of({}, 1).empty());
}

TEST(PassageIndex, ThrowsOnNgramLengthZero) {
  const keys text = keys_of({1, 2});
  EXPECT_THROW(detto::passage_index(text, 0), std::invalid_argument);
}

}  // namespace
