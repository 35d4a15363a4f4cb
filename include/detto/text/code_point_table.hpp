// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>

namespace detto::inline v0 {

/// The entries of 256 consecutive code points.
template <class Entry>
using code_point_page = std::array<Entry, 256>;

/// A table with one entry per code point, computed lazily in pages of 256: news text touches only a
/// few pages, and computing all of them would take tens of milliseconds. A page is immutable once
/// published and is never freed, so tables must have static storage duration. Thread-safe.
template <class Entry>
class code_point_table {
public:
  using page = code_point_page<Entry>;
  /// Computes the page that begins at code point `first`.
  using page_maker = std::unique_ptr<page> (*)(char32_t first);

  explicit constexpr code_point_table(page_maker make_page) noexcept : make_page_(make_page) {}

  /// Returns the entry of `c`, which must be at most U+10FFFF. Constant time, except for the first
  /// access to a page, which computes it.
  [[nodiscard]] Entry operator[](char32_t c) const {
    const page* found = pages_[c >> 8].load(std::memory_order_acquire);
    if (found == nullptr) [[unlikely]]
      found = make(c >> 8);
    return (*found)[c & 0xFF];
  }

private:
  [[gnu::noinline, gnu::cold]] const page* make(std::size_t number) const {
    std::unique_ptr<page> made = make_page_(static_cast<char32_t>(number << 8));
    const page* first = nullptr;
    // Two threads may compute the same page; the first to publish it wins.
    if (pages_[number].compare_exchange_strong(first, made.get(), std::memory_order_acq_rel,
                                               std::memory_order_acquire))
      return made.release();
    return first;
  }

  page_maker make_page_;
  mutable std::array<std::atomic<const page*>, 0x1100> pages_{};
};

}  // namespace detto::inline v0
