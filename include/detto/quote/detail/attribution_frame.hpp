// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/part.hpp>
#include <detto/article/parts.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/text/byte_range.hpp>

#include <vector>

namespace detto::inline v0::detail {

// An attribution with everything but the quotations and unattributed stretches.
inline attribution attribution_frame(const document& doc) {
  attribution out;
  out.parts = find_parts(doc);
  out.repairs.assign(doc.repairs().begin(), doc.repairs().end());
  if (!doc.language().speech.empty()) out.language = doc.language().tag;
  return out;
}

// The parts that contain no speech: datelines, credits, furniture. They would otherwise become part
// of the neighbouring sentences.
inline std::vector<reading_range> non_speech_ranges(const document& doc) {
  std::vector<reading_range> ranges;
  for (const reading_part& p : doc.derived<reading_parts>().get()) {
    if (p.type != part_type::body && p.type != part_type::caption && p.type != part_type::headline)
      ranges.push_back(p.range);
  }
  return ranges;
}

}  // namespace detto::inline v0::detail
