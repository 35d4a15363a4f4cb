// SPDX-License-Identifier: BSL-1.0
#include <detto/article/document.hpp>
#include <detto/quote/marks.hpp>

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
  const detto::document doc(
      text.text(), detto::text_options<>{.language = detto_fuzz::language_of(text.text())});
  detto::byte_range last;
  for (const detto::marked_stretch& m : detto::find_marked(doc)) {
    text.check_range(m.outer);
    text.check_range(m.inner);
    check(m.outer.contains(m.inner), "the marks enclose the text between them");
    check(last.begin <= m.outer.begin, "marked stretches are sorted");
    check(m.paragraph < doc.paragraphs().size(), "a marked stretch is in a paragraph");
    check(doc.to_text(doc.paragraphs()[m.paragraph]).contains(m.outer),
          "a marked stretch is inside its paragraph");
    last = m.outer;
  }
  return 0;
}
