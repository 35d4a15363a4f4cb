// SPDX-License-Identifier: BSL-1.0
// Includes the whole library and makes every call of its overview page.
// LIMIT: 8 s
#include <detto/detto.hpp>

#include <string_view>

double all_calls(std::string_view text, std::string_view other, std::string_view quote) {
  std::size_t bytes = 0;
  for (detto::token t : detto::words(text)) {
    bytes += t.text.size();
  }
  auto grams = detto::words(text) | detto::folded | detto::ngrams(5);
  auto other_grams = detto::words(other) | detto::folded | detto::ngrams(5);
  detto::feature_set a = detto::features(grams);
  detto::feature_set b = detto::features(other_grams);
  detto::feature_bag counted = detto::counted_features(grams);
  double j = detto::jaccard(a, b) + detto::containment(a, b) + detto::dice(a, b) +
             detto::overlap(a, b) + detto::tversky(a, b, 0.5, 0.5) +
             detto::cosine(counted, counted);
  auto s = detto::minhash<128>(a);
  auto t = detto::minhash<128>(other_grams | detto::hashed);
  double e = detto::jaccard(s, t);
  detto::attribution who = detto::attribute_quotes(text);
  auto shared = detto::shared_passages(text, other);
  detto::verdict v = detto::verify_quote(quote, text);
  return j + e + static_cast<double>(bytes + who.quotes.size() + v.range.size()) +
         (shared.limit_reached() ? 1.0 : 0.0);
}
