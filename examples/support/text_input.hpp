// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_writer.hpp"

#include <detto/text/byte_range.hpp>
#include <detto/text/offset_map.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// A field of an input line that is passed through to the output.
struct passed_field {
  std::string name;
  std::string json;  ///< its value as written in the line
};

/// One text to process, with its source.
struct text_input {
  std::string id;                   ///< for messages and the text format
  std::string id_json;              ///< for JSON; keeps the type of the input
  std::string text;                 ///< UTF-8; on request with character references replaced
  detto::offset_map source;         ///< from `text` to the bytes of the file, or of the JSON's text
  std::optional<std::string> lang;  ///< the "lang" of the line
  std::vector<passed_field> fields;  ///< all fields of the line except the text
  std::string file;
  std::optional<std::size_t> line;  ///< from 1, in a file of JSON lines

  /// The range of the input as given that reads as a range of `text`: the range that programs print.
  [[nodiscard]] detto::byte_range place(detto::byte_range in_text) const noexcept {
    return source.to_source(detto::range_cast<detto::reading_range>(in_text));
  }
};

/// Writes the passed-through fields of `input`, except those named in `written`, which the program
/// writes itself.
inline void write_passed_fields(json_writer& json, const text_input& input,
                                std::initializer_list<std::string_view> written) {
  for (const passed_field& field : input.fields) {
    if (field.name == "id" || std::ranges::count(written, std::string_view(field.name)) > 0)
      continue;
    json.key(field.name).raw(field.json);
  }
}

}  // namespace support
