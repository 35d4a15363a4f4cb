// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/quote/marked_stretch.hpp>

#include <vector>

namespace detto::inline v0 {

/// Pairs the quotation marks of a document and returns the marked stretches as ranges of its text.
/// Supports straight and curly marks, guillemets, doubled single marks (''), mixed pairs, nested
/// and unclosed marks, and marks reopened in each paragraph of a longer speech. A single mark
/// without a closing partner is an apostrophe. Pairs do not cross paragraphs, so that a missing
/// mark affects one paragraph only. Stretches are sorted by begin, outer before nested ones. Linear
/// in the tokens, plus sorting the stretches of each paragraph.
[[nodiscard]] inline std::vector<marked_stretch> find_marked(const document& doc) {
  const std::vector<detail::marked_reading> in_reading = detail::find_marked_readings(doc);
  std::vector<marked_stretch> in_text;
  in_text.reserve(in_reading.size());
  for (const detail::marked_reading& m : in_reading)
    in_text.push_back({doc.to_text(m.outer), doc.to_text(m.inner), m.depth, m.opened, m.closed,
                       m.continues, m.paragraph});
  return in_text;
}

}  // namespace detto::inline v0
