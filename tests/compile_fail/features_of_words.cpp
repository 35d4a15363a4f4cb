// SPDX-License-Identifier: BSL-1.0
// Features are hashes of n-grams: words are grouped to n-grams first.
// EXPECT-ERROR: apply ngrams
#include <detto/ngram/features.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/words.hpp>

#include <string_view>

auto features_of(std::string_view text) {
#ifdef DETTO_TWIN
  return detto::features(detto::words(text) | detto::folded | detto::ngrams(3));
#else
  return detto::features(detto::words(text) | detto::folded);
#endif
}
