// SPDX-License-Identifier: BSL-1.0
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/similarity/set_measures.hpp>

#include <string_view>
#include <vector>

int main() {
  const std::vector<std::string_view> first{"the", "harbour", "opens", "today"};
  const std::vector<std::string_view> second{"the", "harbour", "opens", "soon"};
  const detto::feature_set a = detto::features(first | detto::ngrams(2));
  const detto::feature_set b = detto::features(second | detto::ngrams(2));
  const double similarity = detto::jaccard(a, b);
  return similarity > 0.49 && similarity < 0.51 ? 0 : 1;
}
