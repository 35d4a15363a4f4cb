// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/index/similar_pair.hpp>
#include <detto/index/similar_pairs.hpp>
#include <detto/ngram/feature.hpp>
#include <detto/ngram/features.hpp>
#include <detto/similarity/candidate_search.hpp>
#include <detto/similarity/posting_lists.hpp>
#include <detto/similarity/shared_counts.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace support {

/// The pairs of texts to compare in detail. Without a threshold and a number, all of them.
struct pair_selection {
  std::optional<double> threshold;  ///< the least jaccard, in (0, 1]
  std::optional<std::size_t> top;   ///< the number of pairs, the most similar first

  [[nodiscard]] bool is_all() const { return !threshold && !top; }
};

struct selected_pairs {
  std::vector<detto::similar_pair> pairs;
  bool limit_reached = false;
};

namespace detail {

// Any two sets that have a feature in common reach it.
inline constexpr double least_threshold = 1e-12;

// Keeps the pairs of the highest similarity, in descending order; pairs of equal similarity are in
// the order of the texts.
inline void keep_top(std::vector<detto::similar_pair>& pairs, std::size_t count) {
  const auto best = pairs.begin() + static_cast<std::ptrdiff_t>(std::min(count, pairs.size()));
  std::ranges::partial_sort(pairs, best, {}, [](const detto::similar_pair& pair) {
    return std::tuple(-pair.similarity, pair.a, pair.b);
  });
  pairs.erase(best, pairs.end());
}

}  // namespace detail

/// Selects pairs of sets, a < b, in the order of the sets, or by similarity if `top` is given. Pairs
/// without a common feature are not selected, except pairs of empty sets.
inline selected_pairs select_within(std::span<const detto::feature_set> sets,
                                    const pair_selection& selection) {
  // The join is fast for high thresholds, so the most similar pairs are searched from above.
  double threshold = selection.threshold.value_or(0.5);
  for (;;) {
    const detto::pair_list found = detto::similar_pairs(sets, threshold);
    const bool is_last = selection.threshold || threshold == detail::least_threshold ||
                         found.limit_reached() || found.size() >= *selection.top;
    if (!is_last) {
      threshold = threshold > 1e-3 ? threshold / 8 : detail::least_threshold;
      continue;
    }
    selected_pairs selected{{found.begin(), found.end()}, found.limit_reached()};
    if (selection.top) detail::keep_top(selected.pairs, *selection.top);
    return selected;
  }
}

/// Selects pairs of a set of `first` and a set of `second` as select_within does.
inline selected_pairs select_between(std::span<const detto::feature_set> first,
                                     std::span<const detto::feature_set> second,
                                     const pair_selection& selection) {
  std::vector<detto::posting_lists<detto::feature>::posting> postings;
  std::vector<std::size_t> empty;
  for (std::size_t b = 0; b < second.size(); ++b) {
    for (const detto::feature f : second[b]) postings.push_back({f, b});
    if (second[b].empty()) empty.push_back(b);
  }
  const detto::posting_lists<detto::feature> index(std::move(postings));
  const double threshold = selection.threshold.value_or(detail::least_threshold);
  const detto::pair_limits limits;
  detto::candidate_search<> search(second.size(), {.steps = limits.steps});
  selected_pairs selected;
  const auto add = [&](std::size_t a, std::size_t b, std::size_t common) {
    const double similarity = detto::jaccard({first[a].size(), second[b].size(), common});
    if (similarity < threshold) return;
    if (selected.pairs.size() == limits.pairs)
      selected.limit_reached = true;
    else
      selected.pairs.push_back({a, b, similarity});
  };
  for (std::size_t a = 0; a < first.size(); ++a) {
    if (first[a].empty())
      for (const std::size_t b : empty) add(a, b, 0);
    for (const detto::feature f : first[a])
      search.read(index.find(f), [](std::uint32_t& common, const auto&) { ++common; });
    search.take([&](std::size_t b, std::uint32_t common) { add(a, b, common); });
  }
  selected.limit_reached = selected.limit_reached || search.limit_reached();
  if (selection.top) detail::keep_top(selected.pairs, *selection.top);
  return selected;
}

}  // namespace support
