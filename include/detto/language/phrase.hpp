// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// Words in a row, as the keys of their folded forms.
struct phrase {
  static constexpr std::size_t longest = 6;   ///< words
  std::array<std::uint64_t, longest> keys{};  ///< 0 behind the last

  constexpr phrase() = default;
  /// Implicit, so that a table of phrases is a list of strings. Words in lower case, with single
  /// spaces.
  consteval phrase(const char* text) {
    std::string_view rest(text);
    for (std::size_t i = 0; !rest.empty(); ++i) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      keys.at(i) = hash_bytes(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  /// Number of words.
  [[nodiscard]] constexpr std::size_t size() const noexcept {
    return static_cast<std::size_t>(std::ranges::find(keys, std::uint64_t{0}) - keys.begin());
  }
};

}  // namespace detto::inline v0
