// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/token_key.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace detto::inline v0 {

/// Finds the occurrences of the token keys `piece` as a contiguous subsequence of `whole`. Returns
/// the index of the first token of each occurrence in ascending order, at most `limit` of them.
/// Occurrences may overlap. An empty piece has no occurrence.
///
/// D. E. Knuth, J. H. Morris and V. R. Pratt, "Fast Pattern Matching in Strings" (1977). Time
/// O(|piece| + |whole|), memory O(|piece|).
[[nodiscard]] inline std::vector<std::size_t>
find_tokens(std::span<const token_key> whole, std::span<const token_key> piece,
            std::size_t limit = static_cast<std::size_t>(-1)) {
  std::vector<std::size_t> found;
  if (piece.empty() || piece.size() > whole.size()) return found;
  // border[i] is the length of the longest proper prefix of the first i + 1 tokens of `piece` that
  // is also a suffix of them.
  std::vector<std::size_t> border(piece.size(), 0);
  for (std::size_t i = 1, matched = 0; i < piece.size(); ++i) {
    while (matched > 0 && piece[i] != piece[matched]) matched = border[matched - 1];
    if (piece[i] == piece[matched]) ++matched;
    border[i] = matched;
  }
  for (std::size_t i = 0, matched = 0; i < whole.size() && found.size() < limit; ++i) {
    while (matched > 0 && whole[i] != piece[matched]) matched = border[matched - 1];
    if (whole[i] == piece[matched]) ++matched;
    if (matched == piece.size()) {
      found.push_back(i + 1 - piece.size());
      matched = border[matched - 1];
    }
  }
  return found;
}

}  // namespace detto::inline v0
