// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/pt/abbreviations.hpp>
#include <detto/language/pt/sentence_starters.hpp>

namespace detto::inline v0 {

/// Portuguese: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon portuguese{
    .tag = "pt",
    .sentence =
        {
            .abbreviations = detail::pt::abbreviations,
            .starters = detail::pt::sentence_starters,
        },
};

}  // namespace detto::inline v0
