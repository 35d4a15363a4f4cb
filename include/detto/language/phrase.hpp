// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// A sequence of 1 to `longest` words, as the keys of their folded forms.
struct phrase {
  static constexpr std::size_t longest = 6;  ///< words
  std::array<token_key, longest> keys{};     ///< zero after the last word

  constexpr phrase() = default;
  /// Implicit, so that a table of phrases is a list of string literals. Words must be lower case
  /// and folded, separated by single spaces; more than `longest` words are a compile error.
  template <std::size_t Size>
  consteval phrase(const char (&text)[Size]) {
    std::size_t begin = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < Size; ++at) {
      if (text[at] != ' ' && text[at] != '\0') continue;
      if (at > begin)
        keys.at(count++) = token_key{hash_bytes(std::string_view(text + begin, at - begin))};
      begin = at + 1;
    }
  }

  /// Number of words.
  [[nodiscard]] constexpr std::size_t size() const noexcept {
    return static_cast<std::size_t>(std::ranges::find(keys, token_key{}) - keys.begin());
  }
};

}  // namespace detto::inline v0
