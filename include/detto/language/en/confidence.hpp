// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/confidence_table.hpp>

namespace detto::inline v0::detail::en {

// The shares of the rules are measured on one half of PolNeAR's development articles, those of the
// names on 72 of its articles in which names are annotated; docs/quote.md has the table.
inline constexpr confidence_table confidence{
    .rules = {{
        // direct mixed indirect
        {.97F, .56F, .56F},  // adjacent
        {.81F, .63F, .63F},  // leading
        {.70F, .77F, .70F},  // enclosing
        {.71F, .49F, .48F},  // inferred
        {.94F, .60F, .60F},  // continued
        {.68F, .60F, .60F},  // colon
        {.90F, .60F, .60F},  // credit
        {.75F, .75F, .75F},  // opened
        {.64F, .64F, .64F},  // clause
        {.48F, .48F, .48F},  // phrase
        {.83F, .83F, .83F},  // before
        {.81F, .81F, .81F},  // around
        {.70F, .70F, .70F},  // source
    }},
    .speakers = {.98F, .66F, .82F, .50F, .90F},
};

}  // namespace detto::inline v0::detail::en
