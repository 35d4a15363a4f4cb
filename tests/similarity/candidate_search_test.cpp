// SPDX-License-Identifier: BSL-1.0
#include <detto/similarity/candidate_search.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <ranges>
#include <utility>
#include <vector>

namespace {

using items = std::vector<std::size_t>;
using counts = std::vector<std::pair<std::size_t, std::uint32_t>>;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr auto count_keys = [](std::uint32_t& shared, std::size_t) { ++shared; };

counts taken(detto::candidate_search<>& search, std::uint32_t cutoff = 1) {
  counts found;
  search.take([&](std::size_t item, std::uint32_t shared) {
    if (shared >= cutoff) found.emplace_back(item, shared);
  });
  return found;
}

TEST(CandidateSearch, CountsTheSharedKeysOfEachItem) {
  detto::candidate_search<> search(10);
  search.read(items{9, 4}, count_keys);
  search.read(items{4, 0}, count_keys);
  search.read(items{}, count_keys);
  search.read(items{4}, count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(0, 1), Pair(4, 3), Pair(9, 1)));
  EXPECT_FALSE(search.exhausted());
  EXPECT_FALSE(search.limit_reached());
}

TEST(CandidateSearch, ReturnsItemsInOrderOfNumber) {
  detto::candidate_search<> search(6);
  search.read(items{5, 1, 3}, count_keys);
  search.read(items{0, 4}, count_keys);
  EXPECT_THAT(taken(search),
              ElementsAre(Pair(0, 1), Pair(1, 1), Pair(3, 1), Pair(4, 1), Pair(5, 1)));
}

TEST(CandidateSearch, SupportsACutoff) {
  detto::candidate_search<> search(4);
  for (const auto& list : {items{0, 1, 2}, items{1, 2}, items{2}}) search.read(list, count_keys);
  EXPECT_THAT(taken(search, 2), ElementsAre(Pair(1, 2), Pair(2, 3)));
  // Items below the cutoff are removed as well.
  EXPECT_THAT(taken(search), IsEmpty());
}

TEST(CandidateSearch, ResetsAfterTake) {
  detto::candidate_search<> search(4);
  search.read(items{1, 2}, count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(1, 1), Pair(2, 1)));
  EXPECT_THAT(taken(search), IsEmpty());
  search.read(items{2, 3}, count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(2, 1), Pair(3, 1)));
}

TEST(CandidateSearch, SkipsListsLongerThanTheLimit) {
  detto::candidate_search<> search(9, {.postings = 2});
  search.read(items{1, 2}, count_keys);
  EXPECT_FALSE(search.limit_reached());
  search.read(items{1, 2, 3}, count_keys);
  EXPECT_TRUE(search.limit_reached());
  EXPECT_FALSE(search.exhausted());
  search.read(items{2, 8}, count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(1, 1), Pair(2, 2), Pair(8, 1)));
  EXPECT_TRUE(search.limit_reached());
}

TEST(CandidateSearch, SpendsNoStepsOnSkippedLists) {
  detto::candidate_search<> search(9, {.postings = 2, .steps = 3});
  for (int i = 0; i < 100; ++i) search.read(items{1, 2, 3}, count_keys);
  search.read(items{1, 2}, count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(1, 1), Pair(2, 1)));
}

TEST(CandidateSearch, StopsWhenTheStepsAreUsedUp) {
  // A list of two postings costs three steps, so two lists fit.
  detto::candidate_search<> search(9, {.steps = 6});
  search.read(items{1, 2}, count_keys);
  search.read(items{2, 3}, count_keys);
  EXPECT_FALSE(search.exhausted());
  search.read(items{3, 4}, count_keys);
  EXPECT_TRUE(search.exhausted());
  EXPECT_TRUE(search.limit_reached());
  // Further lists are not read, not even the shortest; earlier counts remain.
  search.read(items{7}, count_keys);
  search.read(items{}, count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(1, 1), Pair(2, 2), Pair(3, 1)));
}

TEST(CandidateSearch, ReadsNothingWithoutSteps) {
  detto::candidate_search<> search(3, {.steps = 0});
  EXPECT_FALSE(search.exhausted());
  search.read(items{1}, count_keys);
  EXPECT_TRUE(search.exhausted());
  EXPECT_THAT(taken(search), IsEmpty());
}

TEST(CandidateSearch, StaysExhausted) {
  detto::candidate_search<> search(0, {.steps = 10});
  EXPECT_TRUE(search.spend(4));
  EXPECT_TRUE(search.spend(6));
  EXPECT_TRUE(search.spend(0));
  EXPECT_FALSE(search.limit_reached());
  EXPECT_FALSE(search.spend(1));
  EXPECT_FALSE(search.spend(0));
  EXPECT_TRUE(search.exhausted());
  EXPECT_TRUE(search.limit_reached());
}

TEST(CandidateSearch, RejectsLargeRequestsWithoutOverflow) {
  detto::candidate_search<> search(0, {.steps = 10});
  EXPECT_FALSE(search.spend(static_cast<std::uint64_t>(-1)));
  EXPECT_FALSE(search.spend(1));
}

TEST(CandidateSearch, SharesItsStepsWithTheCaller) {
  detto::candidate_search<> search(5, {.steps = 10});
  search.read(items{1, 2, 3}, count_keys);
  std::vector<std::size_t> compared;
  search.take([&](std::size_t item, std::uint32_t) {
    if (search.spend(3)) compared.push_back(item);
  });
  EXPECT_THAT(compared, ElementsAre(1, 2));
  EXPECT_TRUE(search.exhausted());
}

// User-defined state and postings: the position of the last shared key in the item.
struct position {
  std::size_t item = 0;
  std::size_t place = 0;
};
struct last_place {
  std::size_t place = 99;
  std::vector<std::size_t> all;
};
TEST(CandidateSearch, SupportsCustomState) {
  detto::candidate_search<last_place> search(3);
  const auto add = [](last_place& state, const position& p) {
    state.place = p.place;
    state.all.push_back(p.place);
  };
  search.read(std::vector<position>{{2, 5}, {0, 7}}, add);
  search.read(std::vector<position>{{2, 1}}, add);
  std::map<std::size_t, last_place> found;
  search.take([&found](std::size_t item, const last_place& state) { found[item] = state; });
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].place, 7U);
  EXPECT_EQ(found[2].place, 1U);
  EXPECT_THAT(found[2].all, ElementsAre(5, 1));
  // The next query begins with a fresh state.
  search.read(std::vector<position>{{2, 3}}, add);
  search.take([](std::size_t, const last_place& state) { EXPECT_THAT(state.all, ElementsAre(3)); });
}

TEST(CandidateSearch, AcceptsLazyPostings) {
  detto::candidate_search<> search(10);
  const items half{0, 1, 2};
  search.read(half | std::views::transform([](std::size_t i) { return 2 * i; }), count_keys);
  EXPECT_THAT(taken(search), ElementsAre(Pair(0, 1), Pair(2, 1), Pair(4, 1)));
}

TEST(CandidateSearch, AgreesWithCountingInAMap) {
  std::mt19937_64 random(10);
  detto::candidate_search<> search(50);
  for (int query = 0; query < 300; ++query) {
    std::map<std::size_t, std::uint32_t> expected;
    for (std::size_t key = random() % 10; key > 0; --key) {
      items list(random() % 30);
      for (std::size_t& item : list) ++expected[item = random() % 50];
      search.read(list, count_keys);
    }
    EXPECT_EQ(taken(search), counts(expected.begin(), expected.end()));
  }
}

}  // namespace
