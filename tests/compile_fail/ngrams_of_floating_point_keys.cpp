// SPDX-License-Identifier: BSL-1.0
// The key of a token is an integer or a token_key: truncated floating-point numbers would make unequal keys equal.
// EXPECT-ERROR: (satisfaction of|does not satisfy) .?.?.?token_range
#include <detto/ngram/ngrams.hpp>

#include <cstdint>
#include <vector>

struct weighed {
#ifdef DETTO_TWIN
  std::uint32_t key;
#else
  double key;
#endif
};

auto grams(const std::vector<weighed>& tokens) { return detto::ngrams(tokens, 2); }
