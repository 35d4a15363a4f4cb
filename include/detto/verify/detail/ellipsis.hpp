// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <span>

namespace detto::inline v0::detail {

// Whether the signs after `words` words are an ellipsis: the character, or three full stops.
// Logarithmic in the signs.
inline bool is_ellipsis_at(std::span<const wording_sign> signs, std::size_t words) noexcept {
  std::size_t stops = 0;
  for (auto s = std::ranges::lower_bound(signs, words, {}, &wording_sign::after);
       s != signs.end() && s->after == words; ++s) {
    if (s->sign == U'\u2026') return true;
    stops += s->sign == U'.' ? 1U : 0U;
  }
  return stops >= 3;
}

}  // namespace detto::inline v0::detail
