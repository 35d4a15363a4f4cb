// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/token/detail/word_view.hpp>
#include <detto/token/token.hpp>

#include <string_view>

namespace detto::inline v0 {

/// Every segment between two word boundaries of UAX #29, white space included, in order; together
/// they are the whole text.
using segment_view = detail::word_segment_view<false>;

/// The word-boundary segments of `text` (UAX #29, as the linked ICU tailors it for the root
/// locale), each with its kind.
///
/// A lazy forward range of token, each a view into `text`. Ill-formed bytes are segments of kind
/// `other`. Linear in the bytes: 64 at a time by vector instructions where the processor has them,
/// gigabytes a second in news (docs/token.md); Chinese, Japanese, Thai and their like go through
/// ICU's dictionaries. Iterators are plain data of 152 bytes: they may be copied, and used in any
/// thread. A temporary string does not compile, because the view would outlive it.
struct segments_fn {
  template <borrowed_text Text>
  [[nodiscard]] segment_view operator()(Text&& text) const {
    return segment_view(std::string_view(text), detail::word_rules::icu);
  }
};
inline constexpr segments_fn segments;

/// The segments of `text` by the default rules of UAX #29 (revision 41 and later, WB1 to WB999),
/// with nothing tailored and no dictionary: every Han and Hiragana character is a segment, and so
/// is every Thai one with its marks. The classes of characters are those of the Unicode version
/// that the linked ICU knows. Kinds, cost and the rest as for `segments`.
struct strict_segments_fn {
  template <borrowed_text Text>
  [[nodiscard]] segment_view operator()(Text&& text) const {
    return segment_view(std::string_view(text), detail::word_rules::strict);
  }
};
inline constexpr strict_segments_fn strict_segments;

}  // namespace detto::inline v0
