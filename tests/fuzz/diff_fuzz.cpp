// SPDX-License-Identifier: BSL-1.0
#include <detto/align/word_diff.hpp>
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

std::vector<detto::token_key> keys_of(std::string_view text) {
  std::vector<detto::token_key> keys;
  for (const detto::folded_token& t : detto::words(text) | detto::folded) keys.push_back(t.key);
  return keys;
}

// Checks that the tokens between the edits are equal, and returns the number of changed tokens.
std::size_t check_edits(const std::vector<detto::token_key>& a,
                        const std::vector<detto::token_key>& b, const detto::word_diff& diff) {
  std::size_t x = 0, y = 0, changed = 0;
  const auto walk_to = [&](std::size_t a_end, std::size_t b_end) {
    check(x <= a_end && a_end <= a.size() && y <= b_end && b_end <= b.size(),
          "edits are in order and inside the sequences");
    check(std::equal(a.begin() + static_cast<std::ptrdiff_t>(x),
                     a.begin() + static_cast<std::ptrdiff_t>(a_end),
                     b.begin() + static_cast<std::ptrdiff_t>(y),
                     b.begin() + static_cast<std::ptrdiff_t>(b_end)),
          "the tokens between two edits are equal");
  };
  for (const detto::token_edit& e : diff) {
    walk_to(e.a.begin, e.b.begin);
    check(!e.a.empty() || !e.b.empty(), "an edit changes a token");
    changed += e.a.size() + e.b.size();
    x = e.a.end;
    y = e.b.end;
  }
  walk_to(a.size(), b.size());
  return changed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::two_texts given(data, size);
  const auto a = keys_of(given.a), b = keys_of(given.b);
  const std::size_t least = check_edits(a, b, detto::diff_words(a, b, {.readable = false}));
  check(check_edits(a, b, detto::diff_words(a, b)) >= least, "merging edits removes none");
  check(check_edits(a, b, detto::diff_words(a, b, {.cost_limit = 2, .readable = false})) >= least,
        "a limit does not shorten the edits");
  check(check_edits(a, a, detto::diff_words(a, a)) == 0, "a sequence equals itself");
  return 0;
}
