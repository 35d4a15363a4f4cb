// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <string_view>

namespace detto::inline v0::detail::en {

// Words before a name that are not part of it.
inline constexpr auto titles = make_word_rows({
    // clang-format off
    "acting", "adm", "admiral", "adviser", "advisor", "ambassador", "analyst", "archbishop",
    "attorney", "bishop", "capt", "captain", "cardinal", "ceo", "chair", "chairman", "chairwoman",
    "chancellor", "chief", "co-founder", "coach", "col", "colonel", "commander", "commerce",
    "commissioner", "congressman", "congresswoman", "councillor", "councilman", "councilor",
    "councilwoman", "counsel", "dame", "defence", "defense", "deputy", "detective", "director",
    "dr", "economist", "economy", "editor", "envoy", "executive", "father", "finance", "foreign",
    "former", "founder", "gen", "general", "gov", "governor", "health", "house", "imam",
    "inspector", "interior", "judge", "justice", "king", "lady", "lawmaker", "leader",
    "lieutenant", "lord", "lt", "maj", "major", "manager", "mayor", "minister", "miss", "mr",
    "mrs", "ms", "national", "officer", "pastor", "pollster", "pope", "premier", "president",
    "press", "prime", "prince", "princess", "prof", "professor", "queen", "rabbi", "rep",
    "representative", "rev", "reverend", "secretary", "security", "sen", "senator", "senior",
    "sergeant", "sgt", "sheriff", "sir", "sister", "speaker", "spokesman", "spokesperson",
    "spokeswoman", "state", "strategist", "superintendent", "trade", "treasury", "u.s",
    "undersecretary", "us", "vice", "whip",
    // clang-format on
});

// Words after a family name that belong to the name.
inline constexpr auto name_suffixes = make_word_rows({"esq", "ii", "iii", "iv", "jr", "sr"});

// Titles, ranks and kinship terms of men.
inline constexpr auto male_titles = make_word_rows({
    // clang-format off
    "actor", "bishop", "boy", "brother", "businessman", "cardinal", "chairman", "congressman",
    "councilman", "father", "husband", "imam", "king", "lord", "man", "mr", "pope", "prince",
    "rabbi", "sir", "son", "spokesman",
    // clang-format on
});

// Titles, ranks and kinship terms of women.
inline constexpr auto female_titles = make_word_rows({
    // clang-format off
    "actress", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "dame", "daughter",
    "girl", "lady", "miss", "mother", "mrs", "ms", "princess", "queen", "sister", "spokeswoman",
    "wife", "woman",
    // clang-format on
});

// Endings of the genitive, which are also the clitics of `is` and `has`.
inline constexpr std::string_view genitive_endings[] = {"'s", "\u2019s"};

}  // namespace detto::inline v0::detail::en
