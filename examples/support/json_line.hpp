// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "messages.hpp"
#include "text_input.hpp"

#include <detto/text/utf8.hpp>

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace support {

/// The names of the fields with the id and the text. A name with dots that is not the name of a
/// field is a path into objects: `meta.uid` is the field `uid` of the object `meta`.
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

inline std::size_t skip_digits(std::string_view json, std::size_t at) {
  while (at < json.size() && json[at] >= '0' && json[at] <= '9') ++at;
  return at;
}

// The end of the number (RFC 8259, section 6) at `at`; `at` itself if there is none.
inline std::size_t number_end(std::string_view json, std::size_t at) {
  const std::size_t sign = json.substr(at, 1) == "-" ? 1 : 0;
  const bool is_zero = json.substr(at + sign, 1) == "0";
  std::size_t end = is_zero ? at + sign + 1 : skip_digits(json, at + sign);
  if (end == at + sign) return at;
  if (json.substr(end, 1) == ".")
    if (const std::size_t fraction = skip_digits(json, end + 1); fraction > end + 1) end = fraction;
  if (json.substr(end, 1) == "e" || json.substr(end, 1) == "E") {
    const bool is_signed = json.substr(end + 1, 1) == "-" || json.substr(end + 1, 1) == "+";
    const std::size_t digits = end + (is_signed ? 2 : 1);
    if (const std::size_t exponent = skip_digits(json, digits); exponent > digits) end = exponent;
  }
  return end;
}

// Replaces each number by 0 and spaces: JSON is valid with any number, but a parser reads only
// those that it can store.
inline simdjson::padded_string with_small_numbers(std::string json) {
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (json[at] == '"') in_string = !in_string;
    if (in_string) {
      if (json[at] == '\\') ++at;
    } else if (const std::size_t end = number_end(json, at); end > at) {
      json.replace(at, end - at, end - at, ' ');
      json[at] = '0';
      at = end - 1;
    }
  }
  return simdjson::padded_string(json);
}

}  // namespace detail

/// Whether a line is white space.
inline bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Whether a text looks like JSON lines: its first two lines that are not blank, or the only one,
/// are objects.
inline bool has_json_lines(std::string_view text) {
  std::size_t objects = 0;
  while (!text.empty() && objects < 2) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (is_blank(line)) continue;
    simdjson::dom::parser parser;
    simdjson::dom::object values;
    if (!line.starts_with('{') || parser.parse(simdjson::padded_string(line)).get(values)) break;
    ++objects;
    if (is_blank(text)) return true;
  }
  return objects == 2;
}

/// Reads lines of JSON into inputs; one reader serves all lines of a file.
class json_line_reader {
public:
  explicit json_line_reader(field_names names) : names_(std::move(names)) {}

  /// Reads one line into `to`, whose file and line are set. Reports what was wrong with it, and
  /// returns false if it cannot be read.
  bool read(std::string line, text_input& to, reporter& log) {
    const std::size_t number = *to.line;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (const auto part = detto::find_ill_formed(line)) {
      const std::size_t count = detail::replace_ill_formed(line);
      log.failure(to.file, number,
                  "not UTF-8: {} ill-formed part{}, the first at byte {} of the line; read as "
                  "U+FFFD",
                  count, count == 1 ? "" : "s", part->begin);
    }
    if (const std::size_t count = detail::replace_lone_surrogates(line))
      log.failure(to.file, number, "{} lone surrogate escape{}; read as U+FFFD", count,
                  count == 1 ? "" : "s");
    const auto reason = read_object(line, to);
    if (reason) log.failure(to.file, number, *reason);
    return !reason;
  }

private:
  /// A member of an object, with its value as written: a view into the line.
  struct member {
    std::string name;
    std::string_view json;
  };

  // Returns the reason for a line that cannot be read.
  std::optional<std::string> read_object(std::string& line, text_input& to) {
    // simdjson reads beyond the end of its input.
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    if (auto reason = validate(line)) return reason;

    const std::vector<member> members = members_of(line);
    const auto text = find(members, names_.text);
    if (!text) return fmt::format("no field \"{}\"", names_.text);
    auto value = string_value(*text);
    if (!value) return fmt::format("field \"{}\" is not a string", names_.text);
    to.text = *std::move(value);
    if (const auto lang = find(members, "lang")) to.lang = string_value(*lang);
    const auto id = find(members, names_.id);
    if (!id || *id == "null") {
      to.id = to.id_json = fmt::to_string(*to.line - 1);
    } else {
      to.id_json = *id;
      to.id = string_value(*id).value_or(to.id_json);
    }
    to.fields.clear();
    for (const member& one : members)
      if (one.name != names_.text) to.fields.push_back({one.name, std::string(one.json)});
    return std::nullopt;
  }

  // Returns the reason for a line that is not a JSON object.
  std::optional<std::string> validate(const std::string& line) {
    simdjson::dom::object values;
    auto bad = strict_.parse(line).get(values);
    // Numbers are passed through as written, so a number out of range is no error.
    if (bad != simdjson::SUCCESS && bad != simdjson::INCORRECT_TYPE)
      bad = strict_.parse(detail::with_small_numbers(line)).get(values);
    if (bad == simdjson::INCORRECT_TYPE) return "not a JSON object";
    if (bad != simdjson::SUCCESS)
      return fmt::format("broken JSON: {}", simdjson::error_message(bad));
    return std::nullopt;
  }

  // A part of a line, which has the padding after its end.
  static simdjson::padded_string_view padded(std::string_view json) {
    return simdjson::padded_string_view(json.data(), json.size(),
                                        json.size() + simdjson::SIMDJSON_PADDING);
  }

  // The members of an object that is valid JSON.
  std::vector<member> members_of(std::string_view object) {
    std::vector<member> members;
    simdjson::ondemand::document document = raw_.iterate(padded(object));
    for (simdjson::ondemand::field one : document.get_object()) {
      // The key is in a buffer of the parser.
      member& added = members.emplace_back();
      added.name = std::string_view(one.unescaped_key());
      added.json = simdjson::to_json_string(one.value());
    }
    return members;
  }

  // The last of several members with one name counts, as in most JSON readers.
  static std::optional<std::string_view> value_of(const std::vector<member>& members,
                                                  std::string_view name) {
    const auto found = std::ranges::find(members.rbegin(), members.rend(), name, &member::name);
    if (found == members.rend()) return std::nullopt;
    return found->json;
  }

  // The value of the member with this name, else of the member that it is a path to.
  std::optional<std::string_view> find(const std::vector<member>& members, std::string_view name) {
    auto value = value_of(members, name);
    std::vector<member> inner;
    const std::vector<member>* at = &members;
    while (!value) {
      const std::size_t dot = name.find('.');
      if (dot == std::string_view::npos) return std::nullopt;
      const auto object = value_of(*at, name.substr(0, dot));
      if (!object || !object->starts_with('{')) return std::nullopt;
      inner = members_of(*object);
      at = &inner;
      name.remove_prefix(dot + 1);
      value = value_of(inner, name);
    }
    return value;
  }

  // The value of a string as written; nothing for other values.
  std::optional<std::string> string_value(std::string_view json) {
    if (!json.starts_with('"')) return std::nullopt;
    return std::string(std::string_view(strict_.parse(padded(json))));
  }

  field_names names_;
  simdjson::dom::parser strict_;
  simdjson::ondemand::parser raw_;
};

}  // namespace support
