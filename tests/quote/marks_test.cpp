// SPDX-License-Identifier: BSL-1.0
#include "patience.hpp"

#include <detto/quote/marks.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What stands inside the marks, by begin; a > for each host, [ where the opening mark was lost, ]
// where the closing one, & where the stretch goes on with the one before.
std::vector<std::string> marked(std::string_view text) {
  const detto::document doc(text);
  std::vector<std::string> lines;
  for (const detto::marked_stretch& s : detto::find_marked(doc)) {
    EXPECT_TRUE(s.outer.contains(s.inner));
    std::string line(s.depth, '>');
    if (s.continues) line += '&';
    if (!s.opened) line += '[';
    line += detto::slice(doc.reading(), s.inner);
    if (!s.closed) line += ']';
    lines.push_back(line);
  }
  return lines;
}

TEST(find_marked, pairs_marks_of_every_style) {
  EXPECT_THAT(marked("\"We wait,\" he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("“We wait,” he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("'We wait,' he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("‘We wait,’ he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("''We wait,'' he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("‘‘We wait,’’ he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("«We wait», he said."), ElementsAre("We wait"));
  EXPECT_THAT(marked("„We wait“, he said."), ElementsAre("We wait"));
  EXPECT_THAT(marked("„We wait”, he said."), ElementsAre("We wait"));
  EXPECT_THAT(marked("”We wait”, he said."), ElementsAre("We wait"));
}

TEST(find_marked, pairs_mixed_marks) {
  EXPECT_THAT(marked("“We wait,\" he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("\"We wait,” he said."), ElementsAre("We wait,"));
  EXPECT_THAT(marked("”We wait,“ he said. “No.”"), ElementsAre("We wait,", "No."));
}

TEST(find_marked, counts_the_hosts_of_nested_stretches) {
  EXPECT_THAT(marked("“He said ‘no’ and left,” she said."),
              ElementsAre("He said ‘no’ and left,", ">no"));
  EXPECT_THAT(marked("\"He said 'no' and left,\" she said."),
              ElementsAre("He said 'no' and left,", ">no"));
  EXPECT_THAT(marked("“He said “no” and left,” she said."),
              ElementsAre("He said “no” and left,", ">no"));
  EXPECT_THAT(marked("\"He said \"no\" and left,\" she said."),
              ElementsAre("He said \"no\" and left,", ">no"));
  EXPECT_THAT(marked("“It’s ‘over’,” he said."), ElementsAre("It’s ‘over’,", ">over"));
}

TEST(find_marked, tells_apostrophes_from_single_marks) {
  EXPECT_THAT(marked("It’s the leaders’ plan, and they don’t like 'em."), IsEmpty());
  EXPECT_THAT(marked("It's the leaders' plan. 'Twas so in the '90s."), IsEmpty());
  EXPECT_THAT(marked("The workers' union called it 'a sham' today."), ElementsAre("a sham"));
  EXPECT_THAT(marked("He said 'the leaders' plan is dead,' and left."),
              ElementsAre("the leaders' plan is dead,"));
  // The nearest opening mark has the closing one; one that is left over is no host.
  EXPECT_THAT(marked("'Twas 'a sham' to him. \"Yes,\" she said."), ElementsAre("a sham", "Yes,"));
}

TEST(find_marked, ends_what_nobody_closes) {
  EXPECT_THAT(marked("“We wait, he said."), ElementsAre("We wait, he said.]"));
  EXPECT_THAT(marked("“We wait. “We sail,” he said."), ElementsAre("We wait.]", "We sail,"));
  // One lost mark leaves the later ones of its paragraph as they are.
  EXPECT_THAT(marked("\"We wait. \"We sail,\" he said. \"Not now,\" she said."),
              ElementsAre("We wait.]", "We sail,", "Not now,"));
  EXPECT_THAT(marked("“We wait.\n\nHe left. “We sail,” he said."),
              ElementsAre("We wait.]", "We sail,"));
}

TEST(find_marked, begins_what_nobody_opens) {
  EXPECT_THAT(marked("We wait,” he said."), ElementsAre("[We wait,"));
  EXPECT_THAT(marked("We wait,\" he said."), ElementsAre("[We wait,"));
  EXPECT_THAT(marked("“Yes,” she said. She left. We wait,” he said."),
              ElementsAre("Yes,", "[We wait,"));
  // A straight mark at the end of a paragraph is more likely the stray one.
  EXPECT_THAT(marked("“Yes,” she said, and they all left.\""), ElementsAre("Yes,"));
  EXPECT_THAT(marked("The door is 32\" wide. “Yes,” he said."), ElementsAre("Yes,"));
}

TEST(find_marked, follows_speech_over_paragraphs) {
  EXPECT_THAT(marked("He said: “First.\n\n“Second.\n\n“Third.”\n\n“Fourth,” she said."),
              ElementsAre("First.]", "&Second.]", "&Third.", "Fourth,"));
  EXPECT_THAT(marked("He said: “First ‘one’.\n\n“Second.”"),
              ElementsAre("First ‘one’.]", ">one", "&Second."));
  EXPECT_THAT(marked("He said: “First.\n\nHe left.\n\n“Second.”"),
              ElementsAre("First.]", "Second."));
}

TEST(find_marked, reads_the_repaired_text) {
  const std::string text = "βWe wait,β he said. βIt canβt sail. We donβt know.β";
  EXPECT_THAT(marked(text), ElementsAre("We wait,", "It can’t sail. We don’t know."));
}

TEST(find_marked, pairs_any_depth) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "“a ";
  for (int i = 0; i < 50; ++i) text += "b” ";
  const detto::document doc(text);
  const auto found = detto::find_marked(doc);
  ASSERT_EQ(found.size(), 50U);
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].depth, i);
    EXPECT_TRUE(found[i].opened && found[i].closed);
  }
}

TEST(find_marked, gives_nothing_for_empty_marks_and_texts) {
  EXPECT_THAT(marked(""), IsEmpty());
  EXPECT_THAT(marked("“"), IsEmpty());
  EXPECT_THAT(marked("\" \" \""), testing::SizeIs(testing::Le(1)));
}

TEST(find_marked, reads_every_mark_in_linear_time) {
  for (const std::string_view piece : {"“ab ", "“", "ab” ", "'ab ", "''", "\"ab\" "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const detto::document doc(text);
    const auto begin = std::chrono::steady_clock::now();
    const auto found = detto::find_marked(doc);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, patience(20)) << piece;
    // The last stretch is as far in the text as its marks are.
    if (piece == "“ab " || piece == "\"ab\" ") {
      ASSERT_FALSE(found.empty());
      EXPECT_GT(found.back().outer.end, text.size() - 10);
    }
  }
}

}  // namespace
