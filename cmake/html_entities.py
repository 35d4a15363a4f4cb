# SPDX-License-Identifier: BSL-1.0
"""Writes include/detto/text/detail/html_entities.hpp from Python's own list of HTML's named character references.

usage: python3 cmake/html_entities.py > include/detto/text/detail/html_entities.hpp
"""
import html.entities

HEAD = """// SPDX-License-Identifier: BSL-1.0
// Written by cmake/html_entities.py.
#pragma once

#include <array>

namespace detto::inline v0::detail {

// A name that may stand behind &, with the ; where it must have one, and its characters; `second`
// is 0 for all but a few. HTML Standard, section 13.5, "Named character references".
struct html_entity {
  char name[33];
  char32_t first;
  char32_t second;
};

// By name, in the order of bytes.
inline constexpr std::array<html_entity, %d> html_entities{{
    // clang-format off"""
TAIL = """    // clang-format on
}};

}  // namespace detto::inline v0::detail"""

print(HEAD % len(html.entities.html5))
for name, text in sorted(html.entities.html5.items()):
    points = [ord(c) for c in text] + [0]
    print('{"%s",0x%X,%s},' % (name, points[0], "0x%X" % points[1] if points[1] else "0"))
print(TAIL)
