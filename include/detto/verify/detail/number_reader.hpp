// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/wording_words.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

// The key of a number in plain digits, with a full stop before its fraction.
inline token_key number_key(std::string_view digits) {
  return token_key{hash_value(hash_bytes(digits), 1)};
}

// The digits of a number without group separators and with a full stop before the fraction, or
// nothing if `text` is no number in this format. In English, 40,000 equals 40000.
inline std::optional<std::string> plain_digits(std::string_view text, const number_format& format) {
  std::string digits;
  std::size_t since_group = 0;
  bool grouped = false, fraction = false;
  for (std::size_t at = 0; at < text.size();) {
    const code_point point = decode(text, at);
    at += point.size;
    if (point.value >= U'0' && point.value <= U'9') {
      digits.push_back(static_cast<char>(point.value));
      ++since_group;
    } else if (format.grouping.find(point.value) != std::u32string_view::npos && !fraction &&
               since_group > 0 && since_group <= 3 && (!grouped || since_group == 3)) {
      grouped = true;
      since_group = 0;
    } else if (point.value == format.decimal && !fraction && since_group > 0 &&
               (!grouped || since_group == 3)) {
      fraction = true;
      digits.push_back('.');
      since_group = 0;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty() || since_group == 0 || (grouped && !fraction && since_group != 3))
    return std::nullopt;
  return digits;
}

// Combines number words, one at a time, to exact integers: twenty-one, forty thousand.
class number_reader {
public:
  // Adds a word of this value if it continues the number read so far; otherwise returns false.
  bool add_word(std::uint64_t value) {
    constexpr std::uint64_t max_value = std::uint64_t{1} << 53;
    if (!open_) return start(value), true;
    // Digits are a whole number: `5 million`, but not `1900 two`.
    if (in_digits_ && last_scale_ == no_scale && value < 100) return false;
    if (value >= 1000) {
      if (total_ + group_ == 0 || value >= last_scale_) return false;
      if (group_ > max_value / value) return false;
      total_ += group_ * value;
      group_ = 0;
      last_scale_ = value;
    } else if (value == 100) {
      if (group_ == 0 || group_ > 99) return false;
      group_ *= 100;
    } else {
      const bool tens_and_unit = value < 10 && value > 0 && group_ % 100 >= 20 && group_ % 10 == 0;
      const bool after_hundred = group_ >= 100 && group_ % 100 == 0;
      const bool after_scale = group_ == 0 && last_scale_ != no_scale;
      if (value == 0 || !(tens_and_unit || after_hundred || after_scale)) return false;
      group_ += value;
    }
    return true;
  }
  void start(std::uint64_t value, bool in_digits = false) {
    open_ = true;
    in_digits_ = in_digits;
    total_ = 0;
    group_ = value;
    last_scale_ = no_scale;
  }
  void close() { open_ = false; }
  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] std::uint64_t value() const { return total_ + group_; }

private:
  static constexpr std::uint64_t no_scale = static_cast<std::uint64_t>(-1);
  bool open_ = false;
  bool in_digits_ = false;
  std::uint64_t total_ = 0;
  std::uint64_t group_ = 0;
  std::uint64_t last_scale_ = no_scale;
};

}  // namespace detto::inline v0::detail
