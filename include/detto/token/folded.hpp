// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/text/fold.hpp>
#include <detto/token/token.hpp>

#include <cstddef>
#include <iterator>
#include <ranges>
#include <string_view>
#include <utility>

namespace detto::inline v0 {

/// A range of tokens with the key of each token's NFKC case-folded form beside it; see folded_fn.
template <std::ranges::view V>
  requires std::ranges::forward_range<V> && token_like<std::ranges::range_reference_t<V>>
class folded_view : public std::ranges::view_interface<folded_view<V>> {
public:
  class iterator {
  public:
    using value_type = folded_token;
    using difference_type = std::ranges::range_difference_t<V>;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing gives a value, not a reference

    iterator() = default;
    explicit iterator(std::ranges::iterator_t<const V> base) : base_(std::move(base)) {}

    [[nodiscard]] folded_token operator*() const {
      const auto& t = *base_;
      return {{t.text, static_cast<token_kind>(t.kind)}, folded_key(t.text)};
    }
    iterator& operator++() {
      ++base_;
      return *this;
    }
    iterator operator++(int) {
      iterator old = *this;
      ++*this;
      return old;
    }
    friend bool operator==(const iterator& a, const iterator& b) { return a.base_ == b.base_; }
    friend bool operator==(const iterator& a, const std::ranges::sentinel_t<const V>& b)
      requires(!std::same_as<std::ranges::sentinel_t<const V>, std::ranges::iterator_t<const V>>)
    {
      return a.base_ == b;
    }

  private:
    std::ranges::iterator_t<const V> base_;
  };

  folded_view()
    requires std::default_initializable<V>
  = default;
  explicit folded_view(V base) : base_(std::move(base)) {}

  [[nodiscard]] iterator begin() const { return iterator(std::ranges::begin(base_)); }
  [[nodiscard]] auto end() const {
    if constexpr (std::ranges::common_range<const V>)
      return iterator(std::ranges::end(base_));
    else
      return std::ranges::end(base_);
  }

private:
  V base_;
};

template <class R>
folded_view(R&&) -> folded_view<std::views::all_t<R>>;

/// `tokens | folded`: each token with the 64-bit key of its NFKC case-folded form, built without a string for ASCII words.
/// Lazy; the key is computed when an element is read. Takes any forward range of tokens; as C++20 has no public base for
/// range adaptor closures, it does not compose with other adaptors before it is applied to a range.
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
