// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// A half-open range of bytes [begin, end) in a text. Every result of detto points into the
/// caller's text this way.
struct byte_range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::size_t position) const noexcept {
    return begin <= position && position < end;
  }
  [[nodiscard]] constexpr bool contains(byte_range other) const noexcept {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(byte_range other) const noexcept {
    return begin < other.end && other.begin < end;
  }

  friend constexpr auto operator<=>(const byte_range&, const byte_range&) = default;
};

/// The bytes of `text` at `range`; `range` must lie inside `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, byte_range range) noexcept {
  return {text.data() + range.begin, range.size()};
}

/// Where `piece` stands in `text`; `piece` must be a view into `text`.
[[nodiscard]] constexpr byte_range range_of(std::string_view text,
                                            std::string_view piece) noexcept {
  const auto begin = static_cast<std::size_t>(piece.data() - text.data());
  return {begin, begin + piece.size()};
}

}  // namespace detto::inline v0
