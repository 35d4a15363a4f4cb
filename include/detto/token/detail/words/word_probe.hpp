// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <unicode/ubrk.h>
#include <unicode/utf16.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>

namespace detto::inline v0::detail {

struct break_closer {
  void operator()(UBreakIterator* breaks) const noexcept { ubrk_close(breaks); }
};
using break_pointer = std::unique_ptr<UBreakIterator, break_closer>;

// Opens ICU's word iterator for the root locale; null if ICU has no data.
inline break_pointer open_word_breaks() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  break_pointer breaks(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
  if (U_FAILURE(status)) breaks.reset();
  return breaks;
}

// Probes the word rules of the linked ICU with short character sequences.
class word_probe {
public:
  word_probe() noexcept : breaks_(open_word_breaks()) {}

  [[nodiscard]] bool is_open() const noexcept { return breaks_ != nullptr; }

  // Whether ICU finds no boundary between the characters, at most four.
  [[nodiscard]] bool joins(std::initializer_list<UChar32> characters) noexcept {
    if (!is_open()) return false;
    std::array<UChar, 8> text{};
    std::int32_t size = 0;
    for (const UChar32 c : characters) U16_APPEND_UNSAFE(text.data(), size, c);
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks_.get(), text.data(), size, &status);
    return U_SUCCESS(status) && ubrk_next(breaks_.get()) == size;
  }

private:
  break_pointer breaks_;
};

}  // namespace detto::inline v0::detail
