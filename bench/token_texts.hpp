// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "texts.hpp"

#include <detto/text/utf8.hpp>

#include <benchmark/benchmark.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// Shared by the benchmarks of token/: texts in several scripts, made from the sample articles, or the
// files named by DETTO_BENCH_TEXTS=a.txt:b.txt; and the loops over them.

namespace bench {

struct named_text {
  std::string name;
  std::string text;
};

// Replaces every letter by a letter of another alphabet.
inline std::string spelled(const std::string& text,
                           const std::array<std::u32string_view, 2>& letters) {
  std::string out;
  for (const char c : text) {
    const bool small = c >= 'a' && c <= 'z';
    const bool capital = c >= 'A' && c <= 'Z';
    if (small || capital)
      detto::append_utf8(
          out, letters[capital ? 1 : 0][static_cast<std::size_t>(c - (small ? 'a' : 'A'))]);
    else
      out += c;
  }
  return out;
}

// Inserts one of `words` after every `spacing` words on average.
inline std::string mixed(const std::string& text, const std::vector<std::string_view>& words,
                         unsigned spacing) {
  std::mt19937_64 random(4);
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == ' ' && random() % spacing == 0) out.append(words[random() % words.size()]).append(" ");
  }
  return out;
}

// Random words without spaces between them, with `stop` after every eighth on average.
inline std::string unspaced(const std::vector<std::string_view>& words, std::string_view stop) {
  std::mt19937_64 random(5);
  std::string out;
  while (out.size() < (std::size_t{1} << 20)) {
    out += words[random() % words.size()];
    if (random() % 8 == 0) out += stop;
  }
  return out;
}

inline std::vector<named_text> make_token_texts() {
  std::vector<named_text> found;
  if (const char* files = std::getenv("DETTO_BENCH_TEXTS"); files != nullptr) {
    std::string_view left = files;
    while (!left.empty()) {
      const std::string path(left.substr(0, left.find(':')));
      left.remove_prefix(path.size() < left.size() ? path.size() + 1 : path.size());
      std::ifstream file(path, std::ios::binary);
      found.push_back({path.substr(path.find_last_of('/') + 1),
                       {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    }
    return found;
  }
  const std::string english = long_text(std::size_t{1} << 20);
  found.push_back({"english", english});
  found.push_back({"latin", spelled(english, {U"\u00E0bcd\u00E9fghijklmn\u00F6pqrst\u00FCvwxyz",
                                              U"ABCDEFGHIJKLMNOPQRSTUVWXYZ"})});
  found.push_back({"cyrillic", spelled(english, {U"абцдефгхийклмнопярстувшчыз",
                                                 U"АБЦДЕФГХИЙКЛМНОПЯРСТУВШЧЫЗ"})});
  found.push_back({"devanagari",
                   spelled(english, {U"ाबचदेफगहिजकलमनोपकरसतुवशषयज", U"आबचदएफगहइजकलमनओपकरसतउवशषयज"})});
  found.push_back({"chinese", unspaced({"今天", "城市", "的", "居民", "看到", "新", "学校", "在",
                                        "河边", "了", "记者", "问", "他们", "什么", "时候"},
                                       "，")});
  found.push_back({"japanese", unspaced({"きのう", "学校", "の", "先生", "は", "川", "で", "橋",
                                         "を", "見て", "ニュース", "と", "新聞", "に", "書いた"},
                                        "。")});
  found.push_back({"thai", unspaced({"บ้าน", "เมือง", "วันนี้", "ข่าว", "ใหม่", "คน", "ทำ", "งาน",
                                     "โรงเรียน", "น้ำ", "ตลาด"},
                                    " ")});
  found.push_back({"mixed", mixed(english,
                                  {"東京", "서울에서", "ข่าว", "مدينة", "עיר", "ג'ו", "हिन्दी",
                                   "Москва", "😀", "👩‍🚒", "🇮🇹", "かな"},
                                  8)});
  return found;
}

inline const std::vector<named_text>& token_texts() {
  static const std::vector<named_text> all = make_token_texts();
  return all;
}

/// Registers a row of the table: the benchmark `name` for the text `text`.
template <class Run>
void add_row(const std::string& name, const named_text& text, Run run) {
  benchmark::RegisterBenchmark((name + "/" + text.name).c_str(), run)
      ->Unit(benchmark::kMillisecond);
}

inline void set_rate(benchmark::State& state, std::string_view text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

/// The loop over ICU's iterator that a caller would write, with one iterator that is opened before the
/// measurement.
inline void run_icu(benchmark::State& state, std::string_view text, UBreakIteratorType unit) {
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

/// Reads the tokens of `cut(text)` and their kinds.
template <class Cut>
void run_cut(benchmark::State& state, std::string_view text, const Cut& cut) {
  for (auto _ : state) {
    std::size_t sum = 0;
    for (const auto& t : cut(text)) sum += t.text.size() + static_cast<std::size_t>(t.kind);
    benchmark::DoNotOptimize(sum);
  }
  set_rate(state, text);
}

}  // namespace bench
