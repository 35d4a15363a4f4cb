// SPDX-License-Identifier: BSL-1.0
// The floors of text and tokens, over the sample articles repeated to a megabyte. `icu_...` is the plain loop over ICU's
// iterator that a caller would write: its time is the measure of ours in the same run.
#include "texts.hpp"

#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/graphemes.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>

namespace {

const std::string& megabyte() {
  static const std::string text = bench::long_text(std::size_t{1} << 20);
  return text;
}

// As most readers' news is not in ASCII: every vowel with a diacritic.
const std::string& accented() {
  static const std::string text = [] {
    std::string out;
    for (const char c : megabyte()) {
      if (c == 'e')
        out += "\u00E9";
      else if (c == 'o')
        out += "\u00F6";
      else if (c == 'a')
        out += "\u00E0";
      else
        out += c;
    }
    return out;
  }();
  return text;
}

void set_rate(benchmark::State& state, std::string_view text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

void run_cut(benchmark::State& state, std::string_view text, const auto& cut) {
  for (auto _ : state) {
    std::size_t bytes = 0;
    for (const auto& token : cut(text)) bytes += token.text.size();
    benchmark::DoNotOptimize(bytes);
  }
  set_rate(state, text);
}

// One iterator, opened before the clock runs, as a careful caller would have it.
void run_icu(benchmark::State& state, std::string_view text, UBreakIteratorType unit) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(unit, "", nullptr, 0, &status);
  UText utext = UTEXT_INITIALIZER;
  for (auto _ : state) {
    utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
    ubrk_setUText(breaks, &utext, &status);
    std::int32_t sum = 0;
    for (std::int32_t at = ubrk_first(breaks); at != UBRK_DONE; at = ubrk_next(breaks))
      sum += ubrk_getRuleStatus(breaks);
    benchmark::DoNotOptimize(sum);
  }
  set_rate(state, text);
  utext_close(&utext);
  ubrk_close(breaks);
}

void icu_words(benchmark::State& state) { run_icu(state, megabyte(), UBRK_WORD); }
void segments(benchmark::State& state) { run_cut(state, megabyte(), detto::segments); }
void words(benchmark::State& state) { run_cut(state, megabyte(), detto::words); }
void folded_words(benchmark::State& state) {
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const detto::folded_token token : detto::words(megabyte()) | detto::folded)
      sum += token.key;
    benchmark::DoNotOptimize(sum);
  }
  set_rate(state, megabyte());
}
void icu_words_accented(benchmark::State& state) { run_icu(state, accented(), UBRK_WORD); }
void words_accented(benchmark::State& state) { run_cut(state, accented(), detto::words); }
void folded_words_accented(benchmark::State& state) {
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const detto::folded_token token : detto::words(accented()) | detto::folded)
      sum += token.key;
    benchmark::DoNotOptimize(sum);
  }
  set_rate(state, accented());
}
void icu_sentences(benchmark::State& state) { run_icu(state, megabyte(), UBRK_SENTENCE); }
void sentences(benchmark::State& state) { run_cut(state, megabyte(), detto::sentences); }
void icu_graphemes(benchmark::State& state) { run_icu(state, megabyte(), UBRK_CHARACTER); }
void graphemes(benchmark::State& state) { run_cut(state, megabyte(), detto::graphemes); }
void paragraphs(benchmark::State& state) { run_cut(state, megabyte(), detto::paragraphs); }
void code_points(benchmark::State& state) {
  run_cut(state, megabyte(), [](std::string_view text) { return detto::code_points(text); });
}
BENCHMARK(icu_words)->Unit(benchmark::kMillisecond);
BENCHMARK(segments)->Unit(benchmark::kMillisecond);
BENCHMARK(words)->Unit(benchmark::kMillisecond);
BENCHMARK(folded_words)->Unit(benchmark::kMillisecond);
BENCHMARK(icu_words_accented)->Unit(benchmark::kMillisecond);
BENCHMARK(words_accented)->Unit(benchmark::kMillisecond);
BENCHMARK(folded_words_accented)->Unit(benchmark::kMillisecond);
BENCHMARK(icu_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(icu_graphemes)->Unit(benchmark::kMillisecond);
BENCHMARK(graphemes)->Unit(benchmark::kMillisecond);
BENCHMARK(paragraphs)->Unit(benchmark::kMillisecond);
BENCHMARK(code_points)->Unit(benchmark::kMillisecond);

// Two texts read in turn: each view keeps its seat.
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

// What a view of a short text costs, such as a quotation.
void words_of_one_line(benchmark::State& state) {
  run_cut(state, std::string_view("The lower gate failed on Monday."), detto::words);
}
BENCHMARK(words_of_one_line);

// What a thread pays for its first word: a break iterator of its own.
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

void fold(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::fold(megabyte()).size());
  set_rate(state, megabyte());
}
void fold_accented(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::fold(accented()).size());
  set_rate(state, accented());
}
void find_ill_formed(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::find_ill_formed(megabyte()).has_value());
  set_rate(state, megabyte());
}
void find_ill_formed_accented(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::find_ill_formed(accented()).has_value());
  set_rate(state, accented());
}
BENCHMARK(fold)->Unit(benchmark::kMillisecond);
BENCHMARK(fold_accented)->Unit(benchmark::kMillisecond);
BENCHMARK(find_ill_formed)->Unit(benchmark::kMillisecond);
BENCHMARK(find_ill_formed_accented)->Unit(benchmark::kMillisecond);

// A run of marks in no order, which ICU alone sorts by insertion: grows with its square there, and
// must not here.
void fold_marks(benchmark::State& state) {
  std::string text = "e";
  while (text.size() < static_cast<std::size_t>(state.range(0))) text += "\u0301\u0316";
  for (auto _ : state) benchmark::DoNotOptimize(detto::fold(text).size());
  set_rate(state, text);
}
BENCHMARK(fold_marks)->Unit(benchmark::kMillisecond)->Arg(1 << 16)->Arg(1 << 18)->Arg(1 << 20);

// What the very first call in a process pays: ICU's data, and the break iterator. Before main,
// because nothing of ICU may have been used.
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
