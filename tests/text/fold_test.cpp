// SPDX-License-Identifier: BSL-1.0
#include "text/icu_fold.hpp"
#include "time_limit.hpp"

#include <detto/text/fold.hpp>

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace {

using detto_test::icu_fold;

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

// Difficult input for normalisation: marks of many combining classes, marks that decompose, characters
// that are removed, conjoining jamo, signs of class 0 that compose, expansions, ligatures, and ASCII
// around all of them.
using namespace std::string_view_literals;
constexpr std::u32string_view difficult_code_points =
    U"aAeEiIsSZ09 .\n\0"
    U"\u0300\u0301\u0302\u0307\u0308\u030A\u0316\u0323\u0327\u0328\u0334\u0338\u0344\u0345\u0360"
    U"\u0340\u0343"
    U"\u3099\u309A\u05B0\u05BC\u064B\u0651\u093C\u0F71\u0F72\u0F73\u0F74\u0F75\u0F80\u0F81\u1DFA"
    U"\u302A"
    U"\u034F\u00AD\u200B\u200C\u200D\u2060\uFE0F\uFE00\u180E\uFEFF\U000E0100\u115F\u3164"
    U"\u1100\u1112\u1161\u1175\u11A8\u11C2\uAC00\uAC01\uD7A3\u3131\u314F\uFFA1"
    U"\u09C7\u09BE\u09D7\u0B47\u0B3E\u0CC6\u0CC2\u0CD5\u0DD9\u0DCF\u0DCA\u1025\u102E\U00011131"
    U"\U00011127"
    U"\u00C4\u00DF\u1E9E\u0130\u0131\u017F\u03A3\u03C2\u01C5\u1E69\u1EC7\u1F80\u1FB3\u2126\u212A"
    U"\u212B"
    U"\uFB01\uFB1D\uFDFA\uFF21\uFF76\uFF9E\u2460\u00BD\u3000\u2003\u2026\u2019\u201C\u4E00\uF900"
    U"\U0002F800"
    U"\U00010400\U0001D400\U0001F600\U0001D160\uFFFD\U000E0001\u0378"sv;

std::string random_text(std::mt19937_64& random, std::size_t points) {
  std::string text;
  while (points-- > 0) {
    switch (random() % 16) {
    case 0: text.push_back(static_cast<char>(random() & 0xFF)); break;
    case 1: detto::append_utf8(text, static_cast<char32_t>(random() % 0x30000)); break;
    case 2: text += "plain ASCII, Even Long "; break;
    case 3:
    case 4:
    case 5: detto::append_utf8(text, static_cast<char32_t>(0x300 + random() % 0x70)); break;
    default:
      detto::append_utf8(text, difficult_code_points[random() % difficult_code_points.size()]);
    }
  }
  return text;
}

TEST(Fold, FoldsCaseWidthAndComposition) {
  EXPECT_EQ(detto::fold(""), "");
  EXPECT_EQ(detto::fold("Harbour"), "harbour");
  EXPECT_EQ(detto::fold("STRASSE"), detto::fold("Stra\u00DFe"));
  EXPECT_EQ(detto::fold("cafe\u0301"), detto::fold("CAF\u00C9"));
  EXPECT_EQ(detto::fold("\uFF34\uFF21"), "ta");
  EXPECT_EQ(detto::fold("\u1112\u1161\u11AB"), "\uD55C");
  EXPECT_EQ(detto::fold("of\u00ADfice"), "office") << "soft hyphens are removed";
  EXPECT_EQ(detto::fold("e\u200D\u0301"), "\u00E9")
      << "characters on both sides of a removed one compose";
}

TEST(Fold, FoldsAcrossTheBoundaryBetweenAsciiAndOtherText) {
  EXPECT_EQ(detto::fold("E\u0301"), "\u00E9");
  EXPECT_EQ(detto::fold("the E\u0301nd"), "the \u00E9nd");
  EXPECT_EQ(detto::fold("<\u0338"), "\u226E") << "punctuation composes as well";
  EXPECT_EQ(detto::fold("\u0301A"), "\u0301a");
}

TEST(Fold, ReadsIllFormedPartsAsReplacementCharacters) {
  EXPECT_EQ(detto::fold("A\xFF\xE2\x82Z"), "a\uFFFD\uFFFDz");
  EXPECT_EQ(detto::fold("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(detto::fold(std::string_view("A\0B", 3)), std::string_view("a\0b", 3));
}

TEST(Fold, EqualsIcuOnEveryCodePoint) {
  // Each between an ASCII letter and a mark, so that its effect on its neighbours is tested as well.
  for (char32_t value = 1; value < 0x110000; ++value) {
    if (value == 0x3400) value = 0x4DB0;  // thousands of uniform ideographs
    if (value == 0x4E10) value = 0x9FF0;
    if (value == 0xAE00) value = 0xD780;  // Hangul syllables
    if (value == 0xD800) value = 0xE000;
    if (value == 0xE010) value = 0xF900;  // private use
    if (value == 0x20000) value = 0x2F7F0;
    if (value == 0x2FB00) value = 0xE0000;
    if (value == 0xE0200) break;
    std::string text = "E";
    detto::append_utf8(text, value);
    text += "\u0301";
    ASSERT_EQ(detto::fold(text), icu_fold(text)) << std::hex << static_cast<std::uint32_t>(value);
  }
}

TEST(Fold, EqualsIcuOnRandomText) {
  std::mt19937_64 random(42);
  for (int round = 0; round < 30000; ++round) {
    const std::string text = random_text(random, 1 + random() % (round % 50 == 0 ? 400 : 12));
    ASSERT_EQ(detto::fold(text), icu_fold(text)) << "round " << round << ": " << text;
  }
}

TEST(Fold, EqualsIcuOnRunsOfMarksOfAnyLength) {
  constexpr std::array<char32_t, 9> marks{0x301, 0x316, 0x345,  0x334, 0x344,
                                          0xF73, 0x34F, 0x200D, 0x302};
  std::mt19937_64 random(3);
  for (const std::size_t length :
       {1U, 29U, 30U, 31U, 32U, 33U, 64U, 255U, 256U, 257U, 1000U, 3000U}) {
    std::string text = "e";
    for (std::size_t i = 0; i < length; ++i)
      detto::append_utf8(text, marks[random() % marks.size()]);
    text += "x";
    EXPECT_EQ(detto::fold(text), icu_fold(text)) << length;
    EXPECT_EQ(detto::fold(detto::fold(text)), detto::fold(text)) << length;
  }
}

TEST(Fold, IsLinearInRunsOfMarks) {
  for (const std::string_view piece :
       {"\u0301\u0316", "\u0F73", "\u0344\u0316", "\u0301\u0316\u200D", "\u0301\u0316\u034F",
        "\u1161", "\u09BE", "a\u0301", "\u00AD", "\xFF", "\u00E9", "\uFDFA", "A", "\xCC"}) {
    const std::string text = "e" + repeat(piece, std::size_t{1} << 20);
    const auto begin = std::chrono::steady_clock::now();
    const std::string folded = detto::fold(text);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    // ICU alone takes minutes for the first of them.
    EXPECT_LT(took, time_limit(2.0)) << piece;
    EXPECT_FALSE(folded.empty());
  }
}

TEST(Fold, SplitsRunsBeyondItsLimit) {
  const std::size_t limit = detto::detail::fold_run_limit;
  const std::string text = "e" + repeat("\u0316", limit * 2) + "\u0334" + "\u0301";
  const std::string folded = detto::fold(text);
  EXPECT_EQ(folded.size(), text.size());
  EXPECT_EQ(folded.substr(folded.size() - 2), "\u0301");
}

TEST(Fold, KeyIsTheHashOfTheFoldedForm) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_text(random, 1 + random() % 8);
    const std::uint64_t seed = round % 3 == 0 ? 0 : random();
    ASSERT_EQ(detto::folded_key(text, seed),
              detto::token_key{detto::hash_bytes(detto::fold(text), seed)});
  }
  for (std::size_t size = 0; size < 140; ++size) {
    const std::string text(size, 'Q');
    ASSERT_EQ(detto::folded_key(text), detto::token_key{detto::hash_bytes(std::string(size, 'q'))})
        << size;
  }
  std::string ascii;
  for (int c = 0; c < 128; ++c) ascii.push_back(static_cast<char>(c));
  EXPECT_EQ(detto::folded_key(ascii), detto::token_key{detto::hash_bytes(detto::fold(ascii))});
  for (const char& c : ascii)
    EXPECT_EQ(detto::folded_key({&c, 1}),
              detto::token_key{detto::hash_bytes(detto::fold({&c, 1}))});
}

TEST(Fold, KeysIgnoreCaseAndComposition) {
  EXPECT_EQ(detto::folded_key("Mayor"), detto::folded_key("MAYOR"));
  EXPECT_EQ(detto::folded_key("r\u00E9sum\u00E9"), detto::folded_key("Re\u0301sume\u0301"));
  EXPECT_NE(detto::folded_key("resume"), detto::folded_key("r\u00E9sum\u00E9"));
  EXPECT_NE(detto::folded_key("Mayor"), detto::folded_key("Mayor", 1));
}

}  // namespace
