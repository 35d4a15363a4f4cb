// SPDX-License-Identifier: BSL-1.0
#include "time_limit.hpp"

#include <detto/article/document.hpp>
#include <detto/article/part.hpp>
#include <detto/article/parts.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/page_words.hpp>
#include <detto/language/phrase_table.hpp>
#include <detto/text/byte_range.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto::document;
using detto::find_parts;
using detto::part;
using detto::part_type;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// The parts of a text as "type: reading". Also checks that they are in order and omit only white space.
std::vector<std::string> parts_of(std::string_view text) {
  const document doc(text);
  std::vector<std::string> found;
  std::size_t done = 0;
  const auto expect_white = [&](std::size_t begin, std::size_t end) {
    for (const detto::folded_token& t : doc.tokens()) {
      const detto::byte_range range = doc.to_text(doc.range(t.text));
      EXPECT_FALSE(range.overlaps({begin, end})) << "omitted: " << t.text;
    }
  };
  for (const part& one : find_parts(doc)) {
    EXPECT_GE(one.range.begin, done);
    EXPECT_FALSE(one.range.empty());
    expect_white(done, one.range.begin);
    done = one.range.end;
    found.push_back(std::string(name(one.type)) + ": " +
                    std::string(doc.view(doc.to_reading(one.range))));
  }
  expect_white(done, doc.text().size());
  return found;
}

// The type of a single line between two lines of prose.
std::string type_within(std::string_view line) {
  const std::string lead = "The council of Veldheim voted on Sunday to close the last coal plant "
                           "of the country for good.";
  const std::vector<std::string> found =
      parts_of(lead + "\n\n" + std::string(line) + "\n\n" + lead + "\n\n" + lead + "\n\n" + lead);
  std::string types;
  for (std::size_t i = 1; i + 3 < found.size(); ++i)
    types += (types.empty() ? "" : " ") + found[i].substr(0, found[i].find(':'));
  return types;
}

TEST(find_parts, finds_the_parts_of_a_wire_story) {
  EXPECT_THAT(
      parts_of("Skip to main content\nHome / World\n18º\n\n"
               "Veldheim council votes to close last coal plant\n\n"
               "2 / 9\n\n"
               "Energy Minister Ola Brandt, right, listens to Mayor Ina Holt in Veldheim, Norland, "
               "Sunday, June 16, 2024. "
               "(Mira Stone/Pool Photo via NW)\n\n"
               "By MIRA STONE and OTTO LEHN\nUpdated 3:45 PM EDT, June 16, 2024\n\n"
               "VELDHEIM – The council of Veldheim voted Sunday to close the last coal plant of "
               "the country.\n\n"
               "Recommended Videos\n\n\n\n"
               "“We are ready,” the mayor said before the vote, and left by the back door of the "
               "hall.\n\n"
               "___\n\n"
               "Northern Wire writers Jan Field in Oslo and Ada Voss contributed to this "
               "report.\n\n\nLoading...\n"),
      ElementsAre(
          "furniture: Skip to main content", "furniture: Home / World", "furniture: 18º",
          "headline: Veldheim council votes to close last coal plant", "furniture: 2 / 9",
          "caption: Energy Minister Ola Brandt, right, listens to Mayor Ina Holt in Veldheim, "
          "Norland, Sunday, June 16, 2024.",
          "credit: (Mira Stone/Pool Photo via NW)", "byline: By MIRA STONE and OTTO LEHN",
          "date: Updated 3:45 PM EDT, June 16, 2024", "dateline: VELDHEIM –",
          "body: The council of Veldheim voted Sunday to close the last coal plant of the country.",
          "furniture: Recommended Videos",
          "body: “We are ready,” the mayor said before the vote, and left by the back door of the "
          "hall.",
          "furniture: ___",
          "contributor: Northern Wire writers Jan Field in Oslo and Ada Voss contributed to this "
          "report.",
          "furniture: Loading..."));
}

TEST(find_parts, splits_a_date_from_the_first_sentence) {
  EXPECT_THAT(parts_of(" date 2024-06-16 The council of Veldheim voted on Sunday to close the last "
                       "coal plant of the country."),
              ElementsAre("date: date 2024-06-16", "body: The council of Veldheim voted on Sunday "
                                                   "to close the last coal plant of the country."));
}

TEST(find_parts, recognises_a_bare_dateline_by_its_repetition_in_normal_case) {
  EXPECT_THAT(parts_of("VELDHEIM EU ministers met on Sunday to talk about the last coal plant of "
                       "the country, and left.\n\n"
                       "The mayor of Veldheim was not asked.\n"),
              Contains("dateline: VELDHEIM"));
  EXPECT_THAT(parts_of("UNESCO Director Ola Brandt met on Sunday with ministers to talk about the "
                       "old plant, and left.\n\n"
                       "The mayor of Veldheim was not asked.\n"),
              Contains("body: The mayor of Veldheim was not asked."));
  EXPECT_THAT(parts_of("UNESCO Director Ola Brandt met on Sunday with ministers to talk about the "
                       "old plant, and left.\n"),
              ElementsAre("body: UNESCO Director Ola Brandt met on Sunday with ministers to talk "
                          "about the old plant, and left."));
}

TEST(find_parts, recognises_datelines) {
  const std::string rest =
      " The council voted on Sunday to close the last coal plant of the country for good.";
  for (const std::string line :
       {"OSLO —", "OSLO (AP) —", "OSLO, June 3 (Reuters) -", "OSLO, June 3, 2024 (Reuters) –",
        "PORT ELLERY, N.H. -", "PORT ELLERY, Norland, Aug. 10 (UPI) —", "Port Ellery (AFP) –",
        "OSLO/VELDHEIM, May 14 (Meridian News) –", "OSLO --"})
    EXPECT_THAT(parts_of(line + rest), ElementsAre("dateline: " + line, "body:" + rest)) << line;
  EXPECT_THAT(
      parts_of(
          "OSLO—The council voted on Sunday to close the last coal plant of the country for good."),
      Contains("dateline: OSLO—"));
}

TEST(find_parts, recognises_names_as_a_dateline_only_before_the_first_sentence) {
  const std::string rest =
      " The council of the city voted on Sunday to close the last coal plant of the country.";
  const std::string top = "Council votes to close coal plant\n\n";
  for (const std::string line : {"Veldheim, East Norland, Norland -", "Veldheim, Sunday \u2013",
                                 "New Veldheim, June 3 \u2014"})
    EXPECT_THAT(parts_of(std::string(top).append(line).append(rest)), Contains("dateline: " + line))
        << line;
  EXPECT_THAT(parts_of(top + "Veldheim \u2013" + rest + "\n\nNobody slept in Veldheim.\n"),
              Contains("dateline: Veldheim \u2013"))
      << "a place named in the text";
  for (const std::string line : {"Ola Brandt \u2013", "Coal VOTE -", "Veldheim-"})
    EXPECT_THAT(parts_of(std::string(top).append(line).append(rest)),
                Not(Contains(testing::HasSubstr("dateline: "))))
        << line;
  EXPECT_THAT(parts_of(top + "The" + rest.substr(4) + "\n\nVeldheim, Sunday \u2013" + rest),
              Not(Contains(testing::HasSubstr("dateline: "))))
      << "not at the first sentence";
}

TEST(find_parts, rejects_other_capitals_as_datelines) {
  for (const std::string_view line : {
           "WHAT WE HAVE NOT SEEN — The council voted on Sunday to close the last coal plant of "
           "the country.",
           "CO-OPS- The council voted on Sunday to close the last coal plant of the country for "
           "good.",
           "The plant — the last one of its kind — was closed on Sunday by a vote of the council "
           "of Veldheim.",
       })
    EXPECT_THAT(parts_of(line), ElementsAre("body: " + std::string(line)));
}

TEST(find_parts, recognises_credits) {
  EXPECT_EQ(type_within("Ola Brandt walks with Ina Holt at the plant in Veldheim, June 16, 2024. "
                        "MIRA STONE/REUTERS"),
            "caption credit");
  EXPECT_EQ(type_within("Ola Brandt shakes hands with Ina Holt in Veldheim, Sunday, June 16, 2024. "
                        "Mira Stone/AP ."),
            "caption credit");
  EXPECT_EQ(type_within("Ola Brandt (L) and Ina Holt (R) at the plant. (Mira Stone/POOL/AFP via "
                        "Getty Images/TNS)"),
            "caption credit");
  EXPECT_EQ(type_within(
                "FILE - Ola Brandt speaks in Veldheim, Jan. 5, 2023. (AP Photo/Mira Stone, File)"),
            "caption credit");
  EXPECT_EQ(type_within("The plant at night. Photo: Mira Stone / The Daily News"),
            "caption credit");
  EXPECT_EQ(type_within("Mira Stone via Getty Images."), "credit");
  EXPECT_EQ(type_within("Photo by Mira Stone"), "credit");
  EXPECT_EQ(type_within("Image source, Getty Images"), "credit");
  EXPECT_EQ(type_within("Getty."), "credit");
}

TEST(find_parts, recognises_captions_without_credits) {
  EXPECT_EQ(
      type_within("Ola Brandt, left, and Ina Holt, second from right, at the gate of the plant."),
      "caption");
  EXPECT_EQ(type_within("Image caption, The plant opened in 1951"), "caption");
}

TEST(find_parts, recognises_sources_contributors_and_furniture) {
  for (const std::string_view line :
       {"Source: northern wire", "Distributed by Strait Content Service, Ltd.",
        "This article was originally published in The Daily News.", "- Reuters."})
    EXPECT_EQ(type_within(line), "source") << line;
  for (const std::string_view line :
       {"Jan Field contributed to this report.", "(Reporting by Jan Field; Editing by Ada Voss)",
        "Jan Field and Ada Voss contributed reporting."})
    EXPECT_EQ(type_within(line), "contributor") << line;
  for (const std::string_view line :
       {"___", "1 / 12", "1 of 6 photos", "3 min read", "66º", "Advertisement", "Loading…",
        "Read more: Town plans wind park",
        "Join our brand new channel on Telegram and get important news first!",
        "© 2024 Northern Wire", "Copyright 2024 Northern Wire. All rights reserved.",
        "This website uses cookies to improve your experience.", "Sign up for our newsletter",
        "Follow Mira Stone on Twitter @mirastone.", "Share", "* * *"})
    EXPECT_EQ(type_within(line), "furniture") << line;
}

TEST(find_parts, classifies_news_text_as_body) {
  for (const std::string_view line : {
           "Brandt also contributed $300,000 to a group that backs the plant.",
           "Senator Ola Brandt (R), who is seeking another term, said the plant would be closed.",
           "The treaty was signed in Oslo on Jan. 5, 2015.",
           "“Follow me on Twitter,” the minister said, and laughed.",
           "Share prices fell for the third day.",
           "Follow the money, she said, and you will find the plant.",
           "More than 300 people lost their work.",
           "Photos of the plant went around the world within hours.",
           "By Friday, the last train had left Veldheim.",
           "Source code of the control room was lost, according to the report.",
           "He reported from the plant for thirty years before it closed.",
           "Join the queue, the guards told workers at the gate of the plant.",
           "12 people were hurt.",
           "The far left, right and center of the council agreed for once.",
           "Advertisement revenue fell.",
       })
    EXPECT_EQ(type_within(line), "body") << line;
}

TEST(find_parts, recognises_lists_of_other_articles) {
  EXPECT_EQ(type_within("Related\n\nNorland counts its chimneys\n\nHow a village lost its river"),
            "furniture furniture furniture");
}

TEST(find_parts, finds_contributors_after_the_last_sentence) {
  const std::vector<std::string> found = parts_of(
      "The council of Veldheim voted on Sunday to close the last coal plant of the country.\n\n"
      "It is the third vote within a year on the plant, and it will not be the last one.\n\n"
      "Nobody knows who will pay for it. Jan Field in Oslo contributed to this report.\n");
  EXPECT_THAT(found, Contains("contributor: Jan Field in Oslo contributed to this report."));
  EXPECT_THAT(found, Contains("body: Nobody knows who will pay for it."));
}

TEST(find_parts, recognises_contributor_notes_in_the_last_lines) {
  const std::string prose =
      "The council of Veldheim voted on Sunday to close the last coal plant of the country.\n\n";
  EXPECT_THAT(
      parts_of(prose + prose + prose +
               "Field reported from Oslo. Northern Wire writer Ada Voss contributed from Rome.\n"),
      Contains("contributor: Field reported from Oslo. Northern Wire writer Ada Voss contributed "
               "from Rome."));
}

TEST(find_parts, does_not_require_a_headline) {
  EXPECT_THAT(
      parts_of(
          "The council of Veldheim voted on Sunday to close the last coal plant of the country."),
      ElementsAre("body: The council of Veldheim voted on Sunday to close the last coal plant of "
                  "the country."));
}

TEST(find_parts, finds_parts_in_damaged_texts) {
  EXPECT_THAT(parts_of("Veldheim council wonβt close coal plant\nOSLO β The council didnβt vote on "
                       "Sunday, and it isnβt sure "
                       "that it will βvote at all.β\n"),
              ElementsAre("headline: Veldheim council won’t close coal plant", "dateline: OSLO —",
                          "body: The council didn’t vote on Sunday, and it isn’t sure that it will "
                          "“vote at all.”"));
}

TEST(find_parts, returns_ranges_of_the_original_text) {
  const std::string text = "Veldheim council wonβt close coal plant\n"
                           "OSLO β The council didnβt vote on Sunday, and it isnβt sure that it "
                           "will βvote at all.β\n";
  const document doc(text);
  ASSERT_FALSE(doc.repairs().empty());
  const std::vector<part> found = find_parts(doc);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(slice(text, found[0].range), "Veldheim council wonβt close coal plant");
  EXPECT_EQ(slice(text, found[1].range), "OSLO β");
  EXPECT_TRUE(slice(text, found[2].range).ends_with("βvote at all.β"));
  // The corresponding ranges of the reading.
  const auto in_reading = doc.derived<detto::reading_parts>().get();
  ASSERT_EQ(in_reading.size(), found.size());
  EXPECT_EQ(doc.view(in_reading[1].range), "OSLO —");
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(in_reading[i].type, found[i].type);
    EXPECT_EQ(doc.to_text(in_reading[i].range), found[i].range);
  }
}

TEST(find_parts, finds_only_headline_and_body_without_page_words) {
  detto::lexicon language = detto::english;
  language.page = {};
  const std::string text = "By MIRA STONE\n\nThe council of Veldheim voted on Sunday to close the "
                           "last coal plant of the country.\n\nJan Field contributed to this "
                           "report.\n";
  for (const part& one : find_parts(document(text, {.language = language})))
    EXPECT_TRUE(one.type == part_type::body || one.type == part_type::headline) << name(one.type);
}

TEST(find_parts, accepts_custom_page_words) {
  const std::string text = "Anzeige\n\nThe council of Veldheim voted on Sunday to close the last "
                           "coal plant of the country.";
  static constexpr auto lines = detto::make_phrase_rows({"anzeige"});
  detto::lexicon language = detto::english;
  language.page = {};
  language.page.furniture_lines = lines;
  const document doc(text, {.language = language});
  const std::vector<part> found = find_parts(doc);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].type, part_type::furniture);
}

TEST(find_parts, accepts_any_bytes) {
  EXPECT_THAT(parts_of(""), IsEmpty());
  EXPECT_THAT(parts_of(" \n\t\n"), IsEmpty());
  parts_of(std::string_view("\0\n\0", 3));
  parts_of("\xFF\xFE\n\xE2\x80\n(\xC3");
  parts_of(
      "(\n)\n,\n-\n—\n“\n\"\n:\n©\n(c)\n@\nBy\nOSLO -\nOSLO (\nPhoto:\nFILE -\n2024-\nSource:\n");
}

TEST(find_parts, takes_linear_time) {
  std::string long_line;
  for (int i = 0; i < 20'000; ++i)
    long_line += "Jan Field contributed to this report. (AP Photo/X) OSLO — ";
  std::string many_lines;
  for (int i = 0; i < 20'000; ++i) many_lines += "OSLO\nRelated\nBy Jan\n";
  std::string marks = "e";
  for (int i = 0; i < 300'000; ++i) marks += "\u0301";
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& text : {long_line, many_lines, marks})
    EXPECT_FALSE(find_parts(document(std::string_view(text))).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - start, time_limit(60));
}

}  // namespace
