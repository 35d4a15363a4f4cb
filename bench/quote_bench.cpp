// SPDX-License-Identifier: BSL-1.0
// Attribution of each sample article, and its steps. The baseline is words() over the same text, a
// lower bound for every step that reads words.
#include "texts.hpp"

#include <detto/article/document.hpp>
#include <detto/article/parts.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/marks.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>

namespace {

const std::string& article(const benchmark::State& state) {
  return bench::articles().at(static_cast<std::size_t>(state.range(0)));
}

void report(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void words_alone(benchmark::State& state) {
  const std::string& text = article(state);
  for (auto _ : state) {
    std::size_t count = 0;
    for (const detto::token& t : detto::words(text)) count += t.text.size();
    benchmark::DoNotOptimize(count);
  }
  report(state, text);
}

void make_document(benchmark::State& state) {
  const std::string& text = article(state);
  for (auto _ : state) benchmark::DoNotOptimize(detto::document(text));
  report(state, text);
}

void find_parts(benchmark::State& state) {
  const std::string& text = article(state);
  const detto::document doc(text);
  for (auto _ : state) benchmark::DoNotOptimize(detto::find_parts(doc));
  report(state, text);
}

void find_marked(benchmark::State& state) {
  const std::string& text = article(state);
  const detto::document doc(text);
  for (auto _ : state) benchmark::DoNotOptimize(detto::find_marked(doc));
  report(state, text);
}

void attribute_document(benchmark::State& state) {
  const std::string& text = article(state);
  const detto::document doc(text);
  for (auto _ : state) benchmark::DoNotOptimize(detto::attribute_quotes(doc));
  report(state, text);
}

void attribute_text(benchmark::State& state) {
  const std::string& text = article(state);
  for (auto _ : state) benchmark::DoNotOptimize(detto::attribute_quotes(text));
  report(state, text);
}

// One text of a megabyte: the throughput without a start-up cost for each article.
void attribute_megabyte(benchmark::State& state) {
  static const std::string text = bench::long_text(1'000'000);
  for (auto _ : state) benchmark::DoNotOptimize(detto::attribute_quotes(text));
  report(state, text);
}

BENCHMARK(words_alone)->DenseRange(0, 3);
BENCHMARK(make_document)->DenseRange(0, 3);
BENCHMARK(find_parts)->DenseRange(0, 3);
BENCHMARK(find_marked)->DenseRange(0, 3);
BENCHMARK(attribute_document)->DenseRange(0, 3);
BENCHMARK(attribute_text)->DenseRange(0, 3);
BENCHMARK(attribute_megabyte)->Unit(benchmark::kMillisecond);

}  // namespace
