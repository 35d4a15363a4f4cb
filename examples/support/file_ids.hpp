// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace support {

/// The rule of file_ids, for help texts.
inline constexpr const char* file_id_rule = "The id of a plain text is the name of its file up to "
                                            "the first _ or . (a_1.txt: a). Where that is\n"
                                            "empty, or several files would have the same id, the "
                                            "id of each of them is its whole name, and\n"
                                            "where that is not unique either, its path.";

/// Returns the ids of plain files by file_id_rule. They do not depend on the order of the files. A
/// path that is given several times gets a number.
inline std::vector<std::string> file_ids(const std::vector<std::string>& paths) {
  const auto name_of = [](const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
  };
  const auto short_name_of = [&](const std::string& path) {
    const std::string name = name_of(path);
    return name.substr(0, name.find_first_of("_."));
  };
  std::map<std::string, std::size_t> short_names;
  std::map<std::string, std::size_t> names;
  for (const std::string& path : paths) {
    ++short_names[short_name_of(path)];
    ++names[name_of(path)];
  }
  std::map<std::string, std::size_t> repeated;
  std::vector<std::string> ids;
  for (const std::string& path : paths) {
    std::string id = short_name_of(path);
    if (id.empty() || short_names[id] > 1) id = name_of(path);
    if (names[name_of(path)] > 1) id = path;
    // Files of one name have different paths, unless they are one file.
    if (const std::size_t times = ++repeated[path]; times > 1)
      id = fmt::format("{}#{}", path, times);
    ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace support
