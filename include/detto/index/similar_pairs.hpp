// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/index/similar_pair.hpp>
#include <detto/ngram/features.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/text/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <tuple>
#include <utility>
#include <vector>

namespace detto::inline v0 {

namespace detail {

// The least part of `whole` > 0 whose share is `threshold` or more, dividing as jaccard() does: the
// filters must not lose a pair to rounding.
[[nodiscard]] inline std::size_t least_share(double threshold, std::size_t whole) {
  const auto enough = [=](std::size_t part) {
    return static_cast<double>(part) / static_cast<double>(whole) >= threshold;
  };
  // Rounded down, so at most one too low.
  auto part = static_cast<std::size_t>(threshold * static_cast<double>(whole));
  while (!enough(part)) ++part;
  return part;
}

// The least number of common features that makes sets of `a` and `b` features similar enough.
[[nodiscard]] inline std::size_t least_common(double threshold, std::size_t a, std::size_t b) {
  const auto enough = [=](std::size_t common) {
    return static_cast<double>(common) / static_cast<double>(a + b - common) >= threshold;
  };
  auto common = static_cast<std::size_t>(threshold / (1 + threshold) * static_cast<double>(a + b));
  while (!enough(common)) ++common;
  return common;
}

// The join of Xiao et al. Sets go from small to large, features from rare to frequent. Two similar
// sets share a feature among the first few of each, so only those are indexed and looked up.
class prefix_join {
public:
  prefix_join(std::span<const feature_set> sets, double threshold, pair_limits limits)
      : sets_(sets), threshold_(threshold), limits_(limits), budget_(limits.steps) {}

  [[nodiscard]] pair_list run() && {
    order_sets();
    find_prefixes();
    pair_empty_sets();
    candidates_.resize(order_.size());
    for (std::size_t at = 0; at < order_.size() && !limit_reached_; ++at) {
      collect_candidates(at);
      verify_candidates(at);
      index(at);
    }
    return {std::move(pairs_), limit_reached_};
  }

private:
  // A feature of a prefix: its rank by frequency, and its place in the set in the order of ranks.
  struct prefix_entry {
    std::size_t rank, place;
  };
  // One set that has a feature in its prefix. Sets are named by their place in `order_` throughout.
  struct posting {
    std::size_t set, place;
  };
  struct posting_list {
    std::vector<posting> all;
    std::size_t first = 0;  // those before are too small for all sets to come
  };
  struct candidate {
    std::size_t common = 0, needed = 0;
    bool ruled_out = false;
  };

  [[nodiscard]] std::size_t size(std::size_t at) const { return sets_[order_[at]].size(); }

  void order_sets() {
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (!sets_[i].empty()) order_.push_back(i);
    std::ranges::sort(order_, {}, [this](std::size_t i) { return std::pair(sets_[i].size(), i); });
  }

  // Similar sets share least_share() features, so two of the first size - least_share() + 1 agree.
  void find_prefixes() {
    struct member {
      std::uint64_t feature;
      std::size_t set;
    };
    std::vector<member> occurrences;
    for (std::size_t at = 0; at < order_.size(); ++at)
      for (const std::uint64_t feature : sets_[order_[at]]) occurrences.push_back({feature, at});
    std::ranges::sort(occurrences, {}, [](const member& o) { return std::pair(o.feature, o.set); });

    std::vector<std::span<const member>> shared;
    std::vector<std::size_t> place(order_.size());
    for (auto from = occurrences.begin(); from != occurrences.end();) {
      const auto to = std::find_if(from, occurrences.end(),
                                   [from](const member& o) { return o.feature != from->feature; });
      // The rarest features, those of one set only, come first in its order and lead nowhere.
      if (to - from == 1)
        ++place[from->set];
      else
        shared.emplace_back(from, to);
      from = to;
    }
    std::ranges::sort(shared, {}, [](std::span<const member> run) {
      return std::pair(run.size(), run.front().feature);
    });

    prefixes_.resize(order_.size());
    postings_.resize(shared.size());
    std::vector<std::size_t> length(order_.size());
    for (std::size_t at = 0; at < order_.size(); ++at)
      length[at] = size(at) - least_share(threshold_, size(at)) + 1;
    for (std::size_t rank = 0; rank < shared.size(); ++rank)
      for (const member& o : shared[rank])
        if (place[o.set] < length[o.set]) prefixes_[o.set].push_back({rank, place[o.set]++});
  }

  void pair_empty_sets() {
    std::vector<std::size_t> empty;
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (sets_[i].empty()) empty.push_back(i);
    for (std::size_t i = 0; i < empty.size(); ++i)
      for (std::size_t j = i + 1; j < empty.size() && !limit_reached_; ++j)
        add_pair(empty[i], empty[j], jaccard(shared_counts{}));
  }

  void collect_candidates(std::size_t at) {
    const std::size_t least_size = least_share(threshold_, size(at));
    for (const auto& [rank, place] : prefixes_[at]) {
      posting_list& list = postings_[rank];
      while (list.first < list.all.size() && size(list.all[list.first].set) < least_size)
        ++list.first;
      const auto live = std::span(list.all).subspan(list.first);
      if (!budget_.spend(live.size() + 1)) {
        limit_reached_ = true;
        return;
      }
      for (const posting& other : live) {
        candidate& c = candidates_[other.set];
        if (c.needed == 0) {
          touched_.push_back(other.set);
          c.needed = least_common(threshold_, size(at), size(other.set));
        }
        // What is common so far, this feature, and at best all that follows in the shorter rest.
        const std::size_t rest = std::min(size(at) - place, size(other.set) - other.place);
        c.ruled_out = c.ruled_out || c.common + rest < c.needed;
        ++c.common;
      }
    }
  }

  void verify_candidates(std::size_t at) {
    for (const std::size_t other : touched_) {
      const candidate c = std::exchange(candidates_[other], {});
      if (c.ruled_out || limit_reached_) continue;
      if (!budget_.spend(size(at) + size(other))) {
        limit_reached_ = true;
        continue;
      }
      const double similarity = jaccard(sets_[order_[at]], sets_[order_[other]]);
      if (similarity >= threshold_) add_pair(order_[at], order_[other], similarity);
    }
    touched_.clear();
  }

  // Sets to come are no smaller, so more is common with them, and a shorter prefix is enough.
  void index(std::size_t at) {
    const std::size_t length = size(at) - least_common(threshold_, size(at), size(at)) + 1;
    for (const auto& [rank, place] : prefixes_[at])
      if (place < length) postings_[rank].all.push_back({at, place});
  }

  void add_pair(std::size_t a, std::size_t b, double similarity) {
    limit_reached_ = limit_reached_ || pairs_.size() == limits_.pairs || !budget_.spend(1);
    if (!limit_reached_) pairs_.push_back({std::min(a, b), std::max(a, b), similarity});
  }

  std::span<const feature_set> sets_;
  double threshold_;
  pair_limits limits_;
  step_budget budget_;
  bool limit_reached_ = false;
  std::vector<std::size_t> order_;
  std::vector<std::vector<prefix_entry>> prefixes_;
  std::vector<posting_list> postings_;
  std::vector<candidate> candidates_;
  std::vector<std::size_t> touched_;
  std::vector<similar_pair> pairs_;
};

}  // namespace detail

/// All pairs of sets whose `jaccard` is `threshold` or more, exactly, without comparing every set
/// with every other one. Two empty sets are a pair, as their jaccard is 1.
///
/// Prefix, length and positional filters: Bayardo, Ma and Srikant, "Scaling up all pairs similarity
/// search" (2007); Xiao, Wang, Lin and Yu, "Efficient similarity joins for near duplicate
/// detection" (2008). O(n log n) for n features in all to prepare, then what the filters let pass:
/// up to quadratic where many sets are alike, which `limits` bounds.
/// \throws std::invalid_argument when the threshold is not in (0, 1].
[[nodiscard]] inline pair_list similar_pairs(std::span<const feature_set> sets, double threshold,
                                             pair_limits limits = {}) {
  if (!detail::is_share(threshold))
    DETTO_THROW(std::invalid_argument("detto::similar_pairs: the threshold must be in (0, 1]"));
  return detail::prefix_join(sets, threshold, limits).run();
}

}  // namespace detto::inline v0
