// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/encoding.hpp>
#include <detto/encoding/find_encoding.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace detto::inline v0 {

namespace detail {

// Parses the start of a page in an unknown, ASCII-compatible encoding.
class markup_reader {
public:
  explicit markup_reader(std::string_view text) noexcept : rest_(text) {}

  // Returns the label that the page declares, in its original case; empty if there is none.
  std::string find_label() {
    if (skip("<?xml")) return value_of("encoding", rest_.substr(0, rest_.find('>')));
    while (!rest_.empty()) {
      if (skip("<!--")) {
        skip_to("-->");
      } else if (rest_.size() > 1 && rest_[0] == '<' && (rest_[1] == '/' || is_letter(rest_[1]))) {
        const bool is_meta = lower(rest_.substr(1, 4)) == "meta" && rest_.size() > 5 &&
                             (is_whitespace(rest_[5]) || rest_[5] == '/');
        skip_while([](char c) { return !is_whitespace(c) && c != '/' && c != '>'; });
        std::string label = read_attributes();
        if (is_meta && !label.empty()) return label;
      } else if (rest_[0] == '<' && rest_.size() > 1 && (rest_[1] == '!' || rest_[1] == '?')) {
        skip_to(">");
      } else {
        rest_.remove_prefix((std::min)(rest_.size(), rest_.find('<', 1)));
      }
    }
    return {};
  }

private:
  static bool is_whitespace(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
  static bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  static std::string lower(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lowered;
  }

  bool skip(std::string_view piece) noexcept {
    if (!rest_.starts_with(piece)) return false;
    rest_.remove_prefix(piece.size());
    return true;
  }
  void skip_to(std::string_view piece) noexcept {
    const std::size_t at = rest_.find(piece);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + piece.size());
  }
  template <class Is>
  std::string_view skip_while(Is is) noexcept {
    const auto end = std::ranges::find_if_not(rest_, is);
    const std::string_view skipped = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(skipped.size());
    return skipped;
  }

  // Parses the attributes of a tag up to its `>`, and returns the label that they declare; empty if
  // there is none or the tag is incomplete.
  std::string read_attributes() {
    std::string charset, content;
    bool is_content_type = false;
    for (;;) {
      skip_while([](char c) { return is_whitespace(c) || c == '/'; });
      if (rest_.empty()) return {};
      if (skip(">")) break;
      const std::string name = lower(
          skip_while([](char c) { return !is_whitespace(c) && c != '=' && c != '>' && c != '/'; }));
      skip_while(is_whitespace);
      std::string_view value;
      if (skip("="))
        value = read_value();
      else if (name.empty())
        break;
      if (name == "charset" && charset.empty()) charset = value;
      if (name == "content" && content.empty()) content = lower(value);
      if (name == "http-equiv" && lower(value) == "content-type") is_content_type = true;
    }
    if (charset.empty() && is_content_type) charset = value_of("charset", content);
    return charset;
  }

  std::string_view read_value() noexcept {
    skip_while(is_whitespace);
    for (const std::string_view quote : {"\"", "'"})
      if (skip(quote)) {
        const std::size_t size = rest_.find(quote);
        const std::string_view value = size == rest_.npos ? "" : rest_.substr(0, size);
        skip_to(quote);
        return value;
      }
    return skip_while([](char c) { return !is_whitespace(c) && c != '>'; });
  }

  // Returns the value after `name` and `=` in `text`, which may be in quotation marks.
  static std::string value_of(std::string_view name, std::string_view text) {
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
      markup_reader behind(text.substr(at + name.size()));
      behind.skip_while(is_whitespace);
      if (!behind.skip("=")) continue;
      const std::string_view value = behind.read_value();
      return std::string(value.substr(0, value.find_first_of(";?")));
    }
    return {};
  }

  std::string_view rest_;
};

}  // namespace detail

/// Returns the encoding that a text declares, if any: in the XML declaration at its start, or in an
/// HTML `<meta charset>` or `<meta http-equiv="Content-Type">` in its first 1024 bytes (HTML
/// Standard, section 13.2.3.2, "prescan a byte stream to determine its encoding"). A declaration of
/// UTF-16 or UTF-32 is reported as UTF-8: it was readable as ASCII, so it must be wrong. Labels
/// that are not in the Encoding Standard are ignored. Constant time.
[[nodiscard]] inline std::optional<encoding> find_markup_encoding(std::string_view bytes) {
  const auto label =
      detail::normalize_label(detail::markup_reader(bytes.substr(0, 1024)).find_label());
  if (!label) return std::nullopt;
  const std::optional<encoding> named = detail::find_web_encoding(*label);
  if (named && named->name.starts_with("UTF-")) return detail::find_web_encoding("utf-8");
  return named;
}

}  // namespace detto::inline v0
