// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "entry_file.hpp"
#include "messages.hpp"

#include <detto/article/names.hpp>
#include <detto/text/fold.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// Names of a file, one a line: the alias, a tab, the full name and, unless it is a person, a tab
/// and the type. Lines that begin with # are comments. The case and width of an alias do not matter,
/// nor does a leading "the".
///
///     Iron Helka<TAB>Helka Orrin
///     the Link<TAB>Karrow Link Corp.<TAB>organisation
class name_list {
public:
  std::optional<detto::known_name> operator()(std::string_view mention) const {
    const auto found = names_.find(key(mention));
    if (found == names_.end()) return std::nullopt;
    return detto::known_name{found->second.first, found->second.second};
  }

  /// Reads a file of names; invalid lines are reported and skipped.
  void read(const std::string& path, reporter& log) {
    read_entries(path, log, [this](std::string_view line) { return add(line); });
  }

private:
  static std::string key(std::string_view alias) {
    std::string folded = detto::fold(alias);
    if (folded.starts_with("the ")) folded.erase(0, 4);
    return folded;
  }

  const char* add(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      fields.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    if (fields.size() < 2 || fields.size() > 3 || fields[0].empty() || fields[1].empty())
      return "a line is an alias, a tab, the full name and, optionally, a tab and the type";
    auto type = detto::speaker_type::person;
    if (fields.size() == 3) {
      const auto named = type_named(fields[2]);
      if (!named) return "a type is person, organisation, group, document, anonymous or unknown";
      type = *named;
    }
    names_[key(fields[0])] = {std::string(fields[1]), type};
    return nullptr;
  }

  static std::optional<detto::speaker_type> type_named(std::string_view name) {
    using enum detto::speaker_type;
    for (const auto type : {person, organisation, group, document, anonymous, unknown})
      if (detto::name(type) == name) return type;
    return std::nullopt;
  }

  std::map<std::string, std::pair<std::string, detto::speaker_type>> names_;
};

}  // namespace support
