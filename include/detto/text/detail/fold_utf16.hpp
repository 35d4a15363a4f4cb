// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <unicode/utf16.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// Returns the code point at unit `at` of well-formed UTF-16 and advances `at` past it.
constexpr char32_t next_utf16(std::u16string_view units, std::size_t& at) noexcept {
  const char16_t unit = units[at++];
  if (!U16_IS_LEAD(unit) || at == units.size()) return unit;
  return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, units[at++]));
}

inline void append_utf16(std::u16string& units, char32_t value) {
  if (value <= 0xFFFF) {
    units.push_back(static_cast<char16_t>(value));
  } else {
    units.push_back(static_cast<char16_t>(U16_LEAD(value)));
    units.push_back(static_cast<char16_t>(U16_TRAIL(value)));
  }
}

}  // namespace detto::inline v0::detail
