// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/token/detail/words/word_masks.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The segments of a block. Bit i describes the position before byte i.
struct word_block {
  std::uint64_t bounds;   // a boundary
  std::uint64_t starts;   // a word or number begins
  std::uint64_t ends;     // a word or number ends
  std::uint64_t numbers;  // a number ends, or, without a bit in `ends`, definite punctuation

  constexpr void keep(std::uint64_t bits) noexcept {
    bounds &= bits;
    starts &= bits;
    ends &= bits;
    numbers &= bits;
  }
};

// The state carried over from the byte before a block, one bit each. The classes of ASCII have the
// same bits as in word_bytes.
namespace word_carry {
inline constexpr unsigned letter = bit_of(word_bit::letter);
inline constexpr unsigned numeric = bit_of(word_bit::numeric);
inline constexpr unsigned connector = bit_of(word_bit::connector);
inline constexpr unsigned joining = letter | numeric | connector;
inline constexpr unsigned space = bit_of(word_bit::space);
inline constexpr unsigned line_end = bit_of(word_bit::line_end);
inline constexpr unsigned hangul = 0x100;
inline constexpr unsigned hebrew = 0x200;
// The byte belongs to a word or number without being of a joining class; to a number or
// punctuation, see word_block.
inline constexpr unsigned word = 0x400;
inline constexpr unsigned number = 0x800;
inline constexpr unsigned in_word = joining | word;
// The block begins at an unconditional boundary; no class is carried over.
inline constexpr unsigned at_boundary = 0x1000;
// The block begins with the boundary that was emitted last.
inline constexpr unsigned emitted = 0x2000;
// The block is part of a window.
inline constexpr unsigned window = 0x4000;
// The previous block had many characters that had to be examined individually.
inline constexpr unsigned dense = 0x8000;
// Carries that a plain block cannot follow.
inline constexpr unsigned not_plain = hebrew | window | dense;
}  // namespace word_carry

// The state of segmentation at a position in a text. A plain value: a copy can continue from the
// position.
struct word_cursor {
  const char* data = nullptr;
  std::size_t size = 0;
  std::size_t base = 0;           // start of the block read last
  std::size_t next = 0;           // start of the next block; greater than `size` if there is none
  std::size_t last_boundary = 0;  // the last boundary emitted
  std::size_t window_begin = 0;   // start of the current window
  std::uint64_t stamp = 0;        // of the iteration, set at its first window
  std::uint32_t window_size = 0;
  std::uint32_t carry = word_carry::at_boundary;

  [[nodiscard]] constexpr std::string_view text() const noexcept { return {data, size}; }
  [[nodiscard]] constexpr byte_range window() const noexcept {
    return {window_begin, window_begin + window_size};
  }
};

// Returns a mask of the lowest `n` bits.
constexpr std::uint64_t bits_below(std::size_t n) noexcept {
  return n >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << n) - 1;
}
constexpr std::uint64_t lowest_bit(std::uint64_t bits) noexcept { return bits & (0 - bits); }

}  // namespace detto::inline v0::detail
