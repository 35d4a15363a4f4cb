// SPDX-License-Identifier: BSL-1.0
#include "time_limit.hpp"

#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/english.hpp>
#include <detto/language/german.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/quotation_mark_pair.hpp>
#include <detto/quote/marked_stretch.hpp>
#include <detto/quote/marks.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/token.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The contents of the marks in order of begin: > for each enclosing stretch, [ if the opening mark is
// missing, ] if the closing mark is missing, & if the stretch continues the previous one.
std::vector<std::string> marked(const detto::document& doc) {
  std::vector<std::string> lines;
  for (const detto::marked_stretch& s : detto::find_marked(doc)) {
    EXPECT_TRUE(s.outer.contains(s.inner));
    EXPECT_LE(s.outer.end, doc.text().size());
    std::string line(s.depth, '>');
    if (s.continues) line += '&';
    if (!s.opened) line += '[';
    line += doc.view(doc.to_reading(s.inner));
    if (!s.closed) line += ']';
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> marked(std::string_view text,
                                const detto::lexicon& language = detto::english) {
  return marked(detto::document(text, {.language = language}));
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

TEST(find_marked, counts_the_enclosing_stretches) {
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

TEST(find_marked, distinguishes_apostrophes_from_single_marks) {
  EXPECT_THAT(marked("It’s the leaders’ plan, and they don’t like 'em."), IsEmpty());
  EXPECT_THAT(marked("It's the leaders' plan. 'Twas so in the '90s."), IsEmpty());
  EXPECT_THAT(marked("The workers' union called it 'a sham' today."), ElementsAre("a sham"));
  EXPECT_THAT(marked("He said 'the leaders' plan is dead,' and left."),
              ElementsAre("the leaders' plan is dead,"));
  // A closing mark pairs with the nearest opening mark; an unpaired opening mark does not enclose.
  EXPECT_THAT(marked("'Twas 'a sham' to him. \"Yes,\" she said."), ElementsAre("a sham", "Yes,"));
}

TEST(find_marked, ends_unclosed_stretches) {
  EXPECT_THAT(marked("“We wait, he said."), ElementsAre("We wait, he said.]"));
  EXPECT_THAT(marked("“We wait. “We sail,” he said."), ElementsAre("We wait.]", "We sail,"));
  // A missing mark does not affect later marks of its paragraph.
  EXPECT_THAT(marked("\"We wait. \"We sail,\" he said. \"Not now,\" she said."),
              ElementsAre("We wait.]", "We sail,", "Not now,"));
  EXPECT_THAT(marked("“We wait.\n\nHe left. “We sail,” he said."),
              ElementsAre("We wait.]", "We sail,"));
}

TEST(find_marked, begins_unopened_stretches) {
  EXPECT_THAT(marked("We wait,” he said."), ElementsAre("[We wait,"));
  EXPECT_THAT(marked("We wait,\" he said."), ElementsAre("[We wait,"));
  EXPECT_THAT(marked("“Yes,” she said. She left. We wait,” he said."),
              ElementsAre("Yes,", "[We wait,"));
  // A straight mark at the end of a paragraph is more likely to be unpaired.
  EXPECT_THAT(marked("“Yes,” she said, and they all left.\""), ElementsAre("Yes,"));
  EXPECT_THAT(marked("The door is 32\" wide. “Yes,” he said."), ElementsAre("Yes,"));
}

TEST(find_marked, continues_speech_across_paragraphs) {
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

TEST(find_marked, returns_ranges_of_the_original_text) {
  const std::string text = "βWe wait,β he said. βIt canβt sail. We donβt know.β";
  const detto::document doc(text);
  ASSERT_FALSE(doc.repairs().empty());
  const std::vector<detto::marked_stretch> found = detto::find_marked(doc);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(detto::slice(text, found[0].outer), "βWe wait,β");
  EXPECT_EQ(detto::slice(text, found[0].inner), "We wait,");
  EXPECT_EQ(detto::slice(text, found[1].outer), "βIt canβt sail. We donβt know.β");
  EXPECT_EQ(detto::slice(text, found[1].inner), "It canβt sail. We donβt know.");
}

TEST(find_marked, uses_the_marks_of_the_language) {
  static constexpr detto::quotation_mark_pair pairs[] = {
      {U'\u201E', U'\u201C', detto::mark_level::double_mark},
      {U'\u201A', U'\u2018', detto::mark_level::single_mark},
      {U'\u00BB', U'\u00AB', detto::mark_level::double_mark}};
  detto::lexicon language = detto::german;
  language.marks = pairs;
  EXPECT_THAT(marked("„Wir warten“, sagte er. „Nein“, sagte sie.", language),
              ElementsAre("Wir warten", "Nein"));
  EXPECT_THAT(marked("„Sie rief ‚halt‘ und ging“, sagte er.", language),
              ElementsAre("Sie rief ‚halt‘ und ging", ">halt"));
  EXPECT_THAT(marked("»Wir warten«, sagte er. Sie rief: »Nein«.", language),
              ElementsAre("Wir warten", "Nein"));
  // A pair may use one character for both marks.
  static constexpr detto::quotation_mark_pair same[] = {
      {U'\u201D', U'\u201D', detto::mark_level::double_mark}};
  language.marks = same;
  EXPECT_THAT(marked("”Vi väntar”, sade han. ”Nej”, sade hon.", language),
              ElementsAre("Vi väntar", "Nej"));
}

TEST(find_marked, pairs_marks_at_any_depth) {
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

TEST(find_marked, accepts_empty_marks_and_texts) {
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
    EXPECT_LT(std::chrono::steady_clock::now() - begin, time_limit(20)) << piece;
    // The last stretch reaches as far into the text as the marks.
    if (piece == "“ab " || piece == "\"ab\" ") {
      ASSERT_FALSE(found.empty());
      EXPECT_GT(found.back().outer.end, text.size() - 10);
    }
  }
}

TEST(find_marked, accepts_paragraphs_with_gaps_and_inside_marks) {
  using cuts = std::vector<std::pair<std::size_t, std::size_t>>;
  const auto found = [](std::string_view text, const cuts& ranges) {
    const auto paragraphs = [ranges](std::string_view whole) {
      std::vector<detto::token> all;
      for (const auto& [begin, end] : ranges)
        all.push_back({whole.substr(begin, end - begin), detto::token_kind::paragraph});
      return all;
    };
    return marked(detto::document(text, detto::text_options<>{}.with_paragraphs(paragraphs)));
  };
  const std::string_view gaps = "Well, word” said Orrin and “bad” he said, “foo bar";
  EXPECT_THAT(found(gaps, {{34, 40}, {42, gaps.size()}}), ElementsAre("[d", "foo bar]"));
  const std::string_view cut = "He said ''foo bar baz";
  EXPECT_THAT(found(cut, {{0, 9}, {9, cut.size()}}), IsEmpty());
}

}  // namespace
