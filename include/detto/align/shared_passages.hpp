// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/detail/match_runs.hpp>
#include <detto/align/passage_index.hpp>
#include <detto/align/word_diff.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

/// \file
/// Shared passages of two sequences of token keys; requires neither ICU nor Boost.
/// shared_passages_text.hpp has the overloads for text and documents.

namespace detto::inline v0 {

/// Options of `shared_passages`.
struct passage_options {
  /// The number of consecutive equal tokens that starts a passage.
  std::size_t ngram = 5;
  /// The minimum number of equal tokens in a passage.
  std::size_t min_words = 5;
  /// The maximum length, in tokens of either sequence, of a changed part between two runs of equal
  /// tokens of a passage.
  std::size_t max_gap = 8;
  /// The maximum number of occurrences of an n-gram in the first text; more frequent n-grams start
  /// no passage.
  std::size_t occurrence_limit = 32;
  /// The maximum number of token comparisons.
  std::size_t step_limit = std::size_t{1} << 26;
};

/// A passage that two sequences of tokens share, verbatim or with small changes.
struct token_passage {
  index_range a;          ///< token indices in the first sequence
  index_range b;          ///< token indices in the second sequence
  std::size_t words = 0;  ///< the number of tokens that are equal, in order
  double identity = 0;    ///< `words` / the length of the longer range, in (0, 1]

  friend auto operator<=>(const token_passage&, const token_passage&) = default;
};

/// Passages in the order of the first text, then of the second, and whether a limit was reached.
/// `Passage` is `token_passage` or `passage`.
template <class Passage>
class passage_list {
public:
  using value_type = Passage;
  using const_iterator = typename std::vector<Passage>::const_iterator;
  using iterator = const_iterator;

  passage_list() = default;
  passage_list(std::vector<Passage> passages, bool limit_reached)
      : passages_(std::move(passages)), limit_reached_(limit_reached) {}

  [[nodiscard]] const_iterator begin() const noexcept { return passages_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return passages_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return passages_.size(); }
  [[nodiscard]] bool empty() const noexcept { return passages_.empty(); }
  [[nodiscard]] const Passage& operator[](std::size_t index) const { return passages_[index]; }

  /// Whether a limit was reached: frequent n-grams were skipped or the search ended early. The
  /// passages of the list are correct, but others may be missing.
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  std::vector<Passage> passages_;
  bool limit_reached_ = false;
};

/// The result of `shared_passages` for token keys.
using token_passages = passage_list<token_passage>;

namespace detail {

// Consecutive runs, in ascending order in both sequences, with small gaps between them.
using run_chain = std::vector<match_run>;

// Appends each run to the best chain that ends shortly before it: seed chaining by dynamic
// programming (for example H. Li, "Minimap2", 2018, section 2.1). The score of a chain is the
// number of its tokens minus half the length of each gap, so that a short run is not worth a long
// gap.
inline std::vector<run_chain> chain_runs(std::vector<match_run> runs, std::size_t max_gap) {
  constexpr std::size_t max_lookback = 64;
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::ranges::sort(runs, [](const match_run& x, const match_run& y) {
    return x.b != y.b ? x.b < y.b : x.a < y.a;
  });
  struct link {
    double score = 0;
    std::size_t previous = none;
  };
  std::vector<link> best(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const match_run& run = runs[i];
    best[i].score = static_cast<double>(run.size);
    for (std::size_t j = i; j > 0 && i - j < max_lookback;) {
      const match_run& previous = runs[--j];
      if (previous.a >= run.a || previous.b >= run.b) continue;
      // Runs overlap, for example around a repeated word; the overlap is removed from the later
      // run.
      const std::size_t overlap =
          (std::max)(previous.a_end() > run.a ? previous.a_end() - run.a : 0,
                     previous.b_end() > run.b ? previous.b_end() - run.b : 0);
      if (overlap >= run.size) continue;
      const std::size_t gap =
          (std::max)(run.a + overlap - previous.a_end(), run.b + overlap - previous.b_end());
      if (gap > max_gap) continue;
      const double score =
          best[j].score + static_cast<double>(run.size - overlap) - 0.5 * static_cast<double>(gap);
      if (score > best[i].score) best[i] = {score, j};
    }
  }
  std::vector<std::size_t> order(runs.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) { return best[i].score; });
  std::vector<bool> used(runs.size(), false);
  std::vector<run_chain> chains;
  for (const std::size_t last : order) {
    if (used[last]) continue;
    run_chain chain;
    for (std::size_t i = last; i != none && !used[i]; i = best[i].previous) {
      used[i] = true;
      chain.push_back(runs[i]);
    }
    std::ranges::reverse(chain);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      const match_run& previous = chain[i - 1];
      match_run& run = chain[i];
      const std::size_t overlap =
          (std::max)(previous.a_end() > run.a ? previous.a_end() - run.a : 0,
                     previous.b_end() > run.b ? previous.b_end() - run.b : 0);
      run = {run.a + overlap, run.b + overlap, run.size - overlap};
    }
    chains.push_back(std::move(chain));
  }
  return chains;
}

// The number of equal tokens, in order, in the gap between two runs.
inline std::size_t count_common_tokens(std::span<const token_key> a, std::span<const token_key> b) {
  std::size_t common = a.size();
  for (const token_edit& e : diff_words(a, b, {.readable = false})) common -= e.a.size();
  return common;
}

// Extends the end of a passage over one or two changed tokens followed by at least two equal ones,
// as often as possible: such runs are shorter than a seed.
inline token_passage extend_end(token_passage p, std::span<const token_key> a,
                                std::span<const token_key> b) {
  constexpr std::size_t max_changed = 2;
  constexpr std::size_t min_equal = 2;
  for (bool extended = true; extended;) {
    extended = false;
    for (std::size_t skip = 1; skip <= 2 * max_changed && !extended; ++skip) {
      for (std::size_t x = skip > max_changed ? skip - max_changed : 0;
           x <= (std::min)(skip, max_changed) && !extended; ++x) {
        std::size_t i = p.a.end + x, j = p.b.end + skip - x, equal = 0;
        while (i < a.size() && j < b.size() && a[i] == b[j]) ++i, ++j, ++equal;
        if (equal < min_equal) continue;
        p.a.end = i;
        p.b.end = j;
        p.words += equal;
        extended = true;
      }
    }
  }
  return p;
}

// The tokens that are covered by the passages accepted so far.
class covered_tokens {
public:
  covered_tokens(std::size_t a, std::size_t b) : a_(a, false), b_(b, false) {}

  // Accepts a passage if more than half of its tokens on either side are not covered yet. Returns
  // whether it was accepted.
  bool add(const token_passage& p) {
    const bool accepted = 2 * count(a_, p.a) < p.a.size() || 2 * count(b_, p.b) < p.b.size();
    if (accepted) cover(a_, p.a), cover(b_, p.b);
    return accepted;
  }

private:
  static std::size_t count(const std::vector<bool>& side, index_range range) {
    std::size_t covered = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) covered += side[i];
    return covered;
  }
  static void cover(std::vector<bool>& side, index_range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) side[i] = true;
  }

  std::vector<bool> a_;
  std::vector<bool> b_;
};

// Merges consecutive passages that overlap on both sides after their extension, and sets
// `identity`.
inline std::vector<token_passage> merge_overlapping(const std::vector<token_passage>& sorted,
                                                    std::span<const token_key> a,
                                                    std::span<const token_key> b) {
  std::vector<token_passage> merged;
  for (const token_passage& p : sorted) {
    if (!merged.empty()) {
      token_passage& previous = merged.back();
      const bool follows = p.a.begin < previous.a.end && previous.b.begin <= p.b.begin &&
                           p.b.begin < previous.b.end && previous.a.end <= p.a.end &&
                           previous.b.end <= p.b.end;
      if (follows) {
        previous.a.end = p.a.end;
        previous.b.end = p.b.end;
        previous.words = count_common_tokens(a.subspan(previous.a.begin, previous.a.size()),
                                             b.subspan(previous.b.begin, previous.b.size()));
        continue;
      }
    }
    merged.push_back(p);
  }
  for (token_passage& p : merged)
    p.identity =
        static_cast<double>(p.words) / static_cast<double>((std::max)(p.a.size(), p.b.size()));
  return merged;
}

}  // namespace detail

/// Returns the passages that the indexed text shares with `b`, as token indices.
///
/// Equal n-grams (seeds) are extended to maximal runs of equal tokens, runs are chained across gaps
/// of up to `max_gap` tokens, and chains are extended at their ends over small changes. A passage
/// is dropped if at least half of it is covered by longer passages on both sides; such passages are
/// chance repetitions of a phrase. The index determines the length of the n-grams; `options.ngram`
/// is ignored.
///
/// O(m log m) for m tokens in both texts if few n-grams repeat; otherwise bounded by the limits of
/// `options`.
[[nodiscard]] inline token_passages shared_passages(const passage_index& index,
                                                    std::span<const token_key> b,
                                                    passage_options options = {}) {
  const std::span<const token_key> a = index.keys();
  detail::run_search search =
      detail::find_runs(index, b, options.occurrence_limit, options.step_limit);
  std::vector<token_passage> found;
  for (const detail::run_chain& chain :
       detail::chain_runs(std::move(search.runs), options.max_gap)) {
    token_passage p{
        {chain.front().a, chain.back().a_end()}, {chain.front().b, chain.back().b_end()}, 0, 0};
    for (std::size_t i = 0; i < chain.size(); ++i) {
      p.words += chain[i].size;
      if (i == 0) continue;
      const detail::match_run& previous = chain[i - 1];
      p.words +=
          detail::count_common_tokens(a.subspan(previous.a_end(), chain[i].a - previous.a_end()),
                                      b.subspan(previous.b_end(), chain[i].b - previous.b_end()));
    }
    found.push_back(p);
  }
  std::ranges::stable_sort(found, std::greater<>{}, &token_passage::words);
  detail::covered_tokens covered(a.size(), b.size());
  std::vector<token_passage> kept;
  for (const token_passage& core : found) {
    token_passage p = detail::extend_end(core, a, b);
    if (p.words >= options.min_words && covered.add(p)) kept.push_back(p);
  }
  std::ranges::sort(kept);
  return {detail::merge_overlapping(kept, a, b), search.limit_reached};
}

/// Returns the passages that two sequences share. Equivalent to the overload for an index, except
/// that `ngram` and `min_words` are at most the length of the shorter sequence: a sequence shorter
/// than an n-gram must occur as a whole in the other.
/// \throws std::invalid_argument when `options.ngram` is 0 and neither sequence is empty.
[[nodiscard]] inline token_passages shared_passages(std::span<const token_key> a,
                                                    std::span<const token_key> b,
                                                    passage_options options = {}) {
  const std::size_t shorter = (std::min)(a.size(), b.size());
  if (shorter == 0) return {};
  options.min_words = (std::min)(options.min_words, shorter);
  return shared_passages(passage_index(a, (std::min)(options.ngram, shorter)), b, options);
}

}  // namespace detto::inline v0
