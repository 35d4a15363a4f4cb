// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/fr/abbreviations.hpp>
#include <detto/language/fr/sentence_starters.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// French, for the sentences of news.
inline constexpr lexicon french{
    .language = "fr",
    .abbreviations = detail::fr::abbreviations,
    .sentence_starters = detail::fr::sentence_starters,
};

}  // namespace detto::inline v0
