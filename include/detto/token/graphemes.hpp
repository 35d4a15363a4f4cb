// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/boundary_view.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>

#include <string_view>

namespace detto::inline v0 {

namespace detail {

struct grapheme_policy {
  static constexpr UBreakIteratorType unit = UBRK_CHARACTER;
  static token make(std::string_view cluster) noexcept {
    return {cluster, kind_of(decode(cluster, 0))};
  }
};

}  // namespace detail

/// The extended grapheme clusters of a text: what a reader calls characters.
using grapheme_view = detail::boundary_view<detail::grapheme_policy>;

/// The extended grapheme clusters of `text` (UAX #29), each with the kind of its first code point;
/// together they are the whole text. See segments_fn for the rest.
struct graphemes_fn {
  template <borrowed_text Text>
  [[nodiscard]] grapheme_view operator()(Text&& text) const noexcept {
    return grapheme_view(std::string_view(text));
  }
};
inline constexpr graphemes_fn graphemes;

}  // namespace detto::inline v0
