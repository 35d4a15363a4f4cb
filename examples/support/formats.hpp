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

/// --format: one of `there`, whose first is the default; those of `to_come` are named as what they
/// are, not as unknown.
inline void add_format(command_line& app, std::string& format, std::vector<std::string> there,
                       std::vector<std::string> to_come) {
  format = there.front();
  const std::string help = fmt::format("{} (default {})", fmt::join(there, " or "), format);
  app.add_option("--format", format, help)
      ->type_name("FORMAT")
      ->check([there = std::move(there), to_come = std::move(to_come)](const std::string& wanted) {
        if (std::ranges::count(there, wanted) > 0) return std::string();
        if (std::ranges::count(to_come, wanted) > 0) return wanted + " is not available yet";
        return fmt::format("{} is none of {}", wanted, fmt::join(there, ", "));
      });
}

/// A probability with as many digits as it deserves.
inline double rounded(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace support
