// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>

namespace detto::inline v0::detail {

// What is to be known of 256 code points in a row.
template <class Entry>
using code_page = std::array<Entry, 256>;

// An entry for each code point, in pages that are made of ICU's answers when one is first asked
// for: news needs a handful of them, and all would take tens of milliseconds. A page never changes
// once it can be seen, and is kept to the end of the process: tables are static.
template <class Entry>
class page_table {
public:
  using page = code_page<Entry>;
  using maker = std::unique_ptr<page> (*)(char32_t first);

  explicit constexpr page_table(maker make_page) noexcept : make_page_(make_page) {}

  // `c` is at most U+10FFFF.
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
    // Two threads may make the same page; one of them is kept.
    if (pages_[number].compare_exchange_strong(first, made.get(), std::memory_order_acq_rel,
                                               std::memory_order_acquire))
      return made.release();
    return first;
  }

  maker make_page_;
  mutable std::array<std::atomic<const page*>, 0x1100> pages_{};
};

}  // namespace detto::inline v0::detail
