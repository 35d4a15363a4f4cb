// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/text_ref.hpp>
#include <detto/token/detail/words/word_view.hpp>
#include <detto/token/segments.hpp>

#include <string_view>

namespace detto::inline v0 {

/// The words and numbers of a text, see words_fn.
using word_view = detail::word_segment_view<true>;

/// `words(text)`: the `segments` of `text` of kind word or number, in order. Complexity and
/// lifetime are those of `segments`.
struct words_fn {
  [[nodiscard]] word_view operator()(text_ref text) const {
    return word_view(text, detail::word_rules::icu);
  }
};
inline constexpr words_fn words;

/// `strict_words(text)`: the `strict_segments` of `text` of kind word or number, in order.
struct strict_words_fn {
  [[nodiscard]] word_view operator()(text_ref text) const {
    return word_view(text, detail::word_rules::strict);
  }
};
inline constexpr strict_words_fn strict_words;

}  // namespace detto::inline v0
