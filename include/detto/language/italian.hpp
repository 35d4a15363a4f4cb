// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/it/abbreviations.hpp>
#include <detto/language/it/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// Italian, for the sentences of news.
inline constexpr lexicon italian{
    .language = "it",
    .abbreviations = detail::it::abbreviations,
    .sentence_starters = detail::it::sentence_starters,
    .clock_followers = detail::it::clock_followers,
};

}  // namespace detto::inline v0
