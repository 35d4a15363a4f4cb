// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
#include <detto/ngram/features.hpp>
#include <detto/text/token_key.hpp>

#include <cstdint>
#include <vector>

// Features and token keys from numbers, so that tests can write {1, 2, 3} and reference implementations can use plain
// integers.

template <class To>
std::vector<To> each_as(const std::vector<std::uint64_t>& numbers) {
  std::vector<To> all;
  all.reserve(numbers.size());
  for (const std::uint64_t number : numbers) all.push_back(To{number});
  return all;
}

inline std::vector<detto::feature> features_of(const std::vector<std::uint64_t>& numbers) {
  return each_as<detto::feature>(numbers);
}
inline std::vector<detto::token_key> keys_of(const std::vector<std::uint64_t>& numbers) {
  return each_as<detto::token_key>(numbers);
}
inline detto::feature_set set_of(const std::vector<std::uint64_t>& numbers) {
  return detto::feature_set(features_of(numbers));
}
inline detto::feature_bag bag_of(const std::vector<std::uint64_t>& numbers) {
  return detto::feature_bag(features_of(numbers));
}
