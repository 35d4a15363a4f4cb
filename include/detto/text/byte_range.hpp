// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// A half-open range of bytes [begin, end). The tag type `Coordinates` identifies the buffer that
/// the offsets refer to; ranges with different tags are different types and do not convert into
/// each other.
template <class Coordinates>
struct basic_byte_range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::size_t position) const noexcept {
    return begin <= position && position < end;
  }
  [[nodiscard]] constexpr bool contains(basic_byte_range other) const noexcept {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(basic_byte_range other) const noexcept {
    return begin < other.end && other.begin < end;
  }

  friend constexpr auto operator<=>(const basic_byte_range&, const basic_byte_range&) = default;
};

/// Tag: offsets into the text as passed by the caller.
struct text_coordinates;
/// Tag: offsets into the reading, the text after decoding or repair.
struct reading_coordinates;

/// A range of the text as given. Functions that search a text return ranges of this type.
using byte_range = basic_byte_range<text_coordinates>;
/// A range of the reading. `offset_map` and the types built on it convert between the two.
using reading_range = basic_byte_range<reading_coordinates>;

/// Reinterprets the offsets of `range` in other coordinates, unchanged. For a buffer that is the
/// reading of one step and the text of the next.
template <class To, class Coordinates>
[[nodiscard]] constexpr To range_cast(basic_byte_range<Coordinates> range) noexcept {
  return {range.begin, range.end};
}

/// Returns a view of the bytes of `text` at `range`, which must lie inside `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, byte_range range) noexcept {
  return {text.data() + range.begin, range.size()};
}

/// Returns the position of `piece` in `text`; `piece` must be a view into `text`.
[[nodiscard]] constexpr byte_range range_of(std::string_view text,
                                            std::string_view piece) noexcept {
  const auto begin = static_cast<std::size_t>(piece.data() - text.data());
  return {begin, begin + piece.size()};
}

}  // namespace detto::inline v0
