// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/parts.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/repair.hpp>

#include <vector>

namespace detto::inline v0 {

/// Who said what in one article. All ranges are of the text as given.
struct attribution {
  std::vector<quotation> quotes;                   ///< by begin
  std::vector<unattributed_stretch> unattributed;  ///< by begin
  std::vector<part> parts;      ///< of the article, by begin; they cover every byte but white space
  std::vector<repair> repairs;  ///< damage that was read through, by begin
  bool stopped_early = false;

  /// Whether a bound on the work was reached, so that quotations may be missing.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
