// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

// The largest run of non-starters that the Stream-Safe Text Format allows: UAX #15, definition D3.
inline constexpr int stream_safe_limit = 30;

// UTF-16 units handed to ICU at once: enough to make the call's cost small, and a bound for text without any boundary.
inline constexpr std::size_t fold_piece = 64;
inline constexpr std::size_t fold_piece_limit = std::size_t{1} << 20;

// NFKC_Casefold of the code points of `units`, appended as UTF-8. UTF-16 is ICU's own form.
inline void append_folded(std::u16string_view units, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc_cf = unorm2_getNFKCCasefoldInstance(&status);
  std::u16string folded(units.size() * 2 + 16, u'\0');
  int32_t size = 0;
  for (;;) {
    status = U_ZERO_ERROR;
    size = unorm2_normalize(nfkc_cf, units.data(), static_cast<int32_t>(units.size()),
                            folded.data(), static_cast<int32_t>(folded.size()), &status);
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    folded.resize(static_cast<std::size_t>(size));
  }
  if (U_FAILURE(status)) folded.assign(units), size = static_cast<int32_t>(units.size());
  const std::u16string_view view(folded.data(), static_cast<std::size_t>(size));
  for (std::size_t i = 0; i < view.size(); ++i) {
    char32_t value = view[i];
    if (U16_IS_LEAD(value) && i + 1 < view.size() && U16_IS_TRAIL(view[i + 1]))
      value = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(value, view[++i]));
    append_utf8(out, value);
  }
}

constexpr char ascii_lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

}  // namespace detail

/// The NFKC case-folded form of `text` (Unicode 15.0, section 3.13, toNFKC_Casefold): what makes two spellings of one word
/// equal whatever their case, width or composition. Ill-formed parts fold to U+FFFD.
///
/// A run of more than 30 combining marks is cut by a COMBINING GRAPHEME JOINER before the 31st, as the Stream-Safe Text
/// Format says (UAX #15, section 13), because canonical ordering is quadratic in the length of such a run; the joiner
/// itself is default-ignorable and folds away. Text is handed to ICU in pieces that end before a starter at which
/// normalisation may begin anew. Linear in the bytes.
[[nodiscard]] inline std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::u16string piece;
  int marks = 0;
  const auto flush = [&] {
    if (!piece.empty()) detail::append_folded(piece, out);
    piece.clear();
    marks = 0;
  };
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc_cf = unorm2_getNFKCCasefoldInstance(&status);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t ascii = detail::ascii_prefix(text.substr(at));
    if (ascii > 0) {
      // All but the last character cannot combine with what follows; ASCII folds to its lower case.
      flush();
      std::transform(text.begin() + static_cast<std::ptrdiff_t>(at),
                     text.begin() + static_cast<std::ptrdiff_t>(at + ascii - 1),
                     std::back_inserter(out), detail::ascii_lower);
      piece.push_back(static_cast<char16_t>(text[at + ascii - 1]));
      at += ascii;
      continue;
    }
    const code_point point = decode(text, at);
    at += point.size;
    const auto value = static_cast<UChar32>(point.value);
    if (u_getCombiningClass(value) != 0) {
      // Cutting the piece has the joiner's effect on ordering and composition, and leaves nothing behind to fold away.
      if (++marks > detail::stream_safe_limit) flush(), marks = 1;
    } else {
      marks = 0;
      const bool may_cut =
          piece.size() >= detail::fold_piece && unorm2_hasBoundaryBefore(nfkc_cf, value) != 0;
      if (may_cut || piece.size() >= detail::fold_piece_limit) flush();
    }
    if (value <= 0xFFFF) {
      piece.push_back(static_cast<char16_t>(value));
    } else {
      piece.push_back(static_cast<char16_t>(U16_LEAD(value)));
      piece.push_back(static_cast<char16_t>(U16_TRAIL(value)));
    }
  }
  flush();
  return out;
}

/// hash_bytes(fold(text), seed). Builds no string for ASCII words of up to 64 bytes, which most words of news are.
/// Linear in the bytes.
[[nodiscard]] inline std::uint64_t folded_key(std::string_view text, std::uint64_t seed = 0) {
  std::array<char, 64> lower{};
  if (text.size() > lower.size() || detail::ascii_prefix(text) != text.size())
    return hash_bytes(fold(text), seed);
  std::transform(text.begin(), text.end(), lower.begin(), detail::ascii_lower);
  return hash_bytes({lower.data(), text.size()}, seed);
}

}  // namespace detto::inline v0
