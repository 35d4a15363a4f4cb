// SPDX-License-Identifier: BSL-1.0
// Every block-wise implementation of the UTF-8 check against `decode`, on difficult texts.
#include <detto/text/utf8.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::detail::utf8_block_size;
using detto::detail::utf8_path;
using namespace std::string_view_literals;

const std::vector<utf8_path>& paths() {
  static const std::vector<utf8_path> supported = [] {
    std::vector<utf8_path> found;
    for (const utf8_path path : {utf8_path::avx2, utf8_path::portable})
      if (detto::detail::is_utf8_path_supported(path)) found.push_back(path);
    return found;
  }();
  return supported;
}

std::optional<detto::byte_range> first_ill_formed(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const detto::code_point point = detto::decode(text, at);
    if (!point.well_formed) return detto::byte_range{at, at + point.size};
    at += point.size;
  }
  return std::nullopt;
}

// Empty if all implementations agree with `decode` about `text` from byte `from`.
std::string difference(const std::string& text, std::size_t from) {
  const std::optional<detto::byte_range> want = first_ill_formed(text, from);
  if (detto::find_ill_formed(text, from) != want) return "find_ill_formed";
  if (from >= text.size() || text.size() - from < utf8_block_size) return "";
  // A separate allocation, so that sanitizers detect reads beyond the end.
  const std::vector<char> bytes(text.begin() + static_cast<std::ptrdiff_t>(from), text.end());
  const std::string_view rest(bytes.data(), bytes.size());
  const std::size_t right = want ? want->begin - from : rest.size();
  for (const utf8_path path : paths()) {
    const auto prefix = detto::detail::utf8_prefix_finder_of(path);
    const std::string name = "path " + std::to_string(static_cast<int>(path)) + " ";
    const std::size_t found = prefix(rest);
    if (found > right) return name + "goes too far";
    if (right - found >= 3 * utf8_block_size) return name + "stops too early";
    if (found < rest.size() && (rest[found] & 0xC0) == 0x80 && found != right)
      return name + "stops inside a code point";
  }
  return "";
}

void append_difficult_bytes(std::string& text, std::mt19937_64& random) {
  static constexpr std::string_view sequences[] = {"\x00"sv,
                                                   "\x7F",
                                                   "\xC2\x80",
                                                   "\xDF\xBF",
                                                   "\xE0\xA0\x80",
                                                   "\xE0\x9F\xBF",
                                                   "\xED\x9F\xBF",
                                                   "\xED\xA0\x80",
                                                   "\xEE\x80\x80",
                                                   "\xEF\xBF\xBF",
                                                   "\xF0\x90\x80\x80",
                                                   "\xF0\x8F\xBF\xBF",
                                                   "\xF3\xBF\xBF\xBF",
                                                   "\xF4\x8F\xBF\xBF",
                                                   "\xF4\x90\x80\x80",
                                                   "\xF5\x80\x80\x80",
                                                   "\xC0\x80",
                                                   "\xC1\xBF",
                                                   "\xE2\x80\x99",
                                                   "\xF0\x9F\x98\x80",
                                                   "\xFE",
                                                   "\xFF",
                                                   "\x80",
                                                   "\xBF\xBF\xBF\xBF",
                                                   "\xFC\x84\x80\x80"};
  switch (random() % 4) {
  case 0: text += static_cast<char>(random() & 0xFF); return;
  case 1:  // a lead byte and a random number of trail bytes
    text += static_cast<char>(0xC0 + random() % 0x40);
    for (std::uint64_t trails = random() % 5; trails > 0; --trails)
      text += static_cast<char>(0x80 + random() % 0x40);
    return;
  case 2: {  // truncated
    const std::string_view whole = sequences[random() % std::size(sequences)];
    text += whole.substr(0, 1 + random() % whole.size());
    return;
  }
  default: text += sequences[random() % std::size(sequences)];
  }
}

// Well-formed text of some blocks or up to a block boundary, then difficult bytes, then more of either.
std::string random_text(std::mt19937_64& random) {
  static constexpr std::string_view fillers[] = {"a",      "abc def ", "\u00E9",     "a\u00E9",
                                                 "\u20AC", "\u4E00x",  "\U0001F600", "ab\u2019s "};
  constexpr std::size_t edges[] = {0, 15, 31, 32, 63, 64, 65, 96, 128, 159, 160, 192, 288, 320};
  std::string text;
  for (std::uint64_t part = 1 + random() % 3; part > 0; --part) {
    const std::string_view filler = fillers[random() % std::size(fillers)];
    const std::size_t edge = text.size() + edges[random() % std::size(edges)] + random() % 7;
    while (text.size() + filler.size() + 3 <= edge) text += filler;
    text.append(random() % 4, 'x');
    for (std::uint64_t pieces = random() % 3; pieces > 0; --pieces)
      append_difficult_bytes(text, random);
  }
  // A splice: well-formed text cut at any byte.
  if (random() % 8 == 0 && !text.empty()) text.erase(random() % text.size(), 1 + random() % 3);
  return text;
}

std::string in_hex(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "\\x";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

// DETTO_SOAK=<strings> sets the number of strings, DETTO_SEED=<number> the seed.
TEST(Utf8Prefix, EqualsDecodingInEveryImplementation) {
  const char* soak = std::getenv("DETTO_SOAK");
  const char* seed = std::getenv("DETTO_SEED");
  const std::uint64_t strings = soak != nullptr ? std::strtoull(soak, nullptr, 10) : 200000;
  std::mt19937_64 random(seed != nullptr ? std::strtoull(seed, nullptr, 10) : 1);
  std::uint64_t well_formed = 0;
  for (std::uint64_t i = 0; i < strings; ++i) {
    const std::string text = random_text(random);
    const std::size_t from = random() % 4 == 0 ? random() % (text.size() + 1) : 0;
    ASSERT_EQ(difference(text, from), "")
        << "string " << i << " from " << from << ": " << in_hex(text);
    if (!first_ill_formed(text, 0)) ++well_formed;
  }
  EXPECT_GT(well_formed, strings / 20)
      << "too few well-formed texts to test beyond the first error";
}

TEST(Utf8Prefix, ChecksEveryPairOfBytesAtEveryBlockBoundary) {
  for (const std::size_t edge : {32U, 64U, 160U}) {
    for (unsigned first = 0x80; first < 0x100; ++first) {
      for (unsigned second = 0; second < 0x100; ++second) {
        std::string text(edge - 1, 'x');
        text += static_cast<char>(first);
        text += static_cast<char>(second);
        text.append(130, 'y');
        ASSERT_EQ(difference(text, 0), "") << edge << std::hex << ' ' << first << ' ' << second;
      }
    }
  }
}

TEST(Utf8Prefix, ChecksLongTextsToTheEnd) {
  for (const std::string_view piece : {"plain ", "\u0301", "\u4E00", "\U0001F600"}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += piece;
    EXPECT_EQ(difference(text, 0), "");
    EXPECT_TRUE(detto::is_utf8(text));
    text.pop_back();
    text += '\xFF';
    EXPECT_EQ(difference(text, 0), "");
    EXPECT_FALSE(detto::is_utf8(text));
  }
  const std::string zeros(std::size_t{1} << 20, '\0');
  EXPECT_TRUE(detto::is_utf8(zeros));
  const std::string trails(std::size_t{1} << 20, '\x80');
  EXPECT_EQ(detto::find_ill_formed(trails, 4096), (detto::byte_range{4096, 4097}));
}

}  // namespace
