// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/align/shared_passages.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <stdexcept>
#include <vector>

namespace {

using keys = std::vector<detto::token_key>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// `count` distinct tokens with consecutive keys from `first`.
keys fresh(std::uint64_t first, std::size_t count) {
  keys out(count);
  for (std::size_t i = 0; i < count; ++i) out[i] = detto::token_key{first + i};
  return out;
}

keys join(std::initializer_list<keys> parts) {
  keys out;
  for (const keys& part : parts) out.insert(out.end(), part.begin(), part.end());
  return out;
}

detto::token_passage whole(std::size_t a, std::size_t b, std::size_t words) {
  return {{a, a + words}, {b, b + words}, words, 1.0};
}

TEST(SharedPassages, FindsAnEqualRun) {
  const keys shared = fresh(100, 12);
  const keys a = join({fresh(1000, 7), shared, fresh(2000, 5)});
  const keys b = join({fresh(3000, 3), shared, fresh(4000, 9)});
  EXPECT_THAT(detto::shared_passages(a, b), ElementsAre(whole(7, 3, 12)));
}

TEST(SharedPassages, BridgesSmallGaps) {
  const keys one = fresh(100, 10), two = fresh(200, 8);
  const keys a = join({one, fresh(1000, 3), two});
  const keys b = join({one, fresh(2000, 1), two});
  const auto found = detto::shared_passages(a, b);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].a, (detto::index_range{0, 21}));
  EXPECT_EQ(found[0].b, (detto::index_range{0, 19}));
  EXPECT_EQ(found[0].words, 18U);
  EXPECT_DOUBLE_EQ(found[0].identity, 18.0 / 21.0);
}

TEST(SharedPassages, DoesNotBridgeLargeGaps) {
  const keys one = fresh(100, 10), two = fresh(200, 8);
  const keys a = join({one, fresh(1000, 30), two});
  const keys b = join({one, two});
  EXPECT_THAT(detto::shared_passages(a, b), ElementsAre(whole(0, 0, 10), whole(40, 10, 8)));
}

TEST(SharedPassages, ExtendsThroughAlteredEnds) {
  const keys a = join({fresh(100, 9), fresh(1000, 1), fresh(300, 2)});
  const keys b = join({fresh(100, 9), fresh(2000, 2), fresh(300, 2)});
  const auto found = detto::shared_passages(a, b);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].words, 11U);
  EXPECT_EQ(found[0].b.end, b.size());
}

TEST(SharedPassages, ReportsRepeatedTextForEachOccurrence) {
  const keys shared = fresh(100, 10);
  const keys b = join({shared, fresh(1000, 20), shared});
  EXPECT_THAT(detto::shared_passages(shared, b), ElementsAre(whole(0, 0, 10), whole(0, 30, 10)));
}

TEST(SharedPassages, OmitsRepeatsInsideLongerPassages) {
  const keys phrase = fresh(100, 5);
  const keys text = join({fresh(200, 6), phrase, fresh(300, 6), phrase, fresh(400, 6)});
  EXPECT_THAT(detto::shared_passages(text, text), ElementsAre(whole(0, 0, text.size())));
}

TEST(SharedPassages, FindsNothingInUnrelatedOrEmptyTexts) {
  EXPECT_THAT(detto::shared_passages(fresh(1, 50), fresh(100, 50)), IsEmpty());
  EXPECT_THAT(detto::shared_passages(keys{}, fresh(1, 5)), IsEmpty());
  EXPECT_THAT(detto::shared_passages(keys{}, keys{}), IsEmpty());
}

TEST(SharedPassages, TreatsShortTextsAsOneNgram) {
  EXPECT_THAT(detto::shared_passages(fresh(1, 2), fresh(1, 2)), ElementsAre(whole(0, 0, 2)));
}

TEST(SharedPassages, ThrowsOnNgramLengthZero) {
  EXPECT_THROW((void)detto::shared_passages(fresh(1, 9), fresh(1, 9), {.ngram = 0}),
               std::invalid_argument);
}

TEST(SharedPassages, SkipsFrequentSeedsAndReportsTheLimit) {
  const keys a(1000, detto::token_key{1}), b(1000, detto::token_key{1});
  const auto found = detto::shared_passages(a, b);
  EXPECT_THAT(found, IsEmpty());
  EXPECT_TRUE(found.limit_reached());
}

TEST(SharedPassages, IsFastForOneWordRepeatedAMillionTimes) {
  const keys a(1000000, detto::token_key{1});
  EXPECT_TRUE(detto::shared_passages(a, a).limit_reached());
}

TEST(SharedPassages, BoundsTheNumberOfSteps) {
  keys a, b;
  for (std::size_t i = 0; i < 30; ++i) {
    const keys same = fresh(1, 500);
    a.insert(a.end(), same.begin(), same.end());
    b.insert(b.end(), same.begin(), same.end());
  }
  EXPECT_TRUE(detto::shared_passages(a, b, {.step_limit = 1000}).limit_reached());
  EXPECT_FALSE(detto::shared_passages(a, b).limit_reached());
}

TEST(SharedPassages, AreConsistentOnRandomTexts) {
  std::mt19937 random(5);
  for (int round = 0; round < 1500; ++round) {
    const std::uint64_t distinct = 2 + random() % 30;
    keys a(random() % 120), b(random() % 120);
    for (auto& key : a) key = detto::token_key{random() % distinct};
    for (auto& key : b) key = detto::token_key{random() % distinct};
    // A modified excerpt of `a` inside `b`.
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
      if (random() % 8 != 0) b[b.size() - 1 - i] = a[a.size() - 1 - i];
    for (const detto::token_passage& p : detto::shared_passages(a, b, {.ngram = 3})) {
      ASSERT_LT(p.a.begin, p.a.end);
      ASSERT_LE(p.a.end, a.size());
      ASSERT_LT(p.b.begin, p.b.end);
      ASSERT_LE(p.b.end, b.size());
      ASSERT_EQ(a[p.a.begin], b[p.b.begin]);
      ASSERT_EQ(a[p.a.end - 1], b[p.b.end - 1]);
      ASSERT_LE(p.words, std::min(p.a.size(), p.b.size()));
      ASSERT_GT(p.identity, 0);
      ASSERT_LE(p.identity, 1);
    }
  }
}

TEST(SharedPassages, CoverEveryInsertedPassage) {
  std::mt19937 random(17);
  for (int round = 0; round < 500; ++round) {
    const std::size_t length = 5 + random() % 40;
    const keys shared = fresh(50, length);
    const std::size_t a_at = random() % 50, b_at = random() % 50;
    const keys a = join({fresh(1000, a_at), shared, fresh(2000, random() % 50)});
    const keys b = join({fresh(3000, b_at), shared, fresh(4000, random() % 50)});
    ASSERT_THAT(detto::shared_passages(a, b), ElementsAre(whole(a_at, b_at, length)));
  }
}

TEST(SharedPassages, ReusesAnIndexForSeveralTexts) {
  const keys a = fresh(1, 40);
  const detto::passage_index index(a, 4);
  EXPECT_THAT(detto::shared_passages(index, keys_of({9, 10, 11, 12}), {.min_words = 4}),
              ElementsAre(whole(8, 0, 4)));
  EXPECT_THAT(detto::shared_passages(index, keys_of({9, 10})), IsEmpty());
}

}  // namespace
