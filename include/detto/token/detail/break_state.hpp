// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace detto::inline v0::detail {

// ICU's offsets are 32-bit: longer text is cut into windows that end after a line feed, where every kind of segment ends.
inline constexpr std::size_t break_window_limit = std::size_t{1} << 30;

inline std::size_t break_window_end(std::string_view text, std::size_t begin,
                                    std::size_t limit) noexcept {
  if (text.size() - begin <= limit) return text.size();
  const std::size_t line_end = text.rfind('\n', begin + limit - 1);
  if (line_end != std::string_view::npos && line_end >= begin) return line_end + 1;
  // A line of a gigabyte: any code-point boundary has to do.
  std::size_t end = begin + limit;
  while (end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

// A boundary that ICU found: where, and the rule status of the segment that ends there.
struct found_break {
  std::size_t at = 0;
  std::int32_t status = 0;
};

// One ICU break iterator per thread and unit, shared by all views of the thread: opening one costs most of a millisecond,
// seating it on a text a fraction of a microsecond. Views and their iterators stay small and hold no ICU object.
//
// `stamp` names the iteration that the iterator is seated for. Every begin() of a view draws a new one, so that a buffer
// that was refilled at the same address is never read through boundaries of its former content.
class break_state {
public:
  static break_state& of(UBreakIteratorType unit) {
    // One slot for each of UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE.
    thread_local break_state states[4];
    break_state& state = states[unit];
    if (!state.breaks_) state.open(unit);
    return state;
  }

  break_state() = default;
  break_state(const break_state&) = delete;
  break_state& operator=(const break_state&) = delete;
  ~break_state() { utext_close(&utext_); }

  std::uint64_t new_stamp() noexcept { return ++last_stamp_; }

  // The first boundary after `at`, itself a boundary inside `window`, a range of `text`.
  found_break next(std::string_view text, byte_range window, std::size_t at, std::uint64_t stamp) {
    if (!breaks_) return step_by_code_point(text, at);
    int32_t found = UBRK_DONE;
    if (stamp == seated_stamp_ && window == seated_window_) {
      found = position_ == at
                  ? ubrk_next(breaks_.get())
                  : ubrk_following(breaks_.get(), static_cast<int32_t>(at - window.begin));
    } else {
      if (!seat(slice(text, window))) return step_by_code_point(text, at);
      seated_stamp_ = stamp;
      seated_window_ = window;
      found = ubrk_following(breaks_.get(), static_cast<int32_t>(at - window.begin));
    }
    if (found == UBRK_DONE) {
      position_ = window.end;
      return {window.end, 0};
    }
    position_ = window.begin + static_cast<std::size_t>(found);
    return {position_, ubrk_getRuleStatus(breaks_.get())};
  }

private:
  struct closer {
    void operator()(UBreakIterator* breaks) const noexcept { ubrk_close(breaks); }
  };

  void open(UBreakIteratorType unit) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(ubrk_open(unit, "", nullptr, 0,
                            &status));  // "" is the root locale: plain UAX #29 as ICU tailors it
    if (U_FAILURE(status)) breaks_.reset();
    // Stamps of different threads must differ: an iterator may go on in another thread than it began in.
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    last_stamp_ =
        hash_value(reinterpret_cast<std::uintptr_t>(this), static_cast<std::uint64_t>(ticks));
  }

  bool seat(std::string_view window) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utext_, window.data(), static_cast<std::int64_t>(window.size()), &status);
    ubrk_setUText(breaks_.get(), &utext_, &status);
    return U_SUCCESS(status) != 0;
  }

  // Without ICU's data nothing better can be had; the text is still cut at code points, in order and in full.
  static found_break step_by_code_point(std::string_view text, std::size_t at) noexcept {
    return {at + decode(text, at).size, 0};
  }

  std::unique_ptr<UBreakIterator, closer> breaks_;
  UText utext_ = UTEXT_INITIALIZER;
  std::uint64_t last_stamp_ = 0;
  std::uint64_t seated_stamp_ = 0;
  byte_range seated_window_;
  std::size_t position_ = 0;
};

}  // namespace detto::inline v0::detail
