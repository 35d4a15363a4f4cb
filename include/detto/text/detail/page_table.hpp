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

// An entry for each code point, in pages that `Make` makes of ICU's answers when one is first asked
// for: news needs a handful of them, and all would take tens of milliseconds. A page never changes
// once it can be seen, and is kept to the end of the process.
template <class Entry, std::unique_ptr<code_page<Entry>> (*Make)(char32_t first)>
class page_table {
public:
  [[nodiscard]] static const page_table& get() noexcept {
    static constinit page_table table;
    return table;
  }
  // `c` is at most U+10FFFF.
  [[nodiscard]] Entry operator[](char32_t c) const {
    const code_page<Entry>* page = pages_[c >> 8].load(std::memory_order_acquire);
    if (page == nullptr) [[unlikely]]
      page = make(c >> 8);
    return (*page)[c & 0xFF];
  }

private:
  constexpr page_table() = default;

  [[gnu::noinline, gnu::cold]] const code_page<Entry>* make(std::size_t number) const {
    std::unique_ptr<code_page<Entry>> made = Make(static_cast<char32_t>(number << 8));
    const code_page<Entry>* first = nullptr;
    // Two threads may make the same page; one of them is kept.
    if (pages_[number].compare_exchange_strong(first, made.get(), std::memory_order_acq_rel,
                                               std::memory_order_acquire))
      return made.release();
    return first;
  }

  mutable std::array<std::atomic<const code_page<Entry>*>, 0x1100> pages_{};
};

}  // namespace detto::inline v0::detail
