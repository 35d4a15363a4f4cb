// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/wording_words.hpp>
#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/verify/detail/number_digits.hpp>
#include <detto/verify/detail/number_value.hpp>

#include <unicode/uchar.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace detto::inline v0::detail {

// A fraction in digits, with its value.
struct proper_fraction {
  std::uint64_t numerator = 0, denominator = 1;
  number_value value;
};
inline std::optional<proper_fraction> make_fraction(std::uint64_t numerator,
                                                    std::uint64_t denominator) {
  auto value = number_value::fraction(numerator, denominator);
  if (!value) return std::nullopt;
  return proper_fraction{numerator, denominator, std::move(*value)};
}

// Reads a fraction such as ½, or with U+2044 between numerator and denominator, which is the NFKC
// form of the former.
inline std::optional<proper_fraction> read_fraction(std::string_view text) {
  constexpr std::string_view solidus = "\u2044";
  const char32_t first = decode(text, 0).value;
  const bool vulgar =
      first >= 0x80 && u_charType(static_cast<UChar32>(first)) == static_cast<int>(U_OTHER_NUMBER);
  if (!vulgar && (!is_digit(first) || text.find(solidus) == std::string_view::npos))
    return std::nullopt;
  const std::string folded = fold(text);
  const std::size_t at = folded.find(solidus);
  if (at == std::string::npos) return std::nullopt;
  const number_format without_separators{.decimal = 0, .grouping = U""};
  const auto integer_of = [&](std::string_view part) {
    const auto digits = read_digits(part, without_separators);
    return digits ? digits->small_integer() : std::nullopt;
  };
  const auto numerator = integer_of(std::string_view(folded).substr(0, at));
  const auto denominator = integer_of(std::string_view(folded).substr(at + solidus.size()));
  if (!numerator || !denominator) return std::nullopt;
  return make_fraction(*numerator, *denominator);
}

}  // namespace detto::inline v0::detail
