// SPDX-License-Identifier: BSL-1.0
#include <detto/align/word_diff.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using keys = std::vector<detto::token_key>;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

keys of(std::string_view letters) {
  keys out;
  for (const char letter : letters)
    out.push_back(detto::token_key{static_cast<unsigned char>(letter)});
  return out;
}

detto::token_edit edit(std::size_t a, std::size_t a_end, std::size_t b, std::size_t b_end) {
  return {{a, a_end}, {b, b_end}};
}

// Reference: the number of deleted and inserted tokens, by the longest common subsequence table.
std::size_t least_cost(const keys& a, const keys& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      common[i + 1][j + 1] =
          a[i] == b[j] ? common[i][j] + 1 : std::max(common[i][j + 1], common[i + 1][j]);
  return a.size() + b.size() - 2 * common[a.size()][b.size()];
}

std::size_t cost(const detto::word_diff& diff) {
  std::size_t sum = 0;
  for (const detto::token_edit& e : diff) sum += e.a.size() + e.b.size();
  return sum;
}

// The result of applying the edits to `a`; must equal `b`.
keys apply(const detto::word_diff& diff, const keys& a, const keys& b) {
  keys out;
  std::size_t at = 0;
  const auto copy = [&out](const keys& from, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out.push_back(from.at(i));
  };
  for (const detto::token_edit& e : diff) {
    copy(a, at, e.a.begin);
    EXPECT_EQ(out.size(), e.b.begin);
    copy(b, e.b.begin, e.b.end);
    at = e.a.end;
  }
  copy(a, at, a.size());
  return out;
}

keys random_keys(std::mt19937& random, std::size_t longest, std::uint64_t distinct) {
  keys out(random() % (longest + 1));
  for (detto::token_key& key : out) key = detto::token_key{random() % distinct};
  return out;
}

TEST(WordDiff, EqualSequencesHaveNoEdits) {
  EXPECT_THAT(detto::diff_words({}, {}), IsEmpty());
  EXPECT_THAT(detto::diff_words(of("abc"), of("abc")), IsEmpty());
}

TEST(WordDiff, AnEmptySequenceGivesOneEdit) {
  EXPECT_THAT(detto::diff_words(of("abc"), {}), ElementsAre(edit(0, 3, 0, 0)));
  EXPECT_THAT(detto::diff_words({}, of("abc")), ElementsAre(edit(0, 0, 0, 3)));
}

TEST(WordDiff, AdjacentEditsAreMergedIntoOneReplacement) {
  EXPECT_THAT(detto::diff_words(of("axyb"), of("azb")), ElementsAre(edit(1, 3, 1, 2)));
}

TEST(WordDiff, ReadableMergesEditsAcrossShortCommonRuns) {
  const keys a = of("xxxkyyyrest"), b = of("uuukvvvrest");
  EXPECT_THAT(detto::diff_words(a, b), ElementsAre(edit(0, 7, 0, 7)));
  EXPECT_THAT(detto::diff_words(a, b, {.readable = false}),
              ElementsAre(edit(0, 3, 0, 3), edit(4, 7, 4, 7)));
  // A single kept word between two one-word replacements is not merged.
  EXPECT_THAT(detto::diff_words(of("xky"), of("ukv")),
              ElementsAre(edit(0, 1, 0, 1), edit(2, 3, 2, 3)));
}

TEST(WordDiff, IsMinimalAndCorrectOnRandomSequences) {
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    const std::uint64_t distinct = 1 + random() % 8;
    const keys a = random_keys(random, 30, distinct), b = random_keys(random, 30, distinct);
    const detto::word_diff minimal = detto::diff_words(a, b, {.readable = false});
    ASSERT_EQ(apply(minimal, a, b), b);
    ASSERT_EQ(cost(minimal), least_cost(a, b));
    ASSERT_FALSE(minimal.limit_reached());
    ASSERT_EQ(apply(detto::diff_words(a, b), a, b), b);
  }
}

TEST(WordDiff, IsCorrectBeyondTheCostLimit) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::uint64_t distinct = 1 + random() % 8;
    const keys a = random_keys(random, 60, distinct), b = random_keys(random, 60, distinct);
    const std::size_t limit = random() % 6;
    const detto::word_diff diff = detto::diff_words(a, b, {.cost_limit = limit, .readable = false});
    ASSERT_EQ(apply(diff, a, b), b);
    ASSERT_GE(cost(diff), least_cost(a, b));
    if (!diff.limit_reached()) {
      ASSERT_EQ(cost(diff), least_cost(a, b));
    }
  }
}

TEST(WordDiff, BoundsTheWorkWhenNothingIsCommon) {
  keys a(200000), b(200000);
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] = detto::token_key{2 * i}, b[i] = detto::token_key{2 * i + 1};
  const detto::word_diff diff = detto::diff_words(a, b, {.cost_limit = 64});
  EXPECT_TRUE(diff.limit_reached());
  EXPECT_THAT(diff, ElementsAre(edit(0, a.size(), 0, b.size())));
}

TEST(WordDiff, HandlesOneWordRepeatedAMillionTimes) {
  const keys a(1000000, detto::token_key{5}), b(999000, detto::token_key{5});
  const detto::word_diff diff = detto::diff_words(a, b);
  EXPECT_EQ(cost(diff), 1000U);
  EXPECT_FALSE(diff.limit_reached());
}

}  // namespace
