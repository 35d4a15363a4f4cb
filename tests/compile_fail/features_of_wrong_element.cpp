// SPDX-License-Identifier: BSL-1.0
// Features are 64-bit hashes or made from n-grams; a range of floating-point numbers is neither.
// EXPECT-ERROR: (satisfaction of|does not satisfy) .?.?.?feature_range
#include <detto/ngram/features.hpp>

#include <cstdint>
#include <vector>

#ifdef DETTO_TWIN
using element = std::uint64_t;
#else
using element = double;
#endif

auto set_of(const std::vector<element>& elements) { return detto::features(elements); }
