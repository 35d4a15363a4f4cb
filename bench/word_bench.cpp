// SPDX-License-Identifier: BSL-1.0
// Words and segments, and each way to read them, beside the plain loop over ICU's iterator, in
// texts of several scripts made of the sample articles. DETTO_BENCH_TEXTS=a.txt:b.txt reads files
// instead.
#include "texts.hpp"

#include <detto/text/utf8.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/words.hpp>

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
#include <utility>
#include <vector>

namespace {

struct named_text {
  std::string name;
  std::string text;
};

// The articles with every letter exchanged for one of another alphabet.
std::string spelled(const std::string& text, const std::array<std::u32string_view, 2>& letters) {
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

// The articles with one of some words put between theirs, after `apart` on average.
std::string mixed(const std::string& text, const std::vector<std::string_view>& words,
                  unsigned apart) {
  std::mt19937_64 random(4);
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == ' ' && random() % apart == 0) out.append(words[random() % words.size()]).append(" ");
  }
  return out;
}

// Words of a script that has no spaces, with a stop after some.
std::string unspaced(const std::vector<std::string_view>& words, std::string_view stop) {
  std::mt19937_64 random(5);
  std::string out;
  while (out.size() < (std::size_t{1} << 20)) {
    out += words[random() % words.size()];
    if (random() % 8 == 0) out += stop;
  }
  return out;
}

std::vector<named_text> texts() {
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
  const std::string english = bench::long_text(std::size_t{1} << 20);
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
  found.push_back({"thai", unspaced({"บ้าน", "เมือง", "วันนี้", "ข่าว", "ใหม่", "คน", "ทำ", "งาน",
                                     "โรงเรียน", "น้ำ", "ตลาด"},
                                    " ")});
  found.push_back({"mixed", mixed(english,
                                  {"東京", "서울에서", "ข่าว", "مدينة", "עיר", "ג'ו", "हिन्दी",
                                   "Москва", "😀", "👩‍🚒", "🇮🇹", "かな"},
                                  8)});
  return found;
}

void set_rate(benchmark::State& state, std::string_view text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
}

// One iterator, opened before the clock runs, as a careful caller would have it.
void run_icu(benchmark::State& state, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(UBRK_WORD, "", nullptr, 0, &status);
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

template <class Cut>
void run_cut(benchmark::State& state, std::string_view text, const Cut& cut) {
  for (auto _ : state) {
    std::size_t bytes = 0;
    for (const detto::token t : cut(text))
      bytes += t.text.size() + static_cast<std::size_t>(t.kind);
    benchmark::DoNotOptimize(bytes);
  }
  set_rate(state, text);
}

const detto::detail::word_engine& engine_of(detto::detail::word_path path) {
  return detto::detail::word_engines::of(detto::detail::word_rules::icu)[path];
}

const bool registered = [] {
  using detto::detail::word_path;
  static const std::vector<named_text> all = texts();
  const auto add = [](const std::string& name, auto run) {
    benchmark::RegisterBenchmark(name.c_str(), run)->Unit(benchmark::kMillisecond);
  };
  for (const named_text& item : all) {
    const std::string_view text = item.text;
    add("icu/" + item.name, [text](benchmark::State& state) { run_icu(state, text); });
    add("words/" + item.name,
        [text](benchmark::State& state) { run_cut(state, text, detto::words); });
    add("segments/" + item.name,
        [text](benchmark::State& state) { run_cut(state, text, detto::segments); });
    add("strict_words/" + item.name,
        [text](benchmark::State& state) { run_cut(state, text, detto::strict_words); });
    for (const auto& [path, name] :
         {std::pair{word_path::avx512, "avx512"}, std::pair{word_path::avx2, "avx2"},
          std::pair{word_path::portable, "portable"}}) {
      if (!detto::detail::is_supported(path)) continue;
      add(std::string("words_") + name + "/" + item.name,
          [text, path = path](benchmark::State& state) {
            run_cut(state, text, [path](std::string_view whole) {
              return detto::detail::word_segment_view<true>(whole, engine_of(path));
            });
          });
      // Without the iterator: the boundaries alone.
      add(std::string("blocks_") + name + "/" + item.name,
          [text, path = path](benchmark::State& state) {
            const detto::detail::word_engine& engine = engine_of(path);
            for (auto _ : state) {
              detto::detail::word_cursor cursor{.data = text.data(), .size = text.size()};
              std::uint64_t sum = 0;
              for (detto::detail::word_block block; cursor.next <= cursor.size;) {
                engine.read(engine, cursor, block);
                sum += block.bounds;
              }
              benchmark::DoNotOptimize(sum);
            }
            set_rate(state, text);
          });
    }
  }
  return true;
}();

}  // namespace
