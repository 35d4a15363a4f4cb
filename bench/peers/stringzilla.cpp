// SPDX-License-Identifier: BSL-1.0
// Rows of StringZilla's UTF-8 segmentation for the table of tokens_bench.cpp. Its boundaries are those
// of UAX #29 without ICU's tailorings and dictionaries. It returns all segments as arrays of begins
// and lengths, without kinds. Compiled with -march=native, because StringZilla selects its kernels
// when it is compiled.
#include "token_texts.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <stringzilla/utf8_graphemes.h>
#include <stringzilla/utf8_sentences.h>
#include <stringzilla/utf8_wordbreaks.h>

namespace {

template <auto Cut>
void run(benchmark::State& state, std::string_view text) {
  constexpr std::size_t capacity = 1024;
  std::array<sz_size_t, capacity> begins;
  std::array<sz_size_t, capacity> sizes;
  for (auto _ : state) {
    std::size_t sum = 0;
    for (std::string_view rest = text; !rest.empty();) {
      sz_size_t read = 0;
      const sz_size_t count =
          Cut(rest.data(), rest.size(), begins.data(), sizes.data(), capacity, &read);
      for (sz_size_t i = 0; i < count; ++i) sum += sizes[i];
      rest.remove_prefix(read);
    }
    benchmark::DoNotOptimize(sum);
  }
  bench::set_rate(state, text);
}

const bool registered = [] {
  for (const bench::named_text& item : bench::token_texts()) {
    const std::string_view text = item.text;
    const auto add = [&item](const std::string& name, auto run) {
      bench::add_row(name, item, run);
    };
    add("stringzilla_words",
        [text](benchmark::State& state) { run<sz_utf8_wordbreaks>(state, text); });
    add("stringzilla_sentences",
        [text](benchmark::State& state) { run<sz_utf8_sentences>(state, text); });
    add("stringzilla_graphemes",
        [text](benchmark::State& state) { run<sz_utf8_graphemes>(state, text); });
  }
  return true;
}();

}  // namespace
