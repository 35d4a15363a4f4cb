// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/pl/abbreviations.hpp>
#include <detto/language/pl/sentence_starters.hpp>

namespace detto::inline v0 {

/// Polish, for the sentences of news.
inline constexpr lexicon polish{
    .language = "pl",
    .abbreviations = detail::pl::abbreviations,
    .sentence_starters = detail::pl::sentence_starters,
    .ordinal_stops = true,
};

}  // namespace detto::inline v0
