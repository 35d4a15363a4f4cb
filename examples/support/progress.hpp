// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "terminal.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace support {

/// How much of the inputs has been processed.
struct input_progress {
  std::size_t texts = 0;
  std::optional<std::size_t> all_texts;    ///< known for plain files
  std::uint64_t bytes = 0;                 ///< read, before decompression
  std::optional<std::uint64_t> all_bytes;  ///< known unless an input is a pipe
  std::string file;                        ///< the current one
};

/// A line on stderr that shows the progress, if stderr is a terminal. It is redrawn at most ten times
/// a second.
class progress_line {
public:
  void show(const input_progress& now) {
    if (!is_on_ || std::chrono::steady_clock::now() < next_) return;
    next_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(100);
    std::fputs(fmt::format("\r\x1b[K{}, now {}", amount(now), now.file).c_str(), stderr);
    std::fflush(stderr);
    is_shown_ = true;
  }

  /// Removes the line, before anything else is written to the terminal.
  void clear() {
    if (is_shown_) std::fputs("\r\x1b[K", stderr);
    is_shown_ = false;
  }

private:
  static std::string amount(const input_progress& now) {
    if (now.all_texts) return fmt::format("{} of {} texts", now.texts, *now.all_texts);
    const auto megabytes = [](std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; };
    std::string read = fmt::format("{:.1f}", megabytes(now.bytes));
    if (now.all_bytes) read += fmt::format(" of {:.1f}", megabytes(*now.all_bytes));
    return fmt::format("{} MB, {} texts", read, now.texts);
  }

  bool is_on_ = is_terminal(stderr);
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now();
};

}  // namespace support
