// SPDX-License-Identifier: BSL-1.0
// The story of the sample articles: from text to report, the story room alone, and its steps.
#include "texts.hpp"

#include <detto/article/document.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/story/trace_story.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/verify_quote.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

// The sample articles, repeated `copies` times.
std::vector<detto::story_text> sample_texts(std::size_t copies) {
  std::vector<detto::story_text> all;
  for (std::size_t i = 0; i < copies; ++i)
    for (const std::string& text : bench::articles())
      all.push_back({std::to_string(all.size()), text});
  return all;
}

void story_from_text(benchmark::State& state) {
  const std::vector<detto::story_text> given =
      sample_texts(static_cast<std::size_t>(state.range(0)));
  std::int64_t bytes = 0;
  for (const detto::story_text& one : given) bytes += static_cast<std::int64_t>(one.text.size());
  for (auto _ : state) benchmark::DoNotOptimize(detto::trace_story(given));
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(story_from_text)->Arg(1)->Arg(8)->Unit(benchmark::kMillisecond);

void story_from_attributions(benchmark::State& state) {
  std::vector<detto::document> docs;
  std::vector<detto::attribution> attributions;
  std::vector<detto::story_document> given;
  const auto texts = sample_texts(static_cast<std::size_t>(state.range(0)));
  docs.reserve(texts.size());
  attributions.reserve(texts.size());
  for (const detto::story_text& one : texts) {
    docs.emplace_back(one.text);
    attributions.push_back(detto::attribute_quotes(docs.back()));
    given.push_back({one.id, &docs.back(), &attributions.back()});
  }
  for (auto _ : state) benchmark::DoNotOptimize(detto::trace_story(given));
}
BENCHMARK(story_from_attributions)->Arg(1)->Arg(8)->Unit(benchmark::kMillisecond);

void compare_wording(benchmark::State& state) {
  constexpr std::string_view a =
      "We came here so that forty thousand people could get home to their families";
  constexpr std::string_view b = "We had come so that 40,000 people can get home to the families";
  for (auto _ : state) benchmark::DoNotOptimize(detto::compare_wording(a, b));
}
BENCHMARK(compare_wording)->Unit(benchmark::kMicrosecond);

void verify_quote(benchmark::State& state) {
  static const std::string text = bench::long_text(static_cast<std::size_t>(state.range(0)));
  const std::string source = text.substr(0, static_cast<std::size_t>(state.range(0)));
  const detto::document doc(source);
  constexpr std::string_view quote =
      "We came here so that 40,000 people could get home to their own families before the winter";
  for (auto _ : state) benchmark::DoNotOptimize(detto::verify_quote(quote, doc));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.size()));
}
BENCHMARK(verify_quote)->Arg(1'000'000)->Arg(3000)->Unit(benchmark::kMicrosecond);

}  // namespace
