// SPDX-License-Identifier: BSL-1.0
// The expected numbers come from an implementation of the specification in another language, with integers of any size.
#include <detto/text/hash.hpp>

#include <gtest/gtest.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view text = "The harbour master said that no ship had left before dawn.";

struct byte_vector {
  std::size_t size;
  std::uint64_t seed_0, seed_42;
};
// Lengths around each boundary of the specification: a load, half a block, a block.
constexpr byte_vector byte_vectors[] = {
    {0, 0xE087F6299FF1B481, 0x05DC2DC7B09078E8},  {1, 0xF29C057B91ABD475, 0x26BFB4A34626C620},
    {2, 0xDEB4BFB045071032, 0x7F302F635C7426C5},  {3, 0xFA393918CF570288, 0x9C71B63492A47FBF},
    {4, 0x9F9F07AD5145A344, 0xE2DDC12ED502AED3},  {5, 0xC5A7CCCFE110DBD4, 0xB5835DA26C9CB449},
    {7, 0x7E5D19EA3BCD6270, 0x0CEAA55785612F07},  {8, 0x225E9957D4867AB4, 0x0AF8684A48B4F3B7},
    {9, 0x4F479764DD002890, 0x03CB1A6973963549},  {12, 0x2B3C6322F9262EE8, 0xA378F6E7B554E266},
    {15, 0x92C8343C7F2188C5, 0x44F2270F2FCD9411}, {16, 0x5CE460FAD40972DE, 0x9DE86369F14656C3},
    {17, 0x80C3D834A7651C9F, 0xEA46BD7342D3AD43}, {24, 0x90F68EE50F18D701, 0x0C19E55FD22BC198},
    {31, 0xC15E06DBB88A8C24, 0xDD8D8414266D1439}, {32, 0xD3E6B216F493F210, 0xFFE6470BA3A4B346},
    {33, 0x1BE52D043C454BDE, 0x17B42971647605B6}, {58, 0x5625B388C99F3A57, 0xE092376AD5B109E1},
};

TEST(HashBytes, ReturnsTheSpecifiedNumbers) {
  for (const byte_vector& v : byte_vectors) {
    EXPECT_EQ(detto::hash_bytes(text.substr(0, v.size)), v.seed_0) << v.size;
    EXPECT_EQ(detto::hash_bytes(text.substr(0, v.size), 42), v.seed_42) << v.size;
  }
}

TEST(HashBytes, IncludesNulsAndReadsBytesAsUnsigned) {
  EXPECT_EQ(detto::hash_bytes(std::string(1, '\0')), 0xD2C353FB2CD7D225);
  EXPECT_EQ(detto::hash_bytes(std::string(16, '\0')), 0xD1A18C98373254B6);
  EXPECT_EQ(detto::hash_bytes("\xFF\xFE\x80"), 0x2BF4ECA6A901F2DD);
}

TEST(HashBytes, IsEqualAtCompileTime) {
  static_assert(detto::hash_bytes("") == 0xE087F6299FF1B481);
  static_assert(detto::hash_bytes("The harbour mast", 42) == 0x9DE86369F14656C3);
}

// The path of the compiler and of big-endian machines.
TEST(HashBytes, LoadsEqualNumbersByteByByte) {
  for (std::size_t size = 0; size <= 15; ++size) {
    const detto::detail::hash_block fast = detto::detail::load_up_to_15(text.data(), size);
    const std::size_t low = size < 8 ? size : 8;
    EXPECT_EQ(detto::detail::load_each_byte(text.data(), low), fast.low) << size;
    EXPECT_EQ(detto::detail::load_each_byte(text.data() + low, size - low), fast.high) << size;
  }
  EXPECT_EQ(detto::detail::load_each_byte(text.data(), 8),
            detto::detail::load_bytes<8>(text.data()));
}

TEST(HashBytes, ReadsNothingBeyondTheEnd) {
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string exact(text.substr(0, size));
    std::string followed(text.substr(0, size));
    followed += "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
    EXPECT_EQ(detto::hash_bytes(exact),
              detto::hash_bytes(std::string_view(followed).substr(0, size)));
  }
}

TEST(HashBytes, HasNoCollisionsForTwoByteStrings) {
  std::set<std::uint64_t> seen;
  std::size_t strings = 0;
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) {
      const char bytes[] = {static_cast<char>(a), static_cast<char>(b)};
      seen.insert(detto::hash_bytes({bytes, 2}));
      ++strings;
    }
  EXPECT_EQ(seen.size(), strings);
}

TEST(HashBytes, FlipsHalfOfItsBitsWhenOneInputBitFlips) {
  std::size_t turned = 0, trials = 0;
  for (std::size_t size = 1; size <= 40; ++size)
    for (std::size_t bit = 0; bit < 8 * size; ++bit) {
      std::string other(text.substr(0, size));
      other[bit / 8] = static_cast<char>(other[bit / 8] ^ (1 << (bit % 8)));
      turned += static_cast<std::size_t>(
          std::popcount(detto::hash_bytes(text.substr(0, size)) ^ detto::hash_bytes(other)));
      ++trials;
    }
  EXPECT_NEAR(static_cast<double>(turned) / static_cast<double>(trials), 32, 0.5);
}

TEST(Mix, FoldsThe128BitProduct) {
  EXPECT_EQ(detto::mix(0x0123456789ABCDEF, 0xFEDCBA9876543210), 0x2317228F48165BB2U);
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(detto::mix(most, most), most);
  EXPECT_EQ(detto::mix(0, 5), 0U);
  EXPECT_EQ(detto::mix(1, 5), 5U);
}

TEST(HashValue, ReturnsTheSpecifiedNumbers) {
  struct {
    std::uint64_t value, seed_0, seed_42;
  } constexpr vectors[] = {
      // The first is also the first number of SplitMix64 from state 0.
      {0x0000000000000000, 0xE220A8397B1DCDAF, 0x07DC930B302278A8},
      {0x0000000000000001, 0x910A2DEC89025CC1, 0x3C821FBF59108163},
      {0x0000000000000002, 0x975835DE1C9756CE, 0x021AA27732571887},
      {0x000000000001F600, 0x402F31A084EA3DA1, 0x79275317F666BB85},
      {0xFFFFFFFFFFFFFFFF, 0xE4D971771B652C20, 0x0BE2AF7DE053863B},
  };
  for (const auto& v : vectors) {
    EXPECT_EQ(detto::hash_value(v.value), v.seed_0);
    EXPECT_EQ(detto::hash_value(v.value, 42), v.seed_42);
  }
}

}  // namespace
