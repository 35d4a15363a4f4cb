// SPDX-License-Identifier: BSL-1.0
#include <detto/quote/quotation.hpp>

#include <gtest/gtest.h>

#include <string_view>

namespace {

// The contract of the programs prints these names.
TEST(quotation, names_kinds) {
  EXPECT_EQ(name(detto::quote_kind::direct), "direct");
  EXPECT_EQ(name(detto::quote_kind::mixed), "mixed");
  EXPECT_EQ(name(detto::quote_kind::indirect), "indirect");
}

TEST(quotation, names_speaker_types) {
  EXPECT_EQ(name(detto::speaker_type::person), "person");
  EXPECT_EQ(name(detto::speaker_type::organisation), "organisation");
  EXPECT_EQ(name(detto::speaker_type::group), "group");
  EXPECT_EQ(name(detto::speaker_type::document), "document");
  EXPECT_EQ(name(detto::speaker_type::anonymous), "anonymous");
  EXPECT_EQ(name(detto::speaker_type::unknown), "unknown");
}

TEST(quotation, names_cue_classes) {
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

TEST(quotation, names_reasons) {
  EXPECT_EQ(name(detto::unattributed_reason::term), "term");
  EXPECT_EQ(name(detto::unattributed_reason::title), "title");
  EXPECT_EQ(name(detto::unattributed_reason::nickname), "nickname");
  EXPECT_EQ(name(detto::unattributed_reason::unknown), "unknown");
}

TEST(quotation, compares_mentions_by_place_and_words) {
  const std::string_view text = "Holm and Holm";
  const detto::mention first{{0, 4}, text.substr(0, 4)};
  const detto::mention second{{9, 13}, text.substr(9, 4)};
  EXPECT_EQ(first, first);
  EXPECT_NE(first, second);
}

}  // namespace
