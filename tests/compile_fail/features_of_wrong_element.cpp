// SPDX-License-Identifier: BSL-1.0
// Features are of type feature or computed from n-grams; a range of numbers is neither.
// EXPECT-ERROR: features are computed from n-grams, not from tokens or numbers
#include <detto/ngram/features.hpp>

#include <cstdint>
#include <vector>

#ifdef DETTO_TWIN
using element = detto::feature;
#else
using element = std::uint64_t;
#endif

auto set_of(const std::vector<element>& elements) { return detto::features(elements); }
