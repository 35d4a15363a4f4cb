// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/es/abbreviations.hpp>
#include <detto/language/es/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Spanish, for the sentences of news.
inline constexpr lexicon spanish{
    .language = "es",
    .abbreviations = detail::es::abbreviations,
    .sentence_starters = detail::es::sentence_starters,
    .clock_followers = detail::es::clock_followers,
};

}  // namespace detto::inline v0
