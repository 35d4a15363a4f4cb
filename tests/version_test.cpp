// SPDX-License-Identifier: BSL-1.0
#include <detto/version.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

TEST(version, has_equal_numbers_and_string) {
  const std::string numbers = std::to_string(detto::library_version.major_number) + '.' +
                              std::to_string(detto::library_version.minor_number) + '.' +
                              std::to_string(detto::library_version.patch_number);
  EXPECT_EQ(numbers, DETTO_VERSION_STRING);
}

TEST(version, compares) {
  EXPECT_LT((detto::release_number{0, 0, 9}), detto::library_version);
  EXPECT_LT(detto::library_version, (detto::release_number{99, 0, 0}));
}

// Use of the macros in the preprocessor.
#if DETTO_VERSION_MAJOR > 0 || DETTO_VERSION_MINOR >= 1
constexpr bool preprocessor_sees_it = true;
#else
constexpr bool preprocessor_sees_it = false;
#endif

TEST(version, is_available_to_the_preprocessor) { EXPECT_TRUE(preprocessor_sees_it); }

}  // namespace
