// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/detail/lines.hpp>
#include <detto/token/token.hpp>

#include <cstddef>
#include <iterator>
#include <ranges>
#include <string_view>

namespace detto::inline v0 {

/// The paragraphs of a text as a lazy forward range of tokens; see paragraphs_fn.
class paragraph_view : public std::ranges::view_interface<paragraph_view> {
public:
  class iterator {
  public:
    using value_type = token;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing gives a value, not a reference

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
        const detail::line here = detail::next_line(text_, next_);
        const byte_range content = detail::trim(text_, here.range);
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

  /// Whether a line end alone ends no paragraph in this text.
  [[nodiscard]] bool hard_wrapped() const noexcept { return hard_wrapped_; }

  [[nodiscard]] iterator begin() const noexcept { return iterator(text_, hard_wrapped_, 0); }
  [[nodiscard]] iterator end() const noexcept {
    return iterator(text_, hard_wrapped_, text_.size());
  }

private:
  std::string_view text_;
  bool hard_wrapped_ = false;
};

/// The paragraphs of `text`, in order, without the white space at their edges: its lines, or its
/// blocks between blank lines where the lines were wrapped to a width. Blank paragraphs are left
/// out. Linear in the bytes: two passes tell whether the text is wrapped, one more cuts it.
struct paragraphs_fn {
  template <borrowed_text Text>
  [[nodiscard]] paragraph_view operator()(Text&& text) const noexcept {
    return paragraph_view(std::string_view(text));
  }
};
inline constexpr paragraphs_fn paragraphs;

}  // namespace detto::inline v0

template <>
inline constexpr bool std::ranges::enable_borrowed_range<detto::paragraph_view> = true;
