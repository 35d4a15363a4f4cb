// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/detail/latin_abbreviations.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Japanese: the data for sentence segmentation (group `sentence`).
inline constexpr lexicon japanese{
    .tag = "ja",
    .sentence =
        {
            .abbreviations = detail::latin_abbreviations,
            .quote_particles = U"とっをがのはもにでへやかなだ",
        },
};

}  // namespace detto::inline v0
