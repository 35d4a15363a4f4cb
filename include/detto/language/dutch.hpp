// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/nl/abbreviations.hpp>
#include <detto/language/nl/sentence_starters.hpp>

namespace detto::inline v0 {

/// Dutch: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon dutch{
    .tag = "nl",
    .sentence =
        {
            .abbreviations = detail::nl::abbreviations,
            .abbreviation_endings = detail::nl::abbreviation_endings,
            .starters = detail::nl::sentence_starters,
        },
};

}  // namespace detto::inline v0
