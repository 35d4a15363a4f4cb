// SPDX-License-Identifier: BSL-1.0
#include <detto/text/detail/utf8_automaton.hpp>

#include <gtest/gtest.h>

#include <memory>

namespace {

using detto::detail::utf8_automaton;

TEST(Utf8Automaton, HasEqualRowsIfBuiltAtRunTime) {
  static constexpr utf8_automaton constant;
  const auto built = std::make_unique<utf8_automaton>();
  for (utf8_automaton::state from = 0; from < 64; from += 6)
    for (int byte = 0; byte < 256; ++byte)
      ASSERT_EQ(built->step(from, static_cast<char>(byte)),
                constant.step(from, static_cast<char>(byte)))
          << from << ' ' << byte;
}

}  // namespace
