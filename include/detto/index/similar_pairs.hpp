// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/index/similar_pair.hpp>
#include <detto/ngram/features.hpp>
#include <detto/similarity/candidate_search.hpp>
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

// The minimum `part` with part / whole >= threshold, for `whole` > 0. Divides as jaccard() does, so
// that the filters do not lose a pair through rounding.
[[nodiscard]] inline std::size_t min_part(double threshold, std::size_t whole) {
  const auto enough = [=](std::size_t part) {
    return static_cast<double>(part) / static_cast<double>(whole) >= threshold;
  };
  // Rounded down, so at most one too small.
  auto part = static_cast<std::size_t>(threshold * static_cast<double>(whole));
  while (!enough(part)) ++part;
  return part;
}

// The minimum number of common features with which sets of `a` and `b` features reach the
// threshold.
[[nodiscard]] inline std::size_t min_common(double threshold, std::size_t a, std::size_t b) {
  const auto enough = [=](std::size_t common) {
    return static_cast<double>(common) / static_cast<double>(a + b - common) >= threshold;
  };
  auto common = static_cast<std::size_t>(threshold / (1 + threshold) * static_cast<double>(a + b));
  while (!enough(common)) ++common;
  return common;
}

// The join of Xiao et al. Sets are processed in ascending order of size, their features in
// ascending order of frequency. Two similar sets have a common feature in their prefixes, the first
// features in this order, so only prefixes are indexed and looked up.
class prefix_join {
public:
  prefix_join(std::span<const feature_set> sets, double threshold, pair_limits limits)
      : sets_(sets), threshold_(threshold), pair_limit_(limits.pairs), step_limit_(limits.steps) {}

  [[nodiscard]] pair_list run() && {
    order_sets();
    find_prefixes();
    candidate_search<candidate> search(order_.size(), {.steps = step_limit_});
    pair_empty_sets(search);
    for (std::size_t at = 0; at < order_.size() && !limit_reached_; ++at) {
      collect_candidates(at, search);
      verify_candidates(at, search);
      index(at);
    }
    return {std::move(pairs_), limit_reached_};
  }

private:
  // A feature of a prefix: its rank by frequency, and its position in the set ordered by rank.
  struct prefix_entry {
    std::size_t rank, position;
  };
  // A set with a given feature in its prefix. `item` is an index into `order_`, as for all sets
  // here.
  struct posting {
    std::size_t item, position;
  };
  struct posting_list {
    std::vector<posting> all;
    std::size_t first = 0;  // sets before it are too small from now on
  };
  struct candidate {
    std::size_t common = 0, required = 0;
    bool ruled_out = false;
  };

  [[nodiscard]] std::size_t size(std::size_t at) const { return sets_[order_[at]].size(); }

  void order_sets() {
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (!sets_[i].empty()) order_.push_back(i);
    std::ranges::sort(order_, {}, [this](std::size_t i) { return std::pair(sets_[i].size(), i); });
  }

  // Similar sets share at least min_part() features, hence at least one of the first
  // size - min_part() + 1 features.
  void find_prefixes() {
    struct set_feature {
      detto::feature feature;
      std::size_t set;
    };
    std::vector<set_feature> occurrences;
    for (std::size_t at = 0; at < order_.size(); ++at)
      for (const feature f : sets_[order_[at]]) occurrences.push_back({f, at});
    std::ranges::sort(occurrences, {},
                      [](const set_feature& o) { return std::pair(o.feature, o.set); });

    std::vector<std::span<const set_feature>> shared;
    std::vector<std::size_t> position(order_.size());
    for (auto from = occurrences.begin(); from != occurrences.end();) {
      const auto to = std::find_if(from, occurrences.end(), [from](const set_feature& o) {
        return o.feature != from->feature;
      });
      // Features of a single set are the rarest, so they come first; they produce no candidates.
      if (to - from == 1)
        ++position[from->set];
      else
        shared.emplace_back(from, to);
      from = to;
    }
    std::ranges::sort(shared, {}, [](std::span<const set_feature> run) {
      return std::pair(run.size(), run.front().feature);
    });

    prefixes_.resize(order_.size());
    postings_.resize(shared.size());
    std::vector<std::size_t> length(order_.size());
    for (std::size_t at = 0; at < order_.size(); ++at)
      length[at] = size(at) - min_part(threshold_, size(at)) + 1;
    for (std::size_t rank = 0; rank < shared.size(); ++rank)
      for (const set_feature& o : shared[rank])
        if (position[o.set] < length[o.set]) prefixes_[o.set].push_back({rank, position[o.set]++});
  }

  void pair_empty_sets(candidate_search<candidate>& search) {
    std::vector<std::size_t> empty;
    for (std::size_t i = 0; i < sets_.size(); ++i)
      if (sets_[i].empty()) empty.push_back(i);
    for (std::size_t i = 0; i < empty.size(); ++i)
      for (std::size_t j = i + 1; j < empty.size() && !limit_reached_; ++j)
        add_pair(empty[i], empty[j], jaccard(shared_counts{}), search);
  }

  void collect_candidates(std::size_t at, candidate_search<candidate>& search) {
    const std::size_t min_size = min_part(threshold_, size(at));
    for (const auto& [rank, position] : prefixes_[at]) {
      posting_list& list = postings_[rank];
      while (list.first < list.all.size() && size(list.all[list.first].item) < min_size)
        ++list.first;
      const std::size_t remaining_here = size(at) - position;
      search.read(std::span(list.all).subspan(list.first), [&](candidate& c, const posting& other) {
        const std::size_t other_size = size(other.item);
        if (c.required == 0) c.required = min_common(threshold_, size(at), other_size);
        // Upper bound: the common features so far, plus all of the shorter remainder,
        // which includes this feature.
        const std::size_t remaining = (std::min)(remaining_here, other_size - other.position);
        c.ruled_out = c.ruled_out || c.common + remaining < c.required;
        ++c.common;
      });
    }
    limit_reached_ = limit_reached_ || search.exhausted();
  }

  void verify_candidates(std::size_t at, candidate_search<candidate>& search) {
    search.take([&](std::size_t other, const candidate& c) {
      if (c.ruled_out || limit_reached_) return;
      if (!search.spend(size(at) + size(other))) {
        limit_reached_ = true;
        return;
      }
      const double similarity = jaccard(sets_[order_[at]], sets_[order_[other]]);
      if (similarity >= threshold_) add_pair(order_[at], order_[other], similarity, search);
    });
  }

  // Later sets are at least as large, so they need more common features, and a shorter prefix
  // suffices.
  void index(std::size_t at) {
    const std::size_t length = size(at) - min_common(threshold_, size(at), size(at)) + 1;
    for (const auto& [rank, position] : prefixes_[at])
      if (position < length) postings_[rank].all.push_back({at, position});
  }

  void add_pair(std::size_t a, std::size_t b, double similarity,
                candidate_search<candidate>& search) {
    limit_reached_ = limit_reached_ || pairs_.size() == pair_limit_ || !search.spend(1);
    if (!limit_reached_) pairs_.push_back({(std::min)(a, b), (std::max)(a, b), similarity});
  }

  std::span<const feature_set> sets_;
  double threshold_;
  std::size_t pair_limit_;
  std::uint64_t step_limit_;
  bool limit_reached_ = false;
  std::vector<std::size_t> order_;
  std::vector<std::vector<prefix_entry>> prefixes_;
  std::vector<posting_list> postings_;
  std::vector<similar_pair> pairs_;
};

}  // namespace detail

/// Returns all pairs of sets whose `jaccard` is at least `threshold`: an exact similarity join that
/// does not compare every pair. The number of a set is its index in `sets`. Two empty sets are a
/// pair, since their jaccard is 1.
///
/// Uses prefix, length and positional filters: R. Bayardo, Y. Ma and R. Srikant, "Scaling up all
/// pairs similarity search" (2007); C. Xiao, W. Wang, X. Lin and J. X. Yu, "Efficient similarity
/// joins for near duplicate detection" (2008). O(n log n) for n features in total to build the
/// prefixes, plus the comparison of the candidates that pass the filters: quadratic in the number
/// of sets if many are similar, bounded by `limits`.
/// \throws std::invalid_argument when the threshold is not in (0, 1].
[[nodiscard]] inline pair_list similar_pairs(std::span<const feature_set> sets, double threshold,
                                             pair_limits limits = {}) {
  if (!detail::is_positive_fraction(threshold))
    DETTO_THROW(std::invalid_argument("detto::similar_pairs: the threshold must be in (0, 1]"));
  return detail::prefix_join(sets, threshold, limits).run();
}

}  // namespace detto::inline v0
