// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace detto::inline v0 {

/// Where the token keys `piece` stand in `whole`, one after the other, as indices of their first
/// tokens; occurrences may overlap. No more than `limit` are given. An empty piece stands nowhere.
/// D. E. Knuth, J. H. Morris and V. R. Pratt, "Fast Pattern Matching in Strings" (1977): O(piece +
/// whole).
[[nodiscard]] inline std::vector<std::size_t>
find_tokens(std::span<const std::uint64_t> whole, std::span<const std::uint64_t> piece,
            std::size_t limit = static_cast<std::size_t>(-1)) {
  std::vector<std::size_t> found;
  if (piece.empty() || piece.size() > whole.size()) return found;
  // border[i]: how many of the first i + 1 tokens, from the front, end there again.
  std::vector<std::size_t> border(piece.size(), 0);
  for (std::size_t i = 1, same = 0; i < piece.size(); ++i) {
    while (same > 0 && piece[i] != piece[same]) same = border[same - 1];
    if (piece[i] == piece[same]) ++same;
    border[i] = same;
  }
  for (std::size_t i = 0, same = 0; i < whole.size() && found.size() < limit; ++i) {
    while (same > 0 && whole[i] != piece[same]) same = border[same - 1];
    if (whole[i] == piece[same]) ++same;
    if (same == piece.size()) {
      found.push_back(i + 1 - piece.size());
      same = border[same - 1];
    }
  }
  return found;
}

}  // namespace detto::inline v0
