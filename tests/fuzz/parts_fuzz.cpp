// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/article/parts.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <fuzz/language_of.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::checked_text text(detto_fuzz::text_of(data, size));
  const detto::text_options<> options{.language = detto_fuzz::language_of(text.text())};
  const detto::document doc(text.text(), options);
  const auto parts = detto::find_parts(doc);
  std::size_t done = 0;
  for (const detto::part& p : parts) {
    text.check_range(p.range);
    text.check_blank(done, p.range.begin);
    done = p.range.end;
  }
  text.check_blank(done, size);
  check(detto::find_parts(detto::document(text.text(), options)) == parts, "parts are repeatable");
  return 0;
}
