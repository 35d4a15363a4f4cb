// SPDX-License-Identifier: BSL-1.0
// Features are of type feature or computed from n-grams; a range of floating-point numbers is neither.
// EXPECT-ERROR: (satisfaction of|does not satisfy) .?.?.?feature_range
#include <detto/ngram/features.hpp>

#include <vector>

#ifdef DETTO_TWIN
using element = detto::feature;
#else
using element = double;
#endif

auto set_of(const std::vector<element>& elements) { return detto::features(elements); }
