// SPDX-License-Identifier: BSL-1.0
// Words and segments, and each implementation of them, compared with a loop over ICU's iterator.
#include "token_texts.hpp"

#include <detto/token/segments.hpp>
#include <detto/token/words.hpp>

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace {

using bench::named_text;
using bench::run_cut;
using bench::run_icu;
using bench::set_rate;

const detto::detail::word_engine& engine_of(detto::detail::word_path path) {
  return detto::detail::word_engines::of(detto::detail::word_rules::icu)[path];
}

const bool registered = [] {
  using detto::detail::word_path;
  const auto add = [](const std::string& name, auto run) {
    benchmark::RegisterBenchmark(name.c_str(), run)->Unit(benchmark::kMillisecond);
  };
  for (const named_text& item : bench::token_texts()) {
    const std::string_view text = item.text;
    add("icu/" + item.name, [text](benchmark::State& state) { run_icu(state, text, UBRK_WORD); });
    add("words/" + item.name,
        [text](benchmark::State& state) { run_cut(state, text, detto::words); });
    add("segments/" + item.name,
        [text](benchmark::State& state) { run_cut(state, text, detto::segments); });
    add("strict_words/" + item.name,
        [text](benchmark::State& state) { run_cut(state, text, detto::strict_words); });
    for (const auto& [path, name] :
         {std::pair{word_path::avx512, "avx512"}, std::pair{word_path::avx2, "avx2"},
          std::pair{word_path::portable, "portable"}}) {
      if (!detto::detail::is_word_path_supported(path)) continue;
      add(std::string("words_") + name + "/" + item.name,
          [text, path = path](benchmark::State& state) {
            run_cut(state, text, [path](std::string_view whole) {
              return detto::detail::word_segment_view<true>(whole, engine_of(path));
            });
          });
      // The boundaries alone, without the token iterator.
      add(std::string("blocks_") + name + "/" + item.name,
          [text, path = path](benchmark::State& state) {
            for (auto _ : state) {
              detto::detail::word_reader<false> blocks(text, engine_of(path));
              std::uint64_t sum = 0;
              for (detto::detail::block_remainder block; blocks.next(block);) sum += block.begins;
              benchmark::DoNotOptimize(sum);
            }
            set_rate(state, text);
          });
    }
  }
  return true;
}();

}  // namespace
