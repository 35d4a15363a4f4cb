// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_high.hpp>
#include <detto/token/detail/words/word_masks.hpp>

#include <bit>
#include <cstdint>

namespace detto::inline v0::detail {

// The result of the word rules for a block, as masks.
struct rule_masks {
  std::uint64_t inside;  // no boundary before this byte
  std::uint64_t words;   // bytes of words and numbers
  std::uint64_t numbers;

  // Returns the mask shifted by one byte; `carried` is the bit of the byte before the block.
  [[gnu::always_inline]] static std::uint64_t after(std::uint64_t mask, unsigned carried) noexcept {
    return mask << 1 | (carried != 0 ? 1U : 0U);
  }
  // Returns the segments of the block, limited to the positions in `kept`.
  [[gnu::always_inline]] word_block to_block(unsigned carry, std::uint64_t kept) const noexcept {
    const std::uint64_t bounds = ~inside & kept;
    return {bounds, bounds & words, bounds & after(words, carry & word_carry::in_word),
            bounds & after(numbers, carry & word_carry::number)};
  }
};

// Applies the word rules to a block. `high` must be all zero if `Ascii`. If `WordsOnly`, rules that
// join characters outside words are skipped. `at` points to the block, `text_end` to the end of the
// text.
template <bool Ascii, bool WordsOnly>
[[gnu::always_inline]] inline rule_masks
apply_word_rules(const word_masks& masks, const word_high& high, unsigned carry, const char* at,
                 const char* text_end) noexcept {
  const auto after = [carry](std::uint64_t mask, unsigned carried) {
    return rule_masks::after(mask, carry & carried);
  };
  const std::uint64_t letters = masks.letters;
  const std::uint64_t numerics = masks.numerics;
  const std::uint64_t joining = letters | numerics | masks.connectors;
  const std::uint64_t after_letter = after(letters, word_carry::letter);
  const std::uint64_t after_numeric = after(numerics, word_carry::numeric);

  // WB5, WB8, WB9, WB10, WB13a, WB13b
  std::uint64_t inside = joining & after(joining, word_carry::joining);
  // WB6, WB7, WB11, WB12
  const std::uint64_t joined = (masks.mid_letters & after_letter & letters >> 1) |
                               (masks.mid_numbers & after_numeric & numerics >> 1);
  inside |= joined | joined << 1;
  if constexpr (!WordsOnly) {
    // WB3d
    inside |= masks.spaces & after(masks.spaces, word_carry::space);
    // WB3. Consecutive line ends are rare, and mostly two LF.
    for (std::uint64_t second = masks.line_ends & after(masks.line_ends, word_carry::line_end);
         second != 0; second &= second - 1) {
      const char* place = at + std::countr_zero(second);
      if (place < text_end && place[0] == '\n' && place[-1] == '\r') inside |= lowest_bit(second);
    }
  }
  if constexpr (!Ascii) {
    inside |= high.inside;
    const std::uint64_t wide_letters = high.mid_letters & after_letter;
    const std::uint64_t wide_numbers = high.mid_numbers & after_numeric;
    const std::uint64_t joined_2 =
        high.mids_of_2 & ((wide_letters & letters >> 2) | (wide_numbers & numerics >> 2));
    const std::uint64_t joined_3 =
        high.mids_of_3 & ((wide_letters & letters >> 3) | (wide_numbers & numerics >> 3));
    inside |= joined_2 | joined_2 << 2 | joined_3 | joined_3 << 3;
  }
  return {inside, joining | high.words,
          numerics | high.numbers | (masks.connectors & ~letters & after_numeric)};
}

}  // namespace detto::inline v0::detail
