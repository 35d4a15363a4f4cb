// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/index_range.hpp>

#include <vector>

namespace detto::inline v0 {

/// The places of a source that share most words with a quotation.
struct quote_places {
  std::vector<index_range> places;  ///< ranges of the source's words, best first
  bool stopped_early = false;

  /// Whether the limit omitted places with the same score as the last one.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
