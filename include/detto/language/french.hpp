// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/fr/abbreviations.hpp>
#include <detto/language/fr/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// French: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon french{
    .tag = "fr",
    .sentence =
        {
            .abbreviations = detail::fr::abbreviations,
            .starters = detail::fr::sentence_starters,
        },
};

}  // namespace detto::inline v0
