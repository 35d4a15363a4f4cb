// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// Adds --format with the values `available`, of which the first is the default. Values of
/// `planned` are rejected with the message that they are not available yet.
inline void add_format(command_line& app, std::string& format, std::vector<std::string> available,
                       std::vector<std::string> planned) {
  format = available.front();
  const std::string help = fmt::format("{} (default {})", fmt::join(available, " or "), format);
  app.add_option("--format", format, help)
      ->type_name("FORMAT")
      ->check([available = std::move(available),
               planned = std::move(planned)](const std::string& value) {
        if (std::ranges::count(available, value) > 0) return std::string();
        if (std::ranges::count(planned, value) > 0) return value + " is not available yet";
        return fmt::format("{} is not one of {}", value, fmt::join(available, ", "));
      });
}

/// A probability rounded to four digits after the decimal point.
inline double rounded(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace support
