// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace detto::inline v0::detail {

// Fast paths that skip bytes without damage, because nearly all texts have none.

// Whether a character from U+0800 to U+1FFF or from U+3000 to U+DFFF begins at `at`: scripts such
// as those of India, China, Japan and Korea, which are in none of the misread code pages.
constexpr bool is_outside_code_pages(std::string_view text, std::size_t at) noexcept {
  if (text.size() - at < 3) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return byte(0) >= 0xE0 && byte(0) <= 0xED && byte(0) != 0xE2 && (byte(1) & 0xC0) == 0x80 &&
         (byte(2) & 0xC0) == 0x80;
}

// The number of leading bytes that are ASCII or characters outside all misread code pages.
inline std::size_t code_page_free_prefix(std::string_view text) noexcept {
  std::size_t at = ascii_prefix(text);
  while (is_outside_code_pages(text, at)) {
    at += 3;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
      at += ascii_prefix(text.substr(at));
  }
  return at;
}

// The number of leading bytes that are neither a residue candidate nor in a script that has one.
inline std::size_t residue_free_prefix(std::string_view text) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101, tops = 0x8080808080808080;
  const auto has = [](std::uint64_t block, std::uint64_t byte) {
    const std::uint64_t other = block ^ (ones * byte);  // zero at the bytes that equal `byte`
    return (other - ones) & ~other & tops;
  };
  std::size_t at = 0;
  for (std::uint64_t block = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&block, text.data() + at, 8);
    if (((block & tops) | has(block, '?') | has(block, 0x1A)) != 0) break;
  }
  const auto plain = [&](char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '?' && c != '\x1A';
  };
  while (at < text.size()) {
    if (plain(text[at]))
      ++at;
    else if (is_outside_code_pages(text, at) &&
             text.substr(at, 2) != "\xE0\xB9")  // Thai has a residue candidate
      at += 3;
    else
      break;
  }
  return at;
}

}  // namespace detto::inline v0::detail
