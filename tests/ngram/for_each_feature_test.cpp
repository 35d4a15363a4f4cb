// SPDX-License-Identifier: BSL-1.0
#include "numbered.hpp"

#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/ngrams.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

namespace {

template <class R, class... Seed>
std::vector<detto::feature> collect(R&& range, Seed... seed) {
  std::vector<detto::feature> all;
  detto::for_each_feature(
      range, [&all](detto::feature f) { all.push_back(f); }, seed...);
  return all;
}

// 3000 tokens wrap around the window several times; the other sizes end near its boundary.
TEST(ForEachFeature, EqualsHashed) {
  for (const int tokens : {0, 1, 2, 5, 1023, 1024, 1025, 1026, 1030, 3000})
    for (const std::size_t n : {1U, 2U, 5U, 1024U, 2000U}) {
      const auto grams = std::views::iota(0, tokens) | detto::ngrams(n);
      const auto features = grams | detto::hashed(3);
      const std::vector<detto::feature> expected(features.begin(), features.end());
      EXPECT_EQ(collect(grams, std::uint64_t{3}), expected) << tokens << ' ' << n;
      EXPECT_EQ(collect(features), expected) << tokens << ' ' << n;
    }
}

TEST(ForEachFeature, AcceptsNgramLengthsAboveTheNumberOfTokens) {
  const auto grams =
      std::views::iota(0, 4000) |
      detto::ngrams(static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()));
  EXPECT_EQ(collect(grams), collect(grams | detto::hashed));
  EXPECT_EQ(collect(grams).size(), 1U);
}

TEST(ForEachFeature, ReadsEachTokenOnce) {
  std::size_t read = 0;
  auto counted = std::views::iota(0, 100) | std::views::transform([&read](int i) {
                   ++read;
                   return i;
                 });
  EXPECT_EQ(collect(counted | detto::ngrams(5)).size(), 96U);
  EXPECT_EQ(read, 100U);
  EXPECT_EQ(collect(counted | detto::ngrams(5) | detto::hashed).size(), 96U);
  EXPECT_EQ(read, 200U);
}

TEST(ForEachFeature, AcceptsBasesThatAreNotConstIterable) {
  const std::vector<int> tokens{1, 2, 3, 4};
  auto even = tokens | std::views::filter([](int i) { return i % 2 == 0; });
  const std::vector<int> same{2, 4};
  EXPECT_EQ(collect(even | detto::ngrams(2)), collect(same | detto::ngrams(2)));
  EXPECT_EQ(collect(even | detto::ngrams(2) | detto::hashed), collect(same | detto::ngrams(2)));
}

TEST(ForEachFeature, AcceptsSinglePassFeatures) {
  std::istringstream stream("11 7 11");
  auto once = std::views::istream<std::uint64_t>(stream) |
              std::views::transform([](std::uint64_t number) { return detto::feature{number}; });
  EXPECT_EQ(collect(once), features_of({11, 7, 11}));
}

TEST(ForEachFeature, AcceptsCustomNgrams) {
  const std::vector<std::vector<std::string>> skipping{{"no", "had"}, {"ship", "left"}};
  EXPECT_EQ(collect(skipping, std::uint64_t{8}), collect(skipping | detto::hashed(8)));
}

}  // namespace
