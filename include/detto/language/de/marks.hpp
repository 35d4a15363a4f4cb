// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/quotation_mark_pair.hpp>

namespace detto::inline v0::detail::de {

// Pairs of quotation marks; »…« points inward in German.
inline constexpr quotation_mark_pair mark_pairs[] = {
    {U'\u201e', U'\u201c', mark_level::double_mark},
    {U'\u00bb', U'\u00ab', mark_level::double_mark},
    {U'\u201c', U'\u201d', mark_level::double_mark},
    {U'\u201a', U'\u2018', mark_level::single_mark},
    {U'\u203a', U'\u2039', mark_level::single_mark},
};

}  // namespace detto::inline v0::detail::de
