// SPDX-License-Identifier: BSL-1.0
// to_source() maps ranges of the reading; a range of the original text needs no mapping.
// EXPECT-ERROR: ([Cc]ould not convert|cannot convert|no known conversion|no viable conversion)
// EXPECT-ERROR: (text_coordinates|byte_range)
#include <detto/text/offset_map.hpp>

#ifdef DETTO_TWIN
using range = detto::reading_range;
#else
using range = detto::byte_range;
#endif

detto::byte_range where(const detto::offset_map& map, range r) { return map.to_source(r); }
