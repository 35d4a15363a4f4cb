// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/en/abbreviations.hpp>
#include <detto/language/en/cues.hpp>
#include <detto/language/en/function_words.hpp>
#include <detto/language/en/given_names.hpp>
#include <detto/language/en/modality.hpp>
#include <detto/language/en/negation.hpp>
#include <detto/language/en/numbers.hpp>
#include <detto/language/en/pronouns.hpp>
#include <detto/language/en/speaker_nouns.hpp>
#include <detto/language/en/titles.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// English, as news writes it.
inline constexpr lexicon english{
    .language = "en",
    .abbreviations = detail::en::abbreviations,
    .sentence_starters = detail::en::sentence_starters,
    .run_in_starters = detail::en::run_in_starters,
    .caption_labels = detail::en::caption_labels,
    .clock_followers = detail::en::clock_followers,
    .cues = detail::en::cues,
    .cue_phrases = detail::en::cue_phrases,
    .source_phrases = detail::en::source_phrases,
    .pronouns = detail::en::pronouns,
    .speaker_nouns = detail::en::speaker_nouns,
    .titles = detail::en::titles,
    .female_titles = detail::en::female_titles,
    .male_titles = detail::en::male_titles,
    .female_names = detail::en::female_names,
    .male_names = detail::en::male_names,
    .determiners = detail::en::determiners,
    .prepositions = detail::en::prepositions,
    .name_links = detail::en::name_links,
    .conjunctions = detail::en::conjunctions,
    .auxiliaries = detail::en::auxiliaries,
    .passive_auxiliaries = detail::en::passive_auxiliaries,
    .clause_openers = detail::en::clause_openers,
    .relatives = detail::en::relatives,
    .infinitive_marks = detail::en::infinitive_marks,
    .role_marks = detail::en::role_marks,
    .adverb_ending = "ly",
    .adverbs_of_speech = detail::en::adverbs_of_speech,
    .time_words = detail::en::time_words,
    .negations = detail::en::negations,
    .modals = detail::en::modals,
    .numbers = detail::en::numbers,
};

}  // namespace detto::inline v0
