// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/index_range.hpp>
#include <detto/text/token_key.hpp>
#include <detto/verify/detail/place_alignment.hpp>
#include <detto/verify/prepared_wording.hpp>

#include <optional>
#include <vector>

namespace detto::inline v0 {

/// Returns the part of `whole`, as a range of its words, that shares most words with `piece` in any
/// order, or nothing if no part shares two content words. O(n log m) for n words of `whole` and m
/// of `piece`, plus one alignment; prepared_source is faster for long texts.
[[nodiscard]] inline std::optional<index_range> nearest_place(const prepared_wording& whole,
                                                              const prepared_wording& piece) {
  const std::vector<token_key> keys = whole.keys(), piece_keys = piece.keys();
  const quote_places found = detail::find_near({whole.words(), keys}, piece.words(), piece_keys, 1);
  if (found.places.empty()) return std::nullopt;
  return found.places.front();
}

}  // namespace detto::inline v0
