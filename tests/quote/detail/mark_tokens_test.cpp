// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/quotation_mark_pair.hpp>
#include <detto/quote/detail/mark_tokens.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::mark_level;
using testing::ElementsAre;
using testing::IsEmpty;

// The marks of a text, with ( if they can open and ) if they can close.
std::vector<std::string> marks_of(std::string_view text) {
  const detto::document doc(text);
  std::vector<std::string> lines;
  for (const detto::detail::mark_token& mark : detto::detail::find_mark_tokens(doc)) {
    std::string line(doc.view(mark.range));
    if (mark.can_open) line += '(';
    if (mark.can_close) line += ')';
    lines.push_back(line);
  }
  return lines;
}

TEST(mark_tokens, open_or_close_by_their_neighbours) {
  EXPECT_THAT(marks_of("\"Yes,\" he said."), ElementsAre("\"(", "\")"));
  EXPECT_THAT(marks_of("He said (\"yes\")."), ElementsAre("\"(", "\")"));
  EXPECT_THAT(marks_of("Yes—\"no\"—yes"), ElementsAre("\"(", "\")"));
  EXPECT_THAT(marks_of("He said:\"Yes.\""), ElementsAre("\"(", "\")"));
}

TEST(mark_tokens, join_two_single_marks) {
  EXPECT_THAT(marks_of("''Yes,'' he said."), ElementsAre("''(", "'')"));
  const detto::document doc(std::string_view("''Yes,'' he said."));
  for (const auto& mark : detto::detail::find_mark_tokens(doc))
    EXPECT_EQ(mark.level, mark_level::double_mark);
}

TEST(mark_tokens, exclude_apostrophes_inside_words) {
  EXPECT_THAT(marks_of("It's Holm’s."), IsEmpty());
}

TEST(mark_tokens, open_or_close_by_the_marks_of_the_language) {
  using detto::detail::mark_side;
  const auto sides = [](std::string_view text, const detto::lexicon& language) {
    const detto::document doc(text, {.language = language});
    std::vector<mark_side> found;
    for (const auto& mark : detto::detail::find_mark_tokens(doc)) found.push_back(mark.side);
    return found;
  };
  const std::string_view text = "„ “ ” « » \"";
  EXPECT_THAT(sides(text, detto::english),
              ElementsAre(mark_side::open, mark_side::open, mark_side::close, mark_side::open,
                          mark_side::close, mark_side::either));
  static constexpr detto::quotation_mark_pair pairs[] = {
      {U'\u201E', U'\u201C'}, {U'\u00BB', U'\u00AB'}, {U'\u201D', U'\u201D'}};
  detto::lexicon own = detto::english;
  own.marks = pairs;
  EXPECT_THAT(sides(text, own), ElementsAre(mark_side::open, mark_side::close, mark_side::either,
                                            mark_side::close, mark_side::open, mark_side::either));
}

TEST(mark_tokens, recognise_plural_genitives) {
  const detto::document doc(std::string_view("the leaders’ plan, the leaders’ Plan"));
  const auto marks = detto::detail::find_mark_tokens(doc);
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_TRUE(marks[0].maybe_possessive);
  EXPECT_FALSE(marks[1].maybe_possessive);
}

}  // namespace
