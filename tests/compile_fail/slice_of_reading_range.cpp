// SPDX-License-Identifier: BSL-1.0
// A range of the reading is not a range of the original text.
// EXPECT-ERROR: ([Cc]ould not convert|cannot convert|no matching function|no known conversion)
// EXPECT-ERROR: (reading_coordinates|reading_range)
#include <detto/text/byte_range.hpp>

#include <string_view>

#ifdef DETTO_TWIN
using range = detto::byte_range;
#else
using range = detto::reading_range;
#endif

std::string_view bytes(std::string_view text, range r) { return detto::slice(text, r); }
