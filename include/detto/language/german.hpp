// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/de/abbreviations.hpp>
#include <detto/language/de/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// German: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon german{
    .tag = "de",
    .sentence =
        {
            .abbreviations = detail::de::abbreviations,
            .abbreviation_endings = detail::de::abbreviation_endings,
            .starters = detail::de::sentence_starters,
            .ordinal_stops = true,
        },
};

}  // namespace detto::inline v0
