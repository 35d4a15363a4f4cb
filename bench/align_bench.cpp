// SPDX-License-Identifier: BSL-1.0
// Word differences and shared passages of a text and a version of it with one word in twenty
// exchanged, for texts of 3 kB (an article) and 1 MB.
#include "texts.hpp"

#include <detto/align/shared_passages.hpp>
#include <detto/align/shared_passages_text.hpp>
#include <detto/align/word_diff.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

struct versions {
  std::string a, b;
  std::vector<detto::token_key> a_keys, b_keys;

  explicit versions(std::size_t bytes) : a(bench::long_text(bytes)) {
    std::mt19937_64 random(2);
    b = bench::version_of(a, 50, random);
    a_keys = keys(a);
    b_keys = keys(b);
  }
  static std::vector<detto::token_key> keys(const std::string& text) {
    std::vector<detto::token_key> all;
    for (const detto::folded_token& t : detto::words(text) | detto::folded) all.push_back(t.key);
    return all;
  }
};

const versions& of_size(std::int64_t bytes) {
  static const versions article(3000);
  static const versions megabyte(1'000'000);
  return bytes < 1'000'000 ? article : megabyte;
}

void diff_words(benchmark::State& state) {
  const versions& v = of_size(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(detto::diff_words(v.a_keys, v.b_keys));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(v.a_keys.size()));
}
BENCHMARK(diff_words)->Arg(3000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

void shared_passages_of_keys(benchmark::State& state) {
  const versions& v = of_size(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(detto::shared_passages(v.a_keys, v.b_keys));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(v.a_keys.size()));
}
BENCHMARK(shared_passages_of_keys)->Arg(3000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

void shared_passages_of_text(benchmark::State& state) {
  const versions& v = of_size(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(detto::shared_passages(v.a, v.b));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(v.a.size() + v.b.size()));
}
BENCHMARK(shared_passages_of_text)->Arg(3000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
