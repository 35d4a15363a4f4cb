// SPDX-License-Identifier: BSL-1.0
// The implementations of folding a single word, compared with ICU.
#include "text/icu_fold.hpp"

#include <detto/text/fold.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using detto_test::icu_fold;

// Empty if `text` folds as in ICU, both alone and as a token inside a text.
std::string difference(std::string_view text, std::uint64_t seed) {
  const std::string want = icu_fold(text);
  if (detto::fold(text) != want) return "fold gives " + detto::fold(text);
  const detto::token_key key{detto::hash_bytes(want, seed)};
  // A separate allocation, so that sanitizers detect reads beyond the end.
  std::vector<char> bytes(text.begin(), text.end());
  if (detto::folded_key({bytes.data(), bytes.size()}, seed) != key) return "folded_key";
  for (const std::size_t more : {1U, 8U, 15U, 16U}) {
    bytes.assign(text.begin(), text.end());
    bytes.insert(bytes.end(), more, '\xC3');
    const std::string_view token(bytes.data(), text.size());
    if (detto::detail::folded_key_within(token, bytes.data() + bytes.size(), seed) != key)
      return "folded_key_within, " + std::to_string(more) + " bytes more";
  }
  return "";
}

// Code points as in real words: mostly of one script.
char32_t random_letter(std::mt19937_64& random, std::uint64_t script) {
  const auto among = [&random](char32_t first, char32_t last) {
    return static_cast<char32_t>(first + random() % (last - first + 1));
  };
  switch (script) {
  case 0: return among(1, 0x7F);
  case 1: return among('A', 'z');
  case 2: return among(0xC0, 0x24F);
  case 3: return among(0x370, 0x3FF);
  case 4: return among(0x400, 0x52F);
  case 5: return among(0x591, 0x6D3);
  case 6: return among(0x900, 0xEFF);
  case 7: return among(0x1E00, 0x1FFF);
  case 8: return among(0x3041, 0x30FF);
  case 9: return among(0x4E00, 0x9FFF);
  case 10: return among(0xAC00, 0xD7A3);
  case 11: return among(0xFF01, 0xFFEE);
  case 12: return among(0x10000, 0x1FFFF);
  case 13: return among(0x2010, 0x214F);
  case 14: return among(0xF900, 0xFB4F);
  default: {
    const char32_t any = among(0x80, 0x10FFFF);
    return any >= 0xD800 && any < 0xE000 ? 0xFFFD : any;
  }
  }
}

// Marks of many combining classes: some compose, some do not, some are reordered.
char32_t random_mark(std::mt19937_64& random) {
  static constexpr std::u32string_view firsts = U"\u0300\u0310\u0320\u0330\u0340\u0350\u0360\u05B0"
                                                U"\u05C0\u064B\u0E38\u0E48\u0EB8\u0F71\u1DC0\u1DF0"
                                                U"\u20D0\u302A\u3099\uFE20\U0001D165";
  return static_cast<char32_t>(firsts[random() % firsts.size()] + random() % 8);
}

std::string random_word(std::mt19937_64& random) {
  std::string text;
  const std::uint64_t script = random() % 16;
  const std::uint64_t other = random() % 4 == 0 ? random() % 16 : 1;
  for (std::uint64_t letters = random() % (random() % 8 == 0 ? 60 : 12); letters > 0; --letters) {
    switch (random() % 32) {
    case 0: text += static_cast<char>(random() & 0xFF); break;
    case 1: detto::append_utf8(text, random_mark(random)); break;
    case 2: text += "\u2019"; break;
    case 3: text += "\u00AD"; break;
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9: detto::append_utf8(text, random_letter(random, other)); break;
    default: detto::append_utf8(text, random_letter(random, script));
    }
  }
  return text;
}

// DETTO_SOAK=<strings> sets the number of strings, DETTO_SEED=<number> the seed.
TEST(FoldedKey, EqualsTheHashOfTheIcuFolding) {
  const char* soak = std::getenv("DETTO_SOAK");
  const char* seed = std::getenv("DETTO_SEED");
  const std::uint64_t strings = soak != nullptr ? std::strtoull(soak, nullptr, 10) : 200000;
  std::mt19937_64 random(seed != nullptr ? std::strtoull(seed, nullptr, 10) : 1);
  for (std::uint64_t i = 0; i < strings; ++i) {
    const std::string text = random_word(random);
    ASSERT_EQ(difference(text, i % 3 == 0 ? random() : 0), "") << "string " << i << ": " << text;
  }
}

TEST(FoldedKey, FoldsEachCodePointOfTheScriptsInNews) {
  for (char32_t c = 0; c < 0x3100; ++c) {
    std::string text;
    detto::append_utf8(text, c);
    ASSERT_EQ(difference(text, 0), "") << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_EQ(difference(std::string("Ab").append(text).append(text).append("Z"), 0), "")
        << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(FoldedKey, FoldsAtEveryPositionInAWord) {
  for (const std::string_view piece : {"\u00C9", "\u00DF", "\u2019", "\u0130", "\U00010400",
                                       "\u0301", "\u00AD", "\uFDFA", "\xC3", "\xF0\x9F\x98"}) {
    for (std::size_t before = 0; before < 40; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string text = std::string(before, 'Q').append(piece) + std::string(after, 'W');
        ASSERT_EQ(difference(text, 0), "") << before << ' ' << text;
      }
    }
  }
}

TEST(FoldedKey, AcceptsEmptyTextsAndNuls) {
  EXPECT_EQ(detto::folded_key({}), detto::token_key{detto::hash_bytes("")});
  EXPECT_EQ(detto::folded_key({}, 7), detto::token_key{detto::hash_bytes("", 7)});
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string zeros(size, '\0');
    EXPECT_EQ(difference(zeros, 0), "") << size;
    EXPECT_EQ(difference("\u00C9" + zeros + "\u0301", 0), "") << size;
  }
}

TEST(FoldedKey, IsEqualInManyThreads) {
  std::string text;
  for (char32_t c = 0x80; c < 0x30000; c += 37)
    if (c < 0xD800 || c >= 0xE000) detto::append_utf8(text, c);
  std::vector<detto::token_key> keys(4);
  std::vector<std::thread> threads;
  for (detto::token_key& key : keys)
    threads.emplace_back([&key, &text] { key = detto::folded_key(text); });
  for (std::thread& thread : threads) thread.join();
  for (const detto::token_key key : keys)
    EXPECT_EQ(key, detto::token_key{detto::hash_bytes(icu_fold(text))});
}

}  // namespace
