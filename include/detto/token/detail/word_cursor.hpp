// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/token/detail/word_masks.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The segments of a block. A bit at i speaks of what begins, or ends, before byte i.
struct word_block {
  std::uint64_t bounds;   // a boundary
  std::uint64_t starts;   // a word or number begins
  std::uint64_t ends;     // a word or number ends
  std::uint64_t numbers;  // a number ends, or, where `ends` has no bit, what is surely punctuation

  constexpr void keep(std::uint64_t bits) noexcept {
    bounds &= bits;
    starts &= bits;
    ends &= bits;
    numbers &= bits;
  }
};

// What the byte before a block leaves to it, a bit each. The classes of ASCII have the bits that
// they have in word_bytes.
namespace word_carry {
inline constexpr unsigned letter = bit_of(word_bit::letter);
inline constexpr unsigned numeric = bit_of(word_bit::numeric);
inline constexpr unsigned connector = bit_of(word_bit::connector);
inline constexpr unsigned joining = letter | numeric | connector;
inline constexpr unsigned space = bit_of(word_bit::space);
inline constexpr unsigned line_end = bit_of(word_bit::line_end);
inline constexpr unsigned hangul = 0x100;
inline constexpr unsigned hebrew = 0x200;
// Of a word or number, beside those that join; of a number, or of punctuation, see word_block.
inline constexpr unsigned word = 0x400;
inline constexpr unsigned number = 0x800;
inline constexpr unsigned in_word = joining | word;
// The block begins at a boundary, whatever comes: no class is carried.
inline constexpr unsigned fresh = 0x1000;
// The block begins with the boundary that was the last one given.
inline constexpr unsigned given = 0x2000;
// The block lies in a window.
inline constexpr unsigned window = 0x4000;
// The block before was full of characters that had to be looked at one by one.
inline constexpr unsigned dense = 0x8000;
// What a plain block does not come after.
inline constexpr unsigned not_plain = hebrew | window | dense;
}  // namespace word_carry

// How far the boundaries of a text are found: all that reading on needs. Plain data; a copy is a
// place to go on from.
struct word_cursor {
  const char* data = nullptr;
  std::size_t size = 0;
  std::size_t base = 0;          // of the block last read
  std::size_t next = 0;          // where the next one begins; past the size where there is none
  std::size_t latest = 0;        // the last boundary given
  std::size_t window_begin = 0;  // of what ICU was asked about last
  std::uint64_t stamp = 0;       // of the iteration, drawn at its first window
  std::uint32_t window_size = 0;
  std::uint32_t carry = word_carry::fresh;

  [[nodiscard]] constexpr std::string_view text() const noexcept { return {data, size}; }
  [[nodiscard]] constexpr byte_range window() const noexcept {
    return {window_begin, window_begin + window_size};
  }
};

// The lowest `n` bits.
constexpr std::uint64_t bits_below(std::size_t n) noexcept {
  return n >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << n) - 1;
}
constexpr std::uint64_t lowest_bit(std::uint64_t bits) noexcept { return bits & (0 - bits); }

}  // namespace detto::inline v0::detail
