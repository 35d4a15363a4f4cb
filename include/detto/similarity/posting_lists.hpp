// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// An inverted index: maps keys of type `Key`, such as features or token keys, to lists of items,
/// such as document numbers or positions in a text. Immutable after construction. Stores
/// sizeof(posting) bytes per posting, in one sorted vector.
template <class Key, class Item = std::size_t>
class posting_lists {
public:
  /// An entry: `item` contains `key`.
  struct posting {
    Key key{};
    Item item{};

    friend constexpr auto operator<=>(const posting&, const posting&) = default;
  };

  posting_lists() = default;
  /// Builds the index from postings in any order. Duplicates are removed. O(n log n).
  explicit posting_lists(std::vector<posting> postings) : postings_(std::move(postings)) {
    std::sort(postings_.begin(), postings_.end());
    postings_.erase(std::unique(postings_.begin(), postings_.end()), postings_.end());
  }

  /// Returns the postings of a key in ascending order of items; empty if the key does not occur.
  /// O(log n).
  [[nodiscard]] std::span<const posting> find(Key key) const {
    const auto range = std::ranges::equal_range(postings_, key, {}, &posting::key);
    return {range.begin(), range.end()};
  }
  /// All postings, sorted by key, then by item.
  [[nodiscard]] std::span<const posting> all() const noexcept { return postings_; }

  /// Calls `visit(std::span<const posting>)` once for each key, in ascending order of keys, with
  /// the postings of that key. O(n).
  template <class Visit>
  void for_each_list(Visit visit) const {
    for (auto from = postings_.begin(); from != postings_.end();) {
      const auto to =
          std::find_if(from, postings_.end(), [&](const posting& p) { return p.key != from->key; });
      visit(std::span<const posting>(from, to));
      from = to;
    }
  }

private:
  std::vector<posting> postings_;
};

}  // namespace detto::inline v0
