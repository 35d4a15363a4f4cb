// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/verify/wording_change.hpp>

#include <cstddef>
#include <vector>

namespace detto::inline v0 {

/// Bounds of the search for a quotation.
struct verify_options {
  double least_similarity = 0.5;        ///< an altered place below this similarity is not_found
  std::size_t candidate_limit = 8;      ///< maximum inexact places to compare word by word
  std::size_t ellipsis_words = 500;     ///< maximum words that an ellipsis omits
  std::size_t occurrence_limit = 1000;  ///< maximum exact occurrences to count
};

/// The best place of a quotation in a source, and how its wording differs there.
struct verdict {
  verdict_kind kind = verdict_kind::not_found;
  /// The place in the source as given, from its first to its last word; empty if not found.
  byte_range range;
  /// Twice the number of common words divided by the words of the place and the quotation, 0 to 1.
  double similarity = 0;
  std::vector<word_edit> edits;  ///< from the source as given to the quotation
  std::vector<critical_change> critical;
  std::size_t occurrences = 0;  ///< places with the quotation's words in sequence
  bool stopped_early = false;

  /// Whether a limit was reached, so that places or occurrences may be missing.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
