// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/words/word_class.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace detto::inline v0::detail {

// The size of a block in bytes. Bit i of a mask describes byte i of the block.
inline constexpr std::size_t word_block_size = 64;

// One mask of a block for each bit that an ASCII character may have; a character may have several.
struct word_masks {
  std::uint64_t letters;
  std::uint64_t numerics;
  std::uint64_t connectors;  // and conditional starts, see word_property::is_conditional_start
  std::uint64_t spaces;
  std::uint64_t mid_letters;
  std::uint64_t mid_numbers;
  std::uint64_t line_ends;
  std::uint64_t high;  // not ASCII; not set in the masks above
  // For high bytes: the first bytes of two-byte sequences all of whose 64 characters are plain
  // letters, and the continuation bytes.
  std::uint64_t letter_leads = 0;
  std::uint64_t trails = 0;
};

// Bit numbers in a byte of word_bytes, in the order of word_masks. High bytes use three bits only,
// with other meanings.
enum class word_bit : unsigned {
  letter,
  numeric,
  connector,
  space,
  mid_letter,
  mid_number,
  line_end,
  high,
  letter_lead = letter,
  trail = numeric,
};

constexpr std::uint8_t bit_of(word_bit bit) noexcept {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(bit));
}

// The bits of a common character beyond ASCII in a byte of word_bytes::common: a letter, a mid
// character, or a character that is not part of a word. Other characters have no bit, because they
// need more context.
enum class common_bit : unsigned { letter, mid_letter, mid_number, other };

// The sequences that precede the last byte of a common character: Latin-1 and General Punctuation.
inline constexpr std::array<char32_t, 3> common_firsts{0x80, 0xC0, 0x2000};
enum class common_lead : unsigned { c2, c3, e2_80 };

// The bits of each byte value. All variants of the block reader use this table, so that their
// results cannot differ.
struct word_bytes {
  alignas(64) std::array<std::uint8_t, 256> bits{};
  // For common characters, by the bytes before the last and by the six lowest bits of the last
  // byte.
  alignas(64) std::array<std::array<std::uint8_t, 64>, 3> common{};

  // The same data as planes of one bit each, for byte shuffles: for each low half of a byte, the
  // set of high halves (modulo eight) with which the byte has the bit. Stored twice, to fill 32
  // bytes.
  using plane = std::array<std::uint8_t, 32>;
  alignas(32) std::array<plane, 7> planes{};  // for ASCII characters
  alignas(32) plane letter_leads{};           // for high bytes
  alignas(32) std::array<std::array<plane, 4>, 3> common_planes{};

  explicit word_bytes(const word_properties& table) {
    for (char32_t c = 0; c < 0x80; ++c) bits[c] = bits_of(table[c]);
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) bits[byte] = bit_of(word_bit::high);
    for (std::size_t byte = 0x80; byte < 0xC0; ++byte) bits[byte] |= bit_of(word_bit::trail);
    // Latin and Cyrillic. With the first pages of the table, this takes a tenth of a millisecond
    // once.
    for (char32_t lead = 0xC3; lead < 0xD8; ++lead)
      if (leads_letters(table, lead)) bits[lead] |= bit_of(word_bit::letter_lead);
    for (std::size_t lead = 0; lead < common.size(); ++lead)
      for (std::size_t i = 0; i < 64; ++i)
        common[lead][i] = common_bits_of(table[common_firsts[lead] + static_cast<char32_t>(i)],
                                         common_firsts[lead] >= 0x800);

    for (unsigned bit = 0; bit < planes.size(); ++bit)
      for (std::size_t byte = 0; byte < 0x80; ++byte) set(planes[bit], byte, bits[byte] >> bit);
    for (std::size_t byte = 0x80; byte < 0x100; ++byte)
      set(letter_leads, byte, bits[byte] >> static_cast<unsigned>(word_bit::letter_lead));
    for (std::size_t lead = 0; lead < common.size(); ++lead)
      for (unsigned bit = 0; bit < common_planes[lead].size(); ++bit)
        for (std::size_t i = 0; i < 64; ++i)
          set(common_planes[lead][bit], 0x80 + i, common[lead][i] >> bit);
  }

private:
  // Sets the bit of `byte` in a plane to the lowest bit of `bit`.
  static void set(plane& to, std::size_t byte, unsigned bit) noexcept {
    const auto row = static_cast<std::uint8_t>((bit & 1) << (byte >> 4 & 7));
    to[byte & 15] |= row;
    to[(byte & 15) + 16] |= row;
  }
  static std::uint8_t common_bits_of(word_property property, bool three_bytes) noexcept {
    const auto bit = [](common_bit b) {
      return static_cast<std::uint8_t>(1U << static_cast<unsigned>(b));
    };
    switch (property.cls()) {
    case word_class::letter:
      return property.is_plain_letter() && !three_bytes ? bit(common_bit::letter) : 0;
    case word_class::mid_letter: return three_bytes ? bit(common_bit::mid_letter) : 0;
    case word_class::mid_number: return three_bytes ? bit(common_bit::mid_number) : 0;
    case word_class::mid_both:
      return three_bytes ? bit(common_bit::mid_letter) | bit(common_bit::mid_number) : 0;
    case word_class::other: {
      const token_kind kind = property.kind();
      return kind == token_kind::word || kind == token_kind::number || property.is_pictograph()
                 ? 0
                 : bit(common_bit::other);
    }
    default: return 0;
    }
  }
  static bool leads_letters(const word_properties& table, char32_t lead) {
    for (char32_t trail = 0; trail < 0x40; ++trail)
      if (!table[(lead & 0x1F) << 6 | trail].is_plain_letter()) return false;
    return true;
  }
  static std::uint8_t bits_of(word_property property) noexcept {
    const auto conditional = static_cast<std::uint8_t>(
        property.is_conditional_start() ? bit_of(word_bit::connector) : 0);
    switch (property.cls()) {
    case word_class::letter: return bit_of(word_bit::letter) | conditional;
    case word_class::numeric: return bit_of(word_bit::numeric) | conditional;
    case word_class::connector: return bit_of(word_bit::connector);
    case word_class::space: return bit_of(word_bit::space);
    case word_class::mid_letter: return bit_of(word_bit::mid_letter);
    case word_class::mid_number: return bit_of(word_bit::mid_number);
    case word_class::mid_both: return bit_of(word_bit::mid_letter) | bit_of(word_bit::mid_number);
    case word_class::line_end: return bit_of(word_bit::line_end);
    default: return 0;
    }
  }
};

// The common characters of a block, at their last bytes.
struct common_masks {
  std::uint64_t letters;      // of two bytes
  std::uint64_t mid_letters;  // of three
  std::uint64_t mid_numbers;
  std::uint64_t others_of_2;
  std::uint64_t others_of_3;
};

// Transposes an 8 by 8 bit matrix: bit 8r + c moves to bit 8c + r. Warren, Hacker's Delight, 2nd
// ed., section 7-3.
constexpr std::uint64_t transpose_bits(std::uint64_t x) noexcept {
  std::uint64_t swap = (x ^ (x >> 7)) & 0x00AA00AA00AA00AA;
  x ^= swap ^ (swap << 7);
  swap = (x ^ (x >> 14)) & 0x0000CCCC0000CCCC;
  x ^= swap ^ (swap << 14);
  swap = (x ^ (x >> 28)) & 0x00000000F0F0F0F0;
  return x ^ swap ^ (swap << 28);
}

inline bool is_ascii_block(const char* block) noexcept {
  std::array<std::uint64_t, word_block_size / 8> words;
  std::memcpy(words.data(), block, word_block_size);
  std::uint64_t all = 0;
  for (const std::uint64_t word : words) all |= word;
  return (all & 0x8080808080808080) == 0;
}

// Portable classification: a table lookup for each byte, then a transposition from rows to columns,
// eight bytes at a time.
inline word_masks classify_portable(const word_bytes& bytes, const char* block) noexcept {
  std::array<std::uint64_t, 8> columns{};
  for (unsigned group = 0; group < 8; ++group) {
    std::uint64_t rows = 0;
    for (unsigned i = 0; i < 8; ++i) {
      const auto byte = static_cast<unsigned char>(block[8 * group + i]);
      rows |= std::uint64_t{bytes.bits[byte]} << (8 * i);
    }
    const std::uint64_t turned = transpose_bits(rows);
    for (unsigned bit = 0; bit < 8; ++bit)
      columns[bit] |= ((turned >> (8 * bit)) & 0xFF) << (8 * group);
  }
  const std::uint64_t high = columns[7];
  return {columns[0] & ~high, columns[1] & ~high, columns[2], columns[3],        columns[4],
          columns[5],         columns[6],         high,       columns[0] & high, columns[1] & high};
}

}  // namespace detto::inline v0::detail
