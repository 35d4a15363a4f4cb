// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/offset_map.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A text in another form, the *reading*, with the way back to the bytes that it was made from, the
/// *source*: what decoding, unifying line ends and resolving entities give.
///
/// Holds a view of the source, which must outlive it. The reading is a view of the source too where
/// nothing had to change, else the object's own; moving keeps every view of it valid. It is made
/// from left to right by `keep` and `replace`; what reads a text in a form of its own does the
/// same and may be given to `rewrite`.
class rewritten_text {
public:
  /// Nothing is read yet.
  explicit rewritten_text(std::string_view source) noexcept
      : source_(source), reading_(source.substr(0, 0)) {}

  rewritten_text(rewritten_text&&) noexcept = default;
  rewritten_text& operator=(rewritten_text&&) noexcept = default;
  rewritten_text(const rewritten_text&) = delete;
  rewritten_text& operator=(const rewritten_text&) = delete;
  ~rewritten_text() = default;

  /// The next `size` bytes of the source read as themselves. Linear where the reading is a copy.
  void keep(std::size_t size) {
    const std::string_view piece = source_.substr(map_.source_size(), size);
    map_.keep(piece.size());
    if (is_copy() || (!reading_.empty() && reading_.data() + reading_.size() != piece.data()))
      append(piece);
    else
      reading_ = {reading_.empty() ? piece.data() : reading_.data(),
                  reading_.size() + piece.size()};
  }

  /// The next `size` bytes of the source read as `piece`, which is no part of the reading; with a
  /// `count`, so many times `size` bytes as so many parts of `piece` of one size. Linear in the
  /// piece; the first time that the reading can be no view of the source, linear in the reading.
  void replace(std::size_t size, std::string_view piece, std::size_t count = 1) {
    map_.replace(size, piece.size() / count, count);
    if (!piece.empty()) append(piece);
  }

  /// The bytes as given.
  [[nodiscard]] std::string_view source() const noexcept { return source_; }
  /// What they read as.
  [[nodiscard]] std::string_view reading() const noexcept { return reading_; }
  [[nodiscard]] const offset_map& map() const noexcept { return map_; }

  /// The bytes of the source that read as this range of the reading; see offset_map.
  [[nodiscard]] byte_range to_source(byte_range in_reading) const noexcept {
    return map_.to_source(in_reading);
  }
  /// Where a range of the source stands in the reading; see offset_map.
  [[nodiscard]] byte_range to_reading(byte_range in_source) const noexcept {
    return map_.to_reading(in_source);
  }

  /// Reads the reading in another form once more: `rewriter(reading())` gives a rewritten_text,
  /// whose reading becomes this one's. Linear.
  template <std::invocable<std::string_view> Rewriter>
    requires std::same_as<std::invoke_result_t<const Rewriter&, std::string_view>, rewritten_text>
  rewritten_text& rewrite(const Rewriter& rewriter) {
    rewritten_text next = rewriter(reading());
    if (next.map_.is_identity()) return *this;
    map_ = offset_map::joined(map_, next.map_);
    reading_ = next.reading_;  // a view of the new copy, or of a part of the old reading
    if (next.is_copy()) copy_ = std::move(next.copy_);
    return *this;
  }

private:
  [[nodiscard]] bool is_copy() const noexcept { return !copy_.empty(); }

  void append(std::string_view piece) {
    if (!is_copy()) {
      copy_.reserve(source_.size());
      copy_.assign(reading_.begin(), reading_.end());
    }
    copy_.insert(copy_.end(), piece.begin(), piece.end());
    reading_ = {copy_.data(), copy_.size()};
  }

  std::string_view source_;
  std::string_view reading_;
  std::vector<char> copy_;  // not a string: a short string would move its bytes with it
  offset_map map_;
};

}  // namespace detto::inline v0
