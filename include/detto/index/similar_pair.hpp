// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Two documents, identified by their numbers, and their similarity.
struct similar_pair {
  std::size_t a = 0;      ///< the smaller number
  std::size_t b = 0;      ///< the larger number
  double similarity = 0;  ///< in [0, 1]

  friend auto operator<=>(const similar_pair&, const similar_pair&) = default;
};

/// Limits on the work of a search for pairs. The search ends when one is reached.
struct pair_limits {
  /// The maximum number of pairs in the result.
  std::size_t pairs = std::size_t{1} << 22;
  /// The maximum number of steps: index entries read plus features or signature values compared.
  std::uint64_t steps = std::uint64_t{1} << 32;
};

/// Distinct pairs in ascending order of `a`, then `b`, and whether a limit was reached.
class pair_list {
public:
  using value_type = similar_pair;
  using const_iterator = std::vector<similar_pair>::const_iterator;
  using iterator = const_iterator;

  pair_list() = default;
  /// Sorts the pairs.
  pair_list(std::vector<similar_pair> pairs, bool limit_reached)
      : pairs_(std::move(pairs)), limit_reached_(limit_reached) {
    std::ranges::sort(pairs_);
  }

  [[nodiscard]] const_iterator begin() const noexcept { return pairs_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return pairs_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }
  [[nodiscard]] bool empty() const noexcept { return pairs_.empty(); }
  [[nodiscard]] const similar_pair& operator[](std::size_t index) const { return pairs_[index]; }

  /// Whether a limit ended the search. The pairs of the list are correct, but others may be
  /// missing.
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  std::vector<similar_pair> pairs_;
  bool limit_reached_ = false;
};

namespace detail {

// Whether a value is in (0, 1]; false for NaN.
[[nodiscard]] constexpr bool is_positive_fraction(double value) noexcept {
  return value > 0 && value <= 1;
}

}  // namespace detail

}  // namespace detto::inline v0
