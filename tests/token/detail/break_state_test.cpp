// SPDX-License-Identifier: BSL-1.0
#include <detto/token/detail/break_state.hpp>
#include <detto/token/graphemes.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace {

TEST(BreakState, EndsASegmentAfterEachCodePointWithoutIcuData) {
  detto::detail::break_state closed;
  const std::string_view text = "ae\u0301\xFFz";
  const std::uint64_t stamp = closed.new_stamp();
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();)
    ends.push_back(at = closed.next(text, {0, text.size()}, at, stamp));
  EXPECT_EQ(ends, (std::vector<std::size_t>{1, 2, 4, 5, 6}));
}

// More views than there are iterators, so that each of them is attached again.
TEST(BreakState, ServesViewsThatAreReadAlternately) {
  for (const std::size_t count : {2U, 4U, 7U}) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
      std::string& text = texts.emplace_back();
      for (std::size_t n = 0; n < 300; ++n)
        text += (n + i) % (i + 2) == 0 ? "e\u0301" : "\U0001F1E6\U0001F1E7";
    }
    std::vector<std::vector<std::size_t>> alone(count), alternately(count);
    using iterator = std::ranges::iterator_t<detto::grapheme_view>;
    std::vector<detto::grapheme_view> views;
    for (std::size_t i = 0; i < count; ++i) {
      views.emplace_back(detto::graphemes(texts[i]));
      for (const auto& grapheme : views[i]) alone[i].push_back(grapheme.text.size());
    }
    std::vector<iterator> at;
    for (const auto& view : views) at.push_back(view.begin());
    for (std::size_t n = 0; n < 300; ++n)
      for (std::size_t i = 0; i < count; ++i) {
        alternately[i].push_back((*at[i]).text.size());
        ++at[i];
      }
    for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(at[i] == views[i].end());
    EXPECT_EQ(alternately, alone) << count;
  }
}

}  // namespace
