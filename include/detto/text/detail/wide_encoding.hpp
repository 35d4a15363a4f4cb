// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/detail/decoders.hpp>
#include <detto/text/detail/plausibility.hpp>
#include <detto/text/rewritten_text.hpp>

#include <unicode/utf16.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Whether a unit of UTF-16 is ASCII, Latin-1 or the punctuation of Chinese and Japanese: what texts
// in all languages have, and what other encodings write without control characters.
constexpr bool is_usual_unit(char32_t unit) noexcept {
  constexpr std::u32string_view signs = U"\u3001\u3002\uFF01\uFF08\uFF0C\uFF1A\uFF1F";
  return (unit >= 0x09 && unit <= 0x0D) || (unit >= 0x20 && unit <= 0xFF) ||
         signs.find(unit) != signs.npos;
}

template <bool BigEndian>
std::size_t count_usual_units(std::string_view bytes) noexcept {
  std::size_t count = 0;
  for (; bytes.size() >= 2; bytes.remove_prefix(2))
    if (is_usual_unit(read_unit<2, BigEndian>(bytes))) ++count;
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

// The name of the UTF-16 or UTF-32 that bytes are in, which have no mark; empty where they are in
// neither.
inline std::string_view wide_encoding_of(std::string_view bytes) {
  if (is_utf32<false>(bytes)) return "UTF-32LE";
  if (is_utf32<true>(bytes)) return "UTF-32BE";
  const std::string_view start = bytes.substr(0, 2000);
  const std::size_t units = start.size() / 2;
  const std::size_t most = std::max<std::size_t>(units * 7 / 10, 1);
  // Words with NULs between them are Chinese as UTF-16.
  const bool may_be_words = std::ranges::all_of(start, [](char c) {
    return c == 0 || (c >= 0x09 && c <= 0x0D) || c == 0x1B || (c >= 0x20 && c <= 0x7E);
  });
  const std::size_t wanted = may_be_words ? most : std::max<std::size_t>(units / 25, 1);

  std::string_view likelier;
  double least = 0.25;  // doubt
  const auto consider = [&](std::string_view name, std::size_t usual, auto decode_units) {
    if (usual < wanted) return;
    rewritten_text text(start);
    std::vector<byte_range> ill_formed;
    decoder_output out(text, ill_formed);
    decode_units(start, out);
    out.finish();
    const double doubt = usual >= most ? 0 : implausibility(text.reading(), nullptr);
    if (doubt >= least) return;
    least = doubt;
    likelier = name;
  };
  consider("UTF-16LE", count_usual_units<false>(start), decode_utf16<false>);
  consider("UTF-16BE", count_usual_units<true>(start), decode_utf16<true>);
  return likelier;
}

}  // namespace detto::inline v0::detail
