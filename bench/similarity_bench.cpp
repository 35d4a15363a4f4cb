// SPDX-License-Identifier: BSL-1.0
// Intersections, measures, MinHash, and searches for similar documents, over versions of the sample
// articles; each compared with a straightforward implementation.
#include "texts.hpp"

#include <detto/index/clusters.hpp>
#include <detto/index/lsh_index.hpp>
#include <detto/index/similar_pairs.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/similarity/bag_measures.hpp>
#include <detto/similarity/intersection.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/sketch/minhash.hpp>
#include <detto/text/hash.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t k = 128;

// -- two sets ------------------------------------------------------------------------------------

struct pair_of_sets {
  detto::feature_set a, b;
};

// 64 pairs, so that branch prediction does not adapt to a single pair.
std::vector<pair_of_sets> pairs_of_sets(const benchmark::State& state) {
  const auto a_size = static_cast<std::size_t>(state.range(0));
  const auto b_size = static_cast<std::size_t>(state.range(1));
  const std::size_t common =
      std::min(a_size, b_size) * static_cast<std::size_t>(state.range(2)) / 100;
  std::mt19937_64 random(3);
  std::vector<pair_of_sets> pairs;
  for (int i = 0; i < 64; ++i) {
    std::vector<detto::feature> a, b;
    const auto next = [&random] { return detto::feature{random()}; };
    for (std::size_t c = 0; c < common; ++c) b.push_back(a.emplace_back(next()));
    while (a.size() < a_size) a.push_back(next());
    while (b.size() < b_size) b.push_back(next());
    pairs.push_back({detto::feature_set(std::move(a)), detto::feature_set(std::move(b))});
  }
  return pairs;
}

template <class Count>
void count_common(benchmark::State& state, Count count) {
  const auto pairs = pairs_of_sets(state);
  std::size_t i = 0;
  for (auto _ : state) {
    const auto& [a, b] = pairs[i++ % pairs.size()];
    benchmark::DoNotOptimize(count(a, b));
  }
}

void set_intersection_of_std(benchmark::State& state) {
  count_common(state, [](const detto::feature_set& a, const detto::feature_set& b) {
    std::vector<detto::feature> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return common.size();
  });
}

void intersection_size(benchmark::State& state) {
  count_common(state, [](const detto::feature_set& a, const detto::feature_set& b) {
    return detto::intersection_size(a, b);
  });
}

// Arguments: features of a, features of b, percentage of common features. Articles with few and with
// many common features; a short text and a long one.
void sizes(benchmark::internal::Benchmark* bench) {
  bench->Args({600, 600, 10})->Args({600, 600, 90})->Args({600, 2400, 50})->Args({100, 12800, 50});
}
BENCHMARK(set_intersection_of_std)->Apply(sizes);
BENCHMARK(intersection_size)->Apply(sizes);

// -- two texts -----------------------------------------------------------------------------------

auto grams_of(const std::string& text, std::size_t n) {
  return detto::words(text) | detto::folded | detto::ngrams(n);
}

// An article and a version of it with every tenth word exchanged.
struct two_texts {
  std::string a, b;
};
const two_texts& article_and_version() {
  static const two_texts texts = [] {
    std::mt19937_64 random(4);
    const std::string& article = bench::articles().front();
    return two_texts{article, bench::version_of(article, 100, random)};
  }();
  return texts;
}

template <double (*Measure)(const detto::feature_set&, const detto::feature_set&)>
void measure_of_sets(benchmark::State& state) {
  const auto& [x, y] = article_and_version();
  const auto a = detto::features(grams_of(x, 1)), b = detto::features(grams_of(y, 1));
  for (auto _ : state) benchmark::DoNotOptimize(Measure(a, b));
}
BENCHMARK(measure_of_sets<detto::jaccard>)->Name("jaccard_of_sets");

template <double (*Measure)(const detto::feature_bag&, const detto::feature_bag&)>
void measure_of_bags(benchmark::State& state) {
  const auto& [x, y] = article_and_version();
  const auto a = detto::counted_features(grams_of(x, 1));
  const auto b = detto::counted_features(grams_of(y, 1));
  for (auto _ : state) benchmark::DoNotOptimize(Measure(a, b));
}
BENCHMARK(measure_of_bags<detto::jaccard>)->Name("jaccard_of_bags");
BENCHMARK(measure_of_bags<detto::cosine>)->Name("cosine_of_bags");

// Baseline: hash tables of the features.
void jaccard_of_unordered_sets(benchmark::State& state) {
  const auto& [x, y] = article_and_version();
  const auto features_a = detto::features(grams_of(x, 1)),
             features_b = detto::features(grams_of(y, 1));
  const std::unordered_set<detto::feature> a(features_a.begin(), features_a.end());
  const std::unordered_set<detto::feature> b(features_b.begin(), features_b.end());
  for (auto _ : state) {
    std::size_t common = 0;
    for (const detto::feature f : a) common += b.count(f);
    benchmark::DoNotOptimize(static_cast<double>(common) /
                             static_cast<double>(a.size() + b.size() - common));
  }
}
BENCHMARK(jaccard_of_unordered_sets);

void cosine_of_unordered_maps(benchmark::State& state) {
  const auto& [x, y] = article_and_version();
  const auto table_of = [](const std::string& text) {
    std::unordered_map<detto::feature, double> table;
    for (const auto& [feature, count] : detto::counted_features(grams_of(text, 1)))
      table[feature] = static_cast<double>(count);
    return table;
  };
  const auto a = table_of(x), b = table_of(y);
  for (auto _ : state) {
    double dot = 0, norm_a = 0, norm_b = 0;
    for (const auto& [feature, count] : a) {
      norm_a += count * count;
      if (const auto at = b.find(feature); at != b.end()) dot += count * at->second;
    }
    for (const auto& [feature, count] : b) norm_b += count * count;
    benchmark::DoNotOptimize(dot / std::sqrt(norm_a * norm_b));
  }
}
BENCHMARK(cosine_of_unordered_maps);

// -- signatures ----------------------------------------------------------------------------------

const detto::feature_set& thousand_features() {
  static const detto::feature_set set = [] {
    std::vector<detto::feature> features;
    for (std::uint64_t i = 0; i < 1000; ++i)
      features.push_back(detto::feature{detto::hash_value(i)});
    return detto::feature_set(std::move(features));
  }();
  return set;
}

// Baseline: K seeds of the 64-bit hash.
void minhash_by_64_bit_hashes(benchmark::State& state) {
  for (auto _ : state) {
    std::array<std::uint64_t, k> values;
    values.fill(std::numeric_limits<std::uint64_t>::max());
    for (const detto::feature feature : thousand_features())
      for (std::size_t i = 0; i < k; ++i)
        values[i] = std::min(values[i], detto::hash_value(std::uint64_t(feature), i));
    benchmark::DoNotOptimize(values);
  }
  state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(minhash_by_64_bit_hashes);

void minhash(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::minhash<k>(thousand_features()));
  state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(minhash);

void jaccard_of_signatures(benchmark::State& state) {
  const auto a = detto::minhash<k>(thousand_features());
  const auto b = detto::minhash<k>(thousand_features());
  for (auto _ : state) benchmark::DoNotOptimize(detto::jaccard(a, b));
}
BENCHMARK(jaccard_of_signatures);

// -- many texts ----------------------------------------------------------------------------------

constexpr double threshold = 0.5;

const std::vector<detto::feature_set>& sets_of(std::size_t count) {
  static std::unordered_map<std::size_t, std::vector<detto::feature_set>> made;
  auto& sets = made[count];
  if (sets.empty())
    for (const std::string& text : bench::collection(count))
      sets.push_back(detto::features(grams_of(text, 5)));
  return sets;
}

void report(benchmark::State& state, std::size_t documents, std::size_t pairs) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(documents));
  state.counters["pairs"] = static_cast<double>(pairs);
}

// Baseline: compares all pairs of sets.
void all_pairs_compared(benchmark::State& state) {
  const auto& sets = sets_of(static_cast<std::size_t>(state.range(0)));
  std::size_t pairs = 0;
  for (auto _ : state) {
    pairs = 0;
    for (std::size_t a = 0; a < sets.size(); ++a)
      for (std::size_t b = a + 1; b < sets.size(); ++b)
        if (detto::jaccard(sets[a], sets[b]) >= threshold) ++pairs;
  }
  report(state, sets.size(), pairs);
}
BENCHMARK(all_pairs_compared)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

void similar_pairs(benchmark::State& state) {
  const auto& sets = sets_of(static_cast<std::size_t>(state.range(0)));
  std::size_t pairs = 0;
  for (auto _ : state) pairs = detto::similar_pairs(sets, threshold).size();
  report(state, sets.size(), pairs);
}
BENCHMARK(similar_pairs)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

void lsh_candidates(benchmark::State& state) {
  const auto& sets = sets_of(static_cast<std::size_t>(state.range(0)));
  std::vector<detto::minhash_signature<k>> signatures;
  signatures.reserve(sets.size());
  for (const auto& set : sets) signatures.push_back(detto::minhash<k>(set));
  std::size_t pairs = 0;
  for (auto _ : state) {
    detto::lsh_index<k> index(threshold);
    for (const auto& signature : signatures) index.insert(signature);
    pairs = index.candidates().size();
  }
  report(state, sets.size(), pairs);
}
BENCHMARK(lsh_candidates)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);

void clusters(benchmark::State& state) {
  const auto& sets = sets_of(static_cast<std::size_t>(state.range(0)));
  const auto pairs = detto::similar_pairs(sets, threshold);
  for (auto _ : state) benchmark::DoNotOptimize(detto::clusters(sets.size(), pairs).size());
  report(state, sets.size(), pairs.size());
}
BENCHMARK(clusters)->Arg(2000)->Unit(benchmark::kMicrosecond);

}  // namespace
