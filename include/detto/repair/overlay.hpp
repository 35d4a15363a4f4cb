// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/error.hpp>
#include <detto/text/rewritten_text.hpp>
#include <detto/text/text_ref.hpp>

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A text with repairs applied, the *reading*, and the offset map between the two. Holds a view of
/// the text, which must outlive the object; without repairs, `reading()` is that view. Moving the
/// object keeps views of the reading valid.
class overlay {
public:
  /// Applies `repairs` to `text`. Throws std::invalid_argument unless the repairs are in ascending
  /// order, do not overlap and lie inside `text`. Linear.
  overlay(text_ref text, std::vector<repair> repairs) : text_(text), repairs_(std::move(repairs)) {
    std::size_t done = 0;
    for (const repair& one : repairs_) {
      if (one.range.begin < done || one.range.end < one.range.begin || one.range.end > text.size())
        DETTO_THROW(std::invalid_argument(
            "detto::overlay: repairs overlap, are out of order or outside the text"));
      text_.keep(one.range.begin - done);
      text_.replace(one.range.size(), one.to);
      done = one.range.end;
    }
    text_.keep(text.size() - done);
  }

  /// The text as passed to the constructor.
  [[nodiscard]] std::string_view text() const noexcept { return text_.source(); }
  /// The text after repair.
  [[nodiscard]] std::string_view reading() const noexcept { return text_.reading(); }
  /// The repairs, in order of position.
  [[nodiscard]] std::span<const repair> repairs() const noexcept { return repairs_; }

  /// Returns a view of the bytes of text() at a range of the text.
  [[nodiscard]] std::string_view view(byte_range in_text) const noexcept {
    return slice(text(), in_text);
  }
  /// Returns a view of the bytes of reading() at a range of the reading.
  [[nodiscard]] std::string_view view(reading_range in_reading) const noexcept {
    return reading().substr(in_reading.begin, in_reading.size());
  }

  /// Returns the text range of a range of the reading. An offset inside a replacement is rounded
  /// outwards to an edge of the damaged range: the beginning down, the end up. Logarithmic in the
  /// repairs.
  [[nodiscard]] byte_range to_text(reading_range in_reading) const noexcept {
    return text_.to_source(in_reading);
  }
  /// Returns the reading range of a range of the text; rounding and complexity as for to_text.
  [[nodiscard]] reading_range to_reading(byte_range in_text) const noexcept {
    return text_.to_reading(in_text);
  }

private:
  rewritten_text text_;
  std::vector<repair> repairs_;
};

}  // namespace detto::inline v0
