// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/word_cursor.hpp>
#include <detto/token/detail/word_high.hpp>
#include <detto/token/detail/word_masks.hpp>
#include <detto/token/detail/word_rule_masks.hpp>

#include <cstddef>
#include <cstdint>

namespace detto::inline v0::detail {

// Plain blocks: all of 64 bytes, with more text behind them, and of characters that are common.
// Most blocks of most news are plain, and of them iterators need not know more than a carry and a
// size.

// What a plain block carries over, and its size; 0 if it is not plain.
struct plain_end {
  std::uint32_t carry = 0;
  std::uint32_t size = 0;
};

// The carry of a character of ASCII that is no connector.
[[gnu::always_inline]] inline unsigned plain_carry(const word_bytes& bytes,
                                                   unsigned char last) noexcept {
  const unsigned bits = bytes.bits[last];
  static_assert(word_carry::number % word_carry::numeric == 0);
  return bits | (bits & word_carry::numeric) * (word_carry::number / word_carry::numeric);
}

// A block of ASCII with nothing in it that has to be looked at. It ends before a mid character that
// waits for what comes behind it.
template <bool WordsOnly>
[[gnu::always_inline]] inline plain_end read_plain_ascii(const word_bytes& bytes, word_masks masks,
                                                         const char* at, unsigned carry,
                                                         word_block& out) noexcept {
  if (masks.connectors != 0) [[unlikely]]
    return {};
  masks.connectors = 0;
  const ruled_block ruled =
      apply_word_rules<true, WordsOnly>(masks, {}, carry, at, at + word_block_size);
  const auto end_at = [&](std::uint32_t size) -> plain_end {
    out = ruled.cut(carry, bits_below(size));
    if ((out.starts | out.ends) == 0) [[unlikely]]
      return {};
    return {plain_carry(bytes, static_cast<unsigned char>(at[size - 1])), size};
  };
  // A branch, and what is carried from the text, so that the next block need not wait for masks.
  if ((masks.mid_letters | masks.mid_numbers) >> 63 != 0) [[unlikely]]
    return end_at(word_block_size - 1);
  return end_at(word_block_size);
}

// The same with letters of two bytes and with common characters.
template <bool WordsOnly>
[[gnu::always_inline]] inline plain_end read_plain_high(const word_bytes& bytes, word_masks masks,
                                                        const common_masks& common, const char* at,
                                                        unsigned carry, word_block& out) noexcept {
  const auto byte = [at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
  // A character that does not end in the block is left to the next one.
  std::uint32_t size = word_block_size - (byte(63) >= 0xC0 ? 1U : byte(62) >= 0xE0 ? 2U : 0U);
  const std::uint64_t leads = masks.letter_leads & masks.trails >> 1;
  const std::uint64_t pairs = leads | leads << 1 | common.letters | common.letters >> 1;
  const std::uint64_t mids = common.mid_letters | common.mid_numbers;
  const std::uint64_t threes = mids | common.others_of_3;
  const std::uint64_t known =
      pairs | common.others_of_2 | common.others_of_2 >> 1 | threes | threes >> 1 | threes >> 2;
  if ((masks.high & ~known & bits_below(size)) != 0 || masks.connectors != 0) [[unlikely]]
    return {};
  if (((masks.mid_letters | masks.mid_numbers) >> (size - 1) & 1) != 0) [[unlikely]]
    size -= 1;
  else if ((mids >> (size - 1) & 1) != 0) [[unlikely]]
    size -= 3;
  masks.connectors = 0;
  masks.letters |= pairs;
  word_high high;
  high.inside = masks.trails;
  high.mids_of_3 = mids >> 2;
  high.mid_letters = common.mid_letters >> 2;
  high.mid_numbers = common.mid_numbers >> 2;
  out = apply_word_rules<false, WordsOnly>(masks, high, carry, at, at + word_block_size)
            .cut(carry, bits_below(size));
  if ((out.starts | out.ends) == 0) [[unlikely]]
    return {};
  const unsigned char last = byte(size - 1);
  if (last < 0x80) return {plain_carry(bytes, last), size};
  return {static_cast<unsigned>(masks.letters >> (size - 1) & 1) * word_carry::letter, size};
}

}  // namespace detto::inline v0::detail
