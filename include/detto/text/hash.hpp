// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

namespace detail {

// Nothing-up-my-sleeve numbers: the fractional bits of the square roots of 2, 3 and 5, with the
// last bit set so that they are odd.
inline constexpr std::uint64_t hash_k0 = 0x6A09E667F3BCC909;
inline constexpr std::uint64_t hash_k1 = 0xBB67AE8584CAA73B;
inline constexpr std::uint64_t hash_k2 = 0x3C6EF372FE94F82B;

inline constexpr std::array<char, 8> hash_zeros{};

// Loads up to 8 bytes as a little-endian number, at compile time and on any machine.
constexpr std::uint64_t load_each_byte(const char* from, std::size_t count) noexcept {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < count; ++i)
    word |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  return word;
}

// Loads `Count` bytes as a little-endian number, independent of the machine's byte order.
template <std::size_t Count>
constexpr std::uint64_t load_bytes(const char* from) noexcept {
  if (std::is_constant_evaluated() || std::endian::native != std::endian::little)
    return load_each_byte(from, Count);
  std::uint64_t word = 0;
  std::memcpy(&word, from, Count);
  return word;
}

// Sixteen bytes as two little-endian numbers.
struct hash_block {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
};

// Loads `count` bytes, 0 to 15, padded with zeros. The lengths of words are unpredictable, so there
// is no branch on `count`: 8, 4, 2 and 1 bytes are each loaded either from the text or from zeros.
constexpr hash_block load_up_to_15(const char* from, std::size_t count) noexcept {
  // Short, because thousands of words are hashed at compile time.
  if (std::is_constant_evaluated())
    return count <= 8 ? hash_block{load_each_byte(from, count), 0}
                      : hash_block{load_each_byte(from, 8), load_each_byte(from + 8, count - 8)};
  const char* zeros = hash_zeros.data();
#if defined(__GNUC__)
  // Hides from the compiler that these are zeros: it would branch instead of loading them.
  asm("" : "+r"(zeros));
#endif
  const std::size_t has_8 = count & 8, has_4 = count & 4, has_2 = count & 2, has_1 = count & 1;
  const std::uint64_t first = load_bytes<8>(has_8 != 0 ? from : zeros);
  const std::uint64_t rest =
      load_bytes<4>(has_4 != 0 ? from + has_8 : zeros) |
      load_bytes<2>(has_2 != 0 ? from + has_8 + has_4 : zeros) << (8 * has_4) |
      load_bytes<1>(has_1 != 0 ? from + (count & 14) : zeros) << (8 * (has_4 + has_2));
  const std::uint64_t all_if_8 = std::uint64_t{0} - (has_8 >> 3);
  return {(first & all_if_8) | (rest & ~all_if_8), rest & all_if_8};
}

}  // namespace detail

/// Returns the high half XOR the low half of the 128-bit product of `a` and `b`. Constant time.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) noexcept {
#if defined(__SIZEOF_INT128__)
  __extension__ using wide = unsigned __int128;
  const wide product = static_cast<wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
#else
  const std::uint64_t a_low = a & 0xFFFFFFFF, a_high = a >> 32;
  const std::uint64_t b_low = b & 0xFFFFFFFF, b_high = b >> 32;
  const std::uint64_t low = a_low * b_low;
  const std::uint64_t middle = a_high * b_low + (low >> 32);
  const std::uint64_t cross = a_low * b_high + (middle & 0xFFFFFFFF);
  const std::uint64_t high = a_high * b_high + (middle >> 32) + (cross >> 32);
  return high ^ ((cross << 32) | (low & 0xFFFFFFFF));
#endif
}

namespace detail {

// Incremental hash_bytes: `add` every block of 16 bytes, then `finish` with the total size in
// bytes.
class hash_state {
public:
  constexpr explicit hash_state(std::uint64_t seed) noexcept : state_(seed ^ hash_k0) {}
  constexpr void add(hash_block block) noexcept {
    state_ = mix(block.low ^ hash_k1, block.high ^ state_);
  }
  [[nodiscard]] constexpr std::uint64_t finish(std::size_t bytes) const noexcept {
    return mix(state_ ^ bytes, hash_k2);
  }

private:
  std::uint64_t state_;
};

}  // namespace detail

/// Returns the 64-bit hash of `bytes`, on which all token keys and features are based. The function
/// does not change within a major version and is the same on every machine.
///
/// Specification: state = seed XOR k0. The bytes are divided into blocks of 16, the last one padded
/// with zeros (an empty input has no blocks). Each block is two little-endian 64-bit numbers p and
/// q, and state = mix(p XOR k1, q XOR state). The hash is mix(state XOR length in bytes, k2). mix
/// is the 128-bit product with its halves XORed; k0, k1 and k2 are the first 64 fractional bits of
/// the square roots of 2, 3 and 5 with the last bit set.
///
/// This is the multiply-and-fold construction of Wang Yi's wyhash. It is not cryptographic:
/// collisions can be constructed. Linear in the bytes.
[[nodiscard]] constexpr std::uint64_t hash_bytes(std::string_view bytes,
                                                 std::uint64_t seed = 0) noexcept {
  detail::hash_state state(seed);
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 16; at += 16, left -= 16)
    state.add({detail::load_bytes<8>(at), detail::load_bytes<8>(at + 8)});
  if (left > 0) state.add(detail::load_up_to_15(at, left));
  return state.finish(bytes.size());
}

/// Returns the hash of a 64-bit number: a bijection for each seed, so distinct numbers never
/// collide. The finaliser is variant 13 of David Stafford's MurmurHash3 mixers (also used in
/// SplitMix64, Steele et al., 2014). Constant time.
[[nodiscard]] constexpr std::uint64_t hash_value(std::uint64_t value,
                                                 std::uint64_t seed = 0) noexcept {
  std::uint64_t x = value + seed * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

}  // namespace detto::inline v0
