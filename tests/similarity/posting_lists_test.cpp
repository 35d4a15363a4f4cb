// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/feature.hpp>
#include <detto/similarity/posting_lists.hpp>
#include <detto/text/token_key.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace {

using detto::feature;
using lists = detto::posting_lists<feature>;
using posting = lists::posting;
using testing::ElementsAre;
using testing::ElementsAreArray;

posting at(std::uint64_t key, std::size_t item) { return {feature{key}, item}; }

TEST(PostingLists, ReturnThePostingsOfAKeyByItem) {
  const lists index({at(7, 2), at(3, 9), at(7, 0), at(7, 1)});
  EXPECT_THAT(index.find(feature{7}), ElementsAre(at(7, 0), at(7, 1), at(7, 2)));
  EXPECT_THAT(index.find(feature{3}), ElementsAre(at(3, 9)));
  EXPECT_TRUE(index.find(feature{0}).empty());
  EXPECT_TRUE(index.find(feature{5}).empty());
  EXPECT_TRUE(index.find(feature{8}).empty());
}

TEST(PostingLists, StoreAllPostingsInOrder) {
  const lists index({at(7, 2), at(3, 9), at(7, 0)});
  EXPECT_THAT(index.all(), ElementsAre(at(3, 9), at(7, 0), at(7, 2)));
}

TEST(PostingLists, AreEmptyWithoutPostings) {
  for (const lists& index : {lists(), lists(std::vector<posting>{})}) {
    EXPECT_TRUE(index.all().empty());
    EXPECT_TRUE(index.find(feature{0}).empty());
    index.for_each_list([](std::span<const posting>) { FAIL() << "unexpected list"; });
  }
}

TEST(PostingLists, AcceptTheLeastAndTheGreatestKey) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  const lists index({at(most, 1), at(0, 2)});
  EXPECT_THAT(index.find(feature{0}), ElementsAre(at(0, 2)));
  EXPECT_THAT(index.find(feature{most}), ElementsAre(at(most, 1)));
}

TEST(PostingLists, VisitEachListOnceInOrderOfKey) {
  const lists index({at(7, 2), at(3, 9), at(7, 0), at(4, 4)});
  std::vector<std::vector<posting>> seen;
  index.for_each_list(
      [&seen](std::span<const posting> list) { seen.emplace_back(list.begin(), list.end()); });
  EXPECT_THAT(seen, ElementsAre(ElementsAre(at(3, 9)), ElementsAre(at(4, 4)),
                                ElementsAre(at(7, 0), at(7, 2))));
}

TEST(PostingLists, StoreEqualPostingsOnce) {
  const lists index({at(7, 2), at(7, 2), at(3, 9)});
  EXPECT_THAT(index.find(feature{7}), ElementsAre(at(7, 2)));
  EXPECT_EQ(index.all().size(), 2U);
}

TEST(PostingLists, AgreeWithAMapOnRandomPostings) {
  std::mt19937_64 random(9);
  for (int round = 0; round < 200; ++round) {
    std::vector<posting> given;
    std::map<feature, std::set<posting>> expected;
    std::set<posting> distinct;
    for (std::size_t i = random() % 200; i > 0; --i) {
      const posting p = at(random() % 20, random() % 50);
      given.push_back(p);
      expected[p.key].insert(p);
      distinct.insert(p);
    }
    const lists index(given);
    EXPECT_EQ(index.all().size(), distinct.size());
    for (std::uint64_t key = 0; key < 20; ++key)
      EXPECT_THAT(index.find(feature{key}), ElementsAreArray(expected[feature{key}]));
    std::erase_if(expected, [](const auto& entry) { return entry.second.empty(); });
    auto next = expected.begin();
    index.for_each_list([&](std::span<const posting> list) {
      ASSERT_NE(next, expected.end());
      EXPECT_THAT(list, ElementsAreArray((next++)->second));
    });
    EXPECT_EQ(next, expected.end());
  }
}

// User-defined keys and items.
struct place {
  int line = 0;
  int column = 0;

  friend auto operator<=>(const place&, const place&) = default;
};
TEST(PostingLists, AcceptKeysAndItemsOfOtherTypes) {
  using own_lists = detto::posting_lists<detto::token_key, place>;
  const own_lists index({{detto::token_key{5}, {2, 1}}, {detto::token_key{5}, {1, 8}}});
  const auto found = index.find(detto::token_key{5});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].item, (place{1, 8}));
  EXPECT_EQ(found[1].item, (place{2, 1}));
}

}  // namespace
