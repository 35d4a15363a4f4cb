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
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
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
  std::size_t max_text = std::size_t{1} << 30;  ///< bytes of a text or line, after decompression
  std::size_t jobs = 1;                         ///< threads; 0: one for each core
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
                            reporter& log) {
  const detto::found_encoding& found = text.found;
  if (found.evidence == detto::encoding_evidence::declared || found.encoding.name == "UTF-8")
    return;
  std::string how(name(found.evidence));
  if (found.evidence == detto::encoding_evidence::statistics)
    how += fmt::format(", confidence {:.2f}", found.confidence);
  log.note("{}: read as {} ({})", input.file, found.encoding.name, how);
}

inline void report_ill_formed(const detto::decoded_text& text, const text_input& input,
                              reporter& log) {
  const std::size_t count = text.ill_formed.size();
  if (count == 0) return;
  const detto::byte_range first = text.ill_formed.front();
  const std::string_view before = text.reading().substr(0, text.to_reading(first).begin);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  log.failure(input.file, line,
              "not {}: {} ill-formed part{}, the first at byte {}; read as U+FFFD",
              text.found.encoding.name, count, count == 1 ? "" : "s", first.begin);
}

// Stores a text and its offset map in an input.
inline void put_text(const detto::rewritten_text& text, text_input& input) {
  input.text = text.reading();
  input.source = text.map();
}

inline bool is_name_of_lines(std::string_view name) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (name.ends_with(packed)) name.remove_suffix(packed.size());
  return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

}  // namespace detail

/// Reads the inputs in order, each text as soon as it is complete.
class input_reader {
public:
  explicit input_reader(const input_options& options)
      : options_(options), ids_(file_ids(options.files)), json_(options.fields) {
    if (!options.lines) progress_.all_texts = options.files.size();
    progress_.all_bytes = total_bytes(options.files);
  }

  /// Reads the next text into `to`, or reports why it cannot be read and leaves `to` empty. Returns
  /// false at the end of the inputs.
  bool next(std::optional<text_input>& to, reporter& log) {
    to.reset();
    if (at_ == options_.files.size()) return false;
    const std::string& path = options_.files[at_];
    progress_.file = path == "-" ? "standard input" : path;
    try {
      if (!source_) source_.emplace(path);
      if (options_.lines)
        read_line(to, log);
      else
        read_text(to, log);
    } catch (const input_error& reason) {
      log.failure(progress_.file, reason.what());
      close();
    }
    if (to) ++progress_.texts;
    progress_.bytes = bytes_before_ + (source_ ? source_->count() : 0);
    return true;
  }

  [[nodiscard]] const input_progress& progress() const { return progress_; }

private:
  static std::optional<std::uint64_t> total_bytes(const std::vector<std::string>& paths) {
    std::uint64_t total = 0;
    for (const std::string& path : paths) {
      struct stat about = {};
      if (path == "-" || ::stat(path.c_str(), &about) != 0) return std::nullopt;
      if (!S_ISREG(about.st_mode)) return std::nullopt;
      total += static_cast<std::uint64_t>(about.st_size);
    }
    return total;
  }

  void read_text(std::optional<text_input>& to, reporter& log) {
    const std::string bytes = read_all(*source_, options_.max_text);
    detto::decoded_text text = detail::decode(bytes, options_.encoding);
    text_input& input = to.emplace();
    input.file = progress_.file;
    input.id = ids_[at_];
    append_json_string(input.id_json, input.id);
    detail::report_encoding(text, input, log);
    detail::report_ill_formed(text, input, log);
    if (options_.entities) text.rewrite(detto::resolve_entities);
    detail::put_text(text, input);
    hint_at_lines(input, log);
    close();
  }

  // Notes once that an input has JSON lines, which were not requested.
  void hint_at_lines(const text_input& input, reporter& log) {
    if (hint_given_ || !(detail::is_name_of_lines(input.file) || has_json_lines(input.text)))
      return;
    hint_given_ = true;
    log.note("{}: read as one plain text; --jsonl reads each line as a JSON object", input.file);
  }

  void read_line(std::optional<text_input>& to, reporter& log) {
    if (!lines_) lines_.emplace(*source_, options_.max_text);
    std::string line;
    do {
      ++line_;
      try {
        if (!lines_->next(line)) return close();
      } catch (const too_long& reason) {
        log.failure(progress_.file, line_, "{}", reason.what());
        return;
      }
    } while (is_blank(line));
    text_input input;
    input.file = progress_.file;
    input.line = line_;
    if (!json_.read(std::move(line), input, log)) return;
    if (options_.entities) {
      const std::string given = std::move(input.text);
      detail::put_text(detto::resolve_entities(given), input);
    }
    to = std::move(input);
  }

  void close() {
    if (source_) bytes_before_ += source_->count();
    lines_.reset();
    source_.reset();
    line_ = 0;
    ++at_;
  }

  const input_options& options_;
  std::vector<std::string> ids_;
  json_line_reader json_;
  std::size_t at_ = 0;  // the current file
  std::optional<byte_source> source_;
  std::optional<line_source> lines_;
  std::size_t line_ = 0;  // of the current file, from 1
  bool hint_given_ = false;
  input_progress progress_;
  std::uint64_t bytes_before_ = 0;  // of the earlier files
};

}  // namespace support
