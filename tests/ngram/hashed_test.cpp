// SPDX-License-Identifier: BSL-1.0
// The expected numbers come from an implementation of the specification in another language, with integers of any size.
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/key.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/text/hash.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

namespace {

const std::vector<std::string> words{"no", "ship", "had", "left", "port"};

// The specification: hash_bytes of the bytes of the keys.
template <class Gram>
detto::feature reference(const Gram& gram, std::uint64_t seed) {
  std::string bytes;
  for (const auto& token : gram)
    for (std::uint64_t key = std::uint64_t(detto::key_of(token)), i = 0; i < 8; ++i, key >>= 8)
      bytes.push_back(static_cast<char>(key & 0xFF));
  return detto::feature{detto::hash_bytes(bytes, seed)};
}

TEST(Hashed, ReturnsTheSpecifiedNumbers) {
  struct {
    std::size_t n;
    std::uint64_t seed_0, seed_42;
  } constexpr vectors[] = {
      {1, 0x90B65C1AC25DB385, 0x4E268801C4DBE50E}, {2, 0x2AF4E9F6C1A38B59, 0xCE851C023F3DCD12},
      {3, 0xB51F70EF24934651, 0xCD8C3EC71A3656A2}, {4, 0xF0C2F13625F55F85, 0x28C2D00ABAED1B8F},
      {5, 0x58DA597A1288A73E, 0x35A9EBB4CBA8377C},
  };
  for (const auto& v : vectors) {
    const auto grams = words | detto::ngrams(v.n);
    EXPECT_EQ(*(grams | detto::hashed).begin(), detto::feature{v.seed_0});
    EXPECT_EQ(*(grams | detto::hashed(42)).begin(), detto::feature{v.seed_42});
  }
  EXPECT_EQ(*detto::hashed(std::vector<int>{1, 2} | detto::ngrams(2)).begin(),
            detto::feature{0xB553DF9E9C5BB063});
}

TEST(Hashed, IsHashBytesOfTheKeys) {
  const std::forward_list<std::string> linked(words.begin(), words.end());
  for (std::size_t n = 1; n <= 7; ++n)
    for (const std::uint64_t seed : {0U, 1U, 99U}) {
      std::vector<detto::feature> expected;
      for (auto gram : words | detto::ngrams(n)) expected.push_back(reference(gram, seed));
      EXPECT_TRUE(std::ranges::equal(words | detto::ngrams(n) | detto::hashed(seed), expected));
      EXPECT_TRUE(std::ranges::equal(linked | detto::ngrams(n) | detto::hashed(seed), expected));
      EXPECT_TRUE(std::ranges::equal(
          linked | std::views::take_while([](const std::string&) { return true; }) |
              detto::ngrams(n) | detto::hashed(seed),
          expected));
    }
}

TEST(Hashed, AcceptsCustomNgrams) {
  const std::vector<std::vector<std::string>> skipping{{"no", "had"}, {"ship", "left"}, {}};
  const auto features = skipping | detto::hashed;
  EXPECT_EQ(*features.begin(), reference(skipping[0], 0));
  EXPECT_EQ(features.size(), 3U);
}

TEST(Hashed, DependsOnOrderAndCount) {
  const auto feature = [](std::vector<int> tokens) {
    return *(std::move(tokens) | detto::ngrams(9) | detto::hashed).begin();
  };
  EXPECT_NE(feature({1, 2}), feature({2, 1}));
  EXPECT_NE(feature({1}), feature({1, 1}));
  EXPECT_NE(feature({1, 1}), feature({1, 1, 1}));
}

// The feature of an n-gram with a key of 0 differs from that of the shorter one without it.
struct keyed {
  std::uint64_t key;
};
TEST(Hashed, IncludesKeysOfZero) {
  const std::vector<keyed> one{{7}}, two{{7}, {0}};
  EXPECT_NE(*(one | detto::ngrams(2) | detto::hashed).begin(),
            *(two | detto::ngrams(2) | detto::hashed).begin());
}

TEST(Hashed, IsAConstIterableViewOfFeatures) {
  using view = decltype(words | detto::ngrams(2) | detto::hashed);
  static_assert(std::ranges::view<view>);
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(detto::feature_range<const view>);
}

}  // namespace
