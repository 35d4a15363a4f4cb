// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text_input.hpp"

#include <detto/text/utf8.hpp>

#include <fmt/format.h>
#include <simdjson.h>

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace support {

/// The names of the fields with the id and the text.
struct field_names {
  std::string id = "id";
  std::string text = "text";
};

namespace detail {

inline std::optional<unsigned> utf16_escape(std::string_view json, std::size_t at) {
  unsigned unit = 0;
  if (json.substr(at, 2) != "\\u" || at + 6 > json.size()) return std::nullopt;
  const auto [end, status] = std::from_chars(json.data() + at + 2, json.data() + at + 6, unit, 16);
  if (status != std::errc{} || end != json.data() + at + 6) return std::nullopt;
  return unit;
}

// Replaces escapes of lone surrogates, which some writers emit and JSON readers reject, by
// escapes of U+FFFD. Returns their number.
inline std::size_t replace_lone_surrogates(std::string& json) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (json[at] != '\\') continue;
    const auto unit = utf16_escape(json, at);
    if (unit && *unit >= 0xD800 && *unit < 0xDC00) {
      const auto low = utf16_escape(json, at + 6);
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        at += 11;
        continue;
      }
    }
    if (unit && *unit >= 0xD800 && *unit < 0xE000) {
      json.replace(at + 2, 4, "fffd");
      ++count;
    }
    ++at;  // the escaped character, which may be a backslash
  }
  return count;
}

// Replaces ill-formed UTF-8 by U+FFFD. Returns the number of ill-formed parts.
inline std::size_t replace_ill_formed(std::string& text) {
  std::string repaired;
  std::size_t count = 0;
  std::size_t done = 0;
  while (const auto part = detto::find_ill_formed(text, done)) {
    repaired.append(text, done, part->begin - done);
    detto::append_utf8(repaired, detto::replacement_character);
    done = part->end;
    ++count;
  }
  repaired.append(text, done);
  text = std::move(repaired);
  return count;
}

}  // namespace detail

/// Reads lines of JSON into inputs; one reader serves all lines of a file.
class json_line_reader {
public:
  explicit json_line_reader(field_names names) : names_(std::move(names)) {}

  /// Reads one line into `to`; `number` is its number, from 0. Returns the reason for a line that
  /// cannot be read. Appends to `damage` a message for each fault that was repaired.
  std::optional<std::string> read(std::string line, std::size_t number, text_input& to,
                                  std::vector<std::string>& damage) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) return "empty line";
    if (number == 0 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (const auto part = detto::find_ill_formed(line)) {
      const std::size_t count = detail::replace_ill_formed(line);
      damage.push_back(fmt::format(
          "not UTF-8: {} ill-formed part{}, the first at byte {} of the line; read as U+FFFD",
          count, count == 1 ? "" : "s", part->begin));
    }
    if (const std::size_t count = detail::replace_lone_surrogates(line))
      damage.push_back(
          fmt::format("{} lone surrogate escape{}; read as U+FFFD", count, count == 1 ? "" : "s"));
    // simdjson reads beyond the end of its input.
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    const simdjson::padded_string_view json(line.data(), line.size(), line.capacity());

    simdjson::dom::object values;
    if (const auto bad = strict_.parse(json).get(values)) {
      if (bad == simdjson::INCORRECT_TYPE) return "not a JSON object";
      return fmt::format("broken JSON: {}", simdjson::error_message(bad));
    }
    to.id.clear();
    bool has_text = false;
    // The last of several members with one name counts, as in most JSON readers.
    for (const auto [key, value] : values) {
      if (key == names_.text) {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS)
          return fmt::format("field \"{}\" is not a string", names_.text);
        to.text = text;
        has_text = true;
      } else if (key == "lang" && value.is_string()) {
        to.lang = std::string(std::string_view(value));
      } else if (key == names_.id) {
        to.id = value.is_string() ? std::string(std::string_view(value)) : simdjson::minify(value);
      }
    }
    if (!has_text) return fmt::format("no field \"{}\"", names_.text);
    return read_raw(json, number, to);
  }

private:
  // Reads the values as written, which the strict parser does not keep. The line is valid JSON.
  std::optional<std::string> read_raw(simdjson::padded_string_view json, std::size_t number,
                                      text_input& to) {
    to.id_json = "null";
    to.fields.clear();
    simdjson::ondemand::document line;
    simdjson::ondemand::object members;
    if (auto bad = raw_.iterate(json).get(line)) return simdjson::error_message(bad);
    if (auto bad = line.get_object().get(members)) return simdjson::error_message(bad);
    for (auto member : members) {
      std::string_view key;
      simdjson::ondemand::value value;
      std::string_view raw;
      if (auto bad = member.unescaped_key().get(key)) return simdjson::error_message(bad);
      const std::string name(key);
      if (auto bad = member.value().get(value)) return simdjson::error_message(bad);
      if (auto bad = simdjson::to_json_string(value).get(raw)) return simdjson::error_message(bad);
      if (name == names_.id) to.id_json = raw;
      if (name != names_.text) to.fields.push_back({name, std::string(raw)});
    }
    if (to.id_json == "null") to.id = to.id_json = fmt::to_string(number);
    return std::nullopt;
  }

  field_names names_;
  simdjson::dom::parser strict_;
  simdjson::ondemand::parser raw_;
};

}  // namespace support
