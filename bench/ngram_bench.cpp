// SPDX-License-Identifier: BSL-1.0
// N-grams and features of texts of 3 kB (an article) and 1 MB.
#include "texts.hpp"

#include <detto/ngram/features.hpp>
#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace {

constexpr std::size_t n = 5;

const std::string& text_of_size(std::int64_t bytes) {
  static const std::string article = bench::long_text(3000);
  static const std::string megabyte = bench::long_text(1'000'000);
  return bytes < 1'000'000 ? article : megabyte;
}

std::vector<detto::folded_token> tokens_of(const std::string& text) {
  std::vector<detto::folded_token> tokens;
  for (const detto::folded_token& token : detto::words(text) | detto::folded)
    tokens.push_back(token);
  return tokens;
}

void report(benchmark::State& state, std::size_t tokens, const std::string& text) {
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["tokens/s"] =
      benchmark::Counter(rounds * static_cast<double>(tokens), benchmark::Counter::kIsRate);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

// Baseline: the joined words of each n-gram in a set of strings.
void set_of_joined_strings(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  const auto tokens = tokens_of(text);
  for (auto _ : state) {
    std::unordered_set<std::string> set;
    for (auto gram : tokens | detto::ngrams(n)) {
      std::string joined;
      for (const auto& token : gram) {
        joined += token.text;
        joined += ' ';
      }
      set.insert(std::move(joined));
    }
    benchmark::DoNotOptimize(set.size());
  }
  report(state, tokens.size(), text);
}

void features_of_tokens(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  const auto tokens = tokens_of(text);
  for (auto _ : state) benchmark::DoNotOptimize(detto::features(tokens | detto::ngrams(n)).size());
  report(state, tokens.size(), text);
}

void counted_features_of_tokens(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  const auto tokens = tokens_of(text);
  for (auto _ : state)
    benchmark::DoNotOptimize(detto::counted_features(tokens | detto::ngrams(n)).size());
  report(state, tokens.size(), text);
}

// Features without sorting, as sketches consume them.
void each_feature_of_tokens(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  const auto tokens = tokens_of(text);
  for (auto _ : state) {
    std::uint64_t sum = 0;
    detto::for_each_feature(tokens | detto::ngrams(n),
                            [&sum](detto::feature f) { sum += std::uint64_t(f); });
    benchmark::DoNotOptimize(sum);
  }
  report(state, tokens.size(), text);
}

// The lazy pipeline: words, folded keys, n-grams and features without intermediate storage.
void features_of_text(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(
        detto::features(detto::words(text) | detto::folded | detto::ngrams(n)).size());
  report(state, tokens_of(text).size(), text);
}

// The lazy pipeline with one hash for each n-gram: every word is found and folded n times.
void features_of_text_one_by_one(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  for (auto _ : state) {
    std::vector<detto::feature> all;
    for (const detto::feature feature :
         detto::words(text) | detto::folded | detto::ngrams(n) | detto::hashed)
      all.push_back(feature);
    benchmark::DoNotOptimize(detto::feature_set(std::move(all)).size());
  }
  report(state, tokens_of(text).size(), text);
}

// The input of the pipeline alone: words and their folded keys.
void folded_words_of_text(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const auto& token : detto::words(text) | detto::folded) sum += std::uint64_t(token.key);
    benchmark::DoNotOptimize(sum);
  }
  report(state, tokens_of(text).size(), text);
}

BENCHMARK(set_of_joined_strings)->Arg(3000)->Arg(1'000'000);
BENCHMARK(features_of_tokens)->Arg(3000)->Arg(1'000'000);
BENCHMARK(counted_features_of_tokens)->Arg(3000)->Arg(1'000'000);
BENCHMARK(each_feature_of_tokens)->Arg(3000)->Arg(1'000'000);
BENCHMARK(folded_words_of_text)->Arg(3000)->Arg(1'000'000);
BENCHMARK(features_of_text)->Arg(3000)->Arg(1'000'000);
BENCHMARK(features_of_text_one_by_one)->Arg(3000)->Arg(1'000'000);

}  // namespace
