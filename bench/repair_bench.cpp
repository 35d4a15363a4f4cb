// SPDX-License-Identifier: BSL-1.0
// The search for damage in undamaged texts, which every document performs, compared with a loop over
// ICU's word iterator.
#include "token_texts.hpp"

#include <detto/repair/find_repairs.hpp>

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

// The texts with the damage of one sample article repaired.
const std::vector<bench::named_text>& clean_texts() {
  static const std::vector<bench::named_text> all = [] {
    std::vector<bench::named_text> texts;
    for (const bench::named_text& item : bench::token_texts())
      texts.push_back(
          {item.name,
           std::string(detto::overlay(item.text, detto::find_repairs(item.text)).reading())});
    return texts;
  }();
  return all;
}

const bool registered = [] {
  for (const bench::named_text& item : clean_texts()) {
    const std::string_view text = item.text;
    bench::add_row("icu", item,
                   [text](benchmark::State& state) { bench::run_icu(state, text, UBRK_WORD); });
    bench::add_row("find_repairs", item, [text](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(detto::find_repairs(text).size());
      bench::set_rate(state, text);
    });
  }
  return true;
}();

}  // namespace
