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

// Shared passages of two sequences of token keys: core, without ICU or Boost.
// shared_passages_text.hpp has the overloads for plain text and documents.

namespace detto::inline v0 {

/// What counts as a shared passage.
struct passage_options {
  std::size_t ngram = 5;      ///< tokens that must be equal in a row for a passage to start
  std::size_t min_words = 5;  ///< equal tokens that a passage has at least
  std::size_t max_gap = 8;  ///< changed tokens, on either side, that a passage may run over at once
  std::size_t occurrence_limit =
      32;  ///< n-grams that stand more often in the first text start none
  std::size_t step_limit = std::size_t{1} << 26;  ///< token comparisons
};

/// A stretch of tokens of one sequence that stands in the other too, word for word or nearly so.
struct token_passage {
  index_range a;
  index_range b;
  std::size_t words = 0;  ///< tokens that are equal, in order, in both
  double identity = 0;    ///< their share of the longer of the two ranges, above 0 and up to 1

  friend auto operator<=>(const token_passage&, const token_passage&) = default;
};

/// Passages in the order of the first text, then of the second, and whether a limit was reached.
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

  /// Whether seeds or steps were left out for a limit: what is here is right, but some may be
  /// missing.
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  std::vector<Passage> passages_;
  bool limit_reached_ = false;
};

using token_passages = passage_list<token_passage>;

namespace detail {

// Runs one after the other in both sequences, with small gaps between.
using run_chain = std::vector<match_run>;

// Links each run to the best chain that ends shortly before it (the usual chaining of seeds, such
// as H. Li, "Minimap2", 2018, section 2.1): a chain is worth its tokens less half of each gap, so
// that a gap as long as what it joins never pays.
inline std::vector<run_chain> chain_runs(std::vector<match_run> runs, std::size_t max_gap) {
  constexpr std::size_t look_back = 64;
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::ranges::sort(runs, [](const match_run& x, const match_run& y) {
    return x.b != y.b ? x.b < y.b : x.a < y.a;
  });
  struct link {
    double score = 0;
    std::size_t before = none;
  };
  std::vector<link> best(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const match_run& run = runs[i];
    best[i].score = static_cast<double>(run.size);
    for (std::size_t j = i; j > 0 && i - j < look_back;) {
      const match_run& old = runs[--j];
      if (old.a >= run.a || old.b >= run.b) continue;
      // Where two runs overlap, as they do around a word put in twice, the later one gives way.
      const std::size_t cut = std::max(old.a_end() > run.a ? old.a_end() - run.a : 0,
                                       old.b_end() > run.b ? old.b_end() - run.b : 0);
      if (cut >= run.size) continue;
      const std::size_t gap = std::max(run.a + cut - old.a_end(), run.b + cut - old.b_end());
      if (gap > max_gap) continue;
      const double score =
          best[j].score + static_cast<double>(run.size - cut) - 0.5 * static_cast<double>(gap);
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
    for (std::size_t i = last; i != none && !used[i]; i = best[i].before) {
      used[i] = true;
      chain.push_back(runs[i]);
    }
    std::ranges::reverse(chain);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      const match_run& old = chain[i - 1];
      match_run& run = chain[i];
      const std::size_t cut = std::max(old.a_end() > run.a ? old.a_end() - run.a : 0,
                                       old.b_end() > run.b ? old.b_end() - run.b : 0);
      run = {run.a + cut, run.b + cut, run.size - cut};
    }
    chains.push_back(std::move(chain));
  }
  return chains;
}

// Tokens that the gap between two runs has in common all the same.
inline std::size_t common_tokens(std::span<const std::uint64_t> a,
                                 std::span<const std::uint64_t> b) {
  std::size_t common = a.size();
  for (const token_edit& e : diff_words(a, b, {.readable = false})) common -= e.a.size();
  return common;
}

// Steps over one or two changed tokens to two equal ones, from the end of a passage on, as long as
// that goes: reworded edges are shorter than a seed.
inline token_passage extend(token_passage p, std::span<const std::uint64_t> a,
                            std::span<const std::uint64_t> b) {
  constexpr std::size_t most_changed = 2;
  constexpr std::size_t least_equal = 2;
  for (bool moved = true; moved;) {
    moved = false;
    for (std::size_t skip = 1; skip <= 2 * most_changed && !moved; ++skip) {
      for (std::size_t x = skip > most_changed ? skip - most_changed : 0;
           x <= std::min(skip, most_changed) && !moved; ++x) {
        std::size_t i = p.a.end + x, j = p.b.end + skip - x, equal = 0;
        while (i < a.size() && j < b.size() && a[i] == b[j]) ++i, ++j, ++equal;
        if (equal < least_equal) continue;
        p.a.end = i;
        p.b.end = j;
        p.words += equal;
        moved = true;
      }
    }
  }
  return p;
}

// Whether either side brings tokens that longer passages have not told of; if so they are told of
// now.
class told_tokens {
public:
  told_tokens(std::size_t a, std::size_t b) : a_(a, false), b_(b, false) {}

  bool add(const token_passage& p) {
    const bool news = 2 * told(a_, p.a) < p.a.size() || 2 * told(b_, p.b) < p.b.size();
    if (news) tell(a_, p.a), tell(b_, p.b);
    return news;
  }

private:
  static std::size_t told(const std::vector<bool>& side, index_range range) {
    std::size_t count = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) count += side[i];
    return count;
  }
  static void tell(std::vector<bool>& side, index_range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) side[i] = true;
  }

  std::vector<bool> a_;
  std::vector<bool> b_;
};

// Passages that stretched into each other on both sides are one.
inline std::vector<token_passage> unite_overlapping(const std::vector<token_passage>& sorted,
                                                    std::span<const std::uint64_t> a,
                                                    std::span<const std::uint64_t> b) {
  std::vector<token_passage> united;
  for (const token_passage& p : sorted) {
    if (!united.empty()) {
      token_passage& old = united.back();
      const bool follows = p.a.begin < old.a.end && old.b.begin <= p.b.begin &&
                           p.b.begin < old.b.end && old.a.end <= p.a.end && old.b.end <= p.b.end;
      if (follows) {
        old.a.end = p.a.end;
        old.b.end = p.b.end;
        old.words = common_tokens(a.subspan(old.a.begin, old.a.size()),
                                  b.subspan(old.b.begin, old.b.size()));
        continue;
      }
    }
    united.push_back(p);
  }
  for (token_passage& p : united)
    p.identity =
        static_cast<double>(p.words) / static_cast<double>(std::max(p.a.size(), p.b.size()));
  return united;
}

}  // namespace detail

/// The passages that the text of an index shares with `b`, in token indices. Equal n-grams are
/// grown to the longest equal runs, runs chained over gaps of up to `max_gap` tokens, and chains
/// stretched over small changes at their ends. A passage of which more than half is inside longer
/// ones on both sides is left out: chance repeats of a phrase. O(m log m) for m tokens in both when
/// few n-grams repeat; in any case bounded by the limits of `options`.
[[nodiscard]] inline token_passages shared_passages(const passage_index& index,
                                                    std::span<const std::uint64_t> b,
                                                    passage_options options = {}) {
  const std::span<const std::uint64_t> a = index.keys();
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
      const detail::match_run& old = chain[i - 1];
      p.words += detail::common_tokens(a.subspan(old.a_end(), chain[i].a - old.a_end()),
                                       b.subspan(old.b_end(), chain[i].b - old.b_end()));
    }
    found.push_back(p);
  }
  std::ranges::stable_sort(found, std::greater<>{}, &token_passage::words);
  detail::told_tokens told(a.size(), b.size());
  std::vector<token_passage> kept;
  for (const token_passage& core : found) {
    token_passage p = detail::extend(core, a, b);
    if (p.words >= options.min_words && told.add(p)) kept.push_back(p);
  }
  std::ranges::sort(kept);
  return {detail::unite_overlapping(kept, a, b), search.limit_reached};
}

/// The same for two sequences. Where one is shorter than an n-gram, it counts as one whole.
/// \throws std::invalid_argument when `options.ngram` is 0.
[[nodiscard]] inline token_passages shared_passages(std::span<const std::uint64_t> a,
                                                    std::span<const std::uint64_t> b,
                                                    passage_options options = {}) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter == 0) return {};
  options.min_words = std::min(options.min_words, shorter);
  return shared_passages(passage_index(a, std::min(options.ngram, shorter)), b, options);
}

}  // namespace detto::inline v0
