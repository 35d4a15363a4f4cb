// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/word_masks.hpp>

#include <array>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)

// The same masks by vector instructions. Each function carries the instructions it needs as an
// attribute and is called only where the processor has them, so that nothing depends on the options
// of the including file. Vector extensions and builtins instead of immintrin.h: that header alone
// takes a second to compile.

namespace detto::inline v0::detail {

using bytes_32 = unsigned char __attribute__((vector_size(32)));
using signed_32 = char __attribute__((vector_size(32)));
using words_32 = unsigned short __attribute__((vector_size(32)));
using bytes_64 = unsigned char __attribute__((vector_size(64)));
using signed_64 = char __attribute__((vector_size(64)));
using words_64 = unsigned short __attribute__((vector_size(64)));

// The 128 entries for ASCII, or with `text` turned by 0x80 those for high bytes, as eight rows of
// sixteen: a shuffle looks a byte's low half up in a row, and gives zero where the high half,
// turned into the index's top bit, is not the row's. Of bytes from 0x90 on, the index wraps around
// and finds anything.
__attribute__((target("avx2"), always_inline)) inline bytes_32
word_bits_avx2(const std::array<std::uint8_t, 32>* rows, bytes_32 text) noexcept {
  bytes_32 found{};
#pragma GCC unroll 8
  for (unsigned row = 0; row < 8; ++row) {
    bytes_32 entries;
    std::memcpy(&entries, rows[row].data(), 32);
    const bytes_32 index = (text ^ static_cast<unsigned char>(row << 4)) + 0x70;
    found |= reinterpret_cast<bytes_32>(__builtin_ia32_pshufb256(
        reinterpret_cast<signed_32>(entries), reinterpret_cast<signed_32>(index)));
  }
  return found;
}

template <word_bit Bit>
__attribute__((target("avx2"), always_inline)) inline std::uint64_t
word_mask_avx2(bytes_32 low, bytes_32 high) noexcept {
  // Only each byte's top bit counts, so that it does no harm that the shift crosses bytes.
  constexpr unsigned up = 7 - static_cast<unsigned>(Bit);
  const auto low_bits = static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(
      reinterpret_cast<signed_32>(reinterpret_cast<words_32>(low) << up)));
  const auto high_bits = static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(
      reinterpret_cast<signed_32>(reinterpret_cast<words_32>(high) << up)));
  return low_bits | std::uint64_t{high_bits} << 32;
}

__attribute__((target("avx2"), always_inline)) inline word_masks
classify_avx2(const word_bytes& bytes, const char* block) noexcept {
  bytes_32 low_text;
  bytes_32 high_text;
  std::memcpy(&low_text, block, 32);
  std::memcpy(&high_text, block + 32, 32);
  const bytes_32 low = word_bits_avx2(bytes.rows.data(), low_text);
  const bytes_32 high = word_bits_avx2(bytes.rows.data(), high_text);
  const std::uint64_t not_ascii = word_mask_avx2<word_bit::high>(low_text, high_text);
  word_masks masks{word_mask_avx2<word_bit::letter>(low, high) & ~not_ascii,
                   word_mask_avx2<word_bit::numeric>(low, high) & ~not_ascii,
                   word_mask_avx2<word_bit::connector>(low, high) & ~not_ascii,
                   word_mask_avx2<word_bit::space>(low, high) & ~not_ascii,
                   word_mask_avx2<word_bit::mid_letter>(low, high) & ~not_ascii,
                   word_mask_avx2<word_bit::mid_number>(low, high) & ~not_ascii,
                   word_mask_avx2<word_bit::line_end>(low, high) & ~not_ascii,
                   not_ascii};
  if (not_ascii != 0) {
    const bytes_32 low_more = word_bits_avx2(bytes.rows.data() + 8, low_text ^ 0x80);
    const bytes_32 high_more = word_bits_avx2(bytes.rows.data() + 8, high_text ^ 0x80);
    masks.letter_leads = word_mask_avx2<word_bit::letter_lead>(low_more, high_more) & not_ascii;
    masks.trails = word_mask_avx2<word_bit::trail>(low_more, high_more) & not_ascii;
  }
  return masks;
}

template <word_bit Bit>
__attribute__((target("avx512bw"), always_inline)) inline std::uint64_t
word_mask_avx512(bytes_64 bits) noexcept {
  constexpr unsigned up = 7 - static_cast<unsigned>(Bit);
  return static_cast<std::uint64_t>(__builtin_ia32_cvtb2mask512(
      reinterpret_cast<signed_64>(reinterpret_cast<words_64>(bits) << up)));
}

// 128 entries fill two registers, and one instruction looks 64 bytes up in them, by all their bits
// but the top one.
__attribute__((target("avx512bw,avx512vbmi"), always_inline)) inline bytes_64
word_bits_avx512(const std::uint8_t* entries, signed_64 text) noexcept {
  signed_64 low_entries;
  signed_64 high_entries;
  std::memcpy(&low_entries, entries, 64);
  std::memcpy(&high_entries, entries + 64, 64);
#if defined(__clang__)
  return reinterpret_cast<bytes_64>(
      __builtin_ia32_vpermi2varqi512(low_entries, text, high_entries));
#else
  return reinterpret_cast<bytes_64>(
      __builtin_ia32_vpermt2varqi512_mask(text, low_entries, high_entries, ~0ULL));
#endif
}

__attribute__((target("avx512bw,avx512vbmi"), always_inline)) inline word_masks
classify_avx512(const word_bytes& bytes, const char* block) noexcept {
  signed_64 text;
  std::memcpy(&text, block, 64);
  const bytes_64 bits = word_bits_avx512(bytes.bits.data(), text);
  const auto not_ascii = static_cast<std::uint64_t>(__builtin_ia32_cvtb2mask512(text));
  word_masks masks{word_mask_avx512<word_bit::letter>(bits) & ~not_ascii,
                   word_mask_avx512<word_bit::numeric>(bits) & ~not_ascii,
                   word_mask_avx512<word_bit::connector>(bits) & ~not_ascii,
                   word_mask_avx512<word_bit::space>(bits) & ~not_ascii,
                   word_mask_avx512<word_bit::mid_letter>(bits) & ~not_ascii,
                   word_mask_avx512<word_bit::mid_number>(bits) & ~not_ascii,
                   word_mask_avx512<word_bit::line_end>(bits) & ~not_ascii,
                   not_ascii};
  if (not_ascii != 0) {
    const bytes_64 more = word_bits_avx512(bytes.bits.data() + 128, text);
    masks.letter_leads = word_mask_avx512<word_bit::letter_lead>(more) & not_ascii;
    masks.trails = word_mask_avx512<word_bit::trail>(more) & not_ascii;
  }
  return masks;
}

}  // namespace detto::inline v0::detail

#endif
