// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace support {

/// Whether `stream` is a terminal; false for null.
inline bool is_terminal(std::FILE* stream) {
  return stream != nullptr && ::isatty(::fileno(stream)) == 1;
}

/// Whether to write colours to `stream`: if it is a terminal and NO_COLOR is not set
/// (https://no-color.org).
inline bool wants_colour(std::FILE* stream) {
  const char* no_color = std::getenv("NO_COLOR");
  return is_terminal(stream) && (no_color == nullptr || *no_color == '\0');
}

}  // namespace support
