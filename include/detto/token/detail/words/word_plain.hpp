// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_high.hpp>
#include <detto/token/detail/words/word_masks.hpp>
#include <detto/token/detail/words/word_rule_masks.hpp>

#include <cstddef>
#include <cstdint>

namespace detto::inline v0::detail {

// Plain blocks: 64 bytes of common characters, followed by more text. Most blocks of news text are
// plain, and an iterator needs only a carry and a size for them.

// The carry and size of a plain block; the size is 0 if the block is not plain.
struct plain_end {
  std::uint32_t carry = 0;
  std::uint32_t size = 0;
};

// Returns the carry of an ASCII character that is not a connector.
[[gnu::always_inline]] inline unsigned plain_carry(const word_bytes& bytes,
                                                   unsigned char last) noexcept {
  const unsigned bits = bytes.bits[last];
  static_assert(word_carry::number % word_carry::numeric == 0);
  return bits | (bits & word_carry::numeric) * (word_carry::number / word_carry::numeric);
}

// Reads a block of ASCII without connectors. It ends before a mid character at its end, which
// depends on what follows.
template <bool WordsOnly>
[[gnu::always_inline]] inline plain_end read_plain_ascii(const word_bytes& bytes, word_masks masks,
                                                         const char* at, unsigned carry,
                                                         word_block& out) noexcept {
  if (masks.connectors != 0) [[unlikely]]
    return {};
  masks.connectors = 0;
  const rule_masks derived =
      apply_word_rules<true, WordsOnly>(masks, {}, carry, at, at + word_block_size);
  const auto end_at = [&](std::uint32_t size) -> plain_end {
    out = derived.to_block(carry, bits_below(size));
    if ((out.starts | out.ends) == 0) [[unlikely]]
      return {};
    return {plain_carry(bytes, static_cast<unsigned char>(at[size - 1])), size};
  };
  // A branch, and a carry computed from the text, so that the next block does not depend on the
  // masks.
  if ((masks.mid_letters | masks.mid_numbers) >> 63 != 0) [[unlikely]]
    return end_at(word_block_size - 1);
  return end_at(word_block_size);
}

// Reads a block with two-byte letters and common characters beyond ASCII.
template <bool WordsOnly>
[[gnu::always_inline]] inline plain_end read_plain_high(const word_bytes& bytes, word_masks masks,
                                                        const common_masks& common, const char* at,
                                                        unsigned carry, word_block& out) noexcept {
  const auto byte = [at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
  // A character that is not complete in the block is left to the next block.
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
            .to_block(carry, bits_below(size));
  if ((out.starts | out.ends) == 0) [[unlikely]]
    return {};
  const unsigned char last = byte(size - 1);
  if (last < 0x80) return {plain_carry(bytes, last), size};
  return {static_cast<unsigned>(masks.letters >> (size - 1) & 1) * word_carry::letter, size};
}

}  // namespace detto::inline v0::detail
