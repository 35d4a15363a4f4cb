// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <optional>
#include <vector>

namespace support {

namespace detail {

template <class Job, class Read, class Process, class Finish>
void run_in_threads(std::size_t threads, Read read, Process process, Finish finish) {
  // The stack of a thread is as large as that of the main thread usually is.
  const tbb::global_control stack(tbb::global_control::thread_stack_size, std::size_t{8} << 20);
  const tbb::global_control workers(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena(static_cast<int>(threads)).execute([&] {
    // More texts than threads, so that a long one does not stop the threads after it. The pipeline
    // has at most as many at a time, and finishes them in order, so that each slot is free when it
    // is read into again. The slots own the jobs, because an exception does not destroy what is in
    // the pipeline.
    std::vector<std::optional<Job>> slots(4 * threads);
    std::size_t next = 0;
    tbb::parallel_pipeline(
        slots.size(),
        tbb::make_filter<void, std::optional<Job>*>(tbb::filter_mode::serial_in_order,
                                                    [&](tbb::flow_control& control) {
                                                      std::optional<Job>& slot =
                                                          slots[next++ % slots.size()];
                                                      if (!read(slot.emplace())) control.stop();
                                                      return &slot;
                                                    }) &
            tbb::make_filter<std::optional<Job>*, std::optional<Job>*>(
                tbb::filter_mode::parallel,
                [&](std::optional<Job>* slot) {
                  process(**slot);
                  return slot;
                }) &
            tbb::make_filter<std::optional<Job>*, void>(tbb::filter_mode::serial_in_order,
                                                        [&](std::optional<Job>* slot) {
                                                          finish(**slot);
                                                          slot->reset();
                                                        }));
  });
}

}  // namespace detail

/// Processes jobs in `threads` threads; 0: one for each core. Calls
///
///     read(Job&)         one call at a time, until it returns false
///     process(Job&)      concurrently for different jobs
///     finish(Job&)       one call at a time, in the order in which the jobs were read
///
/// One thread may wait in `read` while the others go on, so that jobs are finished without further
/// input. Few jobs exist at any time.
template <class Job, class Read, class Process, class Finish>
void in_order(std::size_t threads, Read read, Process process, Finish finish) {
  if (threads == 0) threads = static_cast<std::size_t>(tbb::info::default_concurrency());
  if (threads > 1) return detail::run_in_threads<Job>(threads, read, process, finish);
  for (;;) {
    Job job;
    if (!read(job)) return;
    process(job);
    finish(job);
  }
}

}  // namespace support
