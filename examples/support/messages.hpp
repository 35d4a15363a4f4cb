// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
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

/// Diagnostics of a program: failures by file and line, notes, and progress. They are written to
/// stderr, so that stdout has data only.
class messages {
public:
  explicit messages(std::string program)
      : program_(std::move(program)),
        shows_progress_(is_terminal(stderr) && !is_terminal(stdout)) {}
  messages(const messages&) = delete;
  messages& operator=(const messages&) = delete;
  ~messages() { clear_progress(); }

  /// Reports an input that failed or was damaged; the exit code becomes 1.
  void failure(std::string_view file, std::optional<std::size_t> line, std::string_view reason) {
    failed_ = true;
    note(line ? fmt::format("{}:{}: {}", file, *line, reason)
              : fmt::format("{}: {}", file, reason));
  }

  /// Reports a message that is not a failure.
  void note(std::string_view message) {
    clear_progress();
    fmt::print(stderr, "{}: {}\n", program_, message);
  }

  /// Shows the number of finished inputs, if stderr is a terminal and stdout is not.
  void progress(std::size_t done, std::string_view current) {
    if (!shows_progress_) return;
    fmt::print(stderr, "\r\x1b[K{} done, now {}", done, current);
    std::fflush(stderr);
    progress_shown_ = true;
  }

  [[nodiscard]] int exit_code() const { return failed_ ? 1 : 0; }
  [[nodiscard]] const std::string& program() const { return program_; }

private:
  void clear_progress() {
    if (progress_shown_) fmt::print(stderr, "\r\x1b[K");
    progress_shown_ = false;
  }

  std::string program_;
  bool shows_progress_ = false;
  bool progress_shown_ = false;
  bool failed_ = false;
};

}  // namespace support
