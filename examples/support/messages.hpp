// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "progress.hpp"
#include "terminal.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// A diagnostic of a program.
struct message {
  std::string text;
  std::string kind;      ///< equal for messages that differ only in details; empty: one of its kind
  bool failure = false;  ///< an input failed or was damaged
};

/// Accepts the diagnostics of a program: failures by file and line, and notes.
class reporter {
public:
  reporter() = default;
  reporter(const reporter&) = delete;
  reporter& operator=(const reporter&) = delete;
  virtual ~reporter() = default;

  virtual void report(message one) = 0;

  /// Reports that a whole input failed.
  void failure(std::string_view file, std::string_view reason) {
    report({fmt::format("{}: {}", file, reason), "", true});
  }

  /// Reports that a line of an input failed, or that something in it was damaged.
  void failure(std::string_view file, std::size_t line, std::string_view reason) {
    report({fmt::format("{}:{}: {}", file, line, reason), std::string(reason), true});
  }
  template <class First, class... Rest>
  void failure(std::string_view file, std::size_t line,
               fmt::format_string<const First&, const Rest&...> reason, const First& first,
               const Rest&... rest) {
    report({fmt::format("{}:{}: {}", file, line, fmt::format(reason, first, rest...)),
            kind_of(reason), true});
  }

  /// Reports a message that is not a failure.
  template <class... Args>
  void note(fmt::format_string<const Args&...> text, const Args&... args) {
    report({fmt::format(text, args...), kind_of(text), false});
  }

private:
  static std::string kind_of(fmt::string_view text) { return {text.data(), text.size()}; }
};

/// Keeps the diagnostics of one text, to report them in the order of the inputs.
class kept_messages : public reporter {
public:
  void report(message one) override { kept_.push_back(std::move(one)); }

  void report_to(reporter& log) && {
    for (message& one : kept_) log.report(std::move(one));
  }

private:
  std::vector<message> kept_;
};

/// Writes diagnostics and the progress to stderr, so that stdout has data only. Of the messages of
/// one kind, only the first are written; the others are counted.
class messages : public reporter {
public:
  static constexpr std::size_t most_of_a_kind = 10;

  explicit messages(std::string program) : program_(std::move(program)) {}
  ~messages() override { progress_.clear(); }

  void report(message one) override {
    failed_ = failed_ || one.failure;
    if (!one.kind.empty()) {
      counted& kind = counts_[std::move(one.kind)];
      if (kind.count == 0) kind.first = one.text;
      if (++kind.count > most_of_a_kind) return;
    }
    write(one.text);
  }

  /// Writes how many messages were not written.
  void report_counts() {
    for (const auto& [kind, of] : counts_)
      if (of.count > most_of_a_kind)
        write(fmt::format("{} more message{} like \"{}\"", of.count - most_of_a_kind,
                          of.count == most_of_a_kind + 1 ? "" : "s", of.first));
    counts_.clear();
  }

  /// Writes a message about the program itself.
  void write(std::string_view text) {
    progress_.clear();
    // A message that cannot be written is no reason to end the program.
    std::fputs(fmt::format("{}: {}\n", program_, text).c_str(), stderr);
  }

  [[nodiscard]] progress_line& progress() { return progress_; }
  [[nodiscard]] int exit_code() const { return failed_ ? 1 : 0; }

private:
  struct counted {
    std::size_t count = 0;
    std::string first;
  };

  std::string program_;
  progress_line progress_;
  std::map<std::string, counted> counts_;
  bool failed_ = false;
};

}  // namespace support
