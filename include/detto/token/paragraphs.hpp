// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/text_ref.hpp>
#include <detto/token/detail/hard_wrapping.hpp>
#include <detto/token/token.hpp>

#include <cstddef>
#include <iterator>
#include <ranges>
#include <string_view>

namespace detto::inline v0 {

/// The paragraphs of a text as a lazy forward range of tokens, see paragraphs_fn.
class paragraph_view : public std::ranges::view_interface<paragraph_view> {
public:
  class iterator {
  public:
    using value_type = token;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing returns a value, not a reference

    iterator() = default;

    [[nodiscard]] token operator*() const noexcept {
      return {slice(text_, range_), token_kind::paragraph};
    }
    iterator& operator++() noexcept {
      advance();
      return *this;
    }
    iterator operator++(int) noexcept {
      iterator old = *this;
      advance();
      return old;
    }
    friend bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.range_.begin == b.range_.begin;
    }

  private:
    friend paragraph_view;

    iterator(std::string_view text, bool hard_wrapped, std::size_t at) noexcept
        : text_(text), range_{at, at}, next_(at), hard_wrapped_(hard_wrapped) {
      if (at < text.size()) advance();
    }

    void advance() noexcept {
      range_ = {text_.size(), text_.size()};
      while (next_ < text_.size()) {
        const text_line here = next_line(text_, next_);
        const byte_range content = trim(text_, here.range);
        const bool open = range_.begin < text_.size();
        if (content.empty() && open) return;
        next_ = here.next;
        if (content.empty()) continue;
        if (!open) range_.begin = content.begin;
        range_.end = content.end;
        if (!hard_wrapped_) return;
      }
    }

    std::string_view text_;
    byte_range range_;
    std::size_t next_ = 0;
    bool hard_wrapped_ = false;
  };

  paragraph_view() = default;
  explicit paragraph_view(std::string_view text) noexcept
      : text_(text), hard_wrapped_(detail::is_hard_wrapped(text)) {}

  /// Whether the text is hard-wrapped, so that a line end alone does not end a paragraph.
  [[nodiscard]] bool hard_wrapped() const noexcept { return hard_wrapped_; }

  [[nodiscard]] iterator begin() const noexcept { return iterator(text_, hard_wrapped_, 0); }
  [[nodiscard]] iterator end() const noexcept {
    return iterator(text_, hard_wrapped_, text_.size());
  }

private:
  std::string_view text_;
  bool hard_wrapped_ = false;
};

/// `paragraphs(text)`: the paragraphs of `text`, in order, without the white space at their edges:
/// its lines, or in hard-wrapped text its blocks between blank lines. Blank paragraphs are omitted.
/// A lazy forward range of token. Linear in the bytes of the text: two passes detect hard wrapping,
/// a third one splits.
struct paragraphs_fn {
  [[nodiscard]] paragraph_view operator()(text_ref text) const noexcept {
    return paragraph_view(text);
  }
};
inline constexpr paragraphs_fn paragraphs;

}  // namespace detto::inline v0

template <>
inline constexpr bool std::ranges::enable_borrowed_range<detto::paragraph_view> = true;
