// SPDX-License-Identifier: BSL-1.0
#include <detto/text/character.hpp>

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <cstdint>
#include <string_view>

namespace {

std::uint32_t category_mask(char32_t c) { return U_GET_GC_MASK(static_cast<UChar32>(c)); }

// ASCII is classified by constants, all other code points by ICU.
TEST(Character, IsClassifiedByGeneralCategory) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const std::uint32_t mask = category_mask(c);
    ASSERT_EQ(detto::is_lowercase(c), (mask & U_GC_LL_MASK) != 0) << std::hex << +c;
    ASSERT_EQ(detto::is_uppercase(c), (mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0)
        << std::hex << +c;
    ASSERT_EQ(detto::is_letter(c), (mask & U_GC_L_MASK) != 0) << std::hex << +c;
    ASSERT_EQ(detto::is_digit(c), (mask & U_GC_ND_MASK) != 0) << std::hex << +c;
    ASSERT_EQ(detto::is_currency(c), (mask & U_GC_SC_MASK) != 0) << std::hex << +c;
    ASSERT_EQ(detto::is_dash(c), (mask & U_GC_PD_MASK) != 0) << std::hex << +c;
  }
}

TEST(Character, IsOpeningOrClosingByGeneralCategory) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const std::uint32_t mask = category_mask(c);
    const bool straight = c == U'"' || c == U'\'';
    ASSERT_EQ(detto::is_closing_punctuation(c),
              straight || (mask & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0)
        << std::hex << +c;
    ASSERT_EQ(detto::is_opening_punctuation(c),
              straight || (mask & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0)
        << std::hex << +c;
    const bool low_mark = c == U'\u201E' || c == U'\u201A';
    ASSERT_EQ(detto::is_opening_bracket(c), (mask & U_GC_PS_MASK) != 0 && !low_mark)
        << std::hex << +c;
  }
}

TEST(Character, IsClassifiedAtCompileTimeForAscii) {
  static_assert(detto::is_ascii_lowercase(U'a') && detto::is_ascii_lowercase(U'z'));
  static_assert(!detto::is_ascii_lowercase(U'A') && !detto::is_ascii_lowercase(U'\u00E9'));
  static_assert(detto::is_ascii_uppercase(U'A') && detto::is_ascii_uppercase(U'Z'));
  static_assert(!detto::is_ascii_uppercase(U'a') && !detto::is_ascii_uppercase(U'@'));
  static_assert(detto::is_ascii_digit(U'0') && detto::is_ascii_digit(U'9'));
  static_assert(!detto::is_ascii_digit(U'/') && !detto::is_ascii_digit(U'\u0663'));
}

TEST(Character, IsAnApostrophe) {
  constexpr std::u32string_view forms = U"'\u2019\u2018\u02BC\u00B4`\uFF07";
  for (char32_t c = 0; c < 0x110000; ++c)
    ASSERT_EQ(detto::is_apostrophe(c), forms.find(c) != forms.npos) << std::hex << +c;
}

TEST(Character, IsClausePunctuation) {
  constexpr std::u32string_view signs = U".,!?;:\u2026";
  for (char32_t c = 0; c < 0x110000; ++c)
    ASSERT_EQ(detto::is_clause_punctuation(c), signs.find(c) != signs.npos) << std::hex << +c;
}

TEST(Character, OutsideUnicodeHasNoProperties) {
  for (const char32_t c : {char32_t{0x110000}, char32_t{0x7FFFFFFF}}) {
    EXPECT_FALSE(detto::is_lowercase(c) || detto::is_uppercase(c) || detto::is_letter(c));
    EXPECT_FALSE(detto::is_digit(c) || detto::is_currency(c) || detto::is_dash(c));
    EXPECT_FALSE(detto::is_opening_punctuation(c) || detto::is_closing_punctuation(c));
  }
}

}  // namespace
