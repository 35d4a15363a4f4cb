// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/es/abbreviations.hpp>
#include <detto/language/es/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Spanish: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon spanish{
    .tag = "es",
    .sentence =
        {
            .abbreviations = detail::es::abbreviations,
            .starters = detail::es::sentence_starters,
            .clock_followers = detail::es::clock_followers,
        },
};

}  // namespace detto::inline v0
