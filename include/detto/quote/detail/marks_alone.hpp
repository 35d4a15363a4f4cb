// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/detail/attribution_frame.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/quote/detail/to_mention.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// Attribution by quotation marks alone, for languages without speech data: every outermost marked
// stretch is a direct quotation without cue and speaker. Stretches that continue over paragraphs
// are one utterance.
inline attribution attribute_marks_alone(const document& doc) {
  attribution out = attribution_frame(doc);
  const std::vector<reading_range> excluded = non_speech_ranges(doc);
  auto next = excluded.begin();
  std::size_t utterances = 0;
  for (const marked_reading& marks : find_marked_readings(doc)) {
    if (marks.depth > 0) continue;
    next = std::find_if(next, excluded.end(),
                        [&](const reading_range& range) { return range.end > marks.outer.begin; });
    if (next != excluded.end() && next->contains(marks.outer.begin)) continue;
    quotation q;
    static_cast<mention&>(q) = to_mention(doc, marks.outer);
    q.marked.push_back(to_mention(doc, marks.inner));
    utterances += marks.continues && utterances > 0 ? 0U : 1U;
    q.utterance = utterances - 1;
    out.quotes.push_back(std::move(q));
  }
  return out;
}

}  // namespace detto::inline v0::detail
