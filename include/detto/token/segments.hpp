// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/text_ref.hpp>
#include <detto/token/detail/words/word_view.hpp>
#include <detto/token/token.hpp>

#include <string_view>

namespace detto::inline v0 {

/// The segments between the word boundaries of a text, see segments_fn.
using segment_view = detail::word_segment_view<false>;

/// `segments(text)`: the segments between the word boundaries of `text` (UAX #29, as the linked ICU
/// tailors it for the root locale), including white space, each with its kind. Together they cover
/// the whole text.
///
/// A lazy forward range of token, each a view into `text`. Ill-formed bytes are segments of kind
/// `other`. Linear in the bytes of the text: blocks of 64 bytes are processed with vector
/// instructions where the processor has them, at gigabytes per second in news text (docs/token.md).
/// Scripts without word spacing, such as Chinese, Japanese and Thai, are segmented with ICU's
/// dictionaries. Iterators are trivially copyable values of 152 bytes and may be used in any
/// thread. A temporary string does not compile, because the view would outlive it.
struct segments_fn {
  [[nodiscard]] segment_view operator()(text_ref text) const {
    return segment_view(text, detail::word_rules::icu);
  }
};
inline constexpr segments_fn segments;

/// `strict_segments(text)`: the segments of `text` by the default rules of UAX #29 (revision 41 and
/// later, WB1 to WB999), without tailoring and without dictionaries: each Han and each Hiragana
/// character is a segment, and so is each Thai character with its marks. The character classes are
/// those of the Unicode version of the linked ICU. Kinds, complexity and lifetime are those of
/// `segments`.
struct strict_segments_fn {
  [[nodiscard]] segment_view operator()(text_ref text) const {
    return segment_view(text, detail::word_rules::strict);
  }
};
inline constexpr strict_segments_fn strict_segments;

}  // namespace detto::inline v0
