// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/offset_map.hpp>
#include <detto/text/text_ref.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A transformed text, the *reading*, with an offset map to the bytes that it was derived from, the
/// *source*. It is the result of decoding, unifying line ends and resolving entities.
///
/// Holds a view of the source, which must outlive the object. The reading is a view of the source
/// if nothing had to change, otherwise the object owns it; moving the object keeps views of the
/// reading valid. A rewriter builds the object from left to right with `keep` and `replace`; a
/// custom rewriter can be passed to `rewrite`.
class rewritten_text {
public:
  /// Constructs an empty reading of `source`, to be built with `keep` and `replace`.
  explicit rewritten_text(text_ref source) noexcept
      : source_(source), reading_(source.substr(0, 0)) {}

  rewritten_text(rewritten_text&&) noexcept = default;
  rewritten_text& operator=(rewritten_text&&) noexcept = default;
  rewritten_text(const rewritten_text&) = delete;
  rewritten_text& operator=(const rewritten_text&) = delete;
  ~rewritten_text() = default;

  /// Appends the next `size` bytes of the source unchanged. Constant while the reading is a view of
  /// the source, otherwise linear.
  void keep(std::size_t size) {
    const std::string_view piece = source_.substr(map_.source_size(), size);
    map_.keep(piece.size());
    if (owns_reading() || (!reading_.empty() && reading_.data() + reading_.size() != piece.data()))
      append(piece);
    else
      reading_ = {reading_.empty() ? piece.data() : reading_.data(),
                  reading_.size() + piece.size()};
  }

  /// Replaces the next `count * size` bytes of the source by `piece`, which consists of `count`
  /// parts of equal size: each `size` bytes of the source map to one part. `piece` must not be a
  /// view of the reading. Linear in `piece`; linear in the reading when the reading is first
  /// copied.
  void replace(std::size_t size, std::string_view piece, std::size_t count = 1) {
    map_.replace(size, piece.size() / count, count);
    if (!piece.empty()) append(piece);
  }

  /// The source bytes as passed to the constructor.
  [[nodiscard]] std::string_view source() const noexcept { return source_; }
  /// The transformed text.
  [[nodiscard]] std::string_view reading() const noexcept { return reading_; }
  /// The map between source and reading.
  [[nodiscard]] const offset_map& map() const noexcept { return map_; }

  /// Returns the source range of a range of the reading; see offset_map::to_source.
  [[nodiscard]] byte_range to_source(reading_range in_reading) const noexcept {
    return map_.to_source(in_reading);
  }
  /// Returns the reading range of a range of the source; see offset_map::to_reading.
  [[nodiscard]] reading_range to_reading(byte_range in_source) const noexcept {
    return map_.to_reading(in_source);
  }

  /// Applies `rewriter` to the reading: the reading of the rewritten_text that
  /// `rewriter(reading())` returns becomes the reading of this object, and the maps are composed.
  /// Linear.
  template <std::invocable<std::string_view> Rewriter>
    requires std::same_as<std::invoke_result_t<const Rewriter&, std::string_view>, rewritten_text>
  rewritten_text& rewrite(const Rewriter& rewriter) {
    rewritten_text next = rewriter(reading());
    if (next.map_.is_identity()) return *this;
    map_ = offset_map::joined(map_, next.map_);
    reading_ = next.reading_;  // a view of the new buffer or of part of the old reading
    if (next.owns_reading()) buffer_ = std::move(next.buffer_);
    return *this;
  }

private:
  [[nodiscard]] bool owns_reading() const noexcept { return !buffer_.empty(); }

  void append(std::string_view piece) {
    if (!owns_reading()) {
      buffer_.reserve(source_.size());
      buffer_.assign(reading_.begin(), reading_.end());
    }
    buffer_.insert(buffer_.end(), piece.begin(), piece.end());
    reading_ = {buffer_.data(), buffer_.size()};
  }

  std::string_view source_;
  std::string_view reading_;
  std::vector<char> buffer_;  // not std::string: moving a short string invalidates views of it
  offset_map map_;
};

}  // namespace detto::inline v0
