// SPDX-License-Identifier: BSL-1.0
#include <detto/text/error.hpp>

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

detto::result<std::string> half(const std::string& text) {
  if (text.size() % 2 != 0)
    return detto::error{detto::error_code::malformed, text.size() - 1, "an odd number of bytes"};
  return text.substr(0, text.size() / 2);
}

TEST(Result, HoldsAValue) {
  const auto r = half("abcd");
  ASSERT_TRUE(r.has_value());
  EXPECT_TRUE(static_cast<bool>(r));
  EXPECT_EQ(r.value(), "ab");
  EXPECT_EQ(*r, "ab");
  EXPECT_EQ(r->size(), 2U);
}

TEST(Result, HoldsAnError) {
  const auto r = half("abc");
  ASSERT_FALSE(r.has_value());
  EXPECT_FALSE(static_cast<bool>(r));
  EXPECT_EQ(r.error().code, detto::error_code::malformed);
  EXPECT_EQ(r.error().offset, 2U);
  EXPECT_EQ(r.error().what, "an odd number of bytes");
}

TEST(Result, ReturnsMoveOnlyValues) {
  detto::result<std::unique_ptr<int>> r(std::make_unique<int>(7));
  const std::unique_ptr<int> moved = std::move(r).value();
  EXPECT_EQ(*moved, 7);
}

TEST(Result, AllowsModifyingTheValue) {
  auto r = half("abcd");
  *r += "!";
  r->push_back('?');
  EXPECT_EQ(r.value(), "ab!?");
}

TEST(Throw, ThrowsIfExceptionsAreEnabled) {
  EXPECT_THROW(DETTO_THROW(std::invalid_argument("bad")), std::invalid_argument);
}

TEST(ThrowDeathTest, PrintsTheReasonAndAbortsWithoutExceptions) {
  EXPECT_EXIT(detto::detail::abort_with(std::invalid_argument("bad")),
              testing::KilledBySignal(SIGABRT), "^bad\n");
  // A program that ends normally writes its coverage.
  EXPECT_EXIT(
      {
        std::signal(SIGABRT, [](int) { std::exit(3); });
        detto::detail::abort_with(std::invalid_argument("bad"));
      },
      testing::ExitedWithCode(3), "^bad\n");
}

}  // namespace
