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

// ICU's offsets are 32-bit: longer text is processed in windows that end after a line feed, where
// every kind of segment ends.
inline constexpr std::size_t break_window_limit = std::size_t{1} << 30;

// Returns the end of the window that begins at `begin`. The window has at most `limit` bytes;
// `limit` is at least 4.
inline std::size_t break_window_end(std::string_view text, std::size_t begin,
                                    std::size_t limit) noexcept {
  if (text.size() - begin <= limit) return text.size();
  const std::size_t line_end = slice(text, {begin, begin + limit}).rfind('\n');
  if (line_end != std::string_view::npos) return begin + line_end + 1;
  // A line longer than the limit is cut at a code-point boundary. A code point has at most three
  // continuation bytes.
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  std::size_t end = begin + limit;
  while (end > begin + limit - 3 && continues(end)) --end;
  return continues(end) ? begin + limit : end;
}

// An ICU break iterator that is attached to a window of a text.
class cached_break_iterator {
public:
  cached_break_iterator() = default;
  cached_break_iterator(const cached_break_iterator&) = delete;
  cached_break_iterator& operator=(const cached_break_iterator&) = delete;
  ~cached_break_iterator() { utext_close(&utext_); }

  [[nodiscard]] bool is_open() const noexcept { return breaks_ != nullptr; }

  // The root locale "": UAX #29 as ICU tailors it.
  void open(UBreakIteratorType unit) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(ubrk_open(unit, "", nullptr, 0, &status));
    if (U_FAILURE(status)) breaks_.reset();
  }
  // Ten times faster than opening an iterator.
  void clone_from(const cached_break_iterator& other) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(ubrk_clone(other.breaks_.get(), &status));
    if (U_FAILURE(status)) breaks_.reset();
  }

  // Whether next() from `at` is fast: ICU caches the last 128 boundaries, which span at least 128
  // bytes.
  [[nodiscard]] bool is_near(byte_range window, std::size_t at,
                             std::uint64_t stamp) const noexcept {
    return stamp == stamp_ && window == window_ && at <= position_ + 128 && position_ <= at + 128;
  }
  [[nodiscard]] std::uint64_t last_use() const noexcept { return last_use_; }

  bool attach(std::string_view text, byte_range window, std::uint64_t stamp) {
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

  // Returns the first boundary after `at`, which must be inside the window.
  std::size_t next(std::size_t at, std::uint64_t use) {
    const int32_t found =
        position_ == at ? ubrk_next(breaks_.get())
                        : ubrk_following(breaks_.get(), static_cast<int32_t>(at - window_.begin));
    position_ = found == UBRK_DONE ? window_.end : window_.begin + static_cast<std::size_t>(found);
    // A window that was read to its end is unlikely to be used again: evict it first.
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

// The ICU break iterators of a thread for one unit, shared by all views in the thread. Opening an
// iterator takes microseconds, the first one of a process a tenth of a millisecond; attaching one
// to a text takes a tenth of a microsecond. Sharing keeps views and their iterators small and free
// of ICU objects.
//
// Several iterators are cached, because an iterator that is attached again must find its position:
// fast in most text, but linear in a run of flags or of Thai, so that reading two views alternately
// would be quadratic.
//
// A stamp identifies an iteration. Each begin() of a view gets a new stamp, so that a buffer that
// was refilled at the same address is never read with the boundaries of its previous content.
class break_state {
public:
  static break_state& of(UBreakIteratorType unit) {
    // One element for each of UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE.
    thread_local break_state states[4];
    break_state& state = states[unit];
    if (!state.iterators_[0].is_open()) state.open(unit);
    return state;
  }

  std::uint64_t new_stamp() noexcept { return ++last_stamp_; }

  // Returns the first boundary after `at`, which must be a boundary inside `window`, a range of
  // `text`.
  std::size_t next(std::string_view text, byte_range window, std::size_t at, std::uint64_t stamp) {
    if (!current_->is_near(window, at, stamp) && !select(text, window, at, stamp)) {
      // Fallback without ICU's data: one segment per code point, in order and complete.
      return at + decode(text, at).size;
    }
    return current_->next(at, ++uses_);
  }

private:
  void open(UBreakIteratorType unit) {
    iterators_[0].open(unit);
    // Stamps of different threads must differ, because an iterator may continue in another thread.
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    last_stamp_ =
        hash_value(reinterpret_cast<std::uintptr_t>(this), static_cast<std::uint64_t>(ticks));
  }

  // Selects the iterator that is near, or else the least recently used one.
  bool select(std::string_view text, byte_range window, std::size_t at, std::uint64_t stamp) {
    const auto nearest = std::ranges::find_if(iterators_, [&](const cached_break_iterator& cached) {
      return cached.is_near(window, at, stamp);
    });
    if (nearest != iterators_.end()) {
      current_ = &*nearest;
      return true;
    }
    current_ = &*std::ranges::min_element(iterators_, {}, &cached_break_iterator::last_use);
    if (!current_->is_open() && iterators_[0].is_open()) current_->clone_from(iterators_[0]);
    if (!current_->is_open()) current_ = iterators_.data();
    return current_->is_open() && current_->attach(text, window, stamp);
  }

  std::array<cached_break_iterator, 4> iterators_;
  cached_break_iterator* current_ = iterators_.data();
  std::uint64_t last_stamp_ = 0;
  std::uint64_t uses_ = 0;
};

}  // namespace detto::inline v0::detail
