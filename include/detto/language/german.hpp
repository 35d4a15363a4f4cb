// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/de/abbreviations.hpp>
#include <detto/language/de/cue_phrases.hpp>
#include <detto/language/de/cues.hpp>
#include <detto/language/de/function_words.hpp>
#include <detto/language/de/given_names.hpp>
#include <detto/language/de/marks.hpp>
#include <detto/language/de/modality.hpp>
#include <detto/language/de/negation.hpp>
#include <detto/language/de/numbers.hpp>
#include <detto/language/de/pronouns.hpp>
#include <detto/language/de/sentence_starters.hpp>
#include <detto/language/de/speaker_nouns.hpp>
#include <detto/language/de/titles.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// German as written in news: all groups except `page`.
inline constexpr lexicon german{
    .tag = "de",
    .sentence =
        {
            .abbreviations = detail::de::abbreviations,
            .abbreviation_endings = detail::de::abbreviation_endings,
            .starters = detail::de::sentence_starters,
            .ordinal_stops = true,
        },
    .grammar =
        {
            .pronouns = detail::de::pronouns,
            .determiners = detail::de::determiners,
            .definite_articles = detail::de::definite_articles,
            .oblique_determiners = detail::de::oblique_determiners,
            .prepositions = detail::de::prepositions,
            .name_links = detail::de::name_links,
            .conjunctions = detail::de::conjunctions,
            .subordinators = detail::de::subordinators,
            .contrasts = detail::de::contrasts,
            .auxiliaries = detail::de::auxiliaries,
            .verbs = detail::de::verbs,
            .passive_auxiliaries = detail::de::passive_auxiliaries,
            .reporting_verbs = detail::de::reporting_verbs,
            .clause_openers = detail::de::clause_openers,
            .relatives = detail::de::relatives,
            .role_marks = detail::de::role_marks,
            .adverb_ending = "lich",
        },
    .speech =
        {
            .cues = detail::de::cues,
            .cue_phrases = detail::de::cue_phrases,
            .source_phrases = detail::de::source_phrases,
            .source_endings = detail::de::source_endings,
            .separable_cues = detail::de::separable_cues,
            .verb_particles = detail::de::verb_particles,
            .clause_marks = detail::de::clause_marks,
            .speaker_nouns = detail::de::speaker_nouns,
            .adverbs = detail::de::adverbs_of_speech,
            .time_words = detail::de::time_words,
            .orders = {.inversion_without_marks = true,
                       .comma_before_clause = true,
                       .source_in_clause = true,
                       .passive_reports = true},
        },
    .names =
        {
            .titles = detail::de::titles,
            .female_titles = detail::de::female_titles,
            .male_titles = detail::de::male_titles,
            .female_names = detail::de::female_names,
            .male_names = detail::de::male_names,
            .genitive_endings = detail::de::genitive_endings,
            .nouns_are_capitalised = true,
            .compound_nouns = true,
            .bare_genitive_letters = U"sxz",
        },
    .wording =
        {
            .negations = detail::de::negations,
            .modals = detail::de::modals,
            .numbers = detail::de::numbers,
            .number_articles = detail::de::number_articles,
            .minus = detail::de::minus,
            .digits = {.decimal = U',', .grouping = U"."},
        },
    .marks = detail::de::mark_pairs,
};

}  // namespace detto::inline v0
