// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/verify/detail/number_digits.hpp>
#include <detto/verify/detail/number_value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace detto::inline v0::detail {

// Combines number words, one at a time, to exact numbers: twenty-one, forty thousand, 1.5 million.
class number_reader {
public:
  // Adds a word of this value if it continues the number read so far; otherwise returns false.
  bool add_word(std::uint64_t value) {
    if (decimal_) return scale_decimal(value);
    if (!open_) return false;
    if (value >= 1000) {
      constexpr std::uint64_t max_value = std::uint64_t{1} << 53;
      if (total_ + group_ == 0 || value >= last_scale_ || group_ > max_value / value) return false;
      total_ += group_ * value;
      group_ = 0;
      last_scale_ = value;
    } else if (value == 100) {
      if (group_ == 0 || group_ > 99) return false;
      group_ *= 100;
    } else {
      const bool tens_and_unit = value < 10 && value > 0 && group_ % 100 >= 20 && group_ % 10 == 0;
      if (value == 0 || !(tens_and_unit || is_before_units())) return false;
      group_ += value;
    }
    return true;
  }

  // Whether `and` may follow: one hundred and five, two thousand and one.
  [[nodiscard]] bool is_before_joiner() const { return open_ && !decimal_ && is_before_units(); }

  // Starts a number with a number word.
  void start(std::uint64_t value) {
    *this = {};
    open_ = true;
    group_ = value;
  }
  // Starts a number with digits or a fraction, which a magnitude may follow.
  void start(number_value value) {
    *this = {};
    open_ = true;
    decimal_ = std::move(value);
  }
  void close() { open_ = false, decimal_.reset(); }
  [[nodiscard]] bool is_open() const { return open_; }

  // The number in words read last, also if it is closed, if it is from 1 to 99; otherwise 0.
  [[nodiscard]] std::uint64_t last_below_hundred() const {
    return total_ == 0 && group_ < 100 ? group_ : 0;
  }

  [[nodiscard]] number_value value() const {
    return decimal_ ? *decimal_ : number_value(total_ + group_);
  }

private:
  static constexpr std::uint64_t no_scale = static_cast<std::uint64_t>(-1);

  [[nodiscard]] bool is_before_units() const {
    return (group_ >= 100 && group_ % 100 == 0) || (group_ == 0 && last_scale_ != no_scale);
  }

  // Digits are a whole number, which only one magnitude continues: `5 million`, but not `1900 two`.
  bool scale_decimal(std::uint64_t value) {
    unsigned power = 0;
    for (; value >= 10 && value % 10 == 0; ++power) value /= 10;
    if (value != 1 || power < 2 || last_scale_ != no_scale) return false;
    decimal_->scale(power);
    last_scale_ = power;
    return true;
  }

  bool open_ = false;
  std::uint64_t total_ = 0;
  std::uint64_t group_ = 0;
  std::uint64_t last_scale_ = no_scale;
  std::optional<number_value> decimal_;
};

}  // namespace detto::inline v0::detail
