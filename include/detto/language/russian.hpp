// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/ru/abbreviations.hpp>
#include <detto/language/ru/sentence_starters.hpp>

namespace detto::inline v0 {

/// Russian: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon russian{
    .tag = "ru",
    .sentence =
        {
            .abbreviations = detail::ru::abbreviations,
            .starters = detail::ru::sentence_starters,
        },
};

}  // namespace detto::inline v0
