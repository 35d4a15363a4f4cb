// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/en/abbreviations.hpp>
#include <detto/language/en/confidence.hpp>
#include <detto/language/en/cue_phrases.hpp>
#include <detto/language/en/cues.hpp>
#include <detto/language/en/function_words.hpp>
#include <detto/language/en/given_names.hpp>
#include <detto/language/en/modality.hpp>
#include <detto/language/en/negation.hpp>
#include <detto/language/en/numbers.hpp>
#include <detto/language/en/page/credits.hpp>
#include <detto/language/en/page/dates.hpp>
#include <detto/language/en/page/furniture.hpp>
#include <detto/language/en/pronouns.hpp>
#include <detto/language/en/speaker_nouns.hpp>
#include <detto/language/en/titles.hpp>
#include <detto/language/en/verbs.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// English as written in news: all groups.
inline constexpr lexicon english{
    .tag = "en",
    .sentence =
        {
            .abbreviations = detail::en::abbreviations,
            .starters = detail::en::sentence_starters,
            .run_in_starters = detail::en::run_in_starters,
            .caption_labels = detail::en::caption_labels,
            .clock_followers = detail::en::clock_followers,
        },
    .grammar =
        {
            .pronouns = detail::en::pronouns,
            .determiners = detail::en::determiners,
            .definite_articles = detail::en::definite_articles,
            .prepositions = detail::en::prepositions,
            .name_links = detail::en::name_links,
            .conjunctions = detail::en::conjunctions,
            .subordinators = detail::en::subordinators,
            .conditionals = detail::en::conditionals,
            .contrasts = detail::en::contrasts,
            .auxiliaries = detail::en::auxiliaries,
            .verbs = detail::en::verbs,
            .passive_auxiliaries = detail::en::passive_auxiliaries,
            .clause_openers = detail::en::clause_openers,
            .relatives = detail::en::relatives,
            .infinitive_marks = detail::en::infinitive_marks,
            .role_marks = detail::en::role_marks,
            .past_ending = "ed",
            .adverb_ending = "ly",
        },
    .speech =
        {
            .cues = detail::en::cues,
            .cue_phrases = detail::en::cue_phrases,
            .source_phrases = detail::en::source_phrases,
            .speaker_nouns = detail::en::speaker_nouns,
            .adverbs = detail::en::adverbs_of_speech,
            .time_words = detail::en::time_words,
            .confidence = &detail::en::confidence,
        },
    .names =
        {
            .titles = detail::en::titles,
            .female_titles = detail::en::female_titles,
            .male_titles = detail::en::male_titles,
            .suffixes = detail::en::name_suffixes,
            .female_names = detail::en::female_names,
            .male_names = detail::en::male_names,
            .genitive_endings = detail::en::genitive_endings,
            .bare_genitive_letters = U"s",
        },
    .wording =
        {
            .negations = detail::en::negations,
            .modals = detail::en::modals,
            .numbers = detail::en::numbers,
            .number_articles = detail::en::number_articles,
            .number_joiners = detail::en::number_joiners,
            .number_fractions = detail::en::number_fractions,
            .minus = detail::en::minus,
        },
    .page =
        {
            .months = detail::en_page::months,
            .place_links = detail::en_page::place_links,
            .weekdays = detail::en_page::weekdays,
            .clock = detail::en_page::clock,
            .date_labels = detail::en_page::date_labels,
            .agencies = detail::en_page::agencies,
            .photo_words = detail::en_page::photo_words,
            .photo_agencies = detail::en_page::photo_agencies,
            .byline_openers = detail::en_page::byline_openers,
            .staff = detail::en_page::staff,
            .name_links = detail::en_page::name_links,
            .credit_labels = detail::en_page::credit_labels,
            .contributor_openings = detail::en_page::contributor_openings,
            .contributor_phrases = detail::en_page::contributor_phrases,
            .filed_from = detail::en_page::filed_from,
            .source_labels = detail::en_page::source_labels,
            .source_openings = detail::en_page::source_openings,
            .sides = detail::en_page::sides,
            .caption_openings = detail::en_page::caption_openings,
            .caption_labels = detail::en_page::caption_labels,
            .caption_flags = detail::en_page::caption_flags,
            .side_letters = detail::en_page::side_letters,
            .weak_side_letters = detail::en_page::weak_side_letters,
            .copyright_letters = detail::en_page::copyright_letters,
            .furniture_lines = detail::en_page::furniture_lines,
            .furniture_openings = detail::en_page::furniture_openings,
            .list_headings = detail::en_page::list_headings,
            .furniture_anywhere = detail::en_page::furniture_anywhere,
            .counted = detail::en_page::counted,
            .promotion_verbs = detail::en_page::promotion_verbs,
            .promotion_goods = detail::en_page::promotion_goods,
        },
};

}  // namespace detto::inline v0
