// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace detto::inline v0::detail {

// The size of the sequence and the bounds of the second byte for a lead byte: Unicode 15.0, table
// 3-7, "Well-Formed UTF-8 Byte Sequences".
struct utf8_lead {
  std::uint8_t size;  // of the sequence, in bytes; 0 if the byte is not a lead byte
  std::uint8_t low;
  std::uint8_t high;
};

constexpr utf8_lead utf8_lead_of(unsigned char byte) noexcept {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Block-wise validation only finds a prefix that is certainly well-formed. Each implementation
// returns a code point boundary before which the text is well-formed, less than three blocks before
// the end of the text or its first ill-formed part. The rest is left to `decode`, so that the
// implementations cannot disagree with it.
inline constexpr std::size_t utf8_block_size = 64;

// Returns the start of the last code point that begins before `at`, or `at` if the byte before it
// is ASCII. The text before `at` must be well-formed, except that its last code point may be
// truncated.
inline std::size_t utf8_boundary(std::string_view text, std::size_t at) noexcept {
  for (int trails = 0; at > 0 && trails < 4; ++trails) {
    const auto byte = static_cast<unsigned char>(text[at - 1]);
    if (byte < 0x80) break;
    --at;
    if (byte >= 0xC0) break;
  }
  return at;
}

// A finite automaton for table 3-7, with one row per byte value: shifting the row by the state
// leaves the next state in the lowest six bits. One load and one shift per byte. The method is Per
// Vognsen's "shift-based DFA" (2017).
class utf8_automaton {
public:
  using state = std::uint64_t;  // only the lowest six bits are significant
  static constexpr state boundary = 0;
  static constexpr state ill_formed = 6;

  constexpr utf8_automaton() noexcept {
    for (unsigned byte = 0; byte < 256; ++byte)
      for (const state from : states)
        rows_[byte] |= next(from, static_cast<unsigned char>(byte)) << from;
  }
  [[nodiscard]] state step(state from, char byte) const noexcept {
    return rows_[static_cast<unsigned char>(byte)] >> (from & 63);
  }
  [[nodiscard]] static constexpr bool is(state a, state b) noexcept { return (a & 63) == b; }

private:
  // The number of continuation bytes expected, or the lead byte that restricts the second byte.
  static constexpr state one = 12, two = 18, three = 24, after_e0 = 30, after_ed = 36,
                         after_f0 = 42, after_f4 = 48;
  static constexpr std::array<state, 9> states{boundary, ill_formed, one,      two,     three,
                                               after_e0, after_ed,   after_f0, after_f4};

  static constexpr state next(state from, unsigned char byte) noexcept {
    const auto second = [byte](unsigned char lead, state then) {
      const utf8_lead bounds = utf8_lead_of(lead);
      return byte >= bounds.low && byte <= bounds.high ? then : ill_formed;
    };
    switch (from) {
    case boundary:
      switch (byte) {
      case 0xE0: return after_e0;
      case 0xED: return after_ed;
      case 0xF0: return after_f0;
      case 0xF4: return after_f4;
      default: return std::array{ill_formed, boundary, one, two, three}[utf8_lead_of(byte).size];
      }
    case one: return second(0xC2, boundary);
    case two: return second(0xE1, one);
    case three: return second(0xF1, two);
    case after_e0: return second(0xE0, one);
    case after_ed: return second(0xED, one);
    case after_f0: return second(0xF0, two);
    case after_f4: return second(0xF4, two);
    default: return ill_formed;
    }
  }

  std::array<state, 256> rows_{};
};

// The implementation for any processor: tests the high bits of ASCII blocks and runs the automaton
// on others. The loop is unrolled, because its branch would cost more than the automaton's step.
inline std::size_t utf8_prefix_portable(std::string_view text) noexcept {
  static constexpr utf8_automaton automaton;
  utf8_automaton::state state = utf8_automaton::boundary;
  std::size_t at = 0;
  for (; at + utf8_block_size <= text.size(); at += utf8_block_size) {
    const char* block = text.data() + at;
    std::array<std::uint64_t, utf8_block_size / 8> words;
    std::memcpy(words.data(), block, utf8_block_size);
    std::uint64_t all = 0;
    for (const std::uint64_t word : words) all |= word;
    const bool ascii = (all & 0x8080808080808080) == 0;
    if (ascii && utf8_automaton::is(state, utf8_automaton::boundary)) continue;
#pragma GCC unroll 8
    for (std::size_t i = 0; i < utf8_block_size; ++i) state = automaton.step(state, block[i]);
    if (utf8_automaton::is(state, utf8_automaton::ill_formed)) break;
  }
  return utf8_boundary(text, at);
}

}  // namespace detto::inline v0::detail
