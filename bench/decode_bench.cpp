// SPDX-License-Identifier: BSL-1.0
// Decoding to UTF-8 with an offset map, compared with ICU's conversion to UTF-8 without offsets and to
// UTF-16 with offsets; encoding detection, character references and line ends.
#include <detto/encoding/decode_text.hpp>
#include <detto/encoding/detect_encoding.hpp>
#include <detto/encoding/entities.hpp>
#include <detto/encoding/line_ends.hpp>

#include <benchmark/benchmark.h>
#include <unicode/ucnv.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

// One megabyte of a repeated sentence, encoded.
std::string encoded(std::string_view sentence, const char* encoding) {
  std::string text;
  while (text.size() < 1'000'000) text += sentence;
  std::string bytes(text.size() * 2, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int size =
      ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                   text.data(), static_cast<std::int32_t>(text.size()), &status);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

void set_rate(benchmark::State& state, std::string_view bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void icu(benchmark::State& state, const std::string& bytes, const char* encoding) {
  std::vector<char> out(bytes.size() * 3);
  for (auto _ : state) {
    UErrorCode status = U_ZERO_ERROR;
    benchmark::DoNotOptimize(ucnv_convert("UTF-8", encoding, out.data(),
                                          static_cast<std::int32_t>(out.size()), bytes.data(),
                                          static_cast<std::int32_t>(bytes.size()), &status));
  }
  set_rate(state, bytes);
}

void icu_offsets(benchmark::State& state, const std::string& bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  std::vector<char16_t> out(bytes.size() + 16);
  std::vector<std::int32_t> offsets(out.size());
  for (auto _ : state) {
    char16_t* to = out.data();
    const char* from = bytes.data();
    ucnv_resetToUnicode(converter);
    ucnv_toUnicode(converter, &to, out.data() + out.size(), &from, from + bytes.size(),
                   offsets.data(), 1, &status);
    benchmark::DoNotOptimize(to);
  }
  ucnv_close(converter);
  set_rate(state, bytes);
}

void decode_text(benchmark::State& state, const std::string& bytes, const char* encoding) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::decode_text(bytes, encoding));
  set_rate(state, bytes);
}

void detect_encoding(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) benchmark::DoNotOptimize(detto::detect_encoding(bytes));
  set_rate(state, bytes);
}

void rewrite(benchmark::State& state, const std::string& text,
             detto::rewritten_text (*rewriter)(detto::text_ref)) {
  for (auto _ : state) benchmark::DoNotOptimize(rewriter(text));
  set_rate(state, text);
}

const bool registered = [] {
  struct sample {
    const char* encoding;
    std::string_view sentence;
  };
  constexpr std::string_view english = "“We won’t open the gate,” the mayor of Calder said.\n";
  constexpr std::string_view french = "« La passerelle rouvrira vendredi », a déclaré la maire.\n";
  constexpr std::string_view russian = "Мост откроют в пятницу, сообщила мэр города.\n";
  constexpr std::string_view japanese = "市長は、橋を金曜日に開通させると述べた。\n";
  constexpr std::string_view chinese = "市长说，大桥将于星期五重新开放。\n";
  static std::vector<std::string> texts;
  texts.reserve(16);
  for (const auto& [encoding, sentence] :
       {sample{"UTF-8", english}, sample{"windows-1252", french}, sample{"windows-1251", russian},
        sample{"UTF-16LE", english}, sample{"Shift_JIS", japanese}, sample{"gb18030", chinese},
        sample{"ISO-2022-JP", japanese}}) {
    const std::string& bytes = texts.emplace_back(encoded(sentence, encoding));
    const std::string name = "/" + std::string(encoding);
    benchmark::RegisterBenchmark(("icu" + name).c_str(), icu, bytes, encoding);
    benchmark::RegisterBenchmark(("icu_offsets" + name).c_str(), icu_offsets, bytes, encoding);
    benchmark::RegisterBenchmark(("decode_text" + name).c_str(), decode_text, bytes, encoding);
    benchmark::RegisterBenchmark(("detect_encoding" + name).c_str(), detect_encoding, bytes);
  }
  const std::string& page =
      texts.emplace_back(encoded("&ldquo;We won&#8217;t,&rdquo; she said.\r\n", "UTF-8"));
  benchmark::RegisterBenchmark("resolve_entities", rewrite, page, detto::resolve_entities);
  benchmark::RegisterBenchmark("unify_line_ends", rewrite, page, detto::unify_line_ends);
  return true;
}();

}  // namespace
