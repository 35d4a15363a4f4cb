// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/detail/decoders.hpp>
#include <detto/encoding/detail/plausibility.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/rewritten_text.hpp>

#include <unicode/utf16.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Whether a UTF-16 code unit is ASCII, Latin-1 or Chinese or Japanese punctuation: characters that
// texts in all languages contain, and whose UTF-16 form has control bytes, which other encodings do
// not use.
constexpr bool is_common_unit(char32_t unit) noexcept {
  constexpr std::u32string_view punctuation = U"\u3001\u3002\uFF01\uFF08\uFF0C\uFF1A\uFF1F";
  return (unit >= 0x09 && unit <= 0x0D) || (unit >= 0x20 && unit <= 0xFF) ||
         punctuation.find(unit) != punctuation.npos;
}

template <bool BigEndian>
std::size_t count_common_units(std::string_view bytes) noexcept {
  std::size_t count = 0;
  for (; bytes.size() >= 2; bytes.remove_prefix(2))
    if (is_common_unit(read_unit<2, BigEndian>(bytes))) ++count;
  return count;
}

template <bool BigEndian>
bool is_utf32(std::string_view bytes) noexcept {
  if (bytes.size() % 4 != 0) return false;
  char32_t any = 0;
  for (; !bytes.empty(); bytes.remove_prefix(4)) {
    const char32_t value = read_unit<4, BigEndian>(bytes);
    if (value > 0x10FFFF || U16_IS_SURROGATE(value)) return false;
    any |= value;
  }
  return any != 0;
}

// Returns the name of the UTF-16 or UTF-32 variant of bytes without a byte order mark; empty if
// they are in neither.
inline std::string_view wide_encoding_of(std::string_view bytes) {
  if (is_utf32<false>(bytes)) return "UTF-32LE";
  if (is_utf32<true>(bytes)) return "UTF-32BE";
  const std::string_view start = bytes.substr(0, 2000);
  const std::size_t units = start.size() / 2;
  const std::size_t sufficient = std::max<std::size_t>(units * 7 / 10, 1);
  // ASCII words separated by NULs would be mostly Chinese characters in UTF-16.
  const bool is_ascii_text = std::ranges::all_of(start, [](char c) {
    return c == 0 || (c >= 0x09 && c <= 0x0D) || c == 0x1B || (c >= 0x20 && c <= 0x7E);
  });
  const std::size_t required = is_ascii_text ? sufficient : std::max<std::size_t>(units / 25, 1);

  std::string_view best;
  double lowest = 0.25;  // implausibility
  const auto consider = [&](std::string_view name, std::size_t common, auto decode_units) {
    if (common < required) return;
    rewritten_text text(start);
    std::vector<byte_range> ill_formed;
    decoder_output out(text, ill_formed);
    decode_units(start, out);
    out.finish();
    const double score = common >= sufficient ? 0 : implausibility(text.reading(), nullptr);
    if (score >= lowest) return;
    lowest = score;
    best = name;
  };
  consider("UTF-16LE", count_common_units<false>(start), decode_utf16<false>);
  consider("UTF-16BE", count_common_units<true>(start), decode_utf16<true>);
  return best;
}

}  // namespace detto::inline v0::detail
