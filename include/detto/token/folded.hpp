// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/fold.hpp>
#include <detto/token/token.hpp>

#include <concepts>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>

namespace detto::inline v0 {

/// A view of a range of tokens that adds the key of the folded form of each token, see folded_fn.
template <std::ranges::view V>
  requires std::ranges::forward_range<V> && token_like<std::ranges::range_reference_t<V>>
class folded_view : public std::ranges::view_interface<folded_view<V>> {
  template <bool Const>
  class basic_iterator {
    using base_range = std::conditional_t<Const, const V, V>;
    using base_iterator = std::ranges::iterator_t<base_range>;
    using base_sentinel = std::ranges::sentinel_t<base_range>;

  public:
    using value_type = folded_token;
    using difference_type = std::ranges::range_difference_t<base_range>;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing returns a value, not a reference

    basic_iterator() = default;
    explicit basic_iterator(base_iterator base) : base_(std::move(base)) {}

    [[nodiscard]] folded_token operator*() const {
      const auto& t = *base_;
      const std::string_view text = token_text(t);
      return {{text, kind_of_token(t)}, key_at(text)};
    }
    basic_iterator& operator++() {
      ++base_;
      return *this;
    }
    basic_iterator operator++(int) {
      basic_iterator old = *this;
      ++*this;
      return old;
    }
    friend bool operator==(const basic_iterator& a, const basic_iterator& b) {
      return a.base_ == b.base_;
    }
    friend bool operator==(const basic_iterator& a, const base_sentinel& b)
      requires(!std::same_as<base_sentinel, base_iterator>)
    {
      return a.base_ == b;
    }

  private:
    // The iterators of words and segments expose the end of the text, up to which bytes may be
    // read.
    [[nodiscard]] token_key key_at(std::string_view text) const {
      if constexpr (requires { base_.detto_readable_end(); })
        return detail::folded_key_within(text, base_.detto_readable_end(), 0);
      else
        return folded_key(text);
    }

    base_iterator base_;
  };

  // Some views, such as std::views::filter, are not iterable if const.
  static constexpr bool is_const_iterable = std::ranges::forward_range<const V>;

public:
  using iterator = basic_iterator<is_const_iterable>;

  folded_view()
    requires std::default_initializable<V>
  = default;
  explicit folded_view(V base) : base_(std::move(base)) {}

  [[nodiscard]] iterator begin() const
    requires is_const_iterable
  {
    return iterator(std::ranges::begin(base_));
  }
  [[nodiscard]] iterator begin()
    requires(!is_const_iterable)
  {
    return iterator(std::ranges::begin(base_));
  }
  [[nodiscard]] auto end() const
    requires is_const_iterable
  {
    return end_of(base_);
  }
  [[nodiscard]] auto end()
    requires(!is_const_iterable)
  {
    return end_of(base_);
  }

private:
  static auto end_of(auto& base) {
    if constexpr (std::ranges::common_range<decltype(base)>)
      return iterator(std::ranges::end(base));
    else
      return std::ranges::end(base);
  }

  V base_;
};

template <class R>
folded_view(R&&) -> folded_view<std::views::all_t<R>>;

/// `tokens | folded` or `folded(tokens)`: each token with the 64-bit key of its NFKC case-folded
/// form, see folded_key. Accepts any forward range of tokens. Lazy: the key is computed at each
/// dereference. C++20 has no public base class for range adaptor closures, so `folded` must be
/// applied to a range before it is combined with other adaptors.
struct folded_fn {
  template <std::ranges::viewable_range R>
    requires std::ranges::forward_range<R> && token_like<std::ranges::range_reference_t<R>>
  [[nodiscard]] auto operator()(R&& tokens) const {
    return folded_view<std::views::all_t<R>>(std::views::all(std::forward<R>(tokens)));
  }
  template <std::ranges::viewable_range R>
    requires std::ranges::forward_range<R> && token_like<std::ranges::range_reference_t<R>>
  [[nodiscard]] friend auto operator|(R&& tokens, const folded_fn& fold) {
    return fold(std::forward<R>(tokens));
  }
};
inline constexpr folded_fn folded;

}  // namespace detto::inline v0

template <class V>
inline constexpr bool std::ranges::enable_borrowed_range<detto::folded_view<V>> =
    std::ranges::enable_borrowed_range<V>;
