// SPDX-License-Identifier: BSL-1.0
#include "time_limit.hpp"

#include <detto/token/detail/boundary_view.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/tokenizer.hpp>

#include <gtest/gtest.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <ranges>
#include <string>
#include <string_view>
#include <thread>
#include <token/icu_reference.hpp>
#include <vector>

namespace {

using detto::token_kind;
using detto_test::difficult_text;
using detto_test::icu_segments;
using detto_test::repeat;
using namespace std::string_view_literals;

std::vector<detto::token> collect(std::ranges::forward_range auto&& tokens) {
  std::vector<detto::token> found;
  for (const detto::token t : tokens) found.push_back(t);
  return found;
}

std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> found;
  for (const detto::token t : detto::segments(text)) found.push_back(t.text);
  return found;
}

token_kind only_kind(std::string_view text) {
  const auto found = collect(detto::segments(text));
  EXPECT_EQ(found.size(), 1) << text;
  return found.empty() ? token_kind::other : found.front().kind;
}

TEST(Segments, EqualIcuOnDifficultTextsAndCoverThem) {
  std::mt19937_64 random(1789);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = difficult_text(random, random() % (round % 100 == 0 ? 300 : 14));
    const auto want = icu_segments(UBRK_WORD, text);
    std::size_t i = 0;
    std::size_t at = 0;
    for (const detto::token t : detto::segments(text)) {
      ASSERT_LT(i, want.size()) << round;
      ASSERT_EQ(t.text, want[i].text) << "round " << round << ", byte " << at;
      ASSERT_EQ(t.text.data(), text.data() + at);
      at += t.text.size();
      ++i;
    }
    ASSERT_EQ(i, want.size()) << round;
    ASSERT_EQ(at, text.size()) << round;
  }
}

TEST(Segments, HaveTheirKinds) {
  EXPECT_EQ(only_kind("harbour"), token_kind::word);
  EXPECT_EQ(only_kind("don\u2019t"), token_kind::word);
  EXPECT_EQ(only_kind("U.S"), token_kind::word);
  EXPECT_EQ(only_kind("a_b"), token_kind::word);
  EXPECT_EQ(only_kind("__init__"), token_kind::word);
  EXPECT_EQ(only_kind("\u30AB\u30BF\u30AB\u30CA"), token_kind::word);
  EXPECT_EQ(only_kind("\u3072"), token_kind::word);
  EXPECT_EQ(only_kind("\uD55C\uAD6D\uC5B4"), token_kind::word);
  EXPECT_EQ(only_kind("\u2163"), token_kind::word) << "ICU classifies Roman numerals as letters";
  EXPECT_EQ(only_kind("1,234.5"), token_kind::number);
  EXPECT_EQ(only_kind("10\u202F000"), token_kind::number);
  EXPECT_EQ(only_kind("_1"), token_kind::number);
  EXPECT_EQ(only_kind("\u00BD"), token_kind::number) << "ICU does not report it as a word";
  EXPECT_EQ(only_kind("\u00B2"), token_kind::number);
  EXPECT_EQ(only_kind("___"), token_kind::punctuation) << "ICU reports it as a word";
  EXPECT_EQ(only_kind("_"), token_kind::punctuation);
  EXPECT_EQ(only_kind("\u203F\u203F"), token_kind::punctuation);
  EXPECT_EQ(only_kind("_\u0301_"), token_kind::punctuation);
  EXPECT_EQ(only_kind("\u202F_"), token_kind::punctuation);
  EXPECT_EQ(only_kind("\u202F\u202F"), token_kind::space) << "a no-break space is white space";
  EXPECT_EQ(only_kind("\u201C"), token_kind::punctuation);
  EXPECT_EQ(only_kind("%"), token_kind::punctuation);
  EXPECT_EQ(only_kind("$"), token_kind::symbol);
  EXPECT_EQ(only_kind("\U0001F468\u200D\U0001F469"), token_kind::symbol);
  EXPECT_EQ(only_kind("\U0001F1EE\U0001F1F9"), token_kind::symbol);
  EXPECT_EQ(only_kind("  "), token_kind::space);
  EXPECT_EQ(only_kind("\r\n"), token_kind::space);
  EXPECT_EQ(only_kind("\u00A0"), token_kind::space);
  EXPECT_EQ(only_kind(" \u0301"), token_kind::other) << "a space with a mark is visible";
  EXPECT_EQ(only_kind("\u0301"), token_kind::other);
  EXPECT_EQ(only_kind("\0"sv), token_kind::other);
  EXPECT_EQ(only_kind("\xFF"), token_kind::other);
}

TEST(Segments, HaveTheIcuKindsForAscii) {
  for (unsigned char c = 0; c < 0x80; ++c) {
    const std::uint32_t category = U_GET_GC_MASK(c);
    const token_kind kind = detto::detail::kind_of_ascii(c);
    EXPECT_EQ(kind == token_kind::space, u_isUWhiteSpace(c) != 0) << +c;
    EXPECT_EQ(kind == token_kind::word, (category & U_GC_L_MASK) != 0) << +c;
    EXPECT_EQ(kind == token_kind::number, (category & U_GC_N_MASK) != 0) << +c;
    EXPECT_EQ(kind == token_kind::punctuation, (category & U_GC_P_MASK) != 0) << +c;
    EXPECT_EQ(kind == token_kind::symbol, (category & U_GC_S_MASK) != 0) << +c;
  }
}

TEST(Segments, AreSpaceOnlyIfAllCharactersAreWhiteSpace) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = difficult_text(random, 12);
    for (const detto::token t : detto::segments(text)) {
      bool white = true;
      for (const auto point : detto::code_points(t.text))
        white = white && u_isUWhiteSpace(static_cast<UChar32>(point.key)) != 0;
      ASSERT_EQ(t.kind == token_kind::space, white) << t.text;
    }
  }
}

TEST(Segments, OfTheStrictRulesUseNeitherTailoringsNorDictionaries) {
  const auto strict = [](std::string_view text) {
    std::vector<std::string_view> found;
    for (const detto::token t : detto::strict_segments(text)) found.push_back(t.text);
    return found;
  };
  EXPECT_EQ(strict("a:b"), (std::vector{"a:b"sv})) << "a colon joins letters by UAX #29";
  EXPECT_EQ(strict("a@b"), (std::vector{"a"sv, "@"sv, "b"sv}));
  EXPECT_EQ(strict("\u65E5\u672C"), (std::vector{"\u65E5"sv, "\u672C"sv}));
  EXPECT_EQ(strict("\u3072\u3089"), (std::vector{"\u3072"sv, "\u3089"sv}));
  EXPECT_EQ(strict("\u30AB\u30BF_1"), (std::vector{"\u30AB\u30BF_1"sv}));
  EXPECT_EQ(strict("\u0E20\u0E32\u0E49"), (std::vector{"\u0E20"sv, "\u0E32\u0E49"sv}));
  EXPECT_EQ(strict("\uAC00a\uAC00"), (std::vector{"\uAC00a\uAC00"sv})) << "syllables are letters";
  EXPECT_EQ(strict("\u05D0\"\u05D1 \u05D2'"),
            (std::vector{"\u05D0\"\u05D1"sv, " "sv, "\u05D2'"sv}));
  EXPECT_EQ(strict("a\xFF"), (std::vector{"a"sv, "\xFF"sv}));
  EXPECT_TRUE(detto::strict_segments(""sv).empty());
}

TEST(Segments, OfTheStrictRulesHaveTheSameKinds) {
  const std::string text = "Gate 42 fell: \u65E5 ___ \u00BD $5\n";
  std::vector<token_kind> strict, own;
  for (const detto::token t : detto::strict_segments(text)) strict.push_back(t.kind);
  for (const detto::token t : detto::segments(text)) own.push_back(t.kind);
  EXPECT_EQ(strict, own);
}

TEST(Segments, OfEmptyTextsAreNone) {
  EXPECT_TRUE(detto::segments(""sv).empty());
  EXPECT_TRUE(detto::segments(std::string_view{}).empty());
  EXPECT_EQ(detto::segment_view{}.begin(), detto::segment_view{}.end());
}

TEST(Segments, SeparateIllFormedBytes) {
  EXPECT_EQ(pieces("a\xFF\xE2\x82z"), (std::vector{"a"sv, "\xFF"sv, "\xE2\x82"sv, "z"sv}));
}

TEST(Segments, AreAMultiPassBorrowedConstIterableView) {
  using view = detto::segment_view;
  static_assert(std::ranges::forward_range<const view>);
  static_assert(std::ranges::view<view>);
  static_assert(std::ranges::borrowed_range<view>);
  static_assert(std::ranges::common_range<view>);
  static_assert(detto::tokenizer<detto::segments_fn>);
  static_assert(detto::tokenizer<detto::strict_segments_fn>);
  static_assert(std::invocable<const detto::segments_fn&, std::string&>);
  static_assert(std::invocable<const detto::segments_fn&, const char*>);
  const std::string text = "One, two.";
  const auto view_of_text = detto::segments(text);
  EXPECT_EQ(collect(view_of_text), collect(view_of_text));
}

TEST(Segments, CanBeReadForTwoTextsAlternately) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 500; ++round) {
    const std::string a = difficult_text(random, 30);
    const std::string b = difficult_text(random, 30);
    const std::vector<detto::token> want_a = collect(detto::segments(a));
    const std::vector<detto::token> want_b = collect(detto::segments(b));
    std::vector<detto::token> got_a, got_b;
    const auto view_a = detto::segments(a);
    const auto view_b = detto::segments(b);
    auto i = view_a.begin();
    auto j = view_b.begin();
    while (i != view_a.end() || j != view_b.end()) {
      if (i != view_a.end() && (j == view_b.end() || random() % 2 == 0))
        got_a.push_back(*i++);
      else
        got_b.push_back(*j++);
    }
    ASSERT_EQ(got_a, want_a);
    ASSERT_EQ(got_b, want_b);
  }
}

TEST(Segments, CanBeReadAtManyPlacesOfOneTextAlternately) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 200; ++round) {
    const std::string text = difficult_text(random, 200);
    const auto view = detto::segments(text);
    const std::vector<detto::token> want = collect(view);
    // More readers than cached iterators, copies of one iterator at various distances, and one independent
    // iteration.
    std::vector<detto::segment_view::iterator> readers(6, view.begin());
    readers.push_back(view.begin());
    std::vector<std::size_t> places(readers.size(), 0);
    for (int step = 0; step < 600; ++step) {
      const std::size_t r = random() % readers.size();
      if (readers[r] == view.end()) {
        const std::size_t other = random() % readers.size();
        readers[r] = readers[other];
        places[r] = places[other];
        continue;
      }
      ASSERT_EQ(*readers[r], want[places[r]]) << round;
      const int steps = static_cast<int>(random() % 9);
      for (int s = 0; s < steps && readers[r] != view.end(); ++s) ++readers[r], ++places[r];
      ASSERT_EQ(readers[r] == view.end(), places[r] == want.size());
    }
  }
}

TEST(Segments, CanBeContinuedInAnotherThread) {
  std::mt19937_64 random(6);
  for (int round = 0; round < 100; ++round) {
    const std::string text = difficult_text(random, 40);
    const auto view = detto::segments(text);
    const std::vector<detto::token> want = collect(view);
    auto at = view.begin();
    std::vector<detto::token> got;
    for (int i = 0; i < 7 && at != view.end(); ++i) got.push_back(*at++);
    const std::vector<detto::token> first_half = got;
    const auto copy = at;
    std::thread([&got, at, end = view.end()]() mutable {
      while (at != end) got.push_back(*at++);
    }).join();
    ASSERT_EQ(got, want);
    // Continue from the copy in this thread.
    got = first_half;
    for (auto here = copy; here != view.end();) got.push_back(*here++);
    ASSERT_EQ(got, want);
  }
}

TEST(Segments, AreNotCachedAcrossChangesOfABuffer) {
  std::string buffer = "one two six ten ";
  const std::size_t size = buffer.size();
  EXPECT_EQ(pieces(buffer).size(), 8);
  std::memcpy(buffer.data(), "a b c d e f g h ", size);
  EXPECT_EQ(pieces(buffer).size(), 16);
  // Also if the first iteration did not reach the end.
  const auto view = detto::segments(buffer);
  auto at = view.begin();
  ++at;
  std::memcpy(buffer.data(), "abcdefghijklmnop", size);
  EXPECT_EQ(pieces(buffer), (std::vector{"abcdefghijklmnop"sv}));
  EXPECT_EQ((*detto::segments(buffer).begin()).text.size(), size);
}

TEST(Segments, DoNotReadADestroyedText) {
  // An unfinished iteration whose text is freed: the next view reuses its cached iterator. Sanitizers
  // detect a read of the freed text.
  for (int round = 0; round < 10; ++round) {
    const std::string text(1000, 'a');
    const std::string_view part = std::string_view(text).substr(static_cast<std::size_t>(round));
    const auto view = detto::segments(part);
    auto at = view.begin();
    EXPECT_EQ((*at).text.size(), part.size());
  }
}

// Word boundaries through the view used for graphemes.
struct word_policy {
  static constexpr UBreakIteratorType unit = UBRK_WORD;
  static detto::token make(std::string_view segment) noexcept {
    return {segment, detto::token_kind::word};
  }
};

TEST(Segments, AreEqualInWindowsThatEndAtLineFeeds) {
  using small_view = detto::detail::boundary_view<word_policy, 64>;
  std::mt19937_64 random(9);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    while (text.size() < 300) {
      std::string line = difficult_text(random, 6);
      while (line.size() > 50) line.pop_back();
      // A line end after every line, including lines that begin with characters attached to the line before.
      text += line + (random() % 2 == 0 ? "\n" : "\r\n");
    }
    ASSERT_TRUE(std::ranges::equal(small_view(text), detto::segments(text), {}, &detto::token::text,
                                   &detto::token::text));
  }
}

TEST(Segments, CoverALineLongerThanAWindow) {
  using small_view = detto::detail::boundary_view<word_policy, 64>;
  std::mt19937_64 random(10);
  for (int round = 0; round < 500; ++round) {
    const std::string text = round == 0 ? std::string(1000, '\x80') : difficult_text(random, 200);
    std::size_t at = 0;
    for (const detto::token t : small_view(text)) {
      ASSERT_EQ(t.text.data(), text.data() + at);
      ASSERT_FALSE(t.text.empty());
      at += t.text.size();
    }
    ASSERT_EQ(at, text.size());
  }
}

TEST(Segments, WindowsEndAtAllowedPositions) {
  using detto::detail::break_window_end;
  EXPECT_EQ(break_window_end("abc", 0, 8), 3);
  EXPECT_EQ(break_window_end("abc\ndefghijk", 0, 8), 4);
  EXPECT_EQ(break_window_end("abc\ndef\nhijk", 0, 8), 8) << "the last line feed";
  EXPECT_EQ(break_window_end("abc\ndefghijklm", 4, 8), 12) << "no line feed in this window";
  EXPECT_EQ(break_window_end("\nabcdefghijklm", 1, 8), 9)
      << "a line feed before the window is ignored";
  EXPECT_EQ(break_window_end("abcdefg\u20AC.....", 0, 8), 7) << "not inside a code point";
  EXPECT_EQ(break_window_end(std::string(100, '\x80'), 0, 8), 8)
      << "no long backward search in ill-formed text";
}

TEST(Segments, AreLinearInPathologicalText) {
  for (const std::string_view piece : {"\u0301"sv,
                                       "\U0001F1E6"sv,
                                       "a"sv,
                                       "\0"sv,
                                       "\xFF"sv,
                                       "\u200D"sv,
                                       "\U0001F468\u200D"sv,
                                       "\u30AB"sv,
                                       "a."sv,
                                       "1,"sv,
                                       "_"sv,
                                       "a'"sv,
                                       "\u05D0\""sv,
                                       "\u1112"sv,
                                       "\u65E5"sv,
                                       "\u0E01"sv,
                                       "\u0E20\u0E32"sv,
                                       " "sv,
                                       "\r"sv,
                                       "\u202E"sv}) {
    const std::string text = "x" + repeat(piece, std::size_t{1} << 20);
    const auto begin = std::chrono::steady_clock::now();
    std::size_t covered = 0;
    for (const detto::token t : detto::segments(text)) covered += t.text.size();
    for (const detto::token t : detto::strict_segments(text)) covered += t.text.size();
    EXPECT_EQ(covered, 2 * text.size());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, time_limit(5.0)) << piece;
  }
}

TEST(Segments, AreLinearInTwoLongRunsReadAlternately) {
  for (const std::string_view piece :
       {"\U0001F1E6"sv, "\u0E20\u0E32\u0E29\u0E32"sv, "\u65E5\u672C"sv}) {
    const std::string text = repeat(piece, std::size_t{1} << 18);
    const auto a = detto::segments(text);
    const auto b = detto::segments(text);
    const auto begin = std::chrono::steady_clock::now();
    std::size_t count = 0;
    auto j = b.begin();
    for (auto i = a.begin(); i != a.end(); ++i, ++j) {
      ASSERT_EQ(*i, *j);
      ++count;
    }
    EXPECT_GT(count, 1000);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took, time_limit(5.0)) << piece;
  }
}

}  // namespace
