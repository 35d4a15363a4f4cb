// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/utf8_automaton.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#if defined(__x86_64__) && defined(__GNUC__)

// Checking by vector instructions, after Keiser and Lemire, "Validating UTF-8 In Less Than One
// Instruction Per Byte", Software: Practice and Experience 51 (2021). Vector extensions and
// builtins instead of immintrin.h, and target attributes, as token/detail/word_masks_x86.hpp does.

namespace detto::inline v0::detail {

// What may be wrong with two bytes in a row, a bit each. Three looks into a table of sixteen give
// for the first byte's halves and the second's upper half what is not excluded; what all three
// leave is wrong. Names are of the paper.
struct utf8_faults {
  // A row of sixteen, twice, as shuffles of 32 bytes take it.
  using row = std::array<unsigned char, 32>;

  static constexpr unsigned char too_short = 1 << 0;   // lead, then no trail
  static constexpr unsigned char too_long = 1 << 1;    // ASCII, then a trail
  static constexpr unsigned char overlong_3 = 1 << 2;  // E0, then less than A0
  static constexpr unsigned char too_large = 1 << 3;   // F4 or more, then more than 8F
  static constexpr unsigned char surrogate = 1 << 4;   // ED, then A0 or more
  static constexpr unsigned char overlong_2 = 1 << 5;  // C0 or C1, then a trail
  static constexpr unsigned char beyond = 1 << 6;      // F5 or more, then less than 90
  static constexpr unsigned char overlong_4 = 1 << 6;  // F0, then less than 90
  static constexpr unsigned char two_trails = 1 << 7;  // right only behind leads of three and four

  // The bytes of which each fault may consist, by bounds.
  struct pair {
    unsigned char fault, first, first_last, second, second_last;
  };
  static constexpr std::array<pair, 10> pairs{{{too_short, 0xC0, 0xFF, 0x00, 0x7F},
                                               {too_short, 0xC0, 0xFF, 0xC0, 0xFF},
                                               {too_long, 0x00, 0x7F, 0x80, 0xBF},
                                               {overlong_3, 0xE0, 0xE0, 0x80, 0x9F},
                                               {too_large, 0xF4, 0xFF, 0x90, 0xBF},
                                               {surrogate, 0xED, 0xED, 0xA0, 0xBF},
                                               {overlong_2, 0xC0, 0xC1, 0x80, 0xBF},
                                               {beyond, 0xF5, 0xFF, 0x80, 0x8F},
                                               {overlong_4, 0xF0, 0xF0, 0x80, 0x8F},
                                               {two_trails, 0x80, 0xBF, 0x80, 0xBF}}};

  row first_high{};
  row first_low{};
  row second_high{};

  constexpr utf8_faults() noexcept {
    for (const pair& p : pairs) {
      for (unsigned byte = p.first; byte <= p.first_last; ++byte) {
        mark(first_high, byte >> 4, p.fault);
        mark(first_low, byte & 0x0F, p.fault);
      }
      for (unsigned byte = p.second; byte <= p.second_last; ++byte)
        mark(second_high, byte >> 4, p.fault);
    }
  }

private:
  static constexpr void mark(row& to, unsigned half, unsigned char fault) noexcept {
    to[half] |= fault;
    to[half + 16] |= fault;
  }
};

using utf8_bytes_32 = unsigned char __attribute__((vector_size(32)));
using utf8_chars_32 = char __attribute__((vector_size(32)));
using utf8_signed_32 = signed char __attribute__((vector_size(32)));
using utf8_words_32 = unsigned short __attribute__((vector_size(32)));

__attribute__((target("avx2"), always_inline)) inline utf8_bytes_32
load_utf8(const char* from) noexcept {
  utf8_bytes_32 bytes;
  std::memcpy(&bytes, from, 32);
  return bytes;
}

__attribute__((target("avx2"), always_inline)) inline utf8_bytes_32
utf8_look_up(const utf8_faults::row& row, utf8_bytes_32 index) noexcept {
  utf8_bytes_32 rows;
  std::memcpy(&rows, row.data(), 32);
  return reinterpret_cast<utf8_bytes_32>(__builtin_ia32_pshufb256(
      reinterpret_cast<utf8_chars_32>(rows), reinterpret_cast<utf8_chars_32>(index)));
}

__attribute__((target("avx2"), always_inline)) inline utf8_bytes_32
utf8_high_half(utf8_bytes_32 bytes) noexcept {
  return reinterpret_cast<utf8_bytes_32>(reinterpret_cast<utf8_words_32>(bytes) >> 4) & 0x0F;
}

// Not zero where something is wrong at a byte of the 32 at `from`, seen with the three before it.
__attribute__((target("avx2"), always_inline)) inline utf8_bytes_32
utf8_faults_at(const char* from) noexcept {
  static constexpr utf8_faults faults;
  const utf8_bytes_32 second = load_utf8(from);
  const utf8_bytes_32 first = load_utf8(from - 1);
  const utf8_bytes_32 wrong = utf8_look_up(faults.first_high, utf8_high_half(first)) &
                              utf8_look_up(faults.first_low, first & 0x0F) &
                              utf8_look_up(faults.second_high, utf8_high_half(second));
  // Third and fourth bytes, behind E0 and more, F0 and more: they, and only they, are two trails in
  // a row. As signed numbers all bytes beyond ASCII are below zero.
  const auto lead_of_3 = reinterpret_cast<utf8_signed_32>(load_utf8(from - 2));
  const auto lead_of_4 = reinterpret_cast<utf8_signed_32>(load_utf8(from - 3));
  const auto later = ((lead_of_3 >= static_cast<signed char>(0xE0)) & lead_of_3) |
                     ((lead_of_4 >= static_cast<signed char>(0xF0)) & lead_of_4);
  return wrong ^ (reinterpret_cast<utf8_bytes_32>(later) & 0x80);
}

__attribute__((target("avx2"), always_inline)) inline bool utf8_none(utf8_bytes_32 bytes) noexcept {
  using halves = long long __attribute__((vector_size(32)));
  return __builtin_ia32_ptestz256(reinterpret_cast<halves>(bytes),
                                  reinterpret_cast<halves>(bytes)) != 0;
}
__attribute__((target("avx2"), always_inline)) inline bool
utf8_is_ascii(utf8_bytes_32 bytes) noexcept {
  return __builtin_ia32_pmovmskb256(reinterpret_cast<utf8_chars_32>(bytes)) == 0;
}

// `text` has at least a block.
__attribute__((target("avx2"))) inline std::size_t
utf8_prefix_avx2(std::string_view text) noexcept {
  constexpr std::size_t step = 128;
  const char* data = text.data();
  // Nothing stands before the first bytes, save in a copy.
  if (!utf8_is_ascii(load_utf8(data))) {
    std::array<char, 35> first{};
    std::memcpy(first.data() + 3, data, 32);
    if (!utf8_none(utf8_faults_at(first.data() + 3))) return 0;
  }
  std::size_t at = 32;
  for (; at + step <= text.size(); at += step) {
    const char* block = data + at;
    if (utf8_is_ascii(load_utf8(block) | load_utf8(block + 32) | load_utf8(block + 64) |
                      load_utf8(block + 96)) &&
        static_cast<unsigned char>(block[-1]) < 0x80)
      continue;
    if (!utf8_none(utf8_faults_at(block) | utf8_faults_at(block + 32) | utf8_faults_at(block + 64) |
                   utf8_faults_at(block + 96)))
      return utf8_boundary(text, at);
  }
  for (; at < text.size(); at += 32) {
    // The last 32 bytes may begin before `at`.
    const std::size_t from = at + 32 <= text.size() ? at : text.size() - 32;
    if (!utf8_none(utf8_faults_at(data + from))) return utf8_boundary(text, from);
  }
  return utf8_boundary(text, text.size());
}

}  // namespace detto::inline v0::detail

#endif
