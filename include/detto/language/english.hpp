// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/en/abbreviations.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

/// English, as news writes it.
inline constexpr lexicon english{
    .language = "en",
    .abbreviations = detail::en::abbreviations,
    .sentence_starters = detail::en::sentence_starters,
};

}  // namespace detto::inline v0
