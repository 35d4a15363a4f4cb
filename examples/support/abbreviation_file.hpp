// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "entry_file.hpp"
#include "messages.hpp"

#include <detto/language/abbreviation_list.hpp>
#include <detto/language/lexicon.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace support {

using place_names = std::array<std::pair<std::string_view, detto::abbreviation::place_type>, 5>;

inline constexpr place_names abbreviation_places{{
    {"before-name", detto::abbreviation::place_type::before_name},
    {"before-number", detto::abbreviation::place_type::before_number},
    {"anywhere", detto::abbreviation::place_type::anywhere},
    {"clock-time", detto::abbreviation::place_type::clock_time},
    {"list-end", detto::abbreviation::place_type::list_end},
}};

/// Reads a file of abbreviations into `list`: one a line, optionally followed by a tab and its place
/// (default `before-name`). See read_entries for comments and errors.
///
///     Bgm.
///     Berth.<TAB>before-number
inline void read_abbreviations(const std::string& path, detto::abbreviation_list& list,
                               reporter& log) {
  read_entries(path, log, [&](std::string_view line) -> const char* {
    const std::size_t tab = line.find('\t');
    const std::string_view written = line.substr(0, tab);
    if (written.find_first_not_of(" .") == std::string_view::npos)
      return "a line is an abbreviation, optionally followed by a tab and its place";
    auto place = detto::abbreviation::place_type::before_name;
    if (tab != std::string_view::npos) {
      const auto* named = std::ranges::find(abbreviation_places, line.substr(tab + 1),
                                            &place_names::value_type::first);
      if (named == abbreviation_places.end())
        return "a place is before-name, before-number, anywhere, clock-time or list-end";
      place = named->second;
    }
    list.add(written, place);
    return nullptr;
  });
}

}  // namespace support
