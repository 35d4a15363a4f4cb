// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Two of many documents, by their numbers, `a` < `b`, and how similar they are, 0 to 1.
struct similar_pair {
  std::size_t a = 0;
  std::size_t b = 0;
  double similarity = 0;

  friend auto operator<=>(const similar_pair&, const similar_pair&) = default;
};

/// How much work a search for pairs may do before it stops.
struct pair_limits {
  /// Pairs in the result.
  std::size_t pairs = std::size_t{1} << 22;
  /// Entries of the index that are looked at, plus features (or signature values) compared.
  std::uint64_t steps = std::uint64_t{1} << 32;
};

/// Pairs in the order of `a`, then `b`, each once, and whether there may be more than these.
class pair_list {
public:
  using value_type = similar_pair;
  using const_iterator = std::vector<similar_pair>::const_iterator;
  using iterator = const_iterator;

  pair_list() = default;
  pair_list(std::vector<similar_pair> pairs, bool limit_reached)
      : pairs_(std::move(pairs)), limit_reached_(limit_reached) {
    std::ranges::sort(pairs_);
  }

  [[nodiscard]] const_iterator begin() const noexcept { return pairs_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return pairs_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }
  [[nodiscard]] bool empty() const noexcept { return pairs_.empty(); }
  [[nodiscard]] const similar_pair& operator[](std::size_t index) const { return pairs_[index]; }

  /// Whether a limit ended the search: every pair here is right, but others may be missing.
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  std::vector<similar_pair> pairs_;
  bool limit_reached_ = false;
};

namespace detail {

// Whether a parameter is in (0, 1]; what is no number is not.
[[nodiscard]] constexpr bool is_share(double value) noexcept { return value > 0 && value <= 1; }

// What is left of the steps of a search.
class step_budget {
public:
  explicit step_budget(std::uint64_t steps) noexcept : left_(steps) {}

  // Whether `steps` more could be afforded; once not, never again.
  [[nodiscard]] bool spend(std::uint64_t steps) noexcept {
    spent_ = spent_ || steps > left_;
    left_ -= spent_ ? 0 : steps;
    return !spent_;
  }

private:
  std::uint64_t left_;
  bool spent_ = false;
};

}  // namespace detail

}  // namespace detto::inline v0
