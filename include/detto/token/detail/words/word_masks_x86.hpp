// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/words/word_masks.hpp>

#include <array>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)

// The masks of word_masks.hpp by vector instructions. Each function enables the instructions it
// needs with an attribute and is called only on processors that have them, so that nothing depends
// on the compiler options of the including file. Uses vector extensions and builtins instead of
// immintrin.h, which alone takes a second to compile.

namespace detto::inline v0::detail {

using bytes_32 = unsigned char __attribute__((vector_size(32)));
using signed_32 = char __attribute__((vector_size(32)));
using words_32 = unsigned short __attribute__((vector_size(32)));
using bytes_64 = unsigned char __attribute__((vector_size(64)));
using signed_64 = char __attribute__((vector_size(64)));
using words_64 = unsigned short __attribute__((vector_size(64)));

// 64 bytes in two registers. A lookup in a plane uses the low half of each byte to select a set of
// high halves by a shuffle, and tests whether the set contains the high half of the byte.
class halves_avx2 {
public:
  __attribute__((target("avx2"), always_inline)) explicit halves_avx2(const char* block) noexcept {
    std::memcpy(&low_, block, 32);
    std::memcpy(&high_, block + 32, 32);
    low_half_ = half_of(low_);
    high_half_ = half_of(high_);
  }

  // Returns one bit of each byte as a mask.
  template <unsigned Bit>
  [[nodiscard]] __attribute__((target("avx2"), always_inline)) std::uint64_t bits() const noexcept {
    // Only the top bit of each byte is used, so bits shifted across bytes do no harm.
    return mask(reinterpret_cast<bytes_32>(reinterpret_cast<words_32>(low_) << (7 - Bit)),
                reinterpret_cast<bytes_32>(reinterpret_cast<words_32>(high_) << (7 - Bit)));
  }
  [[nodiscard]] __attribute__((target("avx2"), always_inline)) std::uint64_t
  equal(unsigned char value) const noexcept {
    return mask(reinterpret_cast<bytes_32>(low_ == value),
                reinterpret_cast<bytes_32>(high_ == value));
  }
  // Returns the ASCII bytes that have their bit in a plane.
  [[nodiscard]] __attribute__((target("avx2"), always_inline)) std::uint64_t
  among(const word_bytes::plane& plane) const noexcept {
    return among(plane, low_, high_);
  }
  // Returns the bytes whose last seven bits have their bit in a plane.
  [[nodiscard]] __attribute__((target("avx2"), always_inline)) std::uint64_t
  among_high(const word_bytes::plane& plane) const noexcept {
    return among(plane, low_ & 0x7F, high_ & 0x7F);
  }

private:
  __attribute__((target("avx2"), always_inline)) static bytes_32 half_of(bytes_32 text) noexcept {
    constexpr bytes_32 bit_of_half = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128,
                                      1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const bytes_32 half = reinterpret_cast<bytes_32>(reinterpret_cast<words_32>(text) >> 4) & 0x0F;
    return shuffle(bit_of_half, half);
  }
  __attribute__((target("avx2"), always_inline)) static bytes_32 shuffle(bytes_32 entries,
                                                                         bytes_32 index) noexcept {
    return reinterpret_cast<bytes_32>(__builtin_ia32_pshufb256(reinterpret_cast<signed_32>(entries),
                                                               reinterpret_cast<signed_32>(index)));
  }
  __attribute__((target("avx2"), always_inline)) static std::uint64_t mask(bytes_32 low,
                                                                           bytes_32 high) noexcept {
    const auto low_bits =
        static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<signed_32>(low)));
    const auto high_bit_lanes =
        static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<signed_32>(high)));
    return low_bits | std::uint64_t{high_bit_lanes} << 32;
  }
  // A shuffle uses the four lowest bits of an index and returns zero if the top bit is set.
  [[nodiscard]] __attribute__((target("avx2"), always_inline)) std::uint64_t
  among(const word_bytes::plane& plane, bytes_32 low_index, bytes_32 high_index) const noexcept {
    bytes_32 entries;
    std::memcpy(&entries, plane.data(), 32);
    return mask(
        reinterpret_cast<bytes_32>((shuffle(entries, low_index) & low_half_) == low_half_),
        reinterpret_cast<bytes_32>((shuffle(entries, high_index) & high_half_) == high_half_));
  }

  bytes_32 low_;
  bytes_32 high_;
  bytes_32 low_half_;  // for each byte, the bit of its high half
  bytes_32 high_half_;
};

__attribute__((target("avx2"), always_inline)) inline word_masks
classify_avx2(const word_bytes& bytes, const char* block) noexcept {
  const halves_avx2 text(block);
  const auto of = [&](word_bit bit) __attribute__((target("avx2"), always_inline)) {
    return text.among(bytes.planes[static_cast<unsigned>(bit)]);
  };
  word_masks masks{of(word_bit::letter),     of(word_bit::numeric),
                   of(word_bit::connector),  of(word_bit::space),
                   of(word_bit::mid_letter), of(word_bit::mid_number),
                   of(word_bit::line_end),   text.bits<7>()};
  if (masks.high != 0) {
    masks.letter_leads = text.among_high(bytes.letter_leads) & masks.high;
    masks.trails = masks.high & ~text.bits<6>();
  }
  return masks;
}

// `trails`: the bytes 0x80 to 0xBF of the block.
__attribute__((target("avx2"), always_inline)) inline common_masks
classify_common_avx2(const word_bytes& bytes, const char* block, std::uint64_t trails) noexcept {
  const halves_avx2 text(block);
  const auto of = [&](common_lead lead, common_bit bit)
      __attribute__((target("avx2"), always_inline)) {
    return text.among_high(
        bytes.common_planes[static_cast<unsigned>(lead)][static_cast<unsigned>(bit)]);
  };
  const std::uint64_t c2 = trails & text.equal(0xC2) << 1;
  const std::uint64_t c3 = trails & text.equal(0xC3) << 1;
  const std::uint64_t e2_80 = trails & text.equal(0xE2) << 2 & text.equal(0x80) << 1;
  return {(c2 & of(common_lead::c2, common_bit::letter)) |
              (c3 & of(common_lead::c3, common_bit::letter)),
          e2_80 & of(common_lead::e2_80, common_bit::mid_letter),
          e2_80 & of(common_lead::e2_80, common_bit::mid_number),
          (c2 & of(common_lead::c2, common_bit::other)) |
              (c3 & of(common_lead::c3, common_bit::other)),
          e2_80 & of(common_lead::e2_80, common_bit::other)};
}

// Returns one bit of each byte as a mask.
template <auto Bit>
__attribute__((target("avx512bw"), always_inline)) inline std::uint64_t
bits_avx512(bytes_64 bytes) noexcept {
  constexpr unsigned up = 7 - static_cast<unsigned>(Bit);
  return static_cast<std::uint64_t>(__builtin_ia32_cvtb2mask512(
      reinterpret_cast<signed_64>(reinterpret_cast<words_64>(bytes) << up)));
}
__attribute__((target("avx512bw"), always_inline)) inline std::uint64_t
equal_avx512(bytes_64 bytes, unsigned char value) noexcept {
  return static_cast<std::uint64_t>(
      __builtin_ia32_cvtb2mask512(reinterpret_cast<signed_64>(bytes == value)));
}

// Looks up 64 bytes in a table of 128 entries, by all their bits except the top one. The table
// fills two registers, and the lookup is one instruction.
__attribute__((target("avx512bw,avx512vbmi"), always_inline)) inline bytes_64
look_up_128_avx512(const std::uint8_t* entries, bytes_64 bytes) noexcept {
  const auto index = reinterpret_cast<signed_64>(bytes);
  signed_64 low_entries;
  signed_64 high_entries;
  std::memcpy(&low_entries, entries, 64);
  std::memcpy(&high_entries, entries + 64, 64);
#if defined(__clang__)
  return reinterpret_cast<bytes_64>(
      __builtin_ia32_vpermi2varqi512(low_entries, index, high_entries));
#else
  return reinterpret_cast<bytes_64>(
      __builtin_ia32_vpermt2varqi512_mask(index, low_entries, high_entries, ~0ULL));
#endif
}

// Looks up 64 bytes in a table of 64 entries, by their six lowest bits.
__attribute__((target("avx512bw,avx512vbmi"), always_inline)) inline bytes_64
look_up_64_avx512(const std::uint8_t* from, bytes_64 bytes) noexcept {
  const auto index = reinterpret_cast<signed_64>(bytes);
  signed_64 entries;
  std::memcpy(&entries, from, 64);
#if defined(__clang__)
  return reinterpret_cast<bytes_64>(__builtin_ia32_permvarqi512(entries, index));
#else
  return reinterpret_cast<bytes_64>(
      __builtin_ia32_permvarqi512_mask(entries, index, entries, ~0ULL));
#endif
}

__attribute__((target("avx512bw,avx512vbmi"), always_inline)) inline word_masks
classify_avx512(const word_bytes& bytes, const char* block) noexcept {
  bytes_64 text;
  std::memcpy(&text, block, 64);
  const bytes_64 bits = look_up_128_avx512(bytes.bits.data(), text);
  const std::uint64_t high = bits_avx512<7>(text);
  word_masks masks{bits_avx512<word_bit::letter>(bits) & ~high,
                   bits_avx512<word_bit::numeric>(bits) & ~high,
                   bits_avx512<word_bit::connector>(bits) & ~high,
                   bits_avx512<word_bit::space>(bits) & ~high,
                   bits_avx512<word_bit::mid_letter>(bits) & ~high,
                   bits_avx512<word_bit::mid_number>(bits) & ~high,
                   bits_avx512<word_bit::line_end>(bits) & ~high,
                   high};
  if (high != 0) {
    const bytes_64 more = look_up_128_avx512(bytes.bits.data() + 128, text);
    masks.letter_leads = bits_avx512<word_bit::letter_lead>(more) & high;
    masks.trails = bits_avx512<word_bit::trail>(more) & high;
  }
  return masks;
}

__attribute__((target("avx512bw,avx512vbmi"), always_inline)) inline common_masks
classify_common_avx512(const word_bytes& bytes, const char* block, std::uint64_t trails) noexcept {
  bytes_64 text;
  std::memcpy(&text, block, 64);
  const auto of = [&](common_lead lead)
      __attribute__((target("avx512bw,avx512vbmi"), always_inline)) {
    return look_up_64_avx512(bytes.common[static_cast<unsigned>(lead)].data(), text);
  };
  const bytes_64 after_c2 = of(common_lead::c2);
  const bytes_64 after_c3 = of(common_lead::c3);
  const bytes_64 after_e2_80 = of(common_lead::e2_80);
  const std::uint64_t c2 = trails & equal_avx512(text, 0xC2) << 1;
  const std::uint64_t c3 = trails & equal_avx512(text, 0xC3) << 1;
  const std::uint64_t e2_80 =
      trails & equal_avx512(text, 0xE2) << 2 & equal_avx512(text, 0x80) << 1;
  return {(c2 & bits_avx512<common_bit::letter>(after_c2)) |
              (c3 & bits_avx512<common_bit::letter>(after_c3)),
          e2_80 & bits_avx512<common_bit::mid_letter>(after_e2_80),
          e2_80 & bits_avx512<common_bit::mid_number>(after_e2_80),
          (c2 & bits_avx512<common_bit::other>(after_c2)) |
              (c3 & bits_avx512<common_bit::other>(after_c3)),
          e2_80 & bits_avx512<common_bit::other>(after_e2_80)};
}

}  // namespace detto::inline v0::detail

#endif
