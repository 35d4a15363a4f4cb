// SPDX-License-Identifier: BSL-1.0
// A custom tokenizer: n-grams and measures accept any range of views.
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/similarity/set_measures.hpp>

#include <cstdio>
#include <string_view>
#include <vector>

// The comma-separated fields of a line.
std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t comma = line.find(',');
    found.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return found;
    line.remove_prefix(comma + 1);
  }
}

int main() {
  const auto monday = fields("12,40,310,27,19,6");
  const auto tuesday = fields("12,40,310,27,16,6");

  for (const auto pair : detto::ngrams(tuesday, 2)) {
    const std::string_view bytes = pair.bytes();
    std::printf("%.*s\n", static_cast<int>(bytes.size()), bytes.data());
  }

  const detto::feature_set a = detto::features(monday | detto::ngrams(2));
  const detto::feature_set b = detto::features(tuesday | detto::ngrams(2));
  std::printf("jaccard %.2f, containment %.2f\n", detto::jaccard(a, b), detto::containment(a, b));
}
