// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Limits on the work of a candidate search.
struct candidate_limits {
  static constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

  /// The maximum length of a posting list. Longer lists, which belong to frequent keys, are
  /// skipped.
  std::size_t postings = no_limit;
  /// The maximum number of steps: one per posting list and one per posting read, plus the steps
  /// that the caller spends on the comparison of candidates.
  std::uint64_t steps = static_cast<std::uint64_t>(-1);
};

/// Collects the candidates of a query from posting lists, within limits on the work. Used by the
/// joins, indexes, passages and stories of the library.
///
/// A query reads the posting lists of its keys. The search accumulates a `State` for each item
/// found, by default the number of keys that the item shares with the query, and then visits the
/// items:
///
///     for (key : query) search.read(postings_of(key), [](auto& shared, auto&) { ++shared; });
///     search.take([&](std::size_t item, std::uint32_t shared) { if (shared >= cutoff) ... });
///
/// One object serves any number of queries; limits on steps apply to all of them together. Memory
/// is one State per item. The time of a query depends on the postings it reads, not on the number
/// of items.
template <class State = std::uint32_t>
class candidate_search {
public:
  /// Prepares a search over the items 0 to `items` - 1. O(items).
  explicit candidate_search(std::size_t items, candidate_limits limits = {})
      : states_(items), limits_(limits), steps_left_(limits.steps) {}

  /// Calls `add(state, posting)` for each posting of a list, with the state of its item by
  /// reference. A posting is an object with a member `item`, or the item itself; items must be less
  /// than the number given to the constructor. Spends one step plus one per posting. Skips the
  /// list, and sets `limit_reached`, if it is longer than the limit or the remaining steps do not
  /// suffice.
  template <std::ranges::sized_range Postings, class Add>
  void read(const Postings& postings, Add add) {
    const auto size = static_cast<std::size_t>(std::ranges::size(postings));
    if (size > limits_.postings) {
      limit_reached_ = true;
      return;
    }
    if (!spend(size + 1)) return;
    for (const auto& posting : postings) {
      const std::size_t item = item_of(posting);
      entry& found = states_[item];
      if (!found.touched) {
        found.touched = true;
        touched_.push_back(item);
      }
      add(found.state, posting);
    }
  }

  /// Calls `visit(item, state)` for each item found since the last call, in ascending order of
  /// items, and resets their states for the next query. O(c log c) for c items.
  template <class Visit>
  void take(Visit visit) {
    std::ranges::sort(touched_);
    for (const std::size_t item : touched_) {
      const State state = std::exchange(states_[item], {}).state;
      visit(item, state);
    }
    touched_.clear();
  }

  /// Spends `steps` steps, such as for the comparison of a candidate. Returns false if they exceed
  /// the remaining steps; from then on every call returns false.
  [[nodiscard]] bool spend(std::uint64_t steps) noexcept {
    exhausted_ = exhausted_ || steps > steps_left_;
    if (!exhausted_) steps_left_ -= steps;
    limit_reached_ = limit_reached_ || exhausted_;
    return !exhausted_;
  }
  /// Whether the limit on steps ended the search.
  [[nodiscard]] bool exhausted() const noexcept { return exhausted_; }
  /// Whether candidates may be missing because of either limit.
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  struct entry {
    State state{};
    bool touched = false;
  };

  template <class Posting>
  static std::size_t item_of(const Posting& posting) noexcept {
    if constexpr (requires { posting.item; })
      return static_cast<std::size_t>(posting.item);
    else
      return static_cast<std::size_t>(posting);
  }

  std::vector<entry> states_;
  std::vector<std::size_t> touched_;
  candidate_limits limits_;
  std::uint64_t steps_left_;
  bool exhausted_ = false;
  bool limit_reached_ = false;
};

}  // namespace detto::inline v0
