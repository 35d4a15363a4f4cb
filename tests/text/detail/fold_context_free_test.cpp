// SPDX-License-Identifier: BSL-1.0
#include <detto/text/detail/fold_context_free.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>

namespace {

TEST(LoadLowerAscii, IsEqualWithoutVectorInstructions) {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    const unsigned bits = random() % 8 == 0 ? 0xFF : 0x7F;
    for (int i = 0; i < 16; ++i) bytes.push_back(static_cast<char>(random() & bits));
    const std::size_t count = random() % 16;
    const auto vector = detto::detail::load_lower_ascii(bytes.data(), count);
    const auto portable = detto::detail::load_lower_ascii_portable(bytes.data(), count);
    ASSERT_EQ(is_ascii(vector), is_ascii(portable)) << bytes << ' ' << count;
    if (!is_ascii(vector)) continue;  // such blocks are folded in another way
    ASSERT_EQ(vector.low, portable.low) << bytes << ' ' << count;
    ASSERT_EQ(vector.high, portable.high) << bytes << ' ' << count;
  }
}

}  // namespace
