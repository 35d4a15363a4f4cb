// SPDX-License-Identifier: BSL-1.0
#include <detto/text/text_ref.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

using detto::text_ref;

// Temporary strings are in tests/compile_fail.
static_assert(std::is_convertible_v<std::string&, text_ref>);
static_assert(std::is_convertible_v<const std::string&, text_ref>);
static_assert(std::is_convertible_v<std::string_view, text_ref>);
static_assert(std::is_convertible_v<const char*, text_ref>);
static_assert(std::is_convertible_v<text_ref, std::string_view>);
static_assert(!std::is_convertible_v<int, text_ref>);
static_assert(std::is_trivially_copyable_v<text_ref> &&
              sizeof(text_ref) == sizeof(std::string_view));

std::string_view view_of(text_ref text) { return text; }

TEST(text_ref, is_a_view_of_the_text) {
  const std::string text = "Two ships came.";
  EXPECT_EQ(view_of(text).data(), text.data());
  EXPECT_EQ(view_of(text).size(), text.size());
  EXPECT_EQ(view_of(std::string_view(text).substr(4)), "ships came.");
  EXPECT_EQ(view_of("Two"), "Two");
}

}  // namespace
