// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace detto::inline v0::detail {

// ICU's offsets are 32-bit: longer text is cut into windows that end after a line feed, where every
// kind of segment ends.
inline constexpr std::size_t break_window_limit = std::size_t{1} << 30;

// Where the window that begins at `begin` ends, at most `limit` bytes, at least 4, further on.
inline std::size_t break_window_end(std::string_view text, std::size_t begin,
                                    std::size_t limit) noexcept {
  if (text.size() - begin <= limit) return text.size();
  const std::size_t line_end = slice(text, {begin, begin + limit}).rfind('\n');
  if (line_end != std::string_view::npos) return begin + line_end + 1;
  // A line of a gigabyte: any code-point boundary has to do. No code point has more than three
  // bytes that continue it.
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  std::size_t end = begin + limit;
  while (end > begin + limit - 3 && continues(end)) --end;
  return continues(end) ? begin + limit : end;
}

// One ICU break iterator, seated on a window of a text.
class break_seat {
public:
  break_seat() = default;
  break_seat(const break_seat&) = delete;
  break_seat& operator=(const break_seat&) = delete;
  ~break_seat() { utext_close(&utext_); }

  [[nodiscard]] bool is_open() const noexcept { return breaks_ != nullptr; }

  // "" is the root locale: plain UAX #29 as ICU tailors it.
  void open(UBreakIteratorType unit) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(ubrk_open(unit, "", nullptr, 0, &status));
    if (U_FAILURE(status)) breaks_.reset();
  }
  // Ten times quicker than to open another.
  void open_like(const break_seat& other) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(ubrk_clone(other.breaks_.get(), &status));
    if (U_FAILURE(status)) breaks_.reset();
  }

  // Whether next() from `at` is quick: ICU keeps the last 128 boundaries, which reach 128 bytes or
  // more.
  [[nodiscard]] bool is_near(byte_range window, std::size_t at,
                             std::uint64_t stamp) const noexcept {
    return stamp == stamp_ && window == window_ && at <= position_ + 128 && position_ <= at + 128;
  }
  [[nodiscard]] std::uint64_t last_use() const noexcept { return last_use_; }

  bool sit(std::string_view text, byte_range window, std::uint64_t stamp) {
    UErrorCode status = U_ZERO_ERROR;
    stamp_ = 0;
    utext_openUTF8(&utext_, text.data() + window.begin, static_cast<std::int64_t>(window.size()),
                   &status);
    ubrk_setUText(breaks_.get(), &utext_, &status);
    if (U_FAILURE(status)) return false;
    stamp_ = stamp;
    window_ = window;
    position_ = window.begin;
    return true;
  }

  // The first boundary after `at`, which lies inside the window.
  std::size_t next(std::size_t at, std::uint64_t use) {
    const int32_t found =
        position_ == at ? ubrk_next(breaks_.get())
                        : ubrk_following(breaks_.get(), static_cast<int32_t>(at - window_.begin));
    position_ = found == UBRK_DONE ? window_.end : window_.begin + static_cast<std::size_t>(found);
    // A window that was read to its end will hardly be read again: its seat is the first to be
    // taken.
    last_use_ = position_ == window_.end ? 0 : use;
    return position_;
  }

private:
  struct closer {
    void operator()(UBreakIterator* breaks) const noexcept { ubrk_close(breaks); }
  };

  std::unique_ptr<UBreakIterator, closer> breaks_;
  UText utext_ = UTEXT_INITIALIZER;
  byte_range window_;
  std::size_t position_ = 0;
  std::uint64_t stamp_ = 0;
  std::uint64_t last_use_ = 0;
};

// A few ICU break iterators per thread and unit, shared by all views of the thread: opening one
// costs some microseconds, the first of a process a tenth of a millisecond, seating one on a text a
// tenth of a microsecond. Views and their iterators stay small and hold no ICU object.
//
// There are several seats because an iterator that lost its seat has ICU find its place again:
// quick in most text, but linear in a run of flags or of Thai, so that two views read in turn would
// be quadratic.
//
// A stamp names the iteration that a seat is kept for. Every begin() of a view draws a new one, so
// that a buffer that was refilled at the same address is never read through boundaries of its
// former content.
class break_state {
public:
  static break_state& of(UBreakIteratorType unit) {
    // One slot for each of UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE.
    thread_local break_state states[4];
    break_state& state = states[unit];
    if (!state.seats_[0].is_open()) state.open(unit);
    return state;
  }

  std::uint64_t new_stamp() noexcept { return ++last_stamp_; }

  // The first boundary after `at`, itself a boundary inside `window`, a range of `text`.
  std::size_t next(std::string_view text, byte_range window, std::size_t at, std::uint64_t stamp) {
    if (!current_->is_near(window, at, stamp) && !change_seat(text, window, at, stamp)) {
      // Without ICU's data nothing better can be had; the text is still cut at code points, in
      // order and in full.
      return at + decode(text, at).size;
    }
    return current_->next(at, ++uses_);
  }

private:
  void open(UBreakIteratorType unit) {
    seats_[0].open(unit);
    // Stamps of different threads must differ: an iterator may go on in another thread than it
    // began in.
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    last_stamp_ =
        hash_value(reinterpret_cast<std::uintptr_t>(this), static_cast<std::uint64_t>(ticks));
  }

  // Makes the seat that is near, or else the one that was left alone for the longest time, the
  // current one.
  bool change_seat(std::string_view text, byte_range window, std::size_t at, std::uint64_t stamp) {
    const auto near = std::ranges::find_if(
        seats_, [&](const break_seat& seat) { return seat.is_near(window, at, stamp); });
    if (near != seats_.end()) {
      current_ = &*near;
      return true;
    }
    current_ = &*std::ranges::min_element(seats_, {}, &break_seat::last_use);
    if (!current_->is_open() && seats_[0].is_open()) current_->open_like(seats_[0]);
    if (!current_->is_open()) current_ = seats_.data();
    return current_->is_open() && current_->sit(text, window, stamp);
  }

  std::array<break_seat, 4> seats_;
  break_seat* current_ = seats_.data();
  std::uint64_t last_stamp_ = 0;
  std::uint64_t uses_ = 0;
};

}  // namespace detto::inline v0::detail
