// SPDX-License-Identifier: BSL-1.0
// Compiled twice, for two CPUs, with two function names given by TOKENS; see CMakeLists.txt.
#include <detto/token/segments.hpp>
#include <detto/token/words.hpp>

#include <string>
#include <string_view>

std::string TOKENS(std::string_view text) {
  std::string out;
  const auto write = [&](const auto& tokens) {
    for (const detto::token t : tokens) out.append(t.text).append(name(t.kind)) += '|';
  };
  write(detto::words(text));
  write(detto::strict_words(text));
  write(detto::segments(text));
  write(detto::strict_segments(text));
  return out;
}
