// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/detto.hpp>

#include <string>
#include <string_view>

// Results of every kind as text. `static`: each translation unit has its own copy, while the library's templates are
// shared between them, which is under test.
static std::string results() {
  const std::string_view first = "\"The harbour will open on 9 May,\" said Mayor Ines Okoro. She "
                                 "told the council that the work "
                                 "cost less than planned.";
  const std::string_view second =
      "The harbour opens soon. \"The harbour will open on 12 May,\" Okoro said in a statement.";
  auto grams = [](std::string_view text) {
    return detto::words(text) | detto::folded | detto::ngrams(2);
  };
  const detto::feature_set a = detto::features(grams(first));
  const detto::feature_set b = detto::features(grams(second));
  std::string out = std::to_string(detto::jaccard(a, b));
  out += ' ' + std::to_string(detto::jaccard(detto::minhash<128>(a), detto::minhash<128>(b)));
  for (const detto::feature feature : a) {
    out += ' ' + std::to_string(std::uint64_t(feature));
  }
  for (const auto& quote : detto::attribute_quotes(first).quotes) {
    out += '|' + std::string(quote.text);
  }
  for (const auto& passage : detto::shared_passages(first, second)) {
    out += '|' + std::string(detto::slice(first, passage.a));
  }
  const detto::verdict verdict = detto::verify_quote("The harbour will open on 12 May", first);
  return out + '|' + std::to_string(static_cast<int>(verdict.kind));
}
