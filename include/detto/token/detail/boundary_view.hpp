// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/token/detail/break_state.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <string_view>

namespace detto::inline v0::detail {

// The segments between ICU's boundaries as a lazy forward range of tokens. `Policy` defines the
// unit and makes the tokens:
//     static constexpr UBreakIteratorType unit;
//     static token make(std::string_view segment);
// `WindowLimit` is a parameter for tests, which cannot hold gigabytes.
template <class Policy, std::size_t WindowLimit = break_window_limit>
class boundary_view : public std::ranges::view_interface<boundary_view<Policy, WindowLimit>> {
public:
  class iterator {
  public:
    using value_type = token;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing returns a value, not a reference

    iterator() = default;

    [[nodiscard]] token operator*() const noexcept { return token_; }
    [[nodiscard]] const token* operator->() const noexcept { return &token_; }
    iterator& operator++() {
      advance();
      return *this;
    }
    iterator operator++(int) {
      iterator old = *this;
      advance();
      return old;
    }
    friend bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.begin_ == b.begin_;
    }

  private:
    friend boundary_view;

    iterator(std::string_view text, std::size_t at, std::uint64_t stamp)
        : text_(text), begin_(at), end_(at), window_{at, at}, stamp_(stamp) {
      if (at < text.size()) advance();
    }

    void advance() {
      begin_ = end_;
      if (begin_ == text_.size()) {
        token_ = {};
        return;
      }
      if (end_ == window_.end) window_ = {end_, break_window_end(text_, end_, WindowLimit)};
      end_ = break_state::of(Policy::unit).next(text_, window_, end_, stamp_);
      token_ = Policy::make(slice(text_, {begin_, end_}));
    }

    std::string_view text_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    byte_range window_;
    std::uint64_t stamp_ = 0;
    token token_;
  };

  boundary_view() = default;
  explicit boundary_view(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] iterator begin() const {
    return iterator(text_, 0, break_state::of(Policy::unit).new_stamp());
  }
  [[nodiscard]] iterator end() const { return iterator(text_, text_.size(), 0); }

private:
  std::string_view text_;
};

}  // namespace detto::inline v0::detail

template <class Policy, std::size_t WindowLimit>
inline constexpr bool
    std::ranges::enable_borrowed_range<detto::detail::boundary_view<Policy, WindowLimit>> = true;
