// SPDX-License-Identifier: BSL-1.0
// Words are found by their keys; features are hashes of n-grams, not of single words.
// EXPECT-ERROR: ([Cc]ould not convert|cannot convert|no matching function|no known conversion)
// EXPECT-ERROR: token_key
#include <detto/align/find_tokens.hpp>
#include <detto/ngram/feature.hpp>

#include <vector>

#ifdef DETTO_TWIN
using element = detto::token_key;
#else
using element = detto::feature;
#endif

auto places(const std::vector<element>& whole, const std::vector<element>& piece) {
  return detto::find_tokens(whole, piece);
}
