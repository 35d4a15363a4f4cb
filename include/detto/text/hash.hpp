// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

// Fractional bits of the square roots of 2, 3 and 5: odd once the last bit is set, nothing up the
// sleeve.
inline constexpr std::uint64_t hash_k0 = 0x6A09E667F3BCC909;
inline constexpr std::uint64_t hash_k1 = 0xBB67AE8584CAA73B;
inline constexpr std::uint64_t hash_k2 = 0x3C6EF372FE94F82B;

// Little-endian whatever the machine, and constexpr; compilers turn the loop of a constant count
// into one load.
template <std::size_t Count>
constexpr std::uint64_t load_bytes(const char* from) noexcept {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < Count; ++i)
    word |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  return word;
}

// `count` bytes, 0 to 8, zero-padded. Overlapping loads keep short words, the usual token, free of
// a byte loop.
constexpr std::uint64_t load_up_to_8(const char* from, std::size_t count) noexcept {
  if (count == 8) return load_bytes<8>(from);
  if (count >= 4) {
    const std::uint64_t high = load_bytes<4>(from + count - 4);
    return load_bytes<4>(from) | (high << (8 * (count - 4)));
  }
  if (count == 0) return 0;
  const auto byte = [from](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(from[i])};
  };
  const std::size_t middle = count / 2;
  return byte(0) | (byte(middle) << (8 * middle)) | (byte(count - 1) << (8 * (count - 1)));
}

}  // namespace detail

/// The 128-bit product of `a` and `b`, high half XOR low half.
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

/// The 64-bit hash of bytes that every feature of detto is made of; it never changes within a major
/// version.
///
/// Specified so that any language can compute it: state = seed XOR k0; the bytes are cut into
/// blocks of 16, the last one padded with zeros (no bytes: no block); a block is two little-endian
/// 64-bit numbers p and q, and state = mix(p XOR k1, q XOR state); the hash is mix(state XOR length
/// in bytes, k2), where mix is the 128-bit product with its halves XORed, and k0, k1, k2 the first
/// 64 fractional bits of the square roots of 2, 3 and 5 with the last bit set. It is the
/// multiply-and-fold construction of Wang Yi's wyhash. Not meant to withstand chosen collisions.
/// Linear in the bytes.
[[nodiscard]] constexpr std::uint64_t hash_bytes(std::string_view bytes,
                                                 std::uint64_t seed = 0) noexcept {
  std::uint64_t state = seed ^ detail::hash_k0;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 16; at += 16, left -= 16)
    state = mix(detail::load_bytes<8>(at) ^ detail::hash_k1, detail::load_bytes<8>(at + 8) ^ state);
  if (left > 0) {
    const std::uint64_t low = detail::load_up_to_8(at, left < 8 ? left : 8);
    const std::uint64_t high = left > 8 ? detail::load_up_to_8(at + 8, left - 8) : 0;
    state = mix(low ^ detail::hash_k1, high ^ state);
  }
  return mix(state ^ bytes.size(), detail::hash_k2);
}

/// The hash of one 64-bit number: a bijection for each seed, so that distinct numbers never
/// collide. The finaliser is variant 13 of David Stafford's MurmurHash3 mixers (also in SplitMix64,
/// Steele et al., 2014).
[[nodiscard]] constexpr std::uint64_t hash_value(std::uint64_t value,
                                                 std::uint64_t seed = 0) noexcept {
  std::uint64_t x = value + seed * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

}  // namespace detto::inline v0
