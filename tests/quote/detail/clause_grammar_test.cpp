// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/detail/clause_grammar.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

namespace d = detto::detail;

// "subject | cue" of the clause at the beginning of a text; empty if there is none.
template <class Parser>
std::string parsed(std::string_view text, const Parser& parse) {
  const detto::document doc(text);
  const auto list = d::element_builder(doc, {}, {}).run();
  d::element_iterator at = list.elements.begin();
  const auto parts = parse(at, list.elements.end());
  if (!parts) {
    EXPECT_EQ(at, list.elements.cbegin());
    return {};
  }
  const auto words = [&](const d::element_range& range) {
    return std::string(
        text.substr(range.front().range.begin, range.back().range.end - range.front().range.begin));
  };
  return words(parts->subject) + " | " + words(parts->cue);
}

std::string subject_first(std::string_view text) { return parsed(text, d::parse_subject_first); }
std::string cue_first(std::string_view text) { return parsed(text, d::parse_cue_first); }

TEST(clause_grammar, reads_the_subject_before_the_cue) {
  EXPECT_EQ(subject_first("the mayor said"), "the mayor | said");
  EXPECT_EQ(subject_first("Secretary of State Ann Lee said"), "Secretary of State Ann Lee | said");
  EXPECT_EQ(subject_first("he said"), "he | said");
  EXPECT_EQ(subject_first("both said"), "both | said");
  EXPECT_EQ(subject_first("Holm of the harbour office said"), "Holm of the harbour office | said");
  EXPECT_EQ(subject_first("Holm, it was late, said"), "");
  EXPECT_EQ(subject_first("Holm also said"), "Holm | said");
  EXPECT_EQ(subject_first("Holm has not said"), "Holm | said");
  EXPECT_EQ(subject_first("Holm on Monday told"), "Holm | told");
  EXPECT_EQ(subject_first("Holm, the mayor of Norvik, said"), "Holm | said");
  EXPECT_EQ(subject_first("Lee (D-Norvik) said"), "Lee | said");
  EXPECT_EQ(subject_first("Holm, who said"), "Holm | said");
}

TEST(clause_grammar, reads_the_subject_after_the_cue) {
  EXPECT_EQ(cue_first("said Holm, the mayor"), "Holm | said");
  EXPECT_EQ(cue_first("said he"), "he | said");
  EXPECT_EQ(parsed("according to the report, yes", d::parse_source), "the report | according to");
}

TEST(clause_grammar, does_not_advance_without_a_match) {
  EXPECT_EQ(subject_first("the mayor left"), "");
  EXPECT_EQ(subject_first(", Holm said"), "");
  EXPECT_EQ(subject_first("him said"), "");
  EXPECT_EQ(cue_first("saying Holm"), "");
  EXPECT_EQ(cue_first("said that"), "");
  EXPECT_EQ(parsed("Holm said", d::parse_source), "");
}

}  // namespace
