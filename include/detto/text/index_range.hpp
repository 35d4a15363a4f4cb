// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>

namespace detto::inline v0 {

/// A half-open range of indices [begin, end) into a sequence, for example of tokens.
struct index_range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }

  friend constexpr auto operator<=>(const index_range&, const index_range&) = default;
};

}  // namespace detto::inline v0
