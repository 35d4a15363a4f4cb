// SPDX-License-Identifier: BSL-1.0
// A sketch is made from features, not from words: otherwise the characters of the words would be the tokens.
// EXPECT-ERROR: features are computed from n-grams, not from tokens or numbers
#include <detto/ngram/hashed.hpp>
#include <detto/sketch/minhash.hpp>

#include <string>
#include <vector>

auto sketch_of(const std::vector<std::string>& words) {
#ifdef DETTO_TWIN
  return detto::minhash<64>(words | detto::ngrams(2) | detto::hashed);
#else
  return detto::minhash<64>(words);
#endif
}
