// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "byte_source.hpp"
#include "file_ids.hpp"
#include "json_line.hpp"
#include "messages.hpp"
#include "text_input.hpp"

#include <detto/encoding/decode_text.hpp>
#include <detto/encoding/detect_encoding.hpp>
#include <detto/encoding/entities.hpp>
#include <detto/text/rewritten_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// The inputs to read, and how to read them.
struct input_options {
  std::vector<std::string> files;
  bool lines = false;  ///< each file has one JSON object a line, not one text
  field_names fields;
  std::string encoding = "utf-8";  ///< of files that are one text; `auto` detects it
  bool entities = false;           ///< replace character references by their characters
};

namespace detail {

inline detto::decoded_text decode(std::string_view bytes, const std::string& encoding) {
  if (encoding == "auto") return detto::decode_detected(bytes);
  auto decoded = detto::decode_text(bytes, encoding);
  if (!decoded) throw input_error(decoded.error().what);
  return std::move(decoded).value();
}

// Reports an encoding that was detected and is not the default.
inline void report_encoding(const detto::decoded_text& text, const text_input& input,
                            messages& log) {
  const detto::found_encoding& found = text.found;
  if (found.evidence == detto::encoding_evidence::declared || found.encoding.name == "UTF-8")
    return;
  std::string how(name(found.evidence));
  if (found.evidence == detto::encoding_evidence::statistics)
    how += fmt::format(", confidence {:.2f}", found.confidence);
  log.note(fmt::format("{}: read as {} ({})", input.file, found.encoding.name, how));
}

inline void report_ill_formed(const detto::decoded_text& text, const text_input& input,
                              messages& log) {
  const std::size_t count = text.ill_formed.size();
  if (count == 0) return;
  const detto::byte_range first = text.ill_formed.front();
  const std::string_view before = text.reading().substr(0, text.to_reading(first).begin);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  log.failure(input.file, line,
              fmt::format("not {}: {} ill-formed part{}, the first at byte {}; read as U+FFFD",
                          text.found.encoding.name, count, count == 1 ? "" : "s", first.begin));
}

// Stores a text and its offset map in an input.
inline void put_text(const detto::rewritten_text& text, text_input& input) {
  input.text = text.reading();
  input.source = text.map();
}

// Notes once that an input has JSON lines, which were not requested.
class json_lines_hint {
public:
  void check(const text_input& input, messages& log) {
    if (is_given_ || !(is_name_of_lines(input.file) || has_json_lines(input.text))) return;
    is_given_ = true;
    log.note(fmt::format("{}: read as one plain text; --jsonl reads each line as a JSON object",
                         input.file));
  }

private:
  static bool is_name_of_lines(std::string_view name) {
    for (const std::string_view packed : {".gz", ".zst"})
      if (name.ends_with(packed)) name.remove_suffix(packed.size());
    return name.ends_with(".jsonl") || name.ends_with(".ndjson");
  }

  bool is_given_ = false;
};

template <class Use>
void read_text(const std::string& file, byte_source& source, const input_options& options,
               std::string id, json_lines_hint& hint, messages& log, Use&& use) {
  text_input input;
  input.file = file;
  const std::string bytes = read_all(source);
  detto::decoded_text text = decode(bytes, options.encoding);
  input.id = std::move(id);
  append_json_string(input.id_json, input.id);
  report_encoding(text, input, log);
  report_ill_formed(text, input, log);
  if (options.entities) text.rewrite(detto::resolve_entities);
  put_text(text, input);
  hint.check(input, log);
  use(std::move(input));
}

template <class Use>
void read_lines(const std::string& file, byte_source& source, const input_options& options,
                messages& log, Use&& use) {
  line_source lines(source);
  json_line_reader reader(options.fields);
  std::string line;
  std::vector<std::string> damage;
  std::size_t number = 0;
  for (; lines.next(line); ++number) {
    if (is_blank(line)) continue;
    text_input input;
    input.file = file;
    input.line = number + 1;
    damage.clear();
    const auto reason = reader.read(line, number, input, damage);
    for (const std::string& message : damage) log.failure(file, input.line, message);
    if (reason) {
      log.failure(file, input.line, *reason);
      continue;
    }
    if (options.entities) {
      const std::string given = std::move(input.text);
      put_text(detto::resolve_entities(given), input);
    }
    use(std::move(input));
  }
}

}  // namespace detail

/// Reads all inputs in order and calls use(text_input) for each as soon as it is read. Inputs that
/// cannot be read are reported and skipped.
template <class Use>
void for_each_input(const input_options& options, messages& log, Use&& use) {
  const std::vector<std::string> ids = file_ids(options.files);
  detail::json_lines_hint hint;
  std::size_t done = 0;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    const std::string& path = options.files[i];
    const std::string file = path == "-" ? "standard input" : path;
    const auto count = [&](text_input&& input) {
      log.progress(done, input.file);
      use(std::move(input));
      ++done;
    };
    try {
      byte_source source(path);
      if (options.lines)
        detail::read_lines(file, source, options, log, count);
      else
        detail::read_text(file, source, options, ids[i], hint, log, count);
    } catch (const input_error& reason) {
      log.failure(file, std::nullopt, reason.what());
    }
  }
}

}  // namespace support
