// SPDX-License-Identifier: BSL-1.0
// to_text() maps ranges of the reading; a range of the document's text needs no mapping.
// EXPECT-ERROR: ([Cc]ould not convert|cannot convert|no known conversion|no viable conversion)
// EXPECT-ERROR: (text_coordinates|byte_range)
#include <detto/article/document.hpp>

#ifdef DETTO_TWIN
using range = detto::reading_range;
#else
using range = detto::byte_range;
#endif

detto::byte_range where(const detto::document& doc, range r) { return doc.to_text(r); }
