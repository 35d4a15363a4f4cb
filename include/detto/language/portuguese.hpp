// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/pt/abbreviations.hpp>
#include <detto/language/pt/sentence_starters.hpp>

namespace detto::inline v0 {

/// Portuguese, for the sentences of news.
inline constexpr lexicon portuguese{
    .language = "pt",
    .abbreviations = detail::pt::abbreviations,
    .sentence_starters = detail::pt::sentence_starters,
};

}  // namespace detto::inline v0
