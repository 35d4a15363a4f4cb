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

/// A field of an input line that no program looks at.
struct passed_field {
  std::string name;
  std::string json;  ///< its value as it stands in the line
};

/// One text to be done, with all that came with it.
struct text_input {
  std::string id;            ///< for people
  std::string id_json;       ///< for JSON: keeps the type it came with
  std::string text;          ///< as it reads: UTF-8, where wanted without character references
  detto::offset_map source;  ///< from `text` to the bytes of the file, or of the JSON's text
  std::optional<std::string> lang;   ///< as the line says
  std::vector<passed_field> fields;  ///< all fields of the line but the text
  std::string file;
  std::optional<std::size_t> line;  ///< from 1, in a file of lines

  /// Where a range of `text` stands in what was given: what a program prints.
  [[nodiscard]] detto::byte_range place(detto::byte_range in_text) const noexcept {
    return source.to_source(in_text);
  }
};

/// Writes the fields that came with `input`, save those named in `written`, which the program
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
