// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "terminal_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// A change from the piece `before` of one text to the piece `after` of another; one of them may be
/// empty. Both are views into their texts.
struct change {
  std::string_view before;
  std::string_view after;
};

/// Shows the changes to `part` of a text as [-old-]{+new+}. The changes are in order, and each
/// `before` is a view into `part`.
inline std::string marked_changes(const painter& paint, std::string_view part,
                                  const std::vector<change>& changes) {
  const auto is_space = [&](std::size_t at) { return part[at] == ' ' || part[at] == '\n'; };
  std::string out;
  std::size_t done = 0;
  for (const change& one : changes) {
    const auto begin = static_cast<std::size_t>(one.before.data() - part.data());
    out += shown(part.substr(done, begin - done));
    done = begin + one.before.size();
    // An insertion between two words needs a space, which neither text has at this position.
    const bool inserted = one.before.empty() && !one.after.empty();
    const bool after_word = done > 0 && !is_space(done - 1);
    if (inserted && after_word) out += ' ';
    if (!one.before.empty()) out += paint.red("[-" + shown(one.before) + "-]");
    if (!one.after.empty()) out += paint.green("{+" + shown(one.after) + "+}");
    if (inserted && !after_word && done < part.size() && !is_space(done)) out += ' ';
  }
  return out + shown(part.substr(done));
}

}  // namespace support
