// SPDX-License-Identifier: BSL-1.0
// Features are hashes of n-grams; n-grams of features are an error. Keys of tokens have another type.
// EXPECT-ERROR: (satisfaction of|does not satisfy) .?.?.?token_range
#include <detto/ngram/feature.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/text/token_key.hpp>

#include <vector>

#ifdef DETTO_TWIN
using element = detto::token_key;
#else
using element = detto::feature;
#endif

auto grams(const std::vector<element>& elements) { return elements | detto::ngrams(2); }
