// SPDX-License-Identifier: BSL-1.0
#include <detto/token/graphemes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>
#include <token/icu_reference.hpp>

namespace {

using detto_fuzz::check;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::checked_text text(detto_fuzz::text_of(data, size));
  const auto expected = detto_test::icu_segments(UBRK_CHARACTER, text.text());
  auto at = expected.begin();
  std::size_t done = 0;
  for (const detto::token t : detto::graphemes(text.text())) {
    text.check_range(detto::range_of(text.text(), t.text));
    check(t.text.data() == text.text().data() + done, "graphemes are contiguous");
    done += t.text.size();
    check(at != expected.end() && at->text == t.text, "each grapheme equals ICU's");
    ++at;
  }
  check(done == size, "graphemes cover the text");
  return 0;
}
