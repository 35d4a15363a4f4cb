// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>

#include <cstddef>
#include <cstdint>

namespace detto::inline v0 {

/// A stretch of text between two quotation marks. `Range` is byte_range or reading_range.
template <class Range>
struct basic_marked_stretch {
  Range outer;              ///< including the marks
  Range inner;              ///< excluding the marks
  std::uint32_t depth = 0;  ///< nesting depth, 0 for the outermost
  /// False: the opening mark is missing; the stretch begins with the paragraph or its sentence.
  bool opened = true;
  /// False: the closing mark is missing; the stretch ends before the next opening mark or with the
  /// paragraph.
  bool closed = true;
  /// Whether the stretch begins its paragraph and continues one left open in the previous
  /// paragraph.
  bool continues = false;
  std::size_t paragraph = 0;  ///< index into document::paragraphs()
};

/// A marked stretch of a text as given.
using marked_stretch = basic_marked_stretch<byte_range>;

}  // namespace detto::inline v0
