// SPDX-License-Identifier: BSL-1.0
// Quotations against a source of 1.6 MB that is prepared once: sentences of the source as they are, with a replaced word
// in the middle, and with no relation to the source; and, for comparison, the exhaustive search for the altered ones.
#include "texts.hpp"

#include <detto/article/document.hpp>
#include <detto/verify/detail/place_alignment.hpp>
#include <detto/verify/prepared_source.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/verify_quote.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <vector>

namespace {

constexpr std::size_t source_bytes = 1'600'000;
constexpr std::size_t quotation_count = 512;
constexpr std::size_t candidate_limit = 8;

const detto::document& source() {
  static const std::string text = bench::long_text(source_bytes);
  static const detto::document doc(text, {.repairs = std::vector<detto::repair>{}});
  return doc;
}

enum class change { none, one_word, all_words };

// Sentences from all over the source.
const std::vector<std::string>& quotations(change what) {
  const auto make = [](change wanted) {
    std::vector<std::string> all;
    const auto sentences = source().sentences();
    const std::size_t step = sentences.size() / quotation_count;
    for (std::size_t i = 0; i < quotation_count; ++i) {
      std::string quote(source().view(sentences[i * step]));
      const std::size_t begin = quote.find(' ', quote.size() / 2);
      const std::size_t end = quote.find(' ', begin + 1);
      if (wanted == change::one_word && end != std::string::npos)
        quote.replace(begin + 1, end - begin - 1, "replacement");
      if (wanted == change::all_words)
        for (char& c : quote) c = c == ' ' ? ' ' : 'q';
      all.push_back(quote);
    }
    return all;
  };
  static const std::vector<std::string> verbatim = make(change::none);
  static const std::vector<std::string> altered = make(change::one_word);
  static const std::vector<std::string> unrelated = make(change::all_words);
  return what == change::none ? verbatim : what == change::one_word ? altered : unrelated;
}

void prepare(benchmark::State& state) {
  const detto::document& doc = source();
  for (auto _ : state) benchmark::DoNotOptimize(detto::prepared_source(doc));
}
BENCHMARK(prepare)->Unit(benchmark::kMillisecond);

void verify_each(benchmark::State& state, change what) {
  const detto::prepared_source& prepared = source().derived<detto::prepared_source>();
  const std::vector<std::string>& quotes = quotations(what);
  std::size_t i = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(detto::verify_quote(quotes[i++ % quotes.size()], prepared));
}
void verify_verbatim(benchmark::State& state) { verify_each(state, change::none); }
void verify_altered(benchmark::State& state) { verify_each(state, change::one_word); }
void verify_unrelated(benchmark::State& state) { verify_each(state, change::all_words); }
BENCHMARK(verify_verbatim)->Unit(benchmark::kMicrosecond);
BENCHMARK(verify_altered)->Unit(benchmark::kMicrosecond);
BENCHMARK(verify_unrelated)->Unit(benchmark::kMicrosecond);

void search_exhaustively(benchmark::State& state) {
  const detto::prepared_source& prepared = source().derived<detto::prepared_source>();
  const std::vector<std::string>& quotes = quotations(change::one_word);
  std::size_t i = 0;
  for (auto _ : state) {
    const detto::prepared_wording quote(quotes[i++ % quotes.size()]);
    benchmark::DoNotOptimize(detto::detail::find_near({prepared.wording().words(), prepared.keys()},
                                                      quote.words(), quote.keys(),
                                                      candidate_limit));
  }
}
BENCHMARK(search_exhaustively)->Unit(benchmark::kMicrosecond);

}  // namespace
