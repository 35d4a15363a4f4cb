// SPDX-License-Identifier: BSL-1.0
#include <detto/text/fold.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/detail/words/word_view.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>
#include <token/strict_reference.hpp>
#include <token/word_reference.hpp>
#include <vector>

namespace {

using detto_fuzz::check;

using detto::detail::word_path;
using detto::detail::word_rules;

template <class Tokens>
void check_equal(const Tokens& got, const std::vector<detto::token>& expected) {
  auto at = expected.begin();
  for (const detto::token t : got) {
    check(at != expected.end(), "there are no more tokens than in the reference");
    check(t.text.data() == at->text.data() && t == *at, "each token equals the reference's");
    ++at;
  }
  check(at == expected.end(), "there are as many tokens as in the reference");
}

void check_rules(std::string_view text, word_rules rules,
                 const std::vector<detto::token>& expected) {
  for (const word_path path : {word_path::avx512, word_path::avx2, word_path::portable}) {
    if (!detto::detail::is_word_path_supported(path)) continue;
    const auto& engine = detto::detail::word_engines::of(rules)[path];
    check_equal(detto::detail::word_segment_view<false>(text, engine), expected);
    check_equal(detto::detail::word_segment_view<true>(text, engine),
                detto_test::words_among(expected));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = detto_fuzz::text_of(data, size);
  const auto icu = detto_test::reference_segments(text);
  const auto strict = detto_test::strict_rules(text).segments();
  check_rules(text, word_rules::icu, icu);
  check_rules(text, word_rules::strict, strict);
  check_equal(detto::segments(text), icu);
  check_equal(detto::strict_segments(text), strict);
  for (const detto::folded_token& t : detto::words(text) | detto::folded)
    check(t.key == detto::folded_key(t.text), "the key of a word is that of its text");
  return 0;
}
