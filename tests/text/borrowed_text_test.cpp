// SPDX-License-Identifier: BSL-1.0
#include <detto/text/borrowed_text.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using detto::borrowed_text;

// A user-defined text type that converts to std::string_view.
struct page {
  std::string bytes;
  operator std::string_view() const { return bytes; }
};

static_assert(borrowed_text<std::string&> && borrowed_text<const std::string&>);
static_assert(borrowed_text<std::string_view> && borrowed_text<const std::string_view> &&
              borrowed_text<std::string_view&>);
static_assert(borrowed_text<const char*> && borrowed_text<char* const&>);
static_assert(borrowed_text<const char (&)[5]>);
static_assert(borrowed_text<page&> && borrowed_text<const page&>);

// Temporaries do not outlive the call.
static_assert(!borrowed_text<std::string> && !borrowed_text<const std::string>);
static_assert(!borrowed_text<page> && !borrowed_text<const page>);

// Types that are not text, regardless of their lifetime.
static_assert(!borrowed_text<int&> && !borrowed_text<const wchar_t*> &&
              !borrowed_text<std::u8string_view>);

template <borrowed_text Text>
std::string_view view_of(Text&& text) {
  return std::string_view(text);
}

TEST(borrowed_text, accepts_lvalue_strings_and_views) {
  const std::string text = "gate";
  EXPECT_EQ(view_of(text).data(), text.data());
  EXPECT_EQ(view_of(std::string_view(text)).data(), text.data());
  EXPECT_EQ(view_of(text.c_str()).data(), text.data());
  EXPECT_EQ(view_of("gate"), "gate");
}

}  // namespace
