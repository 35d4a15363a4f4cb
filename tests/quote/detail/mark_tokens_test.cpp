// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/detail/mark_tokens.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::detail::mark_level;
using testing::ElementsAre;
using testing::IsEmpty;

// The marks of a text, with ( where they can open and ) where they can close.
std::vector<std::string> marks_of(std::string_view text) {
  const detto::document doc(text);
  std::vector<std::string> lines;
  for (const detto::detail::mark_token& mark : detto::detail::find_mark_tokens(doc)) {
    std::string line(detto::slice(doc.reading(), mark.range));
    if (mark.can_open) line += '(';
    if (mark.can_close) line += ')';
    lines.push_back(line);
  }
  return lines;
}

TEST(mark_tokens, tell_what_their_neighbours_allow) {
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

TEST(mark_tokens, are_no_apostrophes_inside_words) {
  EXPECT_THAT(marks_of("It's Holm’s."), IsEmpty());
}

TEST(mark_tokens, know_a_plural_genitive) {
  const detto::document doc(std::string_view("the leaders’ plan, the leaders’ Plan"));
  const auto marks = detto::detail::find_mark_tokens(doc);
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_TRUE(marks[0].like_possessive);
  EXPECT_FALSE(marks[1].like_possessive);
}

}  // namespace
