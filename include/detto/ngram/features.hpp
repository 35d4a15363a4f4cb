// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/hashed.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A set of features: a sorted vector of distinct features, 8 bytes each. The operand of the set
/// measures.
class feature_set {
public:
  using value_type = feature;
  using const_iterator = std::vector<feature>::const_iterator;
  using iterator = const_iterator;

  feature_set() = default;
  /// Sorts the features and removes duplicates. O(m log m) for m features.
  explicit feature_set(std::vector<feature> features) : features_(std::move(features)) {
    std::ranges::sort(features_);
    const auto duplicates = std::ranges::unique(features_);
    features_.erase(duplicates.begin(), duplicates.end());
  }

  [[nodiscard]] const_iterator begin() const noexcept { return features_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return features_.end(); }
  [[nodiscard]] const feature* data() const noexcept { return features_.data(); }
  [[nodiscard]] std::size_t size() const noexcept { return features_.size(); }
  [[nodiscard]] bool empty() const noexcept { return features_.empty(); }
  [[nodiscard]] feature operator[](std::size_t index) const { return features_[index]; }

  /// Whether the set contains a feature. O(log size()).
  [[nodiscard]] bool contains(feature wanted) const {
    return std::ranges::binary_search(features_, wanted);
  }

  friend bool operator==(const feature_set&, const feature_set&) = default;

private:
  std::vector<feature> features_;
};

/// A feature and its number of occurrences.
struct counted_feature {
  detto::feature feature{};
  std::uint64_t count = 0;

  friend bool operator==(const counted_feature&, const counted_feature&) = default;
};

/// A bag (multiset) of features: each distinct feature once, with its count, in ascending order of
/// features. The operand of the bag measures.
class feature_bag {
public:
  using value_type = counted_feature;
  using const_iterator = std::vector<counted_feature>::const_iterator;
  using iterator = const_iterator;

  feature_bag() = default;
  /// Sorts and counts the features. O(m log m) for m features.
  explicit feature_bag(std::vector<feature> features) : total_(features.size()) {
    std::ranges::sort(features);
    for (const feature f : features) {
      if (counts_.empty() || counts_.back().feature != f) counts_.push_back({f, 0});
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

  /// The number of features with multiplicity: the sum of all counts.
  [[nodiscard]] std::uint64_t total() const noexcept { return total_; }

  /// The number of occurrences of a feature, 0 if there are none. O(log size()).
  [[nodiscard]] std::uint64_t count(feature wanted) const {
    const auto at = std::ranges::lower_bound(counts_, wanted, {}, &counted_feature::feature);
    return at != counts_.end() && at->feature == wanted ? at->count : 0;
  }

  friend bool operator==(const feature_bag&, const feature_bag&) = default;

private:
  std::vector<counted_feature> counts_;
  std::uint64_t total_ = 0;
};

namespace detail {

template <class R, class... Seed>
[[nodiscard]] constexpr std::vector<feature> collect_features(R&& range, Seed... seed) {
  std::vector<feature> all;
  if constexpr (std::ranges::sized_range<R>)
    all.reserve(static_cast<std::size_t>(std::ranges::size(range)));
  for_each_feature(
      range, [&all](feature f) { all.push_back(f); }, seed...);
  return all;
}

}  // namespace detail

/// Returns the set of the features of `grams`, hashed with `seed`: `for_each_feature`, then a sort,
/// O(m log m) for m n-grams.
template <std::ranges::input_range R>
  requires ngram_range<R>
[[nodiscard]] feature_set features(R&& grams, std::uint64_t seed = 0) {
  return feature_set(detail::collect_features(grams, seed));
}

/// Returns the set of the given features, such as `grams | hashed`. O(m log m) for m features.
template <feature_range R>
[[nodiscard]] feature_set features(R&& hashes) {
  return feature_set(detail::collect_features(hashes));
}

template <detail::tokens_without_ngrams R>
feature_set features(R&& /*tokens*/, std::uint64_t /*seed*/ = 0) {
  detail::require_ngrams<R>();
  return {};
}

/// Returns the bag of the features of `grams`, hashed with `seed`: `for_each_feature`, then a sort,
/// O(m log m) for m n-grams.
template <std::ranges::input_range R>
  requires ngram_range<R>
[[nodiscard]] feature_bag counted_features(R&& grams, std::uint64_t seed = 0) {
  return feature_bag(detail::collect_features(grams, seed));
}

/// Returns the bag of the given features, such as `grams | hashed`. O(m log m) for m features.
template <feature_range R>
[[nodiscard]] feature_bag counted_features(R&& hashes) {
  return feature_bag(detail::collect_features(hashes));
}

template <detail::tokens_without_ngrams R>
feature_bag counted_features(R&& /*tokens*/, std::uint64_t /*seed*/ = 0) {
  detail::require_ngrams<R>();
  return {};
}

}  // namespace detto::inline v0
