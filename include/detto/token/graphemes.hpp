// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/text_ref.hpp>
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

/// The extended grapheme clusters of a text, see graphemes_fn.
using grapheme_view = detail::boundary_view<detail::grapheme_policy>;

/// `graphemes(text)`: the extended grapheme clusters of `text` (UAX #29), the units that readers
/// perceive as characters, each with the kind of its first code point. Together they cover the
/// whole text. A lazy forward range of token, each a view into `text`. Linear in the bytes of the
/// text. A temporary string does not compile, because the view would outlive it.
struct graphemes_fn {
  [[nodiscard]] grapheme_view operator()(text_ref text) const noexcept {
    return grapheme_view(text);
  }
};
inline constexpr graphemes_fn graphemes;

}  // namespace detto::inline v0
