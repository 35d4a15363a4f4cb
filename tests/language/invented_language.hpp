// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/phrase_table.hpp>
#include <detto/language/word_table.hpp>

#include <cstdint>
#include <string_view>

// A language that the library has no data for: tests in it show that the algorithms depend on lexicon
// data alone. It shares no words with English, writes »quotations« with reversed guillemets, groups
// digits by full stops, has a comma before a reported clause, and allows the verb of speech before its
// subject.

namespace detto_test {

namespace tolvish_tables {

using enum detto::abbreviation::place_type;

inline constexpr auto abbreviations = detto::make_abbreviation_rows(
    detto::capitalised(before_name, {"dk", "prez"}), detto::in_any_case(anywhere, {"kmp"}));
inline constexpr auto starters = detto::make_word_rows({"lo", "na", "ar", "hev", "sheva"});

inline constexpr auto pronouns = detto::make_word_rows<detto::pronoun>({
    {"hev", {detto::pronoun::gender_type::male, false, true}},
    {"sheva", {detto::pronoun::gender_type::female, false, true}},
});
inline constexpr auto determiners = detto::make_word_rows({"lo", "na"});
inline constexpr auto prepositions = detto::make_word_rows({"ar", "zem"});
inline constexpr auto name_links = detto::make_word_rows({"zem"});
inline constexpr auto conjunctions = detto::make_word_rows({"ekk", "dok"});
inline constexpr auto auxiliaries = detto::make_word_rows({"hat", "nitte"});
inline constexpr auto clause_openers = detto::make_word_rows({"dok"});

inline constexpr auto cues = detto::make_word_rows<detto::cue_verb>({
    {"dirok", {detto::cue_class::say, detto::verb_form::past}},
    {"nakok", {detto::cue_class::deny, detto::verb_form::past}},
});
inline constexpr auto source_phrases = detto::make_phrase_rows<detto::cue_verb>({{"vor gan", {}}});
inline constexpr auto speaker_nouns = detto::make_word_rows<detto::noun_class>({
    {"mestor", detto::noun_class::person},
    {"gildor", detto::noun_class::organisation},
});
inline constexpr auto time_words = detto::make_word_rows({"mondag"});

inline constexpr auto titles = detto::make_word_rows({"dk", "prez"});
inline constexpr auto female_names = detto::make_word_rows({"velka"});
inline constexpr auto male_names = detto::make_word_rows({"ordin"});
inline constexpr std::string_view genitive_endings[] = {"'nu"};

inline constexpr auto negations = detto::make_word_rows({"nitte"});
inline constexpr auto modals = detto::make_word_rows<std::uint64_t>({{"magga", 1}, {"muzza", 2}});
inline constexpr auto numbers =
    detto::make_word_rows<std::uint64_t>({{"dekk", 10}, {"hundar", 100}});

inline constexpr detto::quotation_mark_pair marks[] = {{U'\u00BB', U'\u00AB'}};

inline constexpr auto months = detto::make_word_rows({"vintar"});
inline constexpr auto agencies = detto::make_word_rows({"tna"});
inline constexpr auto byline_openers = detto::make_word_rows({"paa"});
inline constexpr auto furniture_lines = detto::make_phrase_rows({"lesu merra"});

}  // namespace tolvish_tables

inline constexpr detto::lexicon tolvish{
    .tag = "x-tolvish",
    .sentence = {.abbreviations = tolvish_tables::abbreviations,
                 .starters = tolvish_tables::starters},
    .grammar = {.pronouns = tolvish_tables::pronouns,
                .determiners = tolvish_tables::determiners,
                .prepositions = tolvish_tables::prepositions,
                .name_links = tolvish_tables::name_links,
                .conjunctions = tolvish_tables::conjunctions,
                .auxiliaries = tolvish_tables::auxiliaries,
                .clause_openers = tolvish_tables::clause_openers},
    .speech = {.cues = tolvish_tables::cues,
               .source_phrases = tolvish_tables::source_phrases,
               .speaker_nouns = tolvish_tables::speaker_nouns,
               .time_words = tolvish_tables::time_words,
               .orders = {.inversion_without_marks = true, .comma_before_clause = true}},
    .names = {.titles = tolvish_tables::titles,
              .female_names = tolvish_tables::female_names,
              .male_names = tolvish_tables::male_names,
              .genitive_endings = tolvish_tables::genitive_endings},
    .wording = {.negations = tolvish_tables::negations,
                .modals = tolvish_tables::modals,
                .numbers = tolvish_tables::numbers,
                .digits = {.decimal = U',', .grouping = U"."}},
    .marks = tolvish_tables::marks,
    .page = {.months = tolvish_tables::months,
             .agencies = tolvish_tables::agencies,
             .byline_openers = tolvish_tables::byline_openers,
             .furniture_lines = tolvish_tables::furniture_lines},
};

}  // namespace detto_test
