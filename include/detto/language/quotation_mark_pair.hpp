// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace detto::inline v0 {

/// Whether a quotation mark is a double mark, the usual outer level, or a single mark, the usual
/// inner level.
enum class mark_level : std::uint8_t { double_mark, single_mark };

/// An opening and a closing quotation mark that form a pair in a language.
struct quotation_mark_pair {
  char32_t open = 0;
  char32_t close = 0;
  mark_level level = mark_level::double_mark;
};

}  // namespace detto::inline v0
