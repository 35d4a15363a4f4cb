// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "progress.hpp"
#include "replace_file.hpp"
#include "terminal.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace support {

/// Thrown when the reader of the output has closed it. Not a failure: the program ends without a
/// message.
struct output_closed : std::runtime_error {
  output_closed() : std::runtime_error("output closed") {}
};

/// The output of a program: stdout or a file. Every write is flushed unless the output is buffered, so
/// that a process that drives the program through pipes has the output for one line before it sends
/// the next one.
class output {
public:
  /// Writes to stdout. A progress line is removed before output to a terminal.
  explicit output(progress_line& progress) : progress_(progress) { std::signal(SIGPIPE, SIG_IGN); }

  /// Writes to the file `path`, or to stdout if it is empty or `-`. A regular file is replaced by
  /// `commit`, and keeps its content without it; a device or a pipe is written directly. Throws
  /// std::system_error.
  output(progress_line& progress, const std::string& path) : output(progress) {
    if (path.empty() || path == "-") return;
    name_ = path;
    if (file_replacement::is_possible(path)) {
      stream_ = nullptr;
      replacement_.emplace(path);
    } else {
      stream_ = std::fopen(path.c_str(), "wbe");
      if (stream_ == nullptr) fail();
    }
  }
  output(const output&) = delete;
  output& operator=(const output&) = delete;
  ~output() {
    if (stream_ != nullptr && stream_ != stdout) std::fclose(stream_);
  }

  void write(std::string_view data) {
    if (is_terminal(stream_)) progress_.clear();
    if (replacement_)
      content_ += data;
    else if (std::fwrite(data.data(), 1, data.size(), stream_) != data.size() ||
             (!buffered_ && std::fflush(stream_) != 0))
      fail();
  }

  /// From now on, writes are flushed by `commit` or when a buffer is full.
  void buffer() { buffered_ = true; }

  /// Ends the output: flushes it, or replaces the file by all that was written.
  void commit() const {
    if (replacement_)
      replacement_->write(content_);
    else if (std::fflush(stream_) != 0)
      fail();
  }

  /// Null if a file is to be replaced.
  [[nodiscard]] std::FILE* stream() const { return stream_; }

private:
  [[noreturn]] void fail() const {
    const int reason = errno;
    if (reason == EPIPE) throw output_closed();
    throw std::system_error(reason, std::generic_category(), name_);
  }

  progress_line& progress_;
  std::FILE* stream_ = stdout;
  std::string name_ = "standard output";
  bool buffered_ = false;
  std::optional<file_replacement> replacement_;
  std::string content_;  // of the replacement
};

}  // namespace support
