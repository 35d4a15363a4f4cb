// SPDX-License-Identifier: BSL-1.0
#include "quote/lines.hpp"
#include "time_limit.hpp"

#include <detto/article/document.hpp>
#include <detto/article/names.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/quotation_mark_pair.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ostream>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using detto::text_options;
using quote_test::lines_of;
using quote_test::others_of;
using quote_test::speakers_of;
using testing::ElementsAre;
using testing::IsEmpty;

// -- the orders of a speech clause ---------------------------------------------------------------

struct clause_case {
  const char* name;
  std::string_view text;
  std::vector<std::string> lines;
};

std::ostream& operator<<(std::ostream& out, const clause_case& one) { return out << one.text; }

class speech_clause : public testing::TestWithParam<clause_case> {};

TEST_P(speech_clause, is_found) {
  EXPECT_EQ(lines_of(detto::attribute_quotes(GetParam().text)), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    attribute_quotes, speech_clause,
    testing::Values(
        clause_case{"cue_first",
                    "“The ferry will sail,” said Marta Holm.",
                    {"direct: “The ferry will sail,” | Marta Holm said"}},
        clause_case{"subject_first",
                    "“The ferry will sail,” Marta Holm said.",
                    {"direct: “The ferry will sail,” | Marta Holm said"}},
        clause_case{"before",
                    "Marta Holm said, “The ferry will sail.”",
                    {"direct: “The ferry will sail.” | Marta Holm said"}},
        clause_case{
            "colon", "Rep. Ann Lee (D-Norvik) said: “No.”", {"direct: “No.” | Rep. Ann Lee said"}},
        clause_case{"addressee",
                    "Marta Holm told reporters, “The ferry will sail.”",
                    {"direct: “The ferry will sail.” | Marta Holm told to reporters"}},
        clause_case{"source",
                    "The bridge was “beyond repair,” according to the port authority.",
                    {"mixed: The bridge was “beyond repair,” | the port authority according to"}},
        clause_case{
            "source_behind_more",
            "The bridge is “beyond repair” and must close, according to the report.",
            {"mixed: The bridge is “beyond repair” and must close | the report according to"}},
        clause_case{"leading_source",
                    "According to Holm, the ferry would sail.",
                    {"indirect: the ferry would sail | Holm According to"}},
        clause_case{"statement",
                    "“The ferry is full,” Marta Holm said in a statement.",
                    {"direct: “The ferry is full,” | Marta Holm said"}},
        clause_case{"apposition",
                    "“The ferry is full,” Marta Holm, the mayor of Norvik, said.",
                    {"direct: “The ferry is full,” | Marta Holm said"}},
        clause_case{"split",
                    "“The ferry,” Marta Holm said, “will sail tonight.”",
                    {"direct: “The ferry,” | Marta Holm said",
                     "direct: “will sail tonight.” | Marta Holm said"}},
        clause_case{"next_sentence",
                    "“It is full,” Marta Holm said. “It will sail tonight.”",
                    {"direct: “It is full,” | Marta Holm said",
                     "direct: “It will sail tonight.” | Marta Holm said"}},
        clause_case{"clause_behind_the_second",
                    "“It is over.” “We lost,” Holm said.",
                    {"direct: “It is over.” | Holm said", "direct: “We lost,” | Holm said"}},
        clause_case{"led_to_accuse",
                    "The leak led Norvik to accuse Estmark of “poisoning the sea.”",
                    {"mixed: “poisoning the sea.” | Norvik accuse"}},
        clause_case{"calling",
                    "Holm rejected the plan, calling it “a gift to the smugglers.”",
                    {"mixed: it “a gift to the smugglers.” | Holm calling"}},
        clause_case{"adding_behind_a_quotation",
                    "“We will rebuild,” said Holm, adding that “it takes time.”",
                    {"direct: “We will rebuild,” | Holm said",
                     "mixed: that “it takes time.” | Holm adding"}},
        clause_case{
            "over_two_stretches",
            "The tunnel was “a trap,” and the fans were “never switched on,” the officials said.",
            {"mixed: The tunnel was “a trap,” and the fans were “never switched on,” | "
             "the officials said"}},
        clause_case{"reported_with_two_stretches",
                    "Lund said he had “no idea” and was “very sorry” about it.",
                    {"mixed: he had “no idea” and was “very sorry” about it | Lund said"}},
        clause_case{"nested_report",
                    "Marta Holm said that Estmark had asked for “more time” to answer.",
                    {"mixed: that Estmark had asked for “more time” to answer | Marta Holm said"}},
        clause_case{"time_between",
                    "Holm said on Tuesday that the tunnel was “closed for good.”",
                    {"mixed: that the tunnel was “closed for good.” | Holm said"}},
        clause_case{"question",
                    "“Is it safe?” Marta Holm, who runs the port, asked.",
                    {"direct: “Is it safe?” | Marta Holm asked"}},
        clause_case{
            "two_speakers", "“No,” Holm and Lund said.", {"direct: “No,” | Holm and Lund said"}},
        clause_case{"colon_alone",
                    "Holm had one answer:\n“We will see.”",
                    {"direct: “We will see.” | Holm :"}},
        clause_case{"indirect",
                    "Holm said that the ferry would sail.",
                    {"indirect: that the ferry would sail | Holm said"}},
        clause_case{"indirect_before",
                    "The ferry would sail, Holm said.",
                    {"indirect: The ferry would sail | Holm said"}},
        clause_case{"announced_before_another_clause",
                    "Ada Brandt asked: “Who pays?” Tom Reyes said the gate was rusty.",
                    {"direct: “Who pays?” | Ada Brandt asked",
                     "indirect: the gate was rusty | Tom Reyes said"}},
        clause_case{"announced_by_a_clause_behind_it",
                    "Ada Brandt was asked: “Who pays?” Tom Reyes said.",
                    {"direct: “Who pays?” | Tom Reyes said"}},
        clause_case{"passive", "The crew was told to wait.", {}},
        // What a verb takes.
        clause_case{"infinitive",
                    "Erik Lund vowed to rebuild the pier.",
                    {"indirect: to rebuild the pier | Erik Lund vowed"}},
        clause_case{"to_with_a_noun_is_no_infinitive", "Erik Lund agreed to the plan.", {}},
        clause_case{"object",
                    "Marta Holm criticized the plan for a second pier.",
                    {"indirect: the plan for a second pier | Marta Holm criticized"}},
        clause_case{"object_before_marks",
                    "Marta Holm called the plan “a gift” on Monday.",
                    {"mixed: the plan “a gift” on Monday | Marta Holm called"}},
        clause_case{"object_and_infinitive",
                    "Erik Lund urged the owners to wait.",
                    {"indirect: the owners to wait | Erik Lund urged to the owners"}},
        clause_case{"pronoun_and_infinitive",
                    "Erik Lund urged them to wait.",
                    {"indirect: to wait | Erik Lund urged to them"}},
        clause_case{"phrase_of_two_words",
                    "Marta Holm called for a new pier.",
                    {"indirect: a new pier | Marta Holm called for"}},
        // Several clauses of a sentence.
        clause_case{"two_clauses",
                    "Holm said the ferry would sail, and Lund said the pier was closed.",
                    {"indirect: the ferry would sail | Holm said",
                     "indirect: the pier was closed | Lund said"}},
        clause_case{"second_verb",
                    "Holm said the ferry would sail and warned that the pier was closed.",
                    {"indirect: the ferry would sail | Holm said",
                     "indirect: that the pier was closed | Holm warned"}},
        clause_case{"participle",
                    "Holm closed the pier, saying that it was unsafe.",
                    {"indirect: that it was unsafe | Holm saying"}},
        clause_case{"participle_after_a_reported_clause",
                    "Holm said that Lund had closed the pier, adding that it was unsafe.",
                    {"indirect: that Lund had closed the pier | Holm said",
                     "indirect: that it was unsafe | Holm adding"}},
        clause_case{"around_the_clause",
                    "The pier, Holm said, would stay closed until June.",
                    {"indirect: The pier | Holm said",
                     "indirect: would stay closed until June | Holm said"}},
        clause_case{"subordinate",
                    "While Holm said that the pier was safe, the owners closed it.",
                    {"indirect: that the pier was safe | Holm said"}},
        clause_case{"as_reported",
                    "As the Harbour Gazette reported, the pier was closed in May.",
                    {"indirect: the pier was closed in May | the Harbour Gazette reported"}},
        clause_case{"said_behind_a_comma",
                    "The pier will stay closed, said Marta Holm, the mayor of Norvik.",
                    {"indirect: The pier will stay closed | Marta Holm said"}},
        clause_case{"contrast",
                    "Holm said the ferry would sail, but it stayed in port.",
                    {"indirect: the ferry would sail | Holm said"}},
        clause_case{"adverbial_is_no_content",
                    "On Monday at the pier, Holm told reporters that the ferry would sail.",
                    {"indirect: that the ferry would sail | Holm told to reporters"}},
        clause_case{"place_before_the_opener",
                    "Holm said at a meeting in Brell, Norvik, that the ferry would sail.",
                    {"indirect: that the ferry would sail | Holm said"}},
        clause_case{
            "two_appositions",
            "Marta Holm, the mayor of Norvik, one of the towns on the coast, said the ferry "
            "would sail.",
            {"indirect: the ferry would sail | Marta Holm said"}},
        clause_case{"after_as_a_conjunction",
                    "The crew left after Holm said the pier was unsafe.",
                    {"indirect: the pier was unsafe | Holm said"}},
        clause_case{"reported_speech_goes_on_in_marks",
                    "Holm said that the pier was unsafe. “It will stay closed until June.”",
                    {"indirect: that the pier was unsafe | Holm said",
                     "direct: “It will stay closed until June.” | Holm said"}},
        clause_case{"country_reports_a_person",
                    "Norvik said Mr. Lund had asked for “more time.”",
                    {"mixed: “more time.” | Mr. Lund asked for"}},
        clause_case{"credit",
                    "“The pier is safe.” — Marta Holm",
                    {"direct: “The pier is safe.” | Marta Holm —"}},
        clause_case{"credit_in_the_next_paragraph",
                    "“The pier is safe.”\n\n- Marta Holm.",
                    {"direct: “The pier is safe.” | Marta Holm -"}},
        clause_case{"two_stretches_of_one_content",
                    "“Open piers” and “fair tolls” are promised, Holm said.",
                    {"mixed: “Open piers” and “fair tolls” are promised | Holm said"}},
        clause_case{"two_stretches_with_another_clause_between",
                    "Holm said the pier was “old,” “rusty,” and closed.",
                    {"mixed: the pier was “old,” “rusty,” and closed | Holm said"}},
        // What is no verb, or no speech.
        clause_case{
            "participle_before_a_noun", "The pledged repairs began. An alleged leak ended.", {}},
        clause_case{"noun", "The state treasurer left. Two claims were settled.", {}},
        clause_case{"programme",
                    "Marta Holm said on TV Norvik's “Harbour Hour” that it was late.",
                    {"indirect: that it was late | Marta Holm said"}},
        clause_case{"hearer_only", "The crew left “at once.” Nobody was told.", {}}),
    [](const auto& one) { return one.param.name; });

TEST(attribute_quotes, recognises_negated_cues) {
  EXPECT_THAT(lines_of(detto::attribute_quotes("Holm never said that the fans were “off.”")),
              ElementsAre("mixed: that the fans were “off.” | Holm not said"));
  EXPECT_THAT(lines_of(detto::attribute_quotes("Holm didn’t say the fans were “off.”")),
              ElementsAre("mixed: the fans were “off.” | Holm not say"));
  EXPECT_THAT(lines_of(detto::attribute_quotes("Nobody said the fans were “off.”")),
              ElementsAre("mixed: the fans were “off.” | Nobody not said"));
  // A negation in a description of the speaker does not negate the cue.
  const auto found =
      detto::attribute_quotes("“The water rose,” the driver, who asked not to be named, said.");
  ASSERT_EQ(found.quotes.size(), 1U);
  EXPECT_FALSE(found.quotes[0].negated);
}

TEST(attribute_quotes, classifies_cues) {
  const auto class_of = [](std::string_view text) {
    const auto found = detto::attribute_quotes(text);
    return found.quotes.empty() || !found.quotes[0].cue ? "-" : name(found.quotes[0].cue->type);
  };
  EXPECT_EQ(class_of("“Why?” Holm asked."), "ask");
  EXPECT_EQ(class_of("Holm denied that the fans were “off.”"), "deny");
  EXPECT_EQ(class_of("Holm called the deal “a sham.”"), "call");
  EXPECT_EQ(class_of("Holm urged the crew to “stay calm.”"), "demand");
}

// -- speakers ------------------------------------------------------------------------------------

TEST(attribute_quotes, resolves_short_names_and_pronouns_to_the_full_name) {
  EXPECT_THAT(speakers_of(detto::attribute_quotes(
                  "Mayor Marta Holm spoke on Monday. “We will rebuild,” she said. “It takes time,” "
                  "Holm added.")),
              ElementsAre("Marta Holm (person)", "Marta Holm (person)"));
  EXPECT_THAT(speakers_of(detto::attribute_quotes(
                  "Mr. Erik Lund met Ms. Marta Holm. “We talked,” she said. “We did,” he said.")),
              ElementsAre("Marta Holm (person)", "Erik Lund (person)"));
}

TEST(attribute_quotes, resolves_leading_family_names_to_the_full_name) {
  EXPECT_THAT(speakers_of(detto::attribute_quotes(
                  "Foreign Minister Wu Lan met the envoys. “We will wait,” Wu said.")),
              ElementsAre("Wu Lan (person)"));
}

TEST(attribute_quotes, classifies_speakers) {
  const auto of = [](std::string_view text) { return speakers_of(detto::attribute_quotes(text)); };
  EXPECT_THAT(of("“We are ready,” the Transport Ministry said in a statement."),
              ElementsAre("Transport Ministry (organisation)"));
  EXPECT_THAT(of("“We are ready,” Norvik officials said."),
              ElementsAre("Norvik officials (group)"));
  EXPECT_THAT(of("“We are ready,” a senior official said on condition of anonymity."),
              ElementsAre("a senior official (anonymous)"));
  EXPECT_THAT(of("“We are ready,” the report said."), ElementsAre("the report (document)"));
  EXPECT_THAT(of("“No,” Holm and Lund said."), ElementsAre("Holm and Lund (group)"));
  EXPECT_THAT(of("“No,” they said."), ElementsAre("they (group)"));
}

TEST(attribute_quotes, resolves_they_to_the_last_speaker) {
  EXPECT_THAT(speakers_of(detto::attribute_quotes(
                  "“We are ready,” the rescue workers said. “We wait,” they said.")),
              ElementsAre("the rescue workers (group)", "the rescue workers (group)"));
}

TEST(attribute_quotes, does_not_join_names_across_lines) {
  EXPECT_THAT(speakers_of(detto::attribute_quotes(
                  "Minister Erik Lund met Ann Norr\nMarta Holm watched. “Well,” Holm said.")),
              ElementsAre("Marta Holm (person)"));
}

// -- kinds, utterances, unattributed stretches ---------------------------------------------------

TEST(attribute_quotes, numbers_utterances_by_their_clause) {
  const auto found = detto::attribute_quotes(
      "“First,” Holm said, “we wait.\n“Then we sail.\n“Then we land.”\n“Why?” Lund asked. “When?”");
  std::vector<std::size_t> numbers;
  for (const auto& q : found.quotes) numbers.push_back(q.utterance);
  EXPECT_THAT(numbers, ElementsAre(0, 0, 0, 0, 1, 1));
}

TEST(attribute_quotes, finds_the_clause_of_a_speech_in_its_last_paragraph) {
  EXPECT_THAT(
      lines_of(detto::attribute_quotes("“First we wait.\n“Then we sail,” Holm said.")),
      ElementsAre("direct: “First we wait. | Holm said", "direct: “Then we sail,” | Holm said"));
}

TEST(attribute_quotes, has_reasons_for_unattributed_stretches) {
  EXPECT_THAT(others_of(detto::attribute_quotes("The so-called “ghost train” left the depot.")),
              ElementsAre("term: “ghost train”"));
  EXPECT_THAT(others_of(detto::attribute_quotes("Erik “Red” Lund left the depot.")),
              ElementsAre("nickname: “Red”"));
  EXPECT_THAT(others_of(detto::attribute_quotes("The hall showed “The Long Winter” in May.")),
              ElementsAre("title: “The Long Winter”"));
  EXPECT_THAT(others_of(detto::attribute_quotes("She wrote “The Long Winter” in two years.")),
              ElementsAre("title: “The Long Winter”"));
  // A short sentence is not a term.
  EXPECT_THAT(others_of(detto::attribute_quotes("Holm smiled. “We will see.”")),
              ElementsAre("unknown: “We will see.”"));
}

TEST(attribute_quotes, includes_nested_marks_in_the_outer_quotation) {
  const auto found = detto::attribute_quotes("“He called it ‘a trap’ and left,” Holm said.");
  ASSERT_EQ(found.quotes.size(), 1U);
  ASSERT_EQ(found.quotes[0].marked.size(), 1U);
  EXPECT_EQ(found.quotes[0].marked[0].text, "He called it ‘a trap’ and left,");
  EXPECT_THAT(found.unattributed, IsEmpty());
}

// -- damage and offsets --------------------------------------------------------------------------

TEST(attribute_quotes, attributes_repaired_text_with_ranges_of_the_original_text) {
  const std::string text = "βThe ferry is full,β said Mayor Marta Holm. βIt canβt sail.β\n"
                           "Erik Lund told reporters that the portβs gates were βold and rusty.β\n"
                           "βWe wait,β Lund said. βWe donβt sleep.β\n"
                           "Holmβs plan was βa gift,β he said.\n";
  const auto found = detto::attribute_quotes(text);
  EXPECT_GE(found.repairs.size(), 14U);
  EXPECT_THAT(
      lines_of(found),
      ElementsAre(
          "direct: βThe ferry is full,β | Mayor Marta Holm said",
          "direct: βIt canβt sail.β | Mayor Marta Holm said",
          "mixed: that the portβs gates were βold and rusty.β | Erik Lund told to reporters",
          "direct: βWe wait,β | Lund said", "direct: βWe donβt sleep.β | Lund said",
          "mixed: Holmβs plan was βa gift,β | he said"));
  for (const auto& q : found.quotes) EXPECT_EQ(q.text, detto::slice(text, q.range));
}

// -- policies ------------------------------------------------------------------------------------

struct harbour_names {
  std::optional<detto::known_name> operator()(std::string_view mention) const {
    asked->emplace_back(mention);
    if (mention == "Holm") return detto::known_name{"Marta Elisabet Holm"};
    if (mention == "the harbour office")
      return detto::known_name{"Port of Norvik", detto::speaker_type::organisation};
    return std::nullopt;
  }
  std::vector<std::string>* asked;
};

TEST(attribute_quotes, uses_a_custom_name_source) {
  std::vector<std::string> asked;
  const std::string text =
      "“We sail,” Holm said. “We wait,” the harbour office said. “Who?” they asked.";
  EXPECT_THAT(
      speakers_of(
          detto::attribute_quotes(text, text_options<>{}.with_names(harbour_names{&asked}))),
      ElementsAre("Marta Elisabet Holm (person)", "Port of Norvik (organisation)", "they (group)"));
  for (const std::string& mention : asked) EXPECT_FALSE(mention.empty());
}

struct name_without_type {
  std::string canonical;
};
TEST(attribute_quotes, accepts_names_without_a_type) {
  const auto names = [](std::string_view mention) {
    return mention == "Lund" ? std::optional(name_without_type{"Erik Lund"}) : std::nullopt;
  };
  const std::string text = "“We wait,” Mr. Lund said.";
  EXPECT_THAT(speakers_of(detto::attribute_quotes(text, text_options<>{}.with_names(names))),
              ElementsAre("Erik Lund (person)"));
}

TEST(attribute_quotes, accepts_a_custom_tokenizer) {
  // Splits at spaces and around quotation marks, commas and full stops.
  const auto cut = [](std::string_view text) {
    std::vector<detto::token> tokens;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
      if (end > begin) tokens.push_back({text.substr(begin, end - begin), detto::token_kind::word});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (std::string_view(" \",.").find(text[i]) == std::string_view::npos) continue;
      flush(i);
      tokens.push_back({text.substr(i, 1), text[i] == ' ' ? detto::token_kind::space
                                                          : detto::token_kind::punctuation});
      begin = i + 1;
    }
    flush(text.size());
    return tokens;
  };
  EXPECT_THAT(lines_of(detto::attribute_quotes("\"We wait,\" Holm said.",
                                               text_options<>{}.with_tokenizer(cut))),
              ElementsAre("direct: \"We wait,\" | Holm said"));
}

TEST(attribute_quotes, accepts_a_document) {
  const std::string text = "“We wait,” Holm said.";
  const detto::document doc(text);
  EXPECT_EQ(lines_of(detto::attribute_quotes(doc)), lines_of(detto::attribute_quotes(text)));
  std::vector<std::string> asked;
  harbour_names names{&asked};
  EXPECT_THAT(speakers_of(detto::attribute_quotes(doc, names)),
              ElementsAre("Marta Elisabet Holm (person)"));
  EXPECT_FALSE(asked.empty());
}

// -- languages without speech data ---------------------------------------------------------------

// English without speech data.
detto::lexicon without_speech_data(std::span<const detto::quotation_mark_pair> marks = {}) {
  detto::lexicon language = detto::english;
  language.tag = "xx";
  language.speech = {};
  language.marks = marks;
  return language;
}

TEST(attribute_quotes, delimits_marks_without_speech_data) {
  const std::string text = "“We ‘wait’,” Mayor Marta Holm said. She called it “a trap.”";
  const detto::lexicon language = without_speech_data();
  const auto found = detto::attribute_quotes(text, {.language = language});
  EXPECT_EQ(found.language, std::nullopt);
  EXPECT_THAT(lines_of(found), ElementsAre("direct: “We ‘wait’,” |", "direct: “a trap.” |"));
  EXPECT_THAT(found.unattributed, IsEmpty());
  EXPECT_FALSE(found.limit_reached());
  for (std::size_t i = 0; i < found.quotes.size(); ++i) {
    const detto::quotation& q = found.quotes[i];
    EXPECT_FALSE(q.who || q.cue || q.addressee || q.negated);
    EXPECT_EQ(q.confidence, 0);
    EXPECT_EQ(q.utterance, i);
    EXPECT_EQ(q.text, detto::slice(text, q.range));
    ASSERT_EQ(q.marked.size(), 1U);
    EXPECT_EQ(q.marked[0].text, detto::slice(text, q.marked[0].range));
  }
  EXPECT_EQ(found.quotes[0].marked[0].text, "We ‘wait’,");
}

TEST(attribute_quotes, delimits_the_marks_of_the_language) {
  static constexpr detto::quotation_mark_pair pairs[] = {{U'\u201E', U'\u201C'},
                                                         {U'\u00BB', U'\u00AB'}};
  const detto::lexicon language = without_speech_data(pairs);
  const std::string text = "„Wir warten“, sagte Marta Holm. »Nein«, rief Lund. „Ach“ und »ach«.";
  const auto found = detto::attribute_quotes(text, {.language = language});
  EXPECT_THAT(lines_of(found), ElementsAre("direct: „Wir warten“ |", "direct: »Nein« |",
                                           "direct: „Ach“ |", "direct: »ach« |"));
  for (const detto::quotation& q : found.quotes) EXPECT_FALSE(q.who.has_value());
}

TEST(attribute_quotes, joins_paragraphs_of_a_speech_without_speech_data) {
  const detto::lexicon language = without_speech_data();
  const auto found = detto::attribute_quotes(
      "He stood up: “First of all.\n\n“Second.\n\n“Third.”\n\n“Fourth,” she said.",
      {.language = language});
  std::vector<std::size_t> utterances;
  for (const detto::quotation& q : found.quotes) utterances.push_back(q.utterance);
  EXPECT_THAT(utterances, ElementsAre(0U, 0U, 0U, 1U));
}

TEST(attribute_quotes, ignores_marks_in_furniture) {
  const detto::lexicon language = without_speech_data();
  const std::string text = "The council of Veldheim voted on Sunday to close “the last plant” of "
                           "the country.\n\nRead more: Town plans “wind park”\n";
  const auto found = detto::attribute_quotes(text, {.language = language});
  EXPECT_THAT(lines_of(found), ElementsAre("direct: “the last plant” |"));
  EXPECT_FALSE(found.parts.empty());
}

TEST(attribute_quotes, maps_quotations_without_speech_data_to_the_original_text) {
  const detto::lexicon language = without_speech_data();
  const std::string text = "βThe ferry is full,β said Marta Holm. βIt canβt sail.β\n"
                           "βWe wait,β Lund said. βWe donβt sleep.β\n";
  const auto found = detto::attribute_quotes(text, {.language = language});
  EXPECT_FALSE(found.repairs.empty());
  EXPECT_THAT(lines_of(found),
              ElementsAre("direct: βThe ferry is full,β |", "direct: βIt canβt sail.β |",
                          "direct: βWe wait,β |", "direct: βWe donβt sleep.β |"));
}

TEST(attribute_quotes, finds_nothing_without_marks_and_speech_data) {
  const detto::lexicon language = without_speech_data();
  for (const std::string_view text :
       {std::string_view(), std::string_view("\0“\0", 5), std::string_view("\xFF\xE2\x80"),
        std::string_view("Holm said that she waits.")})
    EXPECT_THAT(detto::attribute_quotes(text, {.language = language}).unattributed, IsEmpty());
  EXPECT_THAT(detto::attribute_quotes("Holm said that she waits.", {.language = language}).quotes,
              IsEmpty());
}

template <class Text>
concept attributable = requires { detto::attribute_quotes(std::declval<Text>()); };
static_assert(attributable<std::string_view> && attributable<const std::string&> &&
              attributable<const char*>);

// -- any bytes -----------------------------------------------------------------------------------

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

void expect_sound(const std::string& text, const detto::attribution& found) {
  const bool well_formed = detto::is_utf8(text);
  const auto border = [&](std::size_t at) {
    return !well_formed || at == text.size() ||
           (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  const auto sound = [&](const detto::mention& m) {
    return m.range.begin <= m.range.end && m.range.end <= text.size() && border(m.range.begin) &&
           border(m.range.end) && m.text.data() == text.data() + m.range.begin &&
           m.text.size() == m.range.size();
  };
  std::vector<detto::byte_range> marked;
  std::size_t last = 0;
  std::size_t utterances = 0;
  for (const detto::quotation& q : found.quotes) {
    ASSERT_TRUE(sound(q));
    ASSERT_FALSE(q.text.empty());
    ASSERT_LE(last, q.range.begin);
    last = q.range.begin;
    ASSERT_EQ(q.marked.empty(), q.kind == detto::quote_kind::indirect);
    for (const detto::mention& m : q.marked) {
      ASSERT_TRUE(sound(m));
      ASSERT_TRUE(q.range.contains(m.range));
      marked.push_back(m.range);
    }
    ASSERT_TRUE(!q.who || (sound(*q.who) && !q.who->text.empty() && !q.who->canonical.empty()));
    ASSERT_TRUE(!q.cue || (sound(*q.cue) && !q.cue->text.empty()));
    ASSERT_TRUE(!q.addressee || (sound(*q.addressee) && !q.addressee->text.empty()));
    ASSERT_LE(q.utterance, utterances);
    utterances = std::max(utterances, q.utterance + 1);
    ASSERT_TRUE(q.confidence > 0 && q.confidence <= 1);
  }
  last = 0;
  for (const detto::unattributed_stretch& u : found.unattributed) {
    ASSERT_TRUE(sound(u));
    ASSERT_LE(last, u.range.begin);
    last = u.range.end;
    for (const detto::byte_range& m : marked) ASSERT_FALSE(u.range.overlaps(m));
  }
  last = 0;
  for (const detto::part& p : found.parts) {
    ASSERT_LE(last, p.range.begin);
    ASSERT_LE(p.range.end, text.size());
    last = p.range.end;
  }
}

TEST(attribute_quotes, accepts_texts_of_marks_and_cues_only) {
  for (const std::string text : {"", " \n\t\n ", "“", "”", "\"", "''''", "“”", "\"\"\"\"\"", "“ ”",
                                 "‘’‘’", "»«", ",", "said", "said said.", "“”, said"}) {
    SCOPED_TRACE(text);
    const auto found = detto::attribute_quotes(text);
    expect_sound(text, found);
    EXPECT_FALSE(found.limit_reached());
  }
  EXPECT_THAT(detto::attribute_quotes("").quotes, IsEmpty());
}

TEST(attribute_quotes, keeps_its_invariants_on_any_bytes) {
  constexpr std::string_view pieces[] = {"“",
                                         "”",
                                         "\"",
                                         "''",
                                         "'",
                                         "‘",
                                         "’",
                                         "«",
                                         "»",
                                         "„",
                                         "‚",
                                         "`",
                                         "\uFF02",
                                         "\u300C",
                                         "\u300D",
                                         " ",
                                         " ",
                                         " ",
                                         "\n",
                                         "\n\n",
                                         "\t",
                                         std::string_view("\0", 1),
                                         "\xFF",
                                         "\xE2\x80",
                                         "\xF0\x9F",
                                         "\xED\xA0\x80",
                                         "\u202E",
                                         "\u0301",
                                         ",",
                                         ".",
                                         "?",
                                         "!",
                                         ":",
                                         ";",
                                         "—",
                                         "…",
                                         "(",
                                         ")",
                                         "-",
                                         "said",
                                         " said ",
                                         " told ",
                                         "asked",
                                         "according to ",
                                         "saying",
                                         "Holm",
                                         "Marta Holm",
                                         "Mr. Lund",
                                         "the ministry",
                                         "officials",
                                         "he ",
                                         "she ",
                                         "they ",
                                         "that ",
                                         "and ",
                                         "to ",
                                         "of ",
                                         "the ",
                                         "as ",
                                         "never ",
                                         "led ",
                                         "β",
                                         "β",
                                         "?",
                                         "port’s",
                                         "workers'",
                                         "word",
                                         "Word",
                                         "WORD",
                                         "12",
                                         "8\"",
                                         "U.S.",
                                         "é",
                                         "漢字",
                                         "\U0001F600"};
  std::mt19937_64 random(20261122);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::uint64_t n = random() % 60; n > 0; --n) text += pieces[random() % std::size(pieces)];
    SCOPED_TRACE(testing::PrintToString(text));
    expect_sound(text, detto::attribute_quotes(text));
    if (HasFatalFailure()) return;
  }
}

struct shape {
  const char* name;
  std::string_view piece;
};

std::ostream& operator<<(std::ostream& out, const shape& one) { return out << one.piece; }

class big_text : public testing::TestWithParam<shape> {};

// One paragraph of a megabyte each. All take less than a second in a release build; a quadratic
// algorithm takes minutes.
TEST_P(big_text, takes_linear_time) {
  const std::string text = repeated(GetParam().piece, 1'000'000);
  const auto begin = std::chrono::steady_clock::now();
  const auto found = detto::attribute_quotes(text);
  const auto end = std::chrono::steady_clock::now();
  EXPECT_LT(end - begin, time_limit(60));  // allows for loaded machines
  for (const auto& q : found.quotes) ASSERT_LE(q.range.end, text.size());
}

INSTANTIATE_TEST_SUITE_P(
    attribute_quotes, big_text,
    testing::Values(shape{"opening_marks", "“ab "}, shape{"straight_marks", "\"ab\" "},
                    shape{"single_marks", "'ab "}, shape{"doubled_marks", "''"},
                    shape{"quotations", "“a b,” said Lee, "},
                    shape{"reported", "Lee said that “a b” and "}, shape{"infinitives", "to y "},
                    shape{"cues", "asking "}, shape{"thoughts", "Lee hoped that “a b” would "},
                    shape{"clauses", "he said he x "}, shape{"capitals", "Abc "},
                    shape{"commas", "Lee, "}, shape{"brackets", "Lee ("}, shape{"hyphens", "a-"},
                    shape{"paragraphs", "“Hello there\n\n"}, shape{"ill_formed", "\xFF\""},
                    shape{"combining", "\u0301"}, shape{"residues", "\u03B2a\u03B2 b "},
                    shape{"question_residues", "?a? b "}, shape{"nested", "“a ‘b "},
                    shape{"names", "Ann Lee, Bo Ray and "}, shape{"no_spaces", "ab"}),
    [](const auto& one) { return one.param.name; });

TEST(attribute_quotes, reports_sentences_over_the_limit) {
  EXPECT_TRUE(detto::attribute_quotes(std::string_view("ab ")).limit_reached() == false);
  const std::string text = repeated("ab ", 10'000);
  EXPECT_TRUE(detto::attribute_quotes(text).limit_reached());
}

}  // namespace
