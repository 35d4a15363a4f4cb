// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "byte_source.hpp"
#include "json_line.hpp"
#include "messages.hpp"
#include "text_input.hpp"

#include <detto/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// Which inputs to read, and how.
struct input_options {
  std::vector<std::string> files;
  bool lines = false;  ///< each file is lines of JSON, not one text
  field_names fields;
};

/// Gives plain files their ids: the file's name up to the first `_` or `.`; where that is empty or
/// taken, the whole name; then the path.
class file_ids {
public:
  std::string take(const std::string& path) {
    const std::string name = path.substr(path.find_last_of('/') + 1);
    for (const std::string& id : {name.substr(0, name.find_first_of("_.")), name, path})
      if (!id.empty() && taken_.insert(id).second) return id;
    // The same path once more: numbered, so that ids stay apart.
    for (std::size_t n = 2;; ++n)
      if (std::string id = fmt::format("{}#{}", path, n); taken_.insert(id).second) return id;
  }

private:
  std::set<std::string> taken_;
};

namespace detail {

inline void report_ill_formed(const text_input& input, messages& say) {
  const auto first = detto::find_ill_formed(input.text);
  if (!first) return;
  std::size_t count = 0;
  for (auto part = first; part; part = detto::find_ill_formed(input.text, part->end)) ++count;
  const auto before = input.text.begin() + static_cast<std::ptrdiff_t>(first->begin);
  const auto line = static_cast<std::size_t>(std::count(input.text.begin(), before, '\n')) + 1;
  say.failure(input.file, line,
              fmt::format("not UTF-8: {} ill-formed part{}, the first at byte {}; read as U+FFFD",
                          count, count == 1 ? "" : "s", first->begin));
}

template <class Use>
void read_text(const std::string& path, const std::string& file, byte_source& source, file_ids& ids,
               messages& say, Use&& use) {
  text_input input;
  input.file = file;
  input.text = read_all(source);
  if (input.text.empty()) {
    say.failure(file, std::nullopt, "empty file");
    return;
  }
  input.id = ids.take(path);
  append_json_string(input.id_json, input.id);
  report_ill_formed(input, say);
  use(std::move(input));
}

template <class Use>
void read_lines(const std::string& file, byte_source& source, const field_names& fields,
                messages& say, Use&& use) {
  line_source lines(source);
  json_line_reader reader(fields);
  std::string line;
  std::vector<std::string> damage;
  std::size_t number = 0;
  for (; lines.next(line); ++number) {
    text_input input;
    input.file = file;
    input.line = number + 1;
    damage.clear();
    const auto reason = reader.read(line, number, input, damage);
    for (const std::string& what : damage) say.failure(file, input.line, what);
    if (reason)
      say.failure(file, input.line, *reason);
    else
      use(std::move(input));
  }
  if (number == 0) say.failure(file, std::nullopt, "empty file");
}

}  // namespace detail

/// Reads all inputs in order and calls use(text_input) for each as soon as it is there. What cannot
/// be read is reported and left out, the rest is done.
template <class Use>
void for_each_input(const input_options& options, messages& say, Use&& use) {
  file_ids ids;
  std::size_t done = 0;
  for (const std::string& path : options.files) {
    const std::string file = path == "-" ? "standard input" : path;
    const auto count = [&](text_input&& input) {
      say.progress(done, input.file);
      use(std::move(input));
      ++done;
    };
    try {
      byte_source source(path);
      if (options.lines)
        detail::read_lines(file, source, options.fields, say, count);
      else
        detail::read_text(path, file, source, ids, say, count);
    } catch (const input_error& reason) {
      say.failure(file, std::nullopt, reason.what());
    }
  }
}

}  // namespace support
