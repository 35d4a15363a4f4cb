// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// What a token is. docs/token.md has the table from ICU's statuses to kinds.
enum class token_kind : std::uint8_t {
  word,    ///< letters, kana, ideographs; also what ICU calls a word without letters, such as `___`
  number,  ///< digits and what UAX #29 keeps together with them
  punctuation,  ///< general category P
  symbol,       ///< general category S
  space,        ///< white space, line ends
  other,        ///< the rest: controls, marks of their own, ill-formed bytes
  sentence,     ///< what `sentences` gives
  paragraph,    ///< what `paragraphs` gives
};

[[nodiscard]] constexpr std::string_view name(token_kind kind) noexcept {
  constexpr std::string_view names[] = {"word",  "number", "punctuation", "symbol",
                                        "space", "other",  "sentence",    "paragraph"};
  return names[static_cast<std::size_t>(kind)];
}

/// A piece of text: a view into the caller's buffer with its kind.
struct token {
  std::string_view text;
  token_kind kind = token_kind::other;

  friend bool operator==(const token&, const token&) = default;
};

/// A token with the 64-bit hash of its NFKC case-folded form: equal keys mean words that differ in
/// case or width only.
struct folded_token : token {
  std::uint64_t key = 0;

  friend bool operator==(const folded_token&, const folded_token&) = default;
};

}  // namespace detto::inline v0
