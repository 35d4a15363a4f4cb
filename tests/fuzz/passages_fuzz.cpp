// SPDX-License-Identifier: BSL-1.0
#include <detto/align/shared_passages_text.hpp>
#include <detto/token/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <iterator>
#include <string_view>

namespace {

using detto_fuzz::check;

std::size_t word_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::distance(detto::words(text)));
}

}  // namespace

// The two texts of the input, with the limits of the last byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::two_texts given(data, size);
  const detto_fuzz::checked_text a(given.a), b(given.b);
  detto::passage_options options;
  if (size > 0) options.ngram = options.min_words = 1 + data[size - 1] % 6;
  const std::size_t least = std::min({options.min_words, word_count(given.a), word_count(given.b)});
  const auto found = detto::shared_passages(given.a, given.b, options);
  for (const detto::passage& p : found) {
    a.check_range(p.a);
    b.check_range(p.b);
    check(p.words >= least, "a passage has the required number of words");
    check(p.identity > 0 && p.identity <= 1, "the identity is above 0 and at most 1");
  }
  check(std::ranges::is_sorted(found), "passages are in order");
  check(std::ranges::equal(detto::shared_passages(given.a, given.b, options), found),
        "passages are repeatable");
  options.step_limit = size;
  for (const detto::passage& p : detto::shared_passages(given.a, given.b, options))
    a.check_range(p.a);
  return 0;
}
