// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/nl/abbreviations.hpp>
#include <detto/language/nl/sentence_starters.hpp>

namespace detto::inline v0 {

/// Dutch, for the sentences of news.
inline constexpr lexicon dutch{
    .language = "nl",
    .abbreviations = detail::nl::abbreviations,
    .abbreviation_endings = detail::nl::abbreviation_endings,
    .sentence_starters = detail::nl::sentence_starters,
};

}  // namespace detto::inline v0
