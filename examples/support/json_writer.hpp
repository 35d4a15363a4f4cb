// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace support {

/// Appends `text` to `out` as a JSON string (RFC 8259). Ill-formed UTF-8 becomes U+FFFD.
inline void append_json_string(std::string& out, std::string_view text) {
  // Most characters are written as they are.
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto end =
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_plain);
    const auto size = static_cast<std::size_t>(end - text.begin()) - at;
    out += text.substr(at, size);
    at += size;
    if (at == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) {
      const detto::code_point point = detto::decode(text, at);
      if (point.well_formed)
        out += text.substr(at, point.size);
      else
        detto::append_utf8(out, detto::replacement_character);
      at += point.size;
      continue;
    }
    ++at;
    switch (byte) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      if (byte < 0x20)
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
      else
        out += static_cast<char>(byte);
    }
  }
  out += '"';
}

/// Writes one JSON value into a string, including the commas. The caller closes each object and
/// array.
class json_writer {
public:
  json_writer& begin_object() { return open('{'); }
  json_writer& end_object() { return close('}'); }
  json_writer& begin_array() { return open('['); }
  json_writer& end_array() { return close(']'); }

  /// `name` must need no escapes.
  json_writer& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\": ";
    after_value_ = false;
    return *this;
  }

  json_writer& value(std::string_view text) {
    separate();
    append_json_string(out_, text);
    return *this;
  }
  json_writer& value(const char* text) { return value(std::string_view(text)); }
  json_writer& value(bool flag) { return raw(flag ? "true" : "false"); }
  json_writer& value(std::nullptr_t) { return raw("null"); }
  template <std::integral Integer>
  json_writer& value(Integer number) {
    const fmt::format_int digits(number);
    return raw({digits.data(), digits.size()});
  }
  /// The shortest digits that read back as the same number; null for infinities and NaN.
  json_writer& value(double number) {
    return raw(std::isfinite(number) ? fmt::to_string(number) : "null");
  }
  /// Writes [begin, end].
  json_writer& value(detto::byte_range range) {
    return begin_array().value(range.begin).value(range.end).end_array();
  }

  /// Writes a value that is JSON.
  json_writer& raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
  }

  template <class Value>
  json_writer& member(std::string_view name, Value&& content) {
    return key(name).value(std::forward<Value>(content));
  }

  /// Returns the JSON with a line end, and empties the writer.
  std::string take_line() {
    out_ += '\n';
    after_value_ = false;
    return std::exchange(out_, {});
  }

private:
  json_writer& open(char bracket) {
    separate();
    out_ += bracket;
    after_value_ = false;
    return *this;
  }
  json_writer& close(char bracket) {
    out_ += bracket;
    after_value_ = true;
    return *this;
  }
  void separate() {
    if (after_value_) out_ += ", ";
    after_value_ = true;
  }

  std::string out_;
  bool after_value_ = false;
};

}  // namespace support
