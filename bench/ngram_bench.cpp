// SPDX-License-Identifier: BSL-1.0
// N-grams and features of one article of the samples' length, and of a text of 1 MB.
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

// The plain way: the words of each n-gram, joined, in a set of strings.
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

// Without the sort: what sketches pay.
void each_feature_of_tokens(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  const auto tokens = tokens_of(text);
  for (auto _ : state) {
    std::uint64_t sum = 0;
    detto::for_each_feature(tokens | detto::ngrams(n), [&sum](std::uint64_t f) { sum += f; });
    benchmark::DoNotOptimize(sum);
  }
  report(state, tokens.size(), text);
}

// The line of the design: words, folded keys, n-grams, features, nothing stored between them.
void features_of_text(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(
        detto::features(detto::words(text) | detto::folded | detto::ngrams(n)).size());
  report(state, tokens_of(text).size(), text);
}

// The same, each n-gram by itself: every word is found and folded n times.
void features_of_text_one_by_one(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  for (auto _ : state) {
    std::vector<std::uint64_t> all;
    for (const std::uint64_t feature :
         detto::words(text) | detto::folded | detto::ngrams(n) | detto::hashed)
      all.push_back(feature);
    benchmark::DoNotOptimize(detto::feature_set(std::move(all)).size());
  }
  report(state, tokens_of(text).size(), text);
}

// What all of the above is over: the words and their keys alone.
void folded_words_of_text(benchmark::State& state) {
  const std::string& text = text_of_size(state.range(0));
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const auto& token : detto::words(text) | detto::folded) sum += token.key;
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
