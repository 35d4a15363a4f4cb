// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace detto::inline v0::detail {

// What stands beside an apostrophe, in the languages that news in Latin script is written in: lower
// case, ASCII. The three tables tell an apostrophe from a dash or a quotation mark where only the
// place of the mark is known.

// After it, up to the end of the word: English contractions and the genitive, German `geht's`.
inline constexpr std::string_view apostrophe_tails[] = {"s", "t", "d", "m", "re", "ve", "ll"};

// Before it, from the start of the word: Irish, French, Italian and Catalan elision; `o'clock`,
// `y'all`, `ma'am`.
inline constexpr std::string_view apostrophe_heads[] = {
    "o",    "d",  "l",     "c",      "j",      "n",      "m",       "t",
    "s",    "qu", "y",     "ma",     "all",    "dall",   "dell",    "nell",
    "sull", "un", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd", "presqu"};

// After it, where it begins a word: what is left of a clipped word.
inline constexpr std::string_view apostrophe_starts[] = {"em",   "til", "tis",   "twas", "cause",
                                                         "bout", "cuz", "neath", "n",    "cos"};

// English words that cannot follow a genitive: after them a mark at the end of a word is no
// apostrophe.
inline constexpr std::string_view after_no_genitive[] = {
    "a",     "an",    "and",   "are",  "as",    "at",   "because", "but",    "by",    "can",
    "did",   "does",  "for",   "from", "had",   "has",  "have",    "he",     "i",     "if",
    "in",    "into",  "is",    "it",   "its",   "may",  "must",    "nor",    "not",   "of",
    "on",    "or",    "said",  "she",  "so",    "than", "that",    "the",    "their", "then",
    "they",  "this",  "to",    "was",  "we",    "were", "what",    "when",   "where", "who",
    "which", "while", "will",  "with", "would", "you",  "could",   "should", "our",   "his",
    "her",   "there", "these", "those"};

}  // namespace detto::inline v0::detail
