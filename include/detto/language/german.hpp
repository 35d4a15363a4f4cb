// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/de/abbreviations.hpp>
#include <detto/language/de/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// German, for the sentences of news.
inline constexpr lexicon german{
    .language = "de",
    .abbreviations = detail::de::abbreviations,
    .abbreviation_endings = detail::de::abbreviation_endings,
    .sentence_starters = detail::de::sentence_starters,
    .ordinal_stops = true,
};

}  // namespace detto::inline v0
