// SPDX-License-Identifier: BSL-1.0
// The rooms text/ and token/ compared with a loop over ICU's iterator of the same unit. Linked with
// word_bench.cpp, whose rows are part of the same table: `./dev bench tokens`.
#include "token_texts.hpp"

#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/graphemes.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>

namespace {

using bench::run_cut;
using bench::run_icu;
using bench::set_rate;

void run_folded(benchmark::State& state, std::string_view text) {
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const detto::folded_token token : detto::words(text) | detto::folded)
      sum += std::uint64_t(token.key);
    benchmark::DoNotOptimize(sum);
  }
  set_rate(state, text);
}

void run_check(benchmark::State& state, std::string_view text, detto::detail::utf8_path path) {
  const auto prefix = detto::detail::utf8_prefix_finder_of(path);
  for (auto _ : state) benchmark::DoNotOptimize(prefix(text));
  set_rate(state, text);
}

const bool registered = [] {
  using detto::detail::utf8_path;
  for (const bench::named_text& item : bench::token_texts()) {
    const std::string_view text = item.text;
    const auto add = [&item](const std::string& name, auto run) {
      bench::add_row(name, item, run);
    };
    add("folded_words", [text](benchmark::State& state) { run_folded(state, text); });
    add("fold", [text](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(detto::fold(text).size());
      set_rate(state, text);
    });
    add("is_utf8", [text](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(detto::is_utf8(text));
      set_rate(state, text);
    });
    add("is_utf8_portable",
        [text](benchmark::State& state) { run_check(state, text, utf8_path::portable); });
    add("icu_sentences", [text](benchmark::State& state) { run_icu(state, text, UBRK_SENTENCE); });
    add("sentences", [text](benchmark::State& state) {
      run_cut(state, text, [](std::string_view whole) { return detto::sentences(whole); });
    });
    add("strict_sentences",
        [text](benchmark::State& state) { run_cut(state, text, detto::strict_sentences); });
    add("icu_graphemes", [text](benchmark::State& state) { run_icu(state, text, UBRK_CHARACTER); });
    add("graphemes", [text](benchmark::State& state) { run_cut(state, text, detto::graphemes); });
  }
  return true;
}();

const std::string& megabyte() {
  static const std::string text = bench::long_text(std::size_t{1} << 20);
  return text;
}

void paragraphs(benchmark::State& state) { run_cut(state, megabyte(), detto::paragraphs); }
void code_points(benchmark::State& state) {
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const detto::code_point_token& point : detto::code_points(megabyte())) sum += point.key;
    benchmark::DoNotOptimize(sum);
  }
  set_rate(state, megabyte());
}
BENCHMARK(paragraphs)->Unit(benchmark::kMillisecond);
BENCHMARK(code_points)->Unit(benchmark::kMillisecond);

// Two texts read alternately: each view keeps its break iterator.
void words_of_two_texts(benchmark::State& state) {
  const std::string both = megabyte() + megabyte();
  const std::string_view other = std::string_view(both).substr(megabyte().size());
  for (auto _ : state) {
    std::size_t same = 0;
    const auto a = detto::words(megabyte());
    const auto b = detto::words(other);
    auto j = b.begin();
    for (auto i = a.begin(); i != a.end(); ++i, ++j) same += *i == *j ? 1U : 0U;
    benchmark::DoNotOptimize(same);
  }
  set_rate(state, both);
}
BENCHMARK(words_of_two_texts)->Unit(benchmark::kMillisecond);

// The cost of a view of a short text, such as a quotation.
void words_of_one_line(benchmark::State& state) {
  run_cut(state, std::string_view("The lower gate failed on Monday."), detto::words);
}
BENCHMARK(words_of_one_line);

// The cost of the first word in a thread, which opens the thread's break iterator.
void first_word_of_a_thread(benchmark::State& state) {
  for (auto _ : state) {
    std::thread([&state] {
      const auto begin = std::chrono::steady_clock::now();
      benchmark::DoNotOptimize(*detto::words(std::string_view("word")).begin());
      state.SetIterationTime(
          std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }).join();
  }
}
BENCHMARK(first_word_of_a_thread)->UseManualTime()->Unit(benchmark::kMicrosecond);

// A run of unordered combining marks. ICU sorts them by insertion, in quadratic time; fold() must be
// linear.
void fold_marks(benchmark::State& state) {
  std::string text = "e";
  while (text.size() < static_cast<std::size_t>(state.range(0))) text += "\u0301\u0316";
  for (auto _ : state) benchmark::DoNotOptimize(detto::fold(text).size());
  set_rate(state, text);
}
BENCHMARK(fold_marks)->Unit(benchmark::kMillisecond)->Arg(1 << 16)->Arg(1 << 18)->Arg(1 << 20);

// The cost of the first call in a process: loading ICU's data and opening the break iterator.
// Measured before main(), because ICU must not have been used.
const double first_call_seconds = [] {
  const auto begin = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(*detto::words(std::string_view("word")).begin());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}();
void first_word_of_the_process(benchmark::State& state) {
  for (auto _ : state) state.SetIterationTime(first_call_seconds);
}
BENCHMARK(first_word_of_the_process)->UseManualTime()->Iterations(1)->Unit(benchmark::kMicrosecond);

}  // namespace
