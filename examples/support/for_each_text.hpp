// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "inputs.hpp"
#include "messages.hpp"
#include "progress.hpp"
#include "text_input.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <memory>
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

// The threads work on different texts. One of them may wait for input while the others go on, so
// that finished results are written without further input.
template <class Job, class Read, class Process, class Finish>
void run_in_threads(std::size_t threads, Read read, Process process, Finish finish) {
  // The stack of a thread is as large as that of the main thread usually is.
  const tbb::global_control stack(tbb::global_control::thread_stack_size, std::size_t{8} << 20);
  const tbb::global_control workers(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena(static_cast<int>(threads)).execute([&] {
    using shared_job = std::shared_ptr<Job>;
    tbb::parallel_pipeline(
        // More texts than threads, so that a long one does not stop the threads after it.
        4 * threads,
        tbb::make_filter<void, shared_job>(tbb::filter_mode::serial_in_order,
                                           [&](tbb::flow_control& control) {
                                             auto job = std::make_shared<Job>();
                                             if (!read(*job)) control.stop();
                                             return job;
                                           }) &
            tbb::make_filter<shared_job, shared_job>(tbb::filter_mode::parallel,
                                                     [&](shared_job job) {
                                                       process(*job);
                                                       return job;
                                                     }) &
            tbb::make_filter<shared_job, void>(tbb::filter_mode::serial_in_order,
                                               [&](const shared_job& job) { finish(*job); }));
  });
}

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
  const std::size_t threads =
      options.jobs > 0 ? options.jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
  if (threads > 1) return detail::run_in_threads<job>(threads, read_one, process_one, finish_one);
  for (;;) {
    job one;
    if (!read_one(one)) return;
    process_one(one);
    finish_one(one);
  }
}

}  // namespace support
