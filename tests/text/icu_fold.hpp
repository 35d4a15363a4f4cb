// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>

#include <gtest/gtest.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto_test {

// NFKC_Casefold of the whole text by ICU, the reference.
inline std::string icu_fold(std::string_view text) {
  std::u16string units;
  for (std::size_t at = 0; at < text.size();) {
    const detto::code_point point = detto::decode(text, at);
    at += point.size;
    const char32_t value = point.value;
    if (value > 0xFFFF) {
      units.push_back(static_cast<char16_t>(U16_LEAD(value)));
      units.push_back(static_cast<char16_t>(U16_TRAIL(value)));
    } else {
      units.push_back(static_cast<char16_t>(value));
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc_cf = unorm2_getNFKCCasefoldInstance(&status);
  std::u16string folded(units.size() * 20 + 20, u'\0');
  const int32_t size =
      unorm2_normalize(nfkc_cf, units.data(), static_cast<int32_t>(units.size()), folded.data(),
                       static_cast<int32_t>(folded.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  folded.resize(static_cast<std::size_t>(size));
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    char32_t value = folded[at++];
    if (U16_IS_LEAD(value))
      value = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(value, folded[at++]));
    detto::append_utf8(out, value);
  }
  return out;
}

}  // namespace detto_test
