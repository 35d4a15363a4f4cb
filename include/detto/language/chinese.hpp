// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/detail/latin_abbreviations.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Chinese, in traditional and simplified characters: the data for sentence segmentation (group
/// `sentence`).
inline constexpr lexicon chinese{
    .tag = "zh",
    .sentence =
        {
            .abbreviations = detail::latin_abbreviations,
            .quote_particles = U"的地等之式和與与及或是了",
        },
};

}  // namespace detto::inline v0
