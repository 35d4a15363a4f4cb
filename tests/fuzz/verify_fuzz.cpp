// SPDX-License-Identifier: BSL-1.0
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/verify_quote.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

template <class Edits>
void check_edits(const detto_fuzz::checked_text& a, const detto_fuzz::checked_text& b,
                 const Edits& edits) {
  detto::word_edit last;
  for (const detto::word_edit& e : edits) {
    a.check_range(e.a);
    b.check_range(e.b);
    check(last.a.end <= e.a.begin && last.b.end <= e.b.begin, "edits are in order");
    last = e;
  }
}

}  // namespace

// A quotation, then its source.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::two_texts given(data, size);
  const detto_fuzz::checked_text quote(given.a), source(given.b);
  const auto change = detto::compare_wording(given.b, given.a);
  check_edits(source, quote, change.edits);
  detto_fuzz::check_share(change.similarity);
  const auto same = detto::compare_wording(given.a, given.a);
  check(same.kind == detto::verdict_kind::verbatim && same.edits.empty() && same.similarity == 1,
        "a wording equals itself");

  const detto::verdict found = detto::verify_quote(given.a, given.b);
  source.check_range(found.range);
  detto_fuzz::check_share(found.similarity);
  check_edits(source, quote, found.edits);
  if (found.kind == detto::verdict_kind::not_found)
    check(found.range.empty() && found.edits.empty(), "a missing quotation has no place");
  const detto::verdict again = detto::verify_quote(given.a, given.b);
  check(again.kind == found.kind && again.range == found.range && again.edits == found.edits,
        "verdicts are repeatable");
  (void)detto::verify_quote(given.a, given.b,
                            {.candidate_limit = 1, .ellipsis_words = 1, .occurrence_limit = 1});
  return 0;
}
