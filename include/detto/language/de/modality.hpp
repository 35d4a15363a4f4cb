// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>

namespace detto::inline v0::detail::de {

// Words that express certainty, possibility or obligation. Words with the same number are
// equivalent.
inline constexpr auto modals = [] {
  enum : std::uint64_t {
    can = 1,
    could,
    could_be,
    may,
    may_be,
    must,
    had_to,
    should,
    will,
    wanted,
    would,
    shall
  };
  enum : std::uint64_t { perhaps = 20, probably, certainly };
  return make_word_rows<std::uint64_t>({
      // clang-format off
      {"kann", can}, {"können", can}, {"kannst", can}, {"konnte", could}, {"konnten", could},
      {"könnte", could_be}, {"könnten", could_be}, {"könne", could_be}, {"darf", may},
      {"dürfen", may}, {"dürfe", may}, {"dürfte", may_be}, {"dürften", may_be}, {"muss", must},
      {"müssen", must}, {"müsse", must}, {"musste", had_to}, {"mussten", had_to}, {"soll", should},
      {"sollen", should}, {"solle", should}, {"sollte", should}, {"sollten", should},
      {"will", will}, {"wollen", will}, {"wolle", will}, {"wollte", wanted}, {"wollten", wanted},
      {"würde", would}, {"würden", would}, {"wird", shall}, {"werden", shall}, {"werde", shall},
      {"vielleicht", perhaps}, {"womöglich", perhaps}, {"möglicherweise", perhaps},
      {"eventuell", perhaps}, {"wahrscheinlich", probably}, {"vermutlich", probably},
      {"wohl", probably}, {"sicher", certainly}, {"gewiss", certainly}, {"bestimmt", certainly},
      {"sicherlich", certainly},
      // clang-format on
  });
}();

}  // namespace detto::inline v0::detail::de
