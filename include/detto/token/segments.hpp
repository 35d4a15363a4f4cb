// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/token/detail/boundary_view.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

struct segment_policy {
  static constexpr UBreakIteratorType unit = UBRK_WORD;
  static constexpr bool is_boundary(std::string_view, std::size_t, found_break) noexcept {
    return true;
  }
  static token make(std::string_view segment, std::int32_t status) noexcept {
    return {segment, kind_of_segment(segment, status)};
  }
  static constexpr bool keep(const token&) noexcept { return true; }
};

}  // namespace detail

/// Every segment between two word boundaries of UAX #29, white space included, in order; together
/// they are the whole text.
using segment_view = detail::boundary_view<detail::segment_policy>;

/// The word-boundary segments of `text` (UAX #29, as the linked ICU tailors it for the root
/// locale), each with its kind.
///
/// A lazy forward range of token, each a view into `text`. Ill-formed bytes are segments of kind
/// `other`. ICU's state is kept per thread; an iterator may be copied and used in any thread.
/// Linear in the bytes. A temporary string does not compile, because the view would outlive it.
struct segments_fn {
  template <borrowed_text Text>
  [[nodiscard]] segment_view operator()(Text&& text) const noexcept {
    return segment_view(std::string_view(text));
  }
};
inline constexpr segments_fn segments;

}  // namespace detto::inline v0
