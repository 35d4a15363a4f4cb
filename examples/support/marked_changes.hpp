// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "terminal_text.hpp"

#include <detto/text/byte_range.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The bytes `before` of one text stand where another has the bytes `after`; one of them may be
/// empty.
struct change {
  detto::byte_range before;
  detto::byte_range after;
};

/// `range` of the text `before` as it became in the text `after`, word changes shown like
/// [-old-]{+new+}. The changes are in order and lie inside the range.
inline std::string marked_changes(const painter& paint, std::string_view before,
                                  detto::byte_range range, std::string_view after,
                                  const std::vector<change>& changes) {
  const auto is_space = [&](std::size_t at) { return before[at] == ' ' || before[at] == '\n'; };
  std::string out;
  std::size_t done = range.begin;
  for (const change& one : changes) {
    out += shown(before.substr(done, one.before.begin - done));
    done = one.before.end;
    // What is put in between two words needs a space that is in neither text at this place.
    const bool put_in = one.before.empty() && !one.after.empty();
    const bool after_word = done > range.begin && !is_space(done - 1);
    if (put_in && after_word) out += ' ';
    if (!one.before.empty())
      out += paint.red("[-" + shown(detto::slice(before, one.before)) + "-]");
    if (!one.after.empty()) out += paint.green("{+" + shown(detto::slice(after, one.after)) + "+}");
    if (put_in && !after_word && done < range.end && !is_space(done)) out += ' ';
  }
  return out + shown(before.substr(done, range.end - done));
}

}  // namespace support
