// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>

namespace detto::inline v0::detail {

// Maps a range of the reading to a mention of the text as given.
inline mention to_mention(const document& doc, reading_range in_reading) {
  const byte_range range = doc.to_text(in_reading);
  return {range, slice(doc.text(), range)};
}

}  // namespace detto::inline v0::detail
