// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace detto::inline v0::detail {

// Letters beside an apostrophe, in languages of news in Latin script: lower case, ASCII. The first
// three tables distinguish an apostrophe from a dash or a quotation mark when only the position of
// the mark is known.

// After the apostrophe, up to the end of the word: English contractions and the genitive, German
// `geht's`.
inline constexpr std::string_view apostrophe_tails[] = {"s", "t", "d", "m", "re", "ve", "ll"};

// Before the apostrophe, from the start of the word: Irish names, elision in French, Italian and
// Catalan; `o'clock`, `y'all`, `ma'am`.
inline constexpr std::string_view apostrophe_heads[] = {
    "o",    "d",  "l",     "c",      "j",      "n",      "m",       "t",
    "s",    "qu", "y",     "ma",     "all",    "dall",   "dell",    "nell",
    "sull", "un", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd", "presqu"};

// After an apostrophe at the start of a word: English words clipped at the front.
inline constexpr std::string_view clipped_words[] = {"em",   "til", "tis",   "twas", "cause",
                                                     "bout", "cuz", "neath", "n",    "cos"};

// English words that cannot follow a genitive: a mark between the end of a word and one of these is
// not an apostrophe.
inline constexpr std::string_view never_after_genitive[] = {
    "a",     "an",    "and",   "are",  "as",    "at",   "because", "but",    "by",    "can",
    "did",   "does",  "for",   "from", "had",   "has",  "have",    "he",     "i",     "if",
    "in",    "into",  "is",    "it",   "its",   "may",  "must",    "nor",    "not",   "of",
    "on",    "or",    "said",  "she",  "so",    "than", "that",    "the",    "their", "then",
    "they",  "this",  "to",    "was",  "we",    "were", "what",    "when",   "where", "who",
    "which", "while", "will",  "with", "would", "you",  "could",   "should", "our",   "his",
    "her",   "there", "these", "those"};

// Tails that are handled separately: of a negated verb (don't), and of a genitive or of the plural
// of a figure (the paper's, the 1990's). Words of other languages resemble both.
inline constexpr std::string_view negation_tail = "t";
inline constexpr std::string_view plural_tail = "s";

// English verbs before the negation tail: unambiguous contractions.
inline constexpr std::string_view negated_verbs[] = {
    "ain",   "aren", "can",   "couldn", "didn",    "doesn", "don",   "hadn", "hasn",
    "haven", "isn",  "mustn", "needn",  "shouldn", "wasn",  "weren", "won",  "wouldn"};

// Words before and after a letter that is used as a symbol, as in a formula.
inline constexpr std::string_view before_symbols[] = {
    "the", "a",   "an",  "of", "where", "that", "by",  "for", "with",
    "and", "or",  "in",  "to", "if",    "der",  "die", "das", "den",
    "von", "und", "mit", "wo", "le",    "la",   "de",  "et",  "que"};
inline constexpr std::string_view after_symbols[] = {
    "is",     "was", "are", "were", "be",  "denotes", "equals", "may", "can",
    "should", "for", "of",  "ist",  "war", "sind",    "est",    "sont"};

// Final letters after which an apostrophe alone forms the genitive, in English and German.
inline constexpr std::string_view genitive_final_letters = "szx";

// The ending of a clipped English word before its apostrophe: goin'.
inline constexpr std::string_view clipped_ending = "in";

// Words that are capitalised inside a sentence.
inline constexpr std::string_view capitalised_words[] = {"i"};

// Letters with diacritics that occur in English and German news; others indicate another language.
inline constexpr std::u32string_view german_letters = U"\u00E4\u00F6\u00FC\u00C4\u00D6\u00DC\u00DF";

}  // namespace detto::inline v0::detail
