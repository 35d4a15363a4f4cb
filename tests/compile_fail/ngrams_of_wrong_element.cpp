// SPDX-License-Identifier: BSL-1.0
// N-grams consist of tokens, strings or integers; other ranges are rejected with the name of the concept.
// EXPECT-ERROR: (satisfaction of|does not satisfy) .?.?.?token_range
#include <detto/ngram/ngrams.hpp>

#include <string_view>
#include <vector>

struct price {
  double amount;
};

#ifdef DETTO_TWIN
using element = std::string_view;
#else
using element = price;
#endif

auto grams(const std::vector<element>& elements) { return elements | detto::ngrams(2); }
