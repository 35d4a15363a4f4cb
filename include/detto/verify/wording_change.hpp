// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// How the wording of a quotation relates to that of its source.
enum class verdict_kind : std::uint8_t {
  verbatim,          ///< the same words and signs
  punctuation_only,  ///< the same words, different signs
  truncated,         ///< words are omitted, only at the ends or at an ellipsis
  altered,           ///< different words
  not_found,         ///< no similar place; result of a search only
};
/// The name of the enumerator, with hyphens.
[[nodiscard]] constexpr std::string_view name(verdict_kind kind) noexcept {
  constexpr std::string_view names[] = {"verbatim", "punctuation-only", "truncated", "altered",
                                        "not-found"};
  return names[static_cast<std::size_t>(kind)];
}

/// A type of change that may change the meaning.
enum class critical_change : std::uint8_t {
  number,    ///< different numbers; `five` equals `5`
  negation,  ///< more or fewer negations
  name,      ///< different capitalised words, except sentence beginnings
  modality,  ///< different modals: may, must, will
};
/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(critical_change change) noexcept {
  constexpr std::string_view names[] = {"number", "negation", "name", "modality"};
  return names[static_cast<std::size_t>(change)];
}

/// The words at `a` in one text are replaced by the words at `b` in the other. An empty range is at
/// the end of the word after which words were inserted or deleted, or at the begin of the wording.
struct word_edit {
  byte_range a;
  byte_range b;

  friend auto operator<=>(const word_edit&, const word_edit&) = default;
};

/// The differences between two wordings.
struct wording_change {
  verdict_kind kind = verdict_kind::verbatim;
  std::vector<word_edit> edits;           ///< in order of position
  std::vector<critical_change> critical;  ///< each at most once, in the order of the enumeration
  /// Twice the number of common words divided by the words of both, 0 to 1; 1 if both are empty.
  double similarity = 1;
  bool stopped_early = false;

  /// Whether the limit of diff_words was reached, so that the edits may not be minimal.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
