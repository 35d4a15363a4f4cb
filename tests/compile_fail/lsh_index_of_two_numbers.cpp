// SPDX-License-Identifier: BSL-1.0
// Two numbers could be bands and rows or a threshold and a recall: bands are an object of their own.
// EXPECT-ERROR: no matching (function for call|constructor)
#include <detto/index/lsh_index.hpp>

#ifdef DETTO_TWIN
detto::lsh_index<128> make() { return detto::lsh_index<128>({18, 7}); }
#else
detto::lsh_index<128> make() { return detto::lsh_index<128>{18, 7}; }
#endif
