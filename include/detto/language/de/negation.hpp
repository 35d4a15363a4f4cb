// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::de {

// Words that negate a statement.
inline constexpr auto negations = make_word_rows({
    // clang-format off
    "kein", "keine", "keinem", "keinen", "keiner", "keinerlei", "keines", "keinesfalls",
    "keineswegs", "nein", "nicht", "nichts", "nie", "niemals", "niemand", "niemandem", "niemanden",
    "nirgends", "nirgendwo", "weder",
    // clang-format on
});

}  // namespace detto::inline v0::detail::de
