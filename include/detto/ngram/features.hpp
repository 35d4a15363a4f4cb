// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/hashed.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A set of features: distinct 64-bit numbers in ascending order. What the measures compare.
class feature_set {
public:
  using value_type = std::uint64_t;
  using const_iterator = std::vector<std::uint64_t>::const_iterator;
  using iterator = const_iterator;

  feature_set() = default;
  /// From features in any order, any number of times. O(m log m) for m features.
  explicit feature_set(std::vector<std::uint64_t> features) : features_(std::move(features)) {
    std::ranges::sort(features_);
    const auto repeated = std::ranges::unique(features_);
    features_.erase(repeated.begin(), repeated.end());
  }

  [[nodiscard]] const_iterator begin() const noexcept { return features_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return features_.end(); }
  [[nodiscard]] const std::uint64_t* data() const noexcept { return features_.data(); }
  [[nodiscard]] std::size_t size() const noexcept { return features_.size(); }
  [[nodiscard]] bool empty() const noexcept { return features_.empty(); }
  [[nodiscard]] std::uint64_t operator[](std::size_t index) const { return features_[index]; }

  /// Logarithmic.
  [[nodiscard]] bool contains(std::uint64_t feature) const {
    return std::ranges::binary_search(features_, feature);
  }

  friend bool operator==(const feature_set&, const feature_set&) = default;

private:
  std::vector<std::uint64_t> features_;
};

/// A feature and how often it occurs.
struct counted_feature {
  std::uint64_t feature = 0;
  std::uint64_t count = 0;

  friend bool operator==(const counted_feature&, const counted_feature&) = default;
};

/// A bag (multiset) of features: each one once, with its count, in ascending order of feature.
class feature_bag {
public:
  using value_type = counted_feature;
  using const_iterator = std::vector<counted_feature>::const_iterator;
  using iterator = const_iterator;

  feature_bag() = default;
  /// From features in any order, any number of times. O(m log m) for m features.
  explicit feature_bag(std::vector<std::uint64_t> features) : total_(features.size()) {
    std::ranges::sort(features);
    for (const std::uint64_t feature : features) {
      if (counts_.empty() || counts_.back().feature != feature) counts_.push_back({feature, 0});
      ++counts_.back().count;
    }
  }

  [[nodiscard]] const_iterator begin() const noexcept { return counts_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return counts_.end(); }
  [[nodiscard]] const counted_feature* data() const noexcept { return counts_.data(); }
  /// The number of distinct features.
  [[nodiscard]] std::size_t size() const noexcept { return counts_.size(); }
  [[nodiscard]] bool empty() const noexcept { return counts_.empty(); }
  [[nodiscard]] counted_feature operator[](std::size_t index) const { return counts_[index]; }

  /// The sum of all counts.
  [[nodiscard]] std::uint64_t total() const noexcept { return total_; }

  /// How often `feature` occurs, 0 when it does not. Logarithmic.
  [[nodiscard]] std::uint64_t count(std::uint64_t feature) const {
    const auto at = std::ranges::lower_bound(counts_, feature, {}, &counted_feature::feature);
    return at != counts_.end() && at->feature == feature ? at->count : 0;
  }

  friend bool operator==(const feature_bag&, const feature_bag&) = default;

private:
  std::vector<counted_feature> counts_;
  std::uint64_t total_ = 0;
};

namespace detail {

template <class R, class... Seed>
[[nodiscard]] constexpr std::vector<std::uint64_t> collect_features(R&& range, Seed... seed) {
  std::vector<std::uint64_t> all;
  if constexpr (std::ranges::sized_range<R>)
    all.reserve(static_cast<std::size_t>(std::ranges::size(range)));
  for_each_feature(
      range, [&all](std::uint64_t feature) { all.push_back(feature); }, seed...);
  return all;
}

}  // namespace detail

/// The set of the features of n-grams, hashed with `seed`. Time: `for_each_feature`, then a sort.
template <std::ranges::input_range R>
  requires ngram_range<R>
[[nodiscard]] feature_set features(R&& grams, std::uint64_t seed = 0) {
  return feature_set(detail::collect_features(grams, seed));
}

/// The set of features that are hashed already, such as `grams | hashed`.
template <feature_range R>
[[nodiscard]] feature_set features(R&& hashes) {
  return feature_set(detail::collect_features(hashes));
}

/// The bag of the features of n-grams, hashed with `seed`. Time: `for_each_feature`, then a sort.
template <std::ranges::input_range R>
  requires ngram_range<R>
[[nodiscard]] feature_bag counted_features(R&& grams, std::uint64_t seed = 0) {
  return feature_bag(detail::collect_features(grams, seed));
}

/// The bag of features that are hashed already, such as `grams | hashed`.
template <feature_range R>
[[nodiscard]] feature_bag counted_features(R&& hashes) {
  return feature_bag(detail::collect_features(hashes));
}

}  // namespace detto::inline v0
