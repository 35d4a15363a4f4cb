// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/passage_index.hpp>
#include <detto/similarity/candidate_search.hpp>
#include <detto/text/token_key.hpp>

#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// A run of `size` equal tokens that starts at `a` in one sequence and at `b` in the other.
struct match_run {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t size = 0;

  [[nodiscard]] std::size_t a_end() const noexcept { return a + size; }
  [[nodiscard]] std::size_t b_end() const noexcept { return b + size; }
};

// A seed common to both sequences: its diagonal as `item`, and its first token in `a`.
struct seed_pair {
  std::size_t item = 0;
  std::size_t a = 0;
};

struct run_search {
  std::vector<match_run> runs;  // in the order of `b`, then of the seeds of `a`
  bool limit_reached = false;
};

// Extends the seeds common to an index and `b` to maximal runs of equal tokens. Seeds that occur
// more than `occurrence_limit` times in the index are skipped; the search ends after `step_limit`
// token comparisons.
inline run_search find_runs(const passage_index& index, std::span<const token_key> b,
                            std::size_t occurrence_limit, std::size_t step_limit) {
  run_search found;
  const std::span<const token_key> a = index.keys();
  // The items of the search are the diagonals; the state of a diagonal is the position in `b` up to
  // which it has been compared.
  const auto diagonal = [&](const passage_index::seed& in_a, const passage_index::seed& in_b) {
    return in_b.item + a.size() - in_a.item - 1;
  };
  candidate_search<std::size_t> search(a.size() + b.size(),
                                       {.postings = occurrence_limit, .steps = step_limit});
  for (const passage_index::seed& seed : passage_index::seeds_of(b, index.ngram())) {
    const auto on_diagonals =
        index.find(seed.key) | std::views::transform([&](const passage_index::seed& seed_in_a) {
          return seed_pair{diagonal(seed_in_a, seed), seed_in_a.item};
        });
    search.read(on_diagonals, [&](std::size_t& compared, const seed_pair& pair) {
      if (compared > seed.item || search.exhausted()) return;
      match_run run{pair.a, seed.item, 0};
      while (run.a_end() < a.size() && run.b_end() < b.size() && a[run.a_end()] == b[run.b_end()])
        ++run.size;
      // Extend backward over tokens whose seeds were skipped as too frequent.
      while (run.a > 0 && run.b > compared && a[run.a - 1] == b[run.b - 1])
        --run.a, --run.b, ++run.size;
      if (!search.spend(run.size)) return;
      compared = run.b_end() + 1;
      // A shorter run is a hash collision of two different n-grams.
      if (run.size >= index.ngram()) found.runs.push_back(run);
    });
    if (search.exhausted()) break;
  }
  found.limit_reached = search.limit_reached();
  return found;
}

}  // namespace detto::inline v0::detail
