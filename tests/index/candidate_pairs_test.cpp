// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/index/candidate_pairs.hpp>
#include <detto/similarity/intersection.hpp>
#include <detto/similarity/posting_lists.hpp>
#include <detto/text/token_key.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using detto::candidate_pair;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

using sets_type = std::vector<detto::feature_set>;

// Feature sets with some frequent features; includes empty and equal sets.
sets_type some_sets(std::mt19937_64& random, std::size_t count) {
  const std::size_t size = 1 + random() % 25;
  const std::uint64_t distinct = 1 + random() % 200;
  sets_type sets;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::uint64_t> numbers(random() % size);
    for (auto& number : numbers) number = random() % (random() % 4 == 0 ? 3 : distinct);
    sets.push_back(set_of(numbers));
  }
  return sets;
}

std::size_t occurrences(const sets_type& sets, detto::feature f) {
  return static_cast<std::size_t>(
      std::ranges::count_if(sets, [f](const detto::feature_set& set) { return set.contains(f); }));
}

// All pairs of sets, without features that occur in more than `postings` sets.
std::vector<candidate_pair> reference(const sets_type& sets, std::size_t least_common,
                                      std::size_t postings = static_cast<std::size_t>(-1)) {
  std::vector<candidate_pair> pairs;
  for (std::size_t a = 0; a < sets.size(); ++a)
    for (std::size_t b = a + 1; b < sets.size(); ++b) {
      const auto shared = detto::common_features(sets[a], sets[b]);
      const auto common = static_cast<std::size_t>(std::ranges::count_if(
          shared, [&](detto::feature f) { return occurrences(sets, f) <= postings; }));
      if (common > 0 && common >= least_common) pairs.push_back({a, b, common});
    }
  return pairs;
}

TEST(CandidatePairs, EqualTheReference) {
  std::mt19937_64 random(12);
  std::size_t found = 0;
  for (int round = 0; round < 120; ++round) {
    const sets_type sets = some_sets(random, random() % 40);
    for (const std::size_t least_common : {0U, 1U, 2U, 5U}) {
      const auto expected = reference(sets, least_common);
      const detto::candidate_pair_list list = detto::candidate_pairs(sets, least_common);
      ASSERT_THAT(list.pairs, ElementsAreArray(expected)) << round << ' ' << least_common;
      EXPECT_FALSE(list.limit_reached());
      found += expected.size();
    }
  }
  EXPECT_GT(found, 5'000U);
}

TEST(CandidatePairs, SkipFrequentFeaturesAndReportTheLimit) {
  std::mt19937_64 random(13);
  for (int round = 0; round < 60; ++round) {
    const sets_type sets = some_sets(random, 30);
    for (const std::size_t postings : {0U, 1U, 2U, 6U, 30U}) {
      const detto::candidate_pair_list list =
          detto::candidate_pairs(sets, 1, {.postings = postings});
      ASSERT_THAT(list.pairs, ElementsAreArray(reference(sets, 1, postings)));
      const bool frequent = std::ranges::any_of(sets, [&](const detto::feature_set& set) {
        return std::ranges::any_of(
            set, [&](detto::feature f) { return occurrences(sets, f) > postings; });
      });
      EXPECT_EQ(list.limit_reached(), frequent);
    }
  }
}

TEST(CandidatePairs, IncludeFeaturesAtTheLimit) {
  const sets_type sets(3, set_of({1}));
  EXPECT_EQ(detto::candidate_pairs(sets, 1, {.postings = 3}).pairs.size(), 3U);
  EXPECT_FALSE(detto::candidate_pairs(sets, 1, {.postings = 3}).limit_reached());
  EXPECT_THAT(detto::candidate_pairs(sets, 1, {.postings = 2}).pairs, IsEmpty());
  EXPECT_TRUE(detto::candidate_pairs(sets, 1, {.postings = 2}).limit_reached());
}

TEST(CandidatePairs, StopAtTheStepLimitAndReportIt) {
  const sets_type sets(50, set_of({1, 2, 3}));
  const auto all = detto::candidate_pairs(sets).pairs;
  ASSERT_EQ(all.size(), 50U * 49 / 2);
  std::size_t before = 0;
  bool reached = true;
  for (std::uint64_t steps = 0; reached; steps += 100) {
    const detto::candidate_pair_list some = detto::candidate_pairs(sets, 1, {.steps = steps});
    reached = some.limit_reached();
    // The result is a prefix of the full result, with counts that are lower bounds.
    ASSERT_LE(some.pairs.size(), all.size());
    for (std::size_t i = 0; i < some.pairs.size(); ++i) {
      EXPECT_EQ(some.pairs[i].a, all[i].a);
      EXPECT_EQ(some.pairs[i].b, all[i].b);
      EXPECT_LE(some.pairs[i].common, all[i].common);
    }
    EXPECT_GE(some.pairs.size(), before);
    before = some.pairs.size();
    ASSERT_LT(steps, 10'000U);
  }
  EXPECT_EQ(before, all.size());
}

TEST(CandidatePairs, AreNoneWithoutCommonFeatures) {
  EXPECT_THAT(detto::candidate_pairs({}).pairs, IsEmpty());
  EXPECT_THAT(detto::candidate_pairs(sets_type(3)).pairs, IsEmpty());
  EXPECT_THAT(detto::candidate_pairs(sets_type{set_of({1, 2})}).pairs, IsEmpty());
  EXPECT_THAT(detto::candidate_pairs(sets_type{set_of({1}), set_of({2})}).pairs, IsEmpty());
}

using key_lists = detto::posting_lists<detto::token_key>;

// Item 0 has the keys 1 and 2, item 1 has 1, item 2 has 1 and 2, item 3 has 9.
key_lists four_items() {
  return key_lists({{detto::token_key{1}, 0},
                    {detto::token_key{2}, 0},
                    {detto::token_key{1}, 1},
                    {detto::token_key{1}, 2},
                    {detto::token_key{2}, 2},
                    {detto::token_key{9}, 3}});
}

TEST(ForEachCandidatePair, AcceptsKeysOfAnyType) {
  std::vector<candidate_pair> pairs;
  const bool limit_reached = detto::for_each_candidate_pair(
      four_items(), 4, {}, [&](std::size_t a, std::size_t b, std::size_t common) {
        pairs.push_back({a, b, common});
        return true;
      });
  EXPECT_THAT(pairs, ElementsAre(candidate_pair{0, 1, 1}, candidate_pair{0, 2, 2},
                                 candidate_pair{1, 2, 1}));
  EXPECT_FALSE(limit_reached);
}

TEST(ForEachCandidatePair, StopsWhenTheCallbackReturnsFalse) {
  for (std::size_t enough = 1; enough <= 3; ++enough) {
    std::vector<std::pair<std::size_t, std::size_t>> seen;
    const bool limit_reached = detto::for_each_candidate_pair(
        four_items(), 4, {}, [&](std::size_t a, std::size_t b, std::size_t) {
          seen.emplace_back(a, b);
          return seen.size() < enough;
        });
    EXPECT_EQ(seen.size(), enough);
    EXPECT_FALSE(limit_reached);
  }
}

TEST(ForEachCandidatePair, ReportsItsLimits) {
  std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> seen;
  const auto see = [&seen](std::size_t a, std::size_t b, std::size_t common) {
    seen.emplace_back(a, b, common);
    return true;
  };
  EXPECT_TRUE(detto::for_each_candidate_pair(four_items(), 4, {.postings = 2}, see));
  EXPECT_THAT(seen, ElementsAre(std::tuple(0, 2, 1)));
  seen.clear();
  EXPECT_TRUE(detto::for_each_candidate_pair(four_items(), 4, {.steps = 0}, see));
  EXPECT_THAT(seen, IsEmpty());
}

}  // namespace
