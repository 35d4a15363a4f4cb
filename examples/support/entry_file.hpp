// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "byte_source.hpp"
#include "messages.hpp"

#include <detto/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace support {

/// Reads a file of entries, one a line. Calls `add(line)` for each line that is neither empty nor a
/// comment (#); `add` returns null, or a message for an invalid line, which is reported.
template <class Add>
void read_entries(const std::string& path, reporter& log, Add&& add) {
  try {
    byte_source source(path);
    line_source lines(source, 1 << 20);
    std::string line;
    for (std::size_t number = 1; lines.next(line); ++number) {
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty() || line.starts_with('#')) continue;
      const char* error = detto::is_utf8(line) ? add(std::string_view(line)) : "not UTF-8";
      if (error != nullptr) log.failure(path, number, error);
    }
  } catch (const input_error& reason) {
    log.failure(path, reason.what());
  }
}

}  // namespace support
