// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/encoding.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace detto::inline v0 {

namespace detail {

// U+FEFF in each Unicode encoding form: Unicode 15.0, section 23.8, "Specials". The mark of
// UTF-16LE is a prefix of the mark of UTF-32LE, so longer marks come first.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 5> byte_order_marks{{
    {"UTF-32LE", {"\xFF\xFE\0\0", 4}},
    {"UTF-32BE", {"\0\0\xFE\xFF", 4}},
    {"UTF-8", "\xEF\xBB\xBF"},
    {"UTF-16LE", "\xFF\xFE"},
    {"UTF-16BE", "\xFE\xFF"},
}};

}  // namespace detail

/// Returns the byte order mark of an encoding; empty if it has none. Constant time.
[[nodiscard]] constexpr std::string_view byte_order_mark(const encoding& of) noexcept {
  for (const auto& [name, mark] : detail::byte_order_marks)
    if (name == of.name) return mark;
  return {};
}

/// Returns the encoding whose byte order mark `bytes` begin with, if any. FF FE 00 00 is reported
/// as UTF-32LE, although it could be UTF-16LE with a NUL after the mark. Constant time.
[[nodiscard]] constexpr std::optional<encoding>
find_byte_order_mark(std::string_view bytes) noexcept {
  for (const auto& [name, mark] : detail::byte_order_marks)
    if (bytes.starts_with(mark)) return *std::ranges::find(encodings(), name, &encoding::name);
  return std::nullopt;
}

}  // namespace detto::inline v0
