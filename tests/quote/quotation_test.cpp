// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/quotation.hpp>

#include <gtest/gtest.h>

#include <string_view>

namespace {

// These names are part of the programs' output format.
TEST(quotation, has_names_for_kinds) {
  EXPECT_EQ(name(detto::quote_kind::direct), "direct");
  EXPECT_EQ(name(detto::quote_kind::mixed), "mixed");
  EXPECT_EQ(name(detto::quote_kind::indirect), "indirect");
}

TEST(quotation, has_names_for_cue_classes) {
  EXPECT_EQ(name(detto::cue_class::say), "say");
  EXPECT_EQ(name(detto::cue_class::ask), "ask");
  EXPECT_EQ(name(detto::cue_class::claim), "claim");
  EXPECT_EQ(name(detto::cue_class::deny), "deny");
  EXPECT_EQ(name(detto::cue_class::agree), "agree");
  EXPECT_EQ(name(detto::cue_class::demand), "demand");
  EXPECT_EQ(name(detto::cue_class::call), "call");
  EXPECT_EQ(name(detto::cue_class::write), "write");
  EXPECT_EQ(name(detto::cue_class::think), "think");
}

TEST(quotation, has_names_for_reasons) {
  EXPECT_EQ(name(detto::unattributed_reason::term), "term");
  EXPECT_EQ(name(detto::unattributed_reason::title), "title");
  EXPECT_EQ(name(detto::unattributed_reason::nickname), "nickname");
  EXPECT_EQ(name(detto::unattributed_reason::unknown), "unknown");
}

TEST(quotation, compares_mentions_by_range_and_text) {
  const std::string_view text = "Holm and Holm";
  const detto::mention first{{0, 4}, text.substr(0, 4)};
  const detto::mention second{{9, 13}, text.substr(9, 4)};
  EXPECT_EQ(first, first);
  EXPECT_NE(first, second);
}

}  // namespace
