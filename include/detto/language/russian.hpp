// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/ru/abbreviations.hpp>
#include <detto/language/ru/sentence_starters.hpp>

namespace detto::inline v0 {

/// Russian, for the sentences of news.
inline constexpr lexicon russian{
    .language = "ru",
    .abbreviations = detail::ru::abbreviations,
    .sentence_starters = detail::ru::sentence_starters,
};

}  // namespace detto::inline v0
