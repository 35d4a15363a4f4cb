// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/utf8_automaton.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#if defined(__x86_64__) && defined(__GNUC__)

// Validation with vector instructions, after Keiser and Lemire, "Validating UTF-8 In Less Than One
// Instruction Per Byte", Software: Practice and Experience 51 (2021). Uses vector extensions,
// builtins and target attributes instead of immintrin.h, as token/detail/words/word_masks_x86.hpp
// does.

namespace detto::inline v0::detail {

// Lookup tables for errors in pairs of bytes, one bit per kind of error. Each table has one entry
// per nibble: of the first byte's high and low nibbles and of the second byte's high nibble, the
// errors that the nibble permits. An error occurs if all three permit it. Names as in the paper.
struct utf8_error_tables {
  // Sixteen entries, repeated for each half of a 32-byte shuffle.
  using row = std::array<unsigned char, 32>;

  static constexpr unsigned char too_short = 1 << 0;       // lead byte, then no continuation byte
  static constexpr unsigned char too_long = 1 << 1;        // ASCII, then a continuation byte
  static constexpr unsigned char overlong_3 = 1 << 2;      // E0, then less than A0
  static constexpr unsigned char too_large = 1 << 3;       // F4 or more, then more than 8F
  static constexpr unsigned char surrogate = 1 << 4;       // ED, then A0 or more
  static constexpr unsigned char overlong_2 = 1 << 5;      // C0 or C1, then a continuation byte
  static constexpr unsigned char too_large_1000 = 1 << 6;  // F5 or more, then less than 90
  static constexpr unsigned char overlong_4 = 1 << 6;      // F0, then less than 90
  // An error unless it is in a sequence of three or four bytes.
  static constexpr unsigned char two_continuations = 1 << 7;

  // The ranges of first and second bytes that constitute each error.
  struct pair {
    unsigned char error_bit, first, first_last, second, second_last;
  };
  static constexpr std::array<pair, 10> pairs{{{too_short, 0xC0, 0xFF, 0x00, 0x7F},
                                               {too_short, 0xC0, 0xFF, 0xC0, 0xFF},
                                               {too_long, 0x00, 0x7F, 0x80, 0xBF},
                                               {overlong_3, 0xE0, 0xE0, 0x80, 0x9F},
                                               {too_large, 0xF4, 0xFF, 0x90, 0xBF},
                                               {surrogate, 0xED, 0xED, 0xA0, 0xBF},
                                               {overlong_2, 0xC0, 0xC1, 0x80, 0xBF},
                                               {too_large_1000, 0xF5, 0xFF, 0x80, 0x8F},
                                               {overlong_4, 0xF0, 0xF0, 0x80, 0x8F},
                                               {two_continuations, 0x80, 0xBF, 0x80, 0xBF}}};

  row first_high{};
  row first_low{};
  row second_high{};

  constexpr utf8_error_tables() noexcept {
    for (const pair& p : pairs) {
      for (unsigned byte = p.first; byte <= p.first_last; ++byte) {
        set(first_high, byte >> 4, p.error_bit);
        set(first_low, byte & 0x0F, p.error_bit);
      }
      for (unsigned byte = p.second; byte <= p.second_last; ++byte)
        set(second_high, byte >> 4, p.error_bit);
    }
  }

private:
  static constexpr void set(row& to, unsigned nibble, unsigned char error_bit) noexcept {
    to[nibble] |= error_bit;
    to[nibble + 16] |= error_bit;
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
utf8_look_up(const utf8_error_tables::row& row, utf8_bytes_32 index) noexcept {
  utf8_bytes_32 rows;
  std::memcpy(&rows, row.data(), 32);
  return reinterpret_cast<utf8_bytes_32>(__builtin_ia32_pshufb256(
      reinterpret_cast<utf8_chars_32>(rows), reinterpret_cast<utf8_chars_32>(index)));
}

__attribute__((target("avx2"), always_inline)) inline utf8_bytes_32
utf8_high_nibble(utf8_bytes_32 bytes) noexcept {
  return reinterpret_cast<utf8_bytes_32>(reinterpret_cast<utf8_words_32>(bytes) >> 4) & 0x0F;
}

// Nonzero at each of the 32 bytes at `from` that is an error; reads the three preceding bytes too.
__attribute__((target("avx2"), always_inline)) inline utf8_bytes_32
utf8_errors_at(const char* from) noexcept {
  static constexpr utf8_error_tables tables;
  const utf8_bytes_32 second = load_utf8(from);
  const utf8_bytes_32 first = load_utf8(from - 1);
  const utf8_bytes_32 errors = utf8_look_up(tables.first_high, utf8_high_nibble(first)) &
                               utf8_look_up(tables.first_low, first & 0x0F) &
                               utf8_look_up(tables.second_high, utf8_high_nibble(second));
  // Exactly the third and fourth bytes of sequences, two after E0 or more and three after F0 or
  // more, must be the second of two continuation bytes. Non-ASCII bytes are negative as signed
  // numbers.
  const auto lead_of_3 = reinterpret_cast<utf8_signed_32>(load_utf8(from - 2));
  const auto lead_of_4 = reinterpret_cast<utf8_signed_32>(load_utf8(from - 3));
  const auto later = ((lead_of_3 >= static_cast<signed char>(0xE0)) & lead_of_3) |
                     ((lead_of_4 >= static_cast<signed char>(0xF0)) & lead_of_4);
  return errors ^ (reinterpret_cast<utf8_bytes_32>(later) & 0x80);
}

__attribute__((target("avx2"), always_inline)) inline bool
utf8_is_zero(utf8_bytes_32 bytes) noexcept {
  using halves = long long __attribute__((vector_size(32)));
  return __builtin_ia32_ptestz256(reinterpret_cast<halves>(bytes),
                                  reinterpret_cast<halves>(bytes)) != 0;
}
__attribute__((target("avx2"), always_inline)) inline bool
utf8_is_ascii(utf8_bytes_32 bytes) noexcept {
  return __builtin_ia32_pmovmskb256(reinterpret_cast<utf8_chars_32>(bytes)) == 0;
}

// `text` must have at least one block.
__attribute__((target("avx2"))) inline std::size_t
utf8_prefix_avx2(std::string_view text) noexcept {
  constexpr std::size_t step = 128;
  const char* data = text.data();
  // No bytes precede the first ones, so they are copied after three zeros.
  if (!utf8_is_ascii(load_utf8(data))) {
    std::array<char, 35> first{};
    std::memcpy(first.data() + 3, data, 32);
    if (!utf8_is_zero(utf8_errors_at(first.data() + 3))) return 0;
  }
  std::size_t at = 32;
  for (; at + step <= text.size(); at += step) {
    const char* block = data + at;
    if (utf8_is_ascii(load_utf8(block) | load_utf8(block + 32) | load_utf8(block + 64) |
                      load_utf8(block + 96)) &&
        static_cast<unsigned char>(block[-1]) < 0x80)
      continue;
    if (!utf8_is_zero(utf8_errors_at(block) | utf8_errors_at(block + 32) |
                      utf8_errors_at(block + 64) | utf8_errors_at(block + 96)))
      return utf8_boundary(text, at);
  }
  for (; at < text.size(); at += 32) {
    // The last 32 bytes may begin before `at`.
    const std::size_t from = at + 32 <= text.size() ? at : text.size() - 32;
    if (!utf8_is_zero(utf8_errors_at(data + from))) return utf8_boundary(text, from);
  }
  return utf8_boundary(text, text.size());
}

}  // namespace detto::inline v0::detail

#endif
