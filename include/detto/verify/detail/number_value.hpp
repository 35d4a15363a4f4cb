// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace detto::inline v0::detail {

// An exact non-negative rational number, digits * 10^exponent / divisor. The digits have no zeros
// at either end, and the divisor has no factor 2 or 5 and none in common with a fraction's
// numerator, so equal numbers have equal members: 1.5 million equals 1,500,000.
class number_value {
public:
  // The number with these ASCII digits, of which the last `decimals` follow the decimal separator.
  // Linear in the digits.
  explicit number_value(std::string digits, std::size_t decimals = 0)
      : digits_(std::move(digits)), exponent_(-static_cast<std::int64_t>(decimals)) {
    normalise();
  }
  explicit number_value(std::uint64_t value) : number_value(std::to_string(value)) {}

  // The number `numerator` / `denominator`, or nothing if the denominator is 0 or over 1000.
  static std::optional<number_value> fraction(std::uint64_t numerator, std::uint64_t denominator) {
    if (denominator == 0 || denominator > 1000 || numerator > max_numerator) return std::nullopt;
    const std::uint64_t common = std::gcd(numerator, denominator);
    numerator /= common;
    denominator /= common;
    std::size_t decimals = 0;
    // Multiplying by 2 or 5 completes a factor 5 or 2 of the denominator to a power of ten.
    for (; denominator % 10 == 0; ++decimals) denominator /= 10;
    for (; denominator % 2 == 0; ++decimals) denominator /= 2, numerator *= 5;
    for (; denominator % 5 == 0; ++decimals) denominator /= 5, numerator *= 2;
    number_value out(std::to_string(numerator), decimals);
    out.divisor_ = denominator;
    return out;
  }

  // Multiplies by 10^power.
  void scale(unsigned power) {
    if (!digits_.empty()) exponent_ += power;
  }

  // The key of the number, or of its negative.
  [[nodiscard]] token_key key(bool negative = false) const {
    std::string text = negative && !digits_.empty() ? "-" : "";
    text += digits_ + 'e' + std::to_string(exponent_);
    if (divisor_ != 1) text += '/' + std::to_string(divisor_);
    return token_key{hash_value(hash_bytes(text), 1)};
  }

private:
  // Leaves room for the factors of any denominator up to 1000.
  static constexpr std::uint64_t max_numerator = 1'000'000'000'000;

  void normalise() {
    digits_.erase(0, digits_.find_first_not_of('0'));
    if (digits_.empty()) {
      exponent_ = 0;
      return;
    }
    const std::size_t used = digits_.find_last_not_of('0') + 1;
    exponent_ += static_cast<std::int64_t>(digits_.size() - used);
    digits_.erase(used);
  }

  std::string digits_;
  std::int64_t exponent_ = 0;
  std::uint64_t divisor_ = 1;
};

}  // namespace detto::inline v0::detail
