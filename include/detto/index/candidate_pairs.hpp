// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/feature.hpp>
#include <detto/ngram/features.hpp>
#include <detto/similarity/candidate_search.hpp>
#include <detto/similarity/posting_lists.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Two documents, identified by their numbers, and the number of features they have in common.
struct candidate_pair {
  std::size_t a = 0;       ///< the smaller number
  std::size_t b = 0;       ///< the larger number
  std::size_t common = 0;  ///< common features, without those skipped because of a limit

  friend auto operator<=>(const candidate_pair&, const candidate_pair&) = default;
};

/// The result of `candidate_pairs`.
struct candidate_pair_list {
  std::vector<candidate_pair> pairs;  ///< distinct, in ascending order of a, then b
  bool stopped_early = false;         ///< the value of `limit_reached`

  /// Whether features or pairs were omitted because of a limit.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

/// Calls `visit(a, b, common)` for each pair of items, a < b, with at least one key in common, in
/// ascending order of a, then b, until it returns false. `common` is the number of common keys;
/// keys with more postings than `limits.postings` are skipped.
///
/// The items of the index must be less than `items`, and each item must occur once per key. Returns
/// whether a limit was reached. Linear in the postings, plus one step per common key of each pair
/// and a sort of the candidates of each item.
template <class Key, class Visit>
bool for_each_candidate_pair(const posting_lists<Key>& index, std::size_t items,
                             candidate_limits limits, Visit visit) {
  using posting = typename posting_lists<Key>::posting;
  // For each item, the parts of its posting lists with larger items, so that each pair is found
  // once.
  std::vector<std::vector<std::span<const posting>>> later(items);
  bool limit_reached = false;
  index.for_each_list([&](std::span<const posting> list) {
    if (list.size() > limits.postings) {
      limit_reached = true;
      return;
    }
    for (std::size_t i = 0; i + 1 < list.size(); ++i)
      later[list[i].item].push_back(list.subspan(i + 1));
  });
  candidate_search<> search(items, limits);
  bool stopped = false;
  for (std::size_t a = 0; a < items && !stopped && !search.exhausted(); ++a) {
    for (const auto& list : later[a])
      search.read(list, [](std::uint32_t& common, const auto&) { ++common; });
    search.take([&](std::size_t b, std::uint32_t common) {
      stopped = stopped || !visit(a, b, std::size_t{common});
    });
  }
  return limit_reached || search.limit_reached();
}

/// Returns all pairs of sets with at least `least_common` common features, and at least one. The
/// number of a set is its index in `sets`. O(n log n) for n features in total, plus the steps of
/// `for_each_candidate_pair`.
[[nodiscard]] inline candidate_pair_list candidate_pairs(std::span<const feature_set> sets,
                                                         std::size_t least_common = 1,
                                                         candidate_limits limits = {}) {
  std::vector<posting_lists<feature>::posting> postings;
  for (std::size_t i = 0; i < sets.size(); ++i)
    for (const feature f : sets[i]) postings.push_back({f, i});
  candidate_pair_list found;
  found.stopped_early =
      for_each_candidate_pair(posting_lists<feature>(std::move(postings)), sets.size(), limits,
                              [&](std::size_t a, std::size_t b, std::size_t common) {
                                if (common >= least_common) found.pairs.push_back({a, b, common});
                                return true;
                              });
  return found;
}

}  // namespace detto::inline v0
