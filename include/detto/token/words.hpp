// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/token/detail/word_view.hpp>
#include <detto/token/segments.hpp>

#include <string_view>

namespace detto::inline v0 {

/// The words and numbers among the segments of a text.
using word_view = detail::word_segment_view<true>;

/// The words and numbers of `text`, in order: its `segments` of kind word or number. See
/// segments_fn for the rest.
struct words_fn {
  template <borrowed_text Text>
  [[nodiscard]] word_view operator()(Text&& text) const {
    return word_view(std::string_view(text), detail::word_rules::icu);
  }
};
inline constexpr words_fn words;

/// The words and numbers among `strict_segments(text)`, in order.
struct strict_words_fn {
  template <borrowed_text Text>
  [[nodiscard]] word_view operator()(Text&& text) const {
    return word_view(std::string_view(text), detail::word_rules::strict);
  }
};
inline constexpr strict_words_fn strict_words;

}  // namespace detto::inline v0
