// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "byte_source.hpp"
#include "json_line.hpp"
#include "messages.hpp"
#include "text_input.hpp"

#include <detto/text/decode_text.hpp>
#include <detto/text/detect_encoding.hpp>
#include <detto/text/entities.hpp>
#include <detto/text/rewritten_text.hpp>

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
  std::string encoding = "utf-8";  ///< of files that are one text; `auto` looks which it is
  bool entities = false;           ///< read character references as what they stand for
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

inline detto::decoded_text decode(std::string_view bytes, const std::string& encoding) {
  if (encoding == "auto") return detto::decode_detected(bytes);
  auto decoded = detto::decode_text(bytes, encoding);
  if (!decoded) throw input_error(decoded.error().what);
  return std::move(decoded).value();
}

// Says what people need to know who have not said it themselves.
inline void report_encoding(const detto::decoded_text& text, const text_input& input,
                            messages& say) {
  const detto::found_encoding& found = text.found;
  if (found.evidence == detto::encoding_evidence::declared || found.encoding.name == "UTF-8")
    return;
  std::string how(name(found.evidence));
  if (found.evidence == detto::encoding_evidence::statistics)
    how += fmt::format(", confidence {:.2f}", found.confidence);
  say.note(fmt::format("{}: read as {} ({})", input.file, found.encoding.name, how));
}

inline void report_ill_formed(const detto::decoded_text& text, const text_input& input,
                              messages& say) {
  const std::size_t count = text.ill_formed.size();
  if (count == 0) return;
  const detto::byte_range first = text.ill_formed.front();
  const std::string_view before = text.reading().substr(0, text.to_reading(first).begin);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  say.failure(input.file, line,
              fmt::format("not {}: {} ill-formed part{}, the first at byte {}; read as U+FFFD",
                          text.found.encoding.name, count, count == 1 ? "" : "s", first.begin));
}

// Puts a text into an input, with the way back to its source.
inline void put_text(const detto::rewritten_text& text, text_input& input) {
  input.text = text.reading();
  input.source = text.map();
}

template <class Use>
void read_text(const std::string& path, const std::string& file, byte_source& source,
               const input_options& options, file_ids& ids, messages& say, Use&& use) {
  text_input input;
  input.file = file;
  const std::string bytes = read_all(source);
  if (bytes.empty()) {
    say.failure(file, std::nullopt, "empty file");
    return;
  }
  detto::decoded_text text = decode(bytes, options.encoding);
  input.id = ids.take(path);
  append_json_string(input.id_json, input.id);
  report_encoding(text, input, say);
  report_ill_formed(text, input, say);
  if (options.entities) text.rewrite(detto::resolve_entities);
  put_text(text, input);
  use(std::move(input));
}

template <class Use>
void read_lines(const std::string& file, byte_source& source, const input_options& options,
                messages& say, Use&& use) {
  line_source lines(source);
  json_line_reader reader(options.fields);
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
    if (reason) {
      say.failure(file, input.line, *reason);
      continue;
    }
    if (options.entities) {
      const std::string given = std::move(input.text);
      put_text(detto::resolve_entities(given), input);
    }
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
        detail::read_lines(file, source, options, say, count);
      else
        detail::read_text(path, file, source, options, ids, say, count);
    } catch (const input_error& reason) {
      say.failure(file, std::nullopt, reason.what());
    }
  }
}

}  // namespace support
