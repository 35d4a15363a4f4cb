// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/index/similar_pair.hpp>
#include <detto/text/error.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <numeric>
#include <ranges>
#include <stdexcept>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A partition of the numbers 0 to n - 1 into sets that can be united (union-find; path halving
/// after van Leeuwen and van der Weide 1977). The least number of a set stands for it, so that the
/// same unions give the same partition and representatives in any order.
class disjoint_sets {
public:
  explicit disjoint_sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  [[nodiscard]] std::size_t size() const noexcept { return parent_.size(); }

  /// The least number of the set that `number` is in. Amortised O(log n).
  [[nodiscard]] std::size_t find(std::size_t number) {
    while (parent_[number] != number) number = parent_[number] = parent_[parent_[number]];
    return number;
  }

  /// Unites the sets of two numbers; says whether they were two.
  bool unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a == b) return false;
    parent_[std::max(a, b)] = std::min(a, b);
    return true;
  }

private:
  std::vector<std::size_t> parent_;
};

/// The groups that pairs link `count` documents into (single linkage): each document is in one, by
/// itself if in no pair. Numbers ascend in a group, groups by their first number, whatever the
/// order of the pairs. Linear in both, save a logarithm.
/// \throws std::invalid_argument when a pair has a number of `count` or more.
template <std::ranges::input_range Pairs>
  requires std::convertible_to<std::ranges::range_reference_t<Pairs>, const similar_pair&>
[[nodiscard]] std::vector<std::vector<std::size_t>> clusters(std::size_t count, Pairs&& pairs) {
  disjoint_sets sets(count);
  for (const similar_pair& pair : pairs) {
    if (pair.a >= count || pair.b >= count)
      DETTO_THROW(std::invalid_argument("detto::clusters: a pair of a document that is not there"));
    sets.unite(pair.a, pair.b);
  }
  std::vector<std::vector<std::size_t>> groups;
  std::vector<std::size_t> group_of(count);
  for (std::size_t i = 0; i < count; ++i) {
    // The representative is the least number, so its group is there when the others come.
    if (sets.find(i) == i) {
      group_of[i] = groups.size();
      groups.emplace_back();
    }
    groups[group_of[sets.find(i)]].push_back(i);
  }
  return groups;
}

}  // namespace detto::inline v0
