// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/part.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/repair/repair.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// The quotations of one article. All ranges are of the text as given, and all views refer to it.
struct attribution {
  std::vector<quotation> quotes;                   ///< by begin
  std::vector<unattributed_stretch> unattributed;  ///< by begin
  std::vector<part> parts;                         ///< the parts of the article, see find_parts
  std::vector<repair> repairs;                     ///< the repairs of the text, by begin
  /// The tag of the language, such as "en"; absent if the language has no speech data, so that
  /// quotations are found by marks alone, without speakers.
  std::optional<std::string_view> language;
  bool stopped_early = false;

  /// Whether a sentence exceeded text_limits::sentence_tokens, so that speakers may be missing.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
