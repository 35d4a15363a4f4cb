// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/text/error.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace detto::inline v0 {

namespace detail {

constexpr std::string_view text_of(std::string_view token) noexcept { return token; }
template <token_like T>
constexpr std::string_view text_of(const T& token) noexcept {
  return token.text;
}

// A token that knows where it stands, because its text is a view.
template <class T>
concept located_token = token_like<T> || std::same_as<std::remove_cvref_t<T>, std::string_view>;

}  // namespace detail

/// One n-gram: the tokens from one iterator to another, both included, so never empty.
/// A view and a borrowed range: it stays good as long as the iterators it is made of.
template <std::forward_iterator I>
class ngram : public std::ranges::view_interface<ngram<I>> {
public:
  ngram() = default;
  constexpr ngram(I first, I last) : first_(std::move(first)), last_(std::move(last)) {}

  [[nodiscard]] constexpr I begin() const { return first_; }
  [[nodiscard]] constexpr I end() const { return std::ranges::next(last_); }

  /// The bytes from the begin of the first token to the end of the last one, with whatever stands
  /// between tokens. They must be views of one text, in its order; `range_of(text, gram.bytes())`
  /// then tells the offsets. Constant time.
  [[nodiscard]] constexpr std::string_view bytes() const
    requires detail::located_token<std::iter_reference_t<I>>
  {
    const std::string_view first = detail::text_of(*first_);
    const std::string_view last = detail::text_of(*last_);
    return {first.data(), static_cast<std::size_t>(last.data() - first.data()) + last.size()};
  }

private:
  I first_{};
  I last_{};
};

namespace detail {

// The first and the last token of an n-gram. The iterator is past the end when the last token is;
// the first one says nothing then, which is why all comparisons are of the last.
template <std::forward_iterator I>
class ngram_iterator {
public:
  using iterator_concept = std::forward_iterator_tag;
  // An n-gram is made anew at each dereference, which C++17 calls an input iterator.
  using iterator_category = std::input_iterator_tag;
  using value_type = ngram<I>;
  using difference_type = std::iter_difference_t<I>;

  ngram_iterator() = default;
  constexpr ngram_iterator(I first, I last) : first_(std::move(first)), last_(std::move(last)) {}

  constexpr value_type operator*() const { return {first_, last_}; }
  constexpr ngram_iterator& operator++() {
    ++first_;
    ++last_;
    return *this;
  }
  constexpr ngram_iterator operator++(int) {
    auto old = *this;
    ++*this;
    return old;
  }

  friend constexpr bool operator==(const ngram_iterator& a, const ngram_iterator& b) {
    return a.last_ == b.last_;
  }
  template <std::sentinel_for<I> S>
  [[nodiscard]] constexpr bool is_past(const S& end) const {
    return last_ == end;
  }

private:
  I first_{};
  I last_{};
};

// For ranges whose end is of another type than their iterators.
template <class S>
struct ngram_sentinel {
  S end{};

  template <class I>
    requires std::sentinel_for<S, I>
  friend constexpr bool operator==(const ngram_iterator<I>& at, const ngram_sentinel& past) {
    return at.is_past(past.end);
  }
};

}  // namespace detail

/// The n-grams of a range of tokens, in order, made while iterating: it holds the range and n.
///
/// m tokens have m - n + 1 n-grams; fewer than n tokens have one, of all of them; none have none.
/// `ngrams` makes it. `begin()` takes up to n steps of the range, all else is constant. A forward
/// range, sized and borrowed where the base is; const-iterable where the base is.
template <std::ranges::view V>
  requires token_range<V>
class ngram_view : public std::ranges::view_interface<ngram_view<V>> {
public:
  ngram_view()
    requires std::default_initializable<V>
  = default;

  /// \throws std::invalid_argument when n is 0.
  constexpr ngram_view(V base, std::size_t n) : base_(std::move(base)), n_(n) {
    if (n == 0) DETTO_THROW(std::invalid_argument("detto::ngrams: n must not be 0"));
  }

  /// The tokens.
  [[nodiscard]] constexpr V& base() noexcept { return base_; }
  [[nodiscard]] constexpr const V& base() const noexcept { return base_; }
  /// Tokens per n-gram, as asked for.
  [[nodiscard]] constexpr std::size_t n() const noexcept { return n_; }

  [[nodiscard]] constexpr auto begin()
    requires(!token_range<const V>)
  {
    return first(base_);
  }
  [[nodiscard]] constexpr auto begin() const
    requires token_range<const V>
  {
    return first(base_);
  }
  [[nodiscard]] constexpr auto end()
    requires(!token_range<const V>)
  {
    return past(base_);
  }
  [[nodiscard]] constexpr auto end() const
    requires token_range<const V>
  {
    return past(base_);
  }

  /// The number of n-grams.
  [[nodiscard]] constexpr std::size_t size() const
    requires std::ranges::sized_range<const V>
  {
    const auto tokens = static_cast<std::size_t>(std::ranges::size(base_));
    if (tokens == 0) return 0;
    return tokens < n_ ? 1 : tokens - n_ + 1;
  }

  /// The n-gram that begins at token `index`, which must be less than `size()`.
  [[nodiscard]] constexpr auto operator[](std::size_t index) const
    requires std::ranges::random_access_range<const V> && std::ranges::sized_range<const V>
  {
    using difference = std::ranges::range_difference_t<const V>;
    const auto begin = std::ranges::begin(base_);
    const auto tokens = static_cast<std::size_t>(std::ranges::size(base_));
    const std::size_t last = tokens < n_ ? tokens - 1 : index + n_ - 1;
    return ngram{begin + static_cast<difference>(index), begin + static_cast<difference>(last)};
  }

private:
  template <class Base>
  [[nodiscard]] constexpr auto first(Base& base) const {
    const auto begin = std::ranges::begin(base);
    const auto end = std::ranges::end(base);
    auto last = begin;
    if (begin != end) {
      auto next = std::ranges::next(begin);
      for (std::size_t tokens = 1; tokens < n_ && next != end; ++tokens) last = next++;
    }
    return detail::ngram_iterator{begin, last};
  }

  template <class Base>
  [[nodiscard]] static constexpr auto past(Base& base) {
    const auto end = std::ranges::end(base);
    if constexpr (std::ranges::common_range<Base>)
      return detail::ngram_iterator{end, end};
    else
      return detail::ngram_sentinel<std::ranges::sentinel_t<Base>>{end};
  }

  V base_{};
  std::size_t n_ = 1;
};

template <class R>
ngram_view(R&&, std::size_t) -> ngram_view<std::views::all_t<R>>;

namespace detail {

struct ngrams_closure {
  std::size_t n;

  template <std::ranges::viewable_range R>
    requires token_range<R>
  [[nodiscard]] friend constexpr auto operator|(R&& tokens, ngrams_closure closure) {
    return ngram_view{std::forward<R>(tokens), closure.n};
  }
};

struct ngrams_fn {
  template <token_range R>
    requires std::ranges::viewable_range<R>
  [[nodiscard]] constexpr auto operator()(R&& tokens, std::size_t n) const {
    return ngram_view{std::forward<R>(tokens), n};
  }

  [[nodiscard]] constexpr ngrams_closure operator()(std::size_t n) const { return {n}; }
};

}  // namespace detail

/// `ngrams(tokens, n)` or `tokens | ngrams(n)`: the n-grams of any forward range of tokens, strings
/// or integers, lazily. A range that is an lvalue is referred to, a temporary one is moved in, as
/// with std::views. Closures of detto do not compose with each other before they are applied:
/// `auto five = ngrams(5); tokens | five` is fine, `folded | ngrams(5)` alone is not.
/// \throws std::invalid_argument when n is 0, once applied.
inline constexpr detail::ngrams_fn ngrams{};

}  // namespace detto::inline v0

template <class I>
inline constexpr bool std::ranges::enable_borrowed_range<detto::ngram<I>> = true;

template <class V>
inline constexpr bool std::ranges::enable_borrowed_range<detto::ngram_view<V>> =
    std::ranges::enable_borrowed_range<V>;
