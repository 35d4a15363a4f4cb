// SPDX-License-Identifier: BSL-1.0
#include <detto/encoding/entities.hpp>
#include <detto/encoding/line_ends.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string_view>

namespace {

using detto_fuzz::check;

void check_rewritten(std::string_view text, const detto::rewritten_text& rewritten) {
  detto_fuzz::check_map(rewritten);
  if (detto::is_utf8(text))
    check(detto::is_utf8(rewritten.reading()), "well-formed text remains well-formed");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = detto_fuzz::text_of(data, size);
  auto resolved = detto::resolve_entities(text);
  check_rewritten(text, resolved);
  if (text.find('&') == std::string_view::npos)
    check(resolved.map().is_identity() && resolved.reading() == text,
          "a text without references is unchanged");
  const auto unified = detto::unify_line_ends(text);
  check_rewritten(text, unified);
  check(unified.reading().find('\r') == std::string_view::npos, "unified text has no CR");
  resolved.rewrite(detto::unify_line_ends);
  check_rewritten(text, resolved);
  check(resolved.reading() ==
            detto::unify_line_ends(detto::resolve_entities(text).reading()).reading(),
        "rewriting applies to the reading");
  return 0;
}
