// SPDX-License-Identifier: BSL-1.0
#include <detto/text/detail/utf8_x86.hpp>

#include <gtest/gtest.h>

#if defined(__x86_64__) && defined(__GNUC__)

#include <memory>

namespace {

using detto::detail::utf8_error_tables;

TEST(Utf8ErrorTables, AreEqualIfBuiltAtRunTime) {
  static constexpr utf8_error_tables constant;
  const auto built = std::make_unique<utf8_error_tables>();
  EXPECT_EQ(built->first_high, constant.first_high);
  EXPECT_EQ(built->first_low, constant.first_low);
  EXPECT_EQ(built->second_high, constant.second_high);
}

}  // namespace

#endif
