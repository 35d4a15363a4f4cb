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

/// A partition of the numbers 0 to n - 1 into sets that can be merged (union-find with path
/// halving, van Leeuwen and van der Weide 1977). The representative of a set is its smallest
/// number, so the result does not depend on the order of the unions.
class disjoint_sets {
public:
  /// Each of `size` numbers in a set of one. O(size).
  explicit disjoint_sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  /// The size n of the partitioned range.
  [[nodiscard]] std::size_t size() const noexcept { return parent_.size(); }

  /// Returns the representative of the set that contains `number`: its smallest number. `number`
  /// must be less than `size()`. Amortised O(log n).
  [[nodiscard]] std::size_t find(std::size_t number) {
    while (parent_[number] != number) number = parent_[number] = parent_[parent_[number]];
    return number;
  }

  /// Merges the sets that contain `a` and `b`, both less than `size()`. Returns whether the sets
  /// were different. Amortised O(log n).
  bool unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a == b) return false;
    parent_[(std::max)(a, b)] = (std::min)(a, b);
    return true;
  }

private:
  std::vector<std::size_t> parent_;
};

/// Returns the clusters of the documents 0 to `count` - 1 under single linkage: the connected
/// components of the graph whose edges are `pairs`. A document without a pair is a cluster by
/// itself. Document numbers ascend within a cluster, and clusters ascend by their first number; the
/// order of the pairs has no effect. O((count + pairs) log count).
/// \throws std::invalid_argument when a pair contains a number that is not less than `count`.
template <std::ranges::input_range Pairs>
  requires std::convertible_to<std::ranges::range_reference_t<Pairs>, const similar_pair&>
[[nodiscard]] std::vector<std::vector<std::size_t>> clusters(std::size_t count, Pairs&& pairs) {
  disjoint_sets sets(count);
  for (const similar_pair& pair : pairs) {
    if (pair.a >= count || pair.b >= count)
      DETTO_THROW(
          std::invalid_argument("detto::clusters: a pair has a document number out of range"));
    sets.unite(pair.a, pair.b);
  }
  std::vector<std::vector<std::size_t>> groups;
  std::vector<std::size_t> group_of(count);
  for (std::size_t i = 0; i < count; ++i) {
    // The representative is the smallest number of its set, so its group is created first.
    if (sets.find(i) == i) {
      group_of[i] = groups.size();
      groups.emplace_back();
    }
    groups[group_of[sets.find(i)]].push_back(i);
  }
  return groups;
}

}  // namespace detto::inline v0
