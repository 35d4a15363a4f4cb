// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace detto_test {

// One line of a test file of UAX #29: a text and its expected segments.
struct break_case {
  std::size_t line = 0;
  std::vector<std::string> pieces;

  [[nodiscard]] std::string text() const {
    std::string whole;
    for (const std::string& piece : pieces) whole += piece;
    return whole;
  }
};

struct break_cases {
  std::string skip_reason;  // why there are no cases; empty otherwise
  std::vector<break_case> cases;
};

// The cases of the Unicode Consortium's test file `name`, such as "WordBreakTest", from Debian's
// package unicode-data or from the folder DETTO_UCD_TESTS. Returns none if the file is for another
// version of Unicode than the linked ICU.
inline break_cases read_break_cases(const std::string& name) {
  const char* folder = std::getenv("DETTO_UCD_TESTS");
  const std::string path =
      std::string(folder != nullptr ? folder : "/usr/share/unicode/auxiliary") + "/" + name +
      ".txt";
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line))
    return {path + " is not there: Debian's package unicode-data has it", {}};
  UVersionInfo version{};
  u_getUnicodeVersion(version);
  std::array<char, U_MAX_VERSION_STRING_LENGTH> numbers{};
  u_versionToString(version, numbers.data());
  if (line.find(name + "-" + numbers.data()) == std::string::npos)
    return {line + ", but the linked ICU has Unicode " + numbers.data(), {}};
  break_cases found;
  for (std::size_t number = 2; std::getline(file, line); ++number) {
    std::string_view left = line;
    left = left.substr(0, left.find('#'));
    break_case next{number, {}};
    while (!left.empty()) {
      const std::string_view item = left.substr(0, left.find_first_of(" \t"));
      left.remove_prefix(item.size() < left.size() ? item.size() + 1 : left.size());
      if (item == "\u00F7")
        next.pieces.emplace_back();
      else if (!item.empty() && item != "\u00D7")
        detto::append_utf8(next.pieces.back(),
                           static_cast<char32_t>(std::stoul(std::string(item), nullptr, 16)));
    }
    if (next.pieces.empty()) continue;
    next.pieces.pop_back();  // the empty piece after the last break sign
    found.cases.push_back(std::move(next));
  }
  return found;
}

}  // namespace detto_test
