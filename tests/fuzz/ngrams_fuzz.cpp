// SPDX-License-Identifier: BSL-1.0
#include <detto/index/similar_pairs.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/sketch/minhash.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>
#include <vector>

namespace {

using detto_fuzz::check;

detto::feature_set features_of(std::string_view text, std::size_t n) {
  return detto::features(detto::words(text) | detto::folded | detto::ngrams(n));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::two_texts given(data, size);
  const std::size_t n = size == 0 ? 1 : 1 + data[size - 1] % 5;
  const std::vector<detto::feature_set> sets{features_of(given.a, n), features_of(given.b, n)};
  const detto::feature_set &a = sets[0], &b = sets[1];
  check(std::ranges::is_sorted(a), "features are sorted");
  check(features_of(given.a, n) == a, "features are repeatable");
  const double similarity = detto::jaccard(a, b);
  detto_fuzz::check_share(similarity);
  check(detto::jaccard(b, a) == similarity, "the measure is symmetric");
  check(detto::jaccard(a, a) == 1, "a set equals itself");
  for (const double threshold : {0.1, 0.5, 1.0})
    check(detto::similar_pairs(sets, threshold).size() == (similarity >= threshold ? 1U : 0U),
          "the join finds the pairs at the threshold");
  const auto signature = detto::minhash<64>(a);
  check(detto::jaccard(signature, detto::minhash<64>(a)) == 1, "a signature equals itself");
  detto_fuzz::check_share(detto::jaccard(signature, detto::minhash<64>(b)));
  return 0;
}
