// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/detail/latin_abbreviations.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Japanese, for the sentences of news.
inline constexpr lexicon japanese{
    .language = "ja",
    .abbreviations = detail::latin_abbreviations,
    .quote_particles = U"とっをがのはもにでへやかなだ",
};

}  // namespace detto::inline v0
