// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/wording_words.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// A number in digits, as ASCII digits without separators.
struct number_digits {
  std::string digits;
  std::size_t decimals = 0;  // how many of them follow the decimal separator

  // The integer, if it is one of at most nine digits.
  [[nodiscard]] std::optional<std::uint64_t> small_integer() const {
    if (decimals != 0 || digits.size() > 9) return std::nullopt;
    return std::stoull(digits);
  }
};

// Spaces that group digits in any language (ISO 80000-1, section 7.3.1): no-break, narrow no-break
// and thin space.
constexpr bool is_group_space(char32_t c) noexcept {
  return c == U'\u00A0' || c == U'\u202F' || c == U'\u2009';
}

// Reads digits of any script in this format, or returns nothing if `text` is no such number. In
// English, 40,000 is 40000. Linear in the bytes.
inline std::optional<number_digits> read_digits(std::string_view text,
                                                const number_format& format) {
  number_digits out;
  std::size_t since_separator = 0;
  bool grouped = false, fraction = false;
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    at += point.size;
    const bool whole_group = since_separator > 0 && (!grouped || since_separator == 3);
    const int digit = u_charDigitValue(static_cast<UChar32>(point.value));
    if (digit >= 0) {
      out.digits.push_back(static_cast<char>('0' + digit));
      ++since_separator;
      if (fraction) ++out.decimals;
    } else if ((is_group_space(point.value) ||
                format.grouping.find(point.value) != std::u32string_view::npos) &&
               !fraction && whole_group && since_separator <= 3) {
      grouped = true;
      since_separator = 0;
    } else if (point.value == format.decimal && !fraction && whole_group) {
      fraction = true;
      since_separator = 0;
    } else {
      return std::nullopt;
    }
  }
  if (since_separator == 0 || (grouped && !fraction && since_separator != 3)) return std::nullopt;
  return out;
}

}  // namespace detto::inline v0::detail
