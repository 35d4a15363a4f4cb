// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/rewritten_text.hpp>
#include <detto/text/text_ref.hpp>

#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// Replaces every CR LF and every other CR by LF, as HTML and XML do. U+0085, U+2028 and U+2029 are
/// left unchanged. Without a CR, the reading is a view of `text`. `text` must outlive the result;
/// it may contain arbitrary bytes. Linear.
[[nodiscard]] inline rewritten_text unify_line_ends(text_ref text) {
  rewritten_text unified(text);
  std::size_t done = 0;
  for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', done)) {
    const std::size_t size = text.substr(at, 2) == "\r\n" ? 2 : 1;
    unified.keep(at - done);
    unified.replace(size, "\n");
    done = at + size;
  }
  unified.keep(text.size() - done);
  return unified;
}

}  // namespace detto::inline v0
