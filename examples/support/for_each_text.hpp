// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "in_order.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "progress.hpp"
#include "text_input.hpp"

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

namespace support {

namespace detail {

/// A text on its way through the threads, with the messages about it.
template <class Prepared, class Result>
struct text_job {
  kept_messages log;
  std::optional<text_input> input;
  std::optional<Prepared> prepared;
  std::optional<Result> result;
  input_progress progress;
};

}  // namespace detail

/// Reads all texts, and processes them in `options.jobs` threads. For each text, in the order of the
/// inputs, calls
///
///     prepare(const text_input&, reporter&)              one call at a time
///     process(text_input&&, Prepared, reporter&)         concurrently, with the result of prepare
///     write(Result&&)                                    one call at a time, with that of process
///
/// Results and messages come in the order of the inputs, each as soon as it is complete. Inputs that
/// cannot be read are reported and skipped. Few texts are in memory at any time.
template <class Prepare, class Process, class Write>
void for_each_text(const input_options& options, messages& log, Prepare prepare, Process process,
                   Write write) {
  using prepared = std::invoke_result_t<Prepare&, const text_input&, reporter&>;
  using result = std::invoke_result_t<Process&, text_input&&, prepared, reporter&>;
  using job = detail::text_job<prepared, result>;
  input_reader reader(options);
  const auto read_one = [&](job& one) {
    if (!reader.next(one.input, one.log)) return false;
    if (one.input) one.prepared.emplace(prepare(*one.input, one.log));
    one.progress = reader.progress();
    return true;
  };
  const auto process_one = [&](job& one) {
    if (one.input)
      one.result.emplace(process(std::move(*one.input), std::move(*one.prepared), one.log));
  };
  const auto finish_one = [&](job& one) {
    std::move(one.log).report_to(log);
    if (one.result) write(*std::move(one.result));
    log.progress().show(one.progress);
  };
  in_order<job>(options.jobs, read_one, process_one, finish_one);
}

}  // namespace support
