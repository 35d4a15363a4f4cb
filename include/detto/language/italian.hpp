// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/it/abbreviations.hpp>
#include <detto/language/it/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Italian: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon italian{
    .tag = "it",
    .sentence =
        {
            .abbreviations = detail::it::abbreviations,
            .starters = detail::it::sentence_starters,
            .clock_followers = detail::it::clock_followers,
        },
};

}  // namespace detto::inline v0
