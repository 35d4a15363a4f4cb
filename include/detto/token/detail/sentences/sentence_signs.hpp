// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/uset.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

constexpr bool is_ellipsis_sign(char32_t c) noexcept { return c == U'\u2026'; }

// Whether the character is a bullet of a list item.
constexpr bool is_bullet(char32_t c) noexcept {
  return c == U'\u2022' || c == U'\u2023' || c == U'\u2043' || c == U'\u25AA' || c == U'\u25CF' ||
         c == U'\u25E6';
}

// The characters that are relevant to sentence boundaries: stops, line ends, and characters that
// allow or suppress a boundary. All others are skipped. The stops are the characters with the
// property Sentence_Terminal (UAX #29) in the linked ICU, and the ellipsis.
class sentence_signs {
public:
  static const sentence_signs& get() {
    static const sentence_signs signs;
    return signs;
  }

  [[nodiscard]] bool is_stop(char32_t c) const noexcept { return has(stops_, c); }

  // Returns the position of the first sign at or after byte `at`, or the end of the text. If
  // `capitals`, the capital letters of ASCII are signs as well.
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t at,
                                 bool capitals) const noexcept {
    const std::array<byte_type, 256>& types = capitals ? with_capitals_ : types_;
    const auto type = [&](std::size_t i) { return types[static_cast<unsigned char>(text[i])]; };
    const auto is_plain = [&](std::size_t i) { return type(i) == byte_type::plain; };
    const auto bits = [&](std::size_t i) { return static_cast<unsigned>(type(i)); };
    for (;;) {
      // Four bytes at a time: twice as fast.
      while (at + 4 <= text.size() && (bits(at) | bits(at + 1) | bits(at + 2) | bits(at + 3)) == 0)
        at += 4;
      while (at < text.size() && is_plain(at)) ++at;
      if (at == text.size() || type(at) == byte_type::sign) return at;
      if (is_without_signs(text, at)) {
        ++at;
        continue;
      }
      const code_point point = decode(text, at);
      if (has(signs_, point.value)) return at;
      at += point.size;
    }
  }

private:
  // Whether a byte begins no sign (trailing bytes included), is a sign, or may begin a sign.
  enum class byte_type : std::uint8_t { plain = 0, sign, lead };
  // One bit for each code point of the Basic Multilingual Plane.
  using plane = std::array<std::uint64_t, 1024>;

  sentence_signs() noexcept {
    for (const char32_t c : {U'.', U'!', U'?', U'\u2026', U'\u3002'}) add(stops_, c);
    UErrorCode status = U_ZERO_ERROR;
    const USet* terminals = u_getBinaryPropertySet(UCHAR_S_TERM, &status);
    const std::int32_t items = U_SUCCESS(status) ? uset_getItemCount(terminals) : 0;
    for (std::int32_t i = 0; i < items; ++i) {
      UChar32 first = 0, last = 0;
      uset_getItem(terminals, i, &first, &last, nullptr, 0, &status);
      for (UChar32 c = first; c <= last; ++c) add(stops_, static_cast<char32_t>(c));
    }
    signs_ = stops_;
    for (const char32_t c : {U'\n', U'\r', U'\u0085', U'\u2028', U'\u2029', U'"', U')', U'\u300A'})
      add(signs_, c);
    for (char32_t c = U'\u2000'; c < U'\u2600'; ++c)
      if (is_bullet(c)) add(signs_, c);
    for (char32_t c = 0; c < 0x10000; ++c) {
      if (!has(signs_, c)) continue;
      std::string bytes;
      append_utf8(bytes, c);
      types_[static_cast<unsigned char>(bytes[0])] = c < 0x80 ? byte_type::sign : byte_type::lead;
    }
    for (std::size_t lead = 0xF0; lead <= 0xF4; ++lead) types_[lead] = byte_type::lead;
    with_capitals_ = types_;
    std::fill(with_capitals_.begin() + 'A', with_capitals_.begin() + 'Z' + 1, byte_type::sign);
  }

  // Whether the first two bytes of a three-byte sequence exclude a sign, a test of 64 code points
  // at once. Holds for most kana.
  [[nodiscard]] bool is_without_signs(std::string_view text, std::size_t at) const noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    if ((first & 0xF0) != 0xE0 || at + 1 == text.size()) return false;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    return (second & 0xC0) == 0x80 && signs_[((first & 0x0FU) << 6) | (second & 0x3FU)] == 0;
  }

  static void add(plane& to, char32_t c) noexcept {
    if (c < 0x10000) to[c >> 6] |= std::uint64_t{1} << (c & 63);
  }
  static bool has(const plane& in, char32_t c) noexcept {
    if (c < 0x10000) return ((in[c >> 6] >> (c & 63)) & 1) != 0;
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0;
  }

  plane stops_{};
  plane signs_{};
  std::array<byte_type, 256> types_{};
  std::array<byte_type, 256> with_capitals_{};
};

}  // namespace detto::inline v0::detail
