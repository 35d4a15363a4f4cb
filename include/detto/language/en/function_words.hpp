// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en {

inline constexpr auto determiners = make_word_rows({
    // clang-format off
    "a", "all", "an", "another", "any", "both", "each", "eight", "every", "few", "five", "four",
    "her", "his", "its", "many", "more", "most", "my", "nine", "no", "one", "other", "our",
    "seven", "several", "six", "some", "such", "ten", "that", "the", "their", "these", "this",
    "those", "three", "two", "your",
    // clang-format on
});

inline constexpr auto definite_articles = make_word_rows({"the"});

inline constexpr auto prepositions = make_word_rows({
    // clang-format off
    "about", "across", "after", "against", "along", "amid", "among", "amongst", "around", "at",
    "before", "behind", "between", "beyond", "by", "concerning", "despite", "during", "following",
    "for", "from", "in", "including", "inside", "into", "like", "near", "of", "on", "outside",
    "over", "per", "regarding", "since", "through", "throughout", "to", "toward", "towards",
    "under", "until", "upon", "via", "with", "within", "without",
    // clang-format on
});

// Coordinating and subordinating conjunctions.
inline constexpr auto conjunctions = make_word_rows({
    // clang-format off
    "although", "and", "as", "because", "but", "how", "if", "nor", "once", "or", "so", "than",
    "that", "though", "unless", "what", "when", "whenever", "where", "whereas", "whether",
    "which", "while", "who", "whom", "whose", "why", "yet",
    // clang-format on
});

inline constexpr auto subordinators = make_word_rows({
    // clang-format off
    "after", "although", "as", "because", "before", "if", "once", "since", "though", "unless",
    "until", "when",
    "whenever", "whereas", "while",
    // clang-format on
});

inline constexpr auto conditionals = make_word_rows({"if", "unless", "whether"});

inline constexpr auto contrasts = make_word_rows({"but", "though", "although", "yet"});

// Auxiliary and modal verbs, with the negations that may stand among them.
inline constexpr auto auxiliaries = make_word_rows({
    // clang-format off
    "'d", "'ll", "'s", "'ve", "am", "are", "be", "been", "being", "can", "can't", "could",
    "couldn't", "did", "didn't", "do", "does", "doesn't", "had", "hadn't", "has", "hasn't",
    "have", "haven't", "having", "is", "isn't", "may", "might", "must", "never", "not", "shall",
    "should", "was", "wasn't", "were", "will", "won't", "would", "wouldn't",
    // clang-format on
});

// Adverbs between a speaker and the speech verb, or after the verb.
inline constexpr auto adverbs_of_speech = make_word_rows({
    // clang-format off
    "actually", "again", "aloud", "already", "also", "always", "angrily", "bluntly", "briefly",
    "correctly", "earlier", "even", "explicitly", "falsely", "famously", "finally", "first",
    "flatly", "frequently", "further", "immediately", "initially", "instead", "jointly",
    "jokingly", "just", "largely", "later", "nevertheless", "nonetheless", "now", "often", "once",
    "only", "openly", "previously", "privately", "publicly", "quickly", "quietly", "recently",
    "regularly", "repeatedly", "reportedly", "rhetorically", "separately", "sharply", "similarly",
    "simply", "sometimes", "soon", "specifically", "still", "strongly", "then",
    // clang-format on
});

// Words of the time expressions that occur in a speech clause.
inline constexpr auto time_words = make_word_rows({
    // clang-format off
    "afternoon", "ago", "apr", "april", "aug", "august", "dec", "december", "earlier", "evening",
    "feb", "february", "friday", "jan", "january", "jul", "july", "jun", "june", "last", "later",
    "mar", "march", "may", "monday", "month", "morning", "next", "night", "nov", "november",
    "oct", "october", "recently", "saturday", "sept", "september", "sunday", "thursday", "today",
    "tomorrow", "tonight", "tuesday", "wednesday", "week", "year", "yesterday",
    // clang-format on
});

// Words between a speech verb and its reported clause.
inline constexpr auto clause_openers = make_word_rows({"that", "whether", "if", "how", "why"});

// Prepositions that join two names into one.
inline constexpr auto name_links = make_word_rows({"of", "for"});

inline constexpr auto passive_auxiliaries =
    make_word_rows({"is", "are", "was", "were", "be", "been", "being", "am"});

// Words between a thing and the name it is called by.
inline constexpr auto role_marks = make_word_rows({"as"});

inline constexpr auto relatives = make_word_rows({"who", "which", "that"});

inline constexpr auto infinitive_marks = make_word_rows({"to"});

}  // namespace detto::inline v0::detail::en
