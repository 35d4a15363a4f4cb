// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/pl/abbreviations.hpp>
#include <detto/language/pl/sentence_starters.hpp>

namespace detto::inline v0 {

/// Polish: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon polish{
    .tag = "pl",
    .sentence =
        {
            .abbreviations = detail::pl::abbreviations,
            .starters = detail::pl::sentence_starters,
            .ordinal_stops = true,
        },
};

}  // namespace detto::inline v0
