// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/passage_index.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// `size` tokens from `a` on in one sequence equal those from `b` on in the other.
struct match_run {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t size = 0;

  [[nodiscard]] std::size_t a_end() const noexcept { return a + size; }
  [[nodiscard]] std::size_t b_end() const noexcept { return b + size; }
};

struct run_search {
  std::vector<match_run> runs;  // in the order of `b`, then of the seeds of `a`
  bool limit_reached = false;
};

// The longest equal runs around the seeds that an index and `b` share. Seeds that stand more than
// `occurrence_limit` times in the index start no run, and after `step_limit` token comparisons the
// search ends.
inline run_search find_runs(const passage_index& index, std::span<const std::uint64_t> b,
                            std::size_t occurrence_limit, std::size_t step_limit) {
  run_search found;
  const std::span<const std::uint64_t> a = index.keys();
  // For each diagonal, up to where in `b` it has been read.
  std::vector<std::size_t> read(a.size() + b.size(), 0);
  std::size_t steps = 0;
  for (const passage_index::seed& seed : passage_index::seeds_of(b, index.ngram())) {
    const auto places = index.find(seed.feature);
    if (places.size() > occurrence_limit) {
      found.limit_reached = true;
      continue;
    }
    for (const passage_index::seed& place : places) {
      std::size_t& done = read[seed.at + a.size() - place.at - 1];
      if (done > seed.at) continue;
      match_run run{place.at, seed.at, 0};
      while (run.a_end() < a.size() && run.b_end() < b.size() && a[run.a_end()] == b[run.b_end()])
        ++run.size;
      // Back over tokens whose seeds were too frequent to start a run themselves.
      while (run.a > 0 && run.b > done && a[run.a - 1] == b[run.b - 1])
        --run.a, --run.b, ++run.size;
      steps += run.size + 1;
      if (steps > step_limit) {
        found.limit_reached = true;
        return found;
      }
      done = run.b_end() + 1;
      // Two different n-grams of one hash match in less than an n-gram.
      if (run.size >= index.ngram()) found.runs.push_back(run);
    }
  }
  return found;
}

}  // namespace detto::inline v0::detail
