// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/detail/html_entities.hpp>
#include <detto/text/rewritten_text.hpp>
#include <detto/text/text_ref.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

// A character reference at the start of a text: its size in bytes, 0 if there is none, and its one
// or two characters.
struct entity_match {
  std::size_t size = 0;
  char32_t first = 0;
  char32_t second = 0;
};

// 0x80 to 0x9F denote the characters of Windows-1252, if it has one: HTML Standard, section
// 13.2.5.80, "Numeric character reference end state".
inline constexpr std::array<char32_t, 32> windows_1252_controls{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr char32_t digit_value(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<char32_t>(c - '0');
  const char lowered = static_cast<char>(c | 0x20);
  return lowered >= 'a' && lowered <= 'f' ? static_cast<char32_t>(lowered - 'a' + 10) : 16;
}

// `text` must begin with "&#".
constexpr entity_match numeric_entity(std::string_view text) noexcept {
  const bool is_hex = text.size() > 2 && (text[2] | 0x20) == 'x';
  const char32_t base = is_hex ? 16 : 10;
  const std::size_t begin = is_hex ? 3 : 2;
  std::size_t at = begin;
  char32_t value = 0;
  for (; at < text.size() && digit_value(text[at]) < base; ++at)
    value = std::min<char32_t>(value * base + digit_value(text[at]), 0x110000);
  if (at == begin) return {};
  if (at < text.size() && text[at] == ';') ++at;
  if (value == 0) value = replacement_character;
  if (value >= 0x80 && value < 0xA0) value = windows_1252_controls[value - 0x80];
  return {at, value, 0};
}

// `text` must begin with "&". Matches the longest name; some names do not require the semicolon.
inline entity_match named_entity(std::string_view text) noexcept {
  constexpr std::size_t longest = sizeof(html_entity::name) - 1;
  std::size_t size = 0;
  for (const char c : text.substr(1, longest)) {
    const bool is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    if (!is_letter && !(c >= '0' && c <= '9') && c != ';') break;
    ++size;
    if (c == ';') break;
  }
  for (; size > 1; --size) {  // the shortest names have two characters
    const std::string_view name = text.substr(1, size);
    // std::ranges::lower_bound would take the compiler four times as long as the rest of the
    // header.
    const auto found =
        std::lower_bound(html_entities.begin(), html_entities.end(), name,
                         [](const html_entity& one, std::string_view n) { return one.name < n; });
    if (found != html_entities.end() && found->name == name)
      return {size + 1, found->first, found->second};
  }
  return {};
}

}  // namespace detail

/// Replaces HTML character references by the characters that they denote: `&eacute;`, `&#233;` and
/// `&#xE9;` become é. Follows the rules for text content (HTML Standard, sections 13.2.5.72 to
/// 13.2.5.80): the longest of the 2,231 names is matched, legacy names do not require the semicolon
/// (`&copy2020` becomes ©2020), the numbers 128 to 159 denote Windows-1252, and 0 and numbers that
/// are not a Unicode scalar value become U+FFFD. Unknown names and tags are left unchanged.
/// References are resolved once: `&amp;lt;` becomes `&lt;`. Without a reference, the reading is a
/// view of `text`. `text` must outlive the result; it may contain arbitrary bytes. Linear.
[[nodiscard]] inline rewritten_text resolve_entities(text_ref text) {
  rewritten_text resolved(text);
  std::string characters;
  std::size_t done = 0;
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const std::string_view rest = text.substr(at);
    const detail::entity_match found =
        rest.starts_with("&#") ? detail::numeric_entity(rest) : detail::named_entity(rest);
    if (found.size == 0) continue;
    characters.clear();
    append_utf8(characters, found.first);
    if (found.second != 0) append_utf8(characters, found.second);
    resolved.keep(at - done);
    resolved.replace(found.size, characters);
    done = at + found.size;
  }
  resolved.keep(text.size() - done);
  return resolved;
}

}  // namespace detto::inline v0
