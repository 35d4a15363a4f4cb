// SPDX-License-Identifier: BSL-1.0
#include <detto/repair/find_repairs.hpp>
#include <detto/repair/overlay.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::checked_text text(detto_fuzz::text_of(data, size));
  const auto repairs = detto::find_repairs(text.text());
  check(detto::find_repairs(text.text()) == repairs, "repairs are repeatable");
  std::size_t done = 0;
  for (const detto::repair& one : repairs) {
    text.check_range(one.range);
    check(done <= one.range.begin && !one.range.empty(), "repairs are in order and not empty");
    done = one.range.end;
    check(one.from == slice(text.text(), one.range), "`from` is the bytes of the range");
    check(one.from != one.to, "a repair changes its bytes");
    check(detto::is_utf8(one.to), "a repair is well-formed");
    detto_fuzz::check_share(one.confidence);
  }
  const detto::overlay over(text.text(), repairs);
  if (repairs.empty())
    check(over.reading().data() == text.text().data(), "an undamaged text is its own reading");
  detto::byte_range last;
  for (std::size_t at = 0; at < over.reading().size(); ++at) {
    const detto::byte_range here = over.to_text({at, at + 1});
    check(here.end <= size && here.begin >= last.begin && here.end >= last.end,
          "the map to the text is monotone");
    last = here;
  }
  return 0;
}
