// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/detail/utf8_automaton.hpp>
#include <detto/text/detail/utf8_prefix.hpp>
#include <detto/text/text_ref.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

namespace detto::inline v0 {

/// U+FFFD REPLACEMENT CHARACTER: the value of ill-formed parts.
inline constexpr char32_t replacement_character = U'\uFFFD';

/// One code point of a UTF-8 text, or one maximal ill-formed subpart with the value U+FFFD.
struct code_point {
  char32_t value = replacement_character;
  std::uint8_t size = 0;  ///< in bytes
  bool well_formed = true;
};

namespace detail {

// The number of leading ASCII bytes, tested eight at a time.
inline std::size_t ascii_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  for (std::uint64_t block = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&block, text.data() + at, 8);
    if ((block & 0x8080808080808080) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// `decode` for all sequences, by the table of well-formed sequences.
[[nodiscard]] constexpr code_point decode_any(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t left = text.size() - at;
  const utf8_lead lead = utf8_lead_of(byte(0));
  if (lead.size == 1) return {byte(0), 1, true};
  if (lead.size == 0 || left < 2 || byte(1) < lead.low || byte(1) > lead.high)
    return {replacement_character, 1, false};
  char32_t value = byte(0) & (0x7FU >> lead.size);
  value = (value << 6) | (byte(1) & 0x3FU);
  for (std::uint8_t i = 2; i < lead.size; ++i) {
    if (i >= left || (byte(i) & 0xC0) != 0x80) return {replacement_character, i, false};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  return {value, lead.size, true};
}

}  // namespace detail

/// Returns the code point that begins at byte `at` of `text`; `at` must be less than the size of
/// the text. Of an ill-formed sequence, the maximal subpart is consumed and has the value U+FFFD
/// (Unicode 15.0, section 3.9, "U+FFFD Substitution of Maximal Subparts"). Reads at most four
/// bytes; constant.
[[nodiscard]] constexpr code_point decode(std::string_view text, std::size_t at) noexcept {
  // Short enough to be inlined. The branches separate the common cases, which are well predicted
  // because a text rarely changes its script.
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  if (first >= 0xC2 && first < 0xE0 && text.size() - at >= 2 && (text[at + 1] & 0xC0) == 0x80)
    return {(first & 0x1FU) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3FU), 2, true};
  return detail::decode_any(text, at);
}

/// Returns the code point that ends at byte `at` of `text`; `at` must be greater than 0 and a code
/// point boundary. Yields the same code points as decoding forwards. Constant time.
[[nodiscard]] constexpr code_point decode_before(std::string_view text, std::size_t at) noexcept {
  if (const auto last = static_cast<unsigned char>(text[at - 1]); last < 0x80)
    return {last, 1, true};
  // The longest sequence, of up to four bytes, that ends at `at` is the one that decoding forwards
  // yields.
  for (std::size_t size = at < 4 ? at : 4; size > 1; --size) {
    const code_point found = decode(text.substr(0, at), at - size);
    if (found.size == size) return found;
  }
  return decode(text.substr(0, at), at - 1);
}

/// Appends `value` to `out` as UTF-8. Surrogates and values above U+10FFFF become U+FFFD.
constexpr void append_utf8(std::string& out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = replacement_character;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto trail = [&](int shift) { put(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    trail(0);
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    trail(6);
    trail(0);
  } else {
    put(0xF0 | (value >> 18));
    trail(12);
    trail(6);
    trail(0);
  }
}

/// Returns the first maximal ill-formed subpart of `text` at or after byte `from`, if any. Linear
/// in the bytes from `from` to the result: checks 32 bytes at a time with AVX2, otherwise one byte,
/// or 64 bytes of ASCII, at a time.
[[nodiscard]] inline std::optional<byte_range> find_ill_formed(std::string_view text,
                                                               std::size_t from = 0) noexcept {
  std::size_t at = from;
  if (at < text.size() && text.size() - at >= detail::utf8_block_size)
    at += detail::best_utf8_prefix_finder()(text.substr(at));
  while (at < text.size()) {
    at += detail::ascii_prefix(text.substr(at));
    if (at == text.size()) break;
    const code_point point = decode(text, at);
    if (!point.well_formed) return byte_range{at, at + point.size};
    at += point.size;
  }
  return std::nullopt;
}

/// Whether `text` is well-formed UTF-8. Linear; see find_ill_formed.
[[nodiscard]] inline bool is_utf8(std::string_view text) noexcept { return !find_ill_formed(text); }

/// Returns the number of bytes of `text` that are not continuation bytes: the number of code points
/// if the text is well-formed. Linear.
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A code point as a token, for character n-grams: its bytes, and its value as the key.
struct code_point_token {
  std::string_view text;  ///< a view of its bytes in the caller's buffer
  std::uint64_t key = 0;  ///< the code point; U+FFFD for an ill-formed subpart

  friend bool operator==(const code_point_token&, const code_point_token&) = default;
};

/// The code points of a text as a lazy forward view of code_point_token.
class code_point_view : public std::ranges::view_interface<code_point_view> {
public:
  class iterator {
  public:
    using value_type = code_point_token;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing returns a value, not a reference

    iterator() = default;
    iterator(std::string_view text, std::size_t at) noexcept : text_(text), at_(at) { read(); }

    [[nodiscard]] value_type operator*() const noexcept {
      return {text_.substr(at_, point_.size), point_.value};
    }
    iterator& operator++() noexcept {
      at_ += point_.size;
      read();
      return *this;
    }
    iterator operator++(int) noexcept {
      iterator old = *this;
      ++*this;
      return old;
    }
    friend bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }

  private:
    void read() noexcept { point_ = at_ < text_.size() ? decode(text_, at_) : code_point{}; }

    std::string_view text_;
    std::size_t at_ = 0;
    code_point point_;
  };

  code_point_view() = default;
  explicit code_point_view(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] iterator begin() const noexcept { return {text_, 0}; }
  [[nodiscard]] iterator end() const noexcept { return {text_, text_.size()}; }

private:
  std::string_view text_;
};

/// Returns a lazy view of the code points of `text`. A temporary string is rejected at compile
/// time, as the view would dangle. Iterating is linear in the bytes.
[[nodiscard]] inline code_point_view code_points(text_ref text) noexcept {
  return code_point_view{text};
}

}  // namespace detto::inline v0

template <>
inline constexpr bool std::ranges::enable_borrowed_range<detto::code_point_view> = true;
