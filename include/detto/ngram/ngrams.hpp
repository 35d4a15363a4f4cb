// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/ngram/key.hpp>
#include <detto/text/error.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <limits>
#include <ranges>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace detto::inline v0 {

namespace detail {

// A token whose text is a view, so that its position in the text is known.
template <class T>
concept located_token = token_like<T> || std::same_as<std::remove_cvref_t<T>, std::string_view>;

}  // namespace detail

/// One n-gram: a view of consecutive tokens, given by iterators to the first and the last one, so
/// never empty. A borrowed range: valid as long as these iterators are.
template <std::forward_iterator Iterator>
class ngram : public std::ranges::view_interface<ngram<Iterator>> {
public:
  ngram() = default;
  constexpr ngram(Iterator first, Iterator last)
      : first_(std::move(first)), last_(std::move(last)) {}

  [[nodiscard]] constexpr Iterator begin() const { return first_; }
  [[nodiscard]] constexpr Iterator end() const { return std::ranges::next(last_); }

  /// The part of the text from the first byte of the first token to the last byte of the last one,
  /// including the bytes between tokens. The tokens must be views of one text, in text order;
  /// `range_of(text, gram.bytes())` is the byte range. O(1).
  [[nodiscard]] constexpr std::string_view bytes() const
    requires detail::located_token<std::iter_reference_t<Iterator>>
  {
    const std::string_view first = text_of(*first_);
    const std::string_view last = text_of(*last_);
    return {first.data(), static_cast<std::size_t>(last.data() - first.data()) + last.size()};
  }

private:
  template <class T>
  static constexpr std::string_view text_of(const T& token) {
    if constexpr (token_like<T>)
      return token_text(token);
    else
      return token;
  }

  Iterator first_{};
  Iterator last_{};
};

namespace detail {

// Iterators to the first and the last token of an n-gram. Comparisons use `last_` alone, since
// `first_` is not at the end of the tokens when the last n-gram has been passed.
template <std::forward_iterator Iterator>
class ngram_iterator {
public:
  using iterator_concept = std::forward_iterator_tag;
  // operator* returns a prvalue, so it is only an input iterator in the C++17 sense.
  using iterator_category = std::input_iterator_tag;
  using value_type = ngram<Iterator>;
  using difference_type = std::iter_difference_t<Iterator>;

  ngram_iterator() = default;
  constexpr ngram_iterator(Iterator first, Iterator last)
      : first_(std::move(first)), last_(std::move(last)) {}

  constexpr value_type operator*() const { return {first_, last_}; }
  constexpr ngram_iterator& operator++() {
    ++first_;
    ++last_;
    return *this;
  }
  constexpr ngram_iterator operator++(int) {
    auto previous = *this;
    ++*this;
    return previous;
  }

  friend constexpr bool operator==(const ngram_iterator& a, const ngram_iterator& b) {
    return a.last_ == b.last_;
  }
  template <std::sentinel_for<Iterator> S>
  [[nodiscard]] constexpr bool is_past(const S& end) const {
    return last_ == end;
  }

private:
  Iterator first_{};
  Iterator last_{};
};

// For ranges whose sentinel type differs from their iterator type.
template <class S>
struct ngram_sentinel {
  S end{};

  template <class Iterator>
    requires std::sentinel_for<S, Iterator>
  friend constexpr bool operator==(const ngram_iterator<Iterator>& at,
                                   const ngram_sentinel& sentinel) {
    return at.is_past(sentinel.end);
  }
};

}  // namespace detail

/// The n-grams of a range of tokens, in order, formed on dereference. The result of `ngrams`;
/// stores only the range and n.
///
/// m >= n tokens have m - n + 1 n-grams. If 0 < m < n, all m tokens form a single n-gram. An empty
/// range has no n-grams. `begin()` advances up to n tokens; all other operations are O(1). A
/// forward range; sized, borrowed and const-iterable if the base is.
template <std::ranges::view V>
  requires token_range<V>
class ngram_view : public std::ranges::view_interface<ngram_view<V>> {
public:
  ngram_view()
    requires std::default_initializable<V>
  = default;

  /// \throws std::invalid_argument when n is 0 or a negative number that was converted.
  constexpr ngram_view(V base, std::size_t n) : base_(std::move(base)), n_(n) {
    if (n == 0 || n > static_cast<std::size_t>((std::numeric_limits<std::ptrdiff_t>::max)()))
      DETTO_THROW(std::invalid_argument("detto::ngrams: n must be positive"));
  }

  /// The underlying range of tokens.
  [[nodiscard]] constexpr V& base() noexcept { return base_; }
  [[nodiscard]] constexpr const V& base() const noexcept { return base_; }
  /// The requested number of tokens per n-gram.
  [[nodiscard]] constexpr std::size_t n() const noexcept { return n_; }

  [[nodiscard]] constexpr auto begin()
    requires(!token_range<const V>)
  {
    return make_begin(base_);
  }
  [[nodiscard]] constexpr auto begin() const
    requires token_range<const V>
  {
    return make_begin(base_);
  }
  [[nodiscard]] constexpr auto end()
    requires(!token_range<const V>)
  {
    return make_end(base_);
  }
  [[nodiscard]] constexpr auto end() const
    requires token_range<const V>
  {
    return make_end(base_);
  }

  /// The number of n-grams. O(1).
  [[nodiscard]] constexpr std::size_t size() const
    requires std::ranges::sized_range<const V>
  {
    const auto tokens = static_cast<std::size_t>(std::ranges::size(base_));
    if (tokens == 0) return 0;
    return tokens < n_ ? 1 : tokens - n_ + 1;
  }

  /// The n-gram that starts at token `index`, which must be less than `size()`. O(1).
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
  [[nodiscard]] constexpr auto make_begin(Base& base) const {
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
  [[nodiscard]] static constexpr auto make_end(Base& base) {
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

template <class T>
concept character = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
                    std::same_as<T, char16_t> || std::same_as<T, char32_t>;

// The characters of a string literal or another array of constant characters, without the
// terminating null character.
template <character C, std::size_t Size>
constexpr std::basic_string_view<C> as_tokens(const C (&literal)[Size]) {
  return {literal, Size - (literal[Size - 1] == C{} ? 1 : 0)};
}
template <class R>
constexpr R&& as_tokens(R&& tokens) {
  return std::forward<R>(tokens);
}

struct ngrams_closure {
  std::size_t n;

  template <std::ranges::viewable_range R>
    requires token_range<R>
  [[nodiscard]] friend constexpr auto operator|(R&& tokens, ngrams_closure closure) {
    return ngram_view{as_tokens(std::forward<R>(tokens)), closure.n};
  }
};

struct ngrams_fn {
  template <token_range R>
    requires std::ranges::viewable_range<R>
  [[nodiscard]] constexpr auto operator()(R&& tokens, std::size_t n) const {
    return ngram_view{as_tokens(std::forward<R>(tokens)), n};
  }

  [[nodiscard]] constexpr ngrams_closure operator()(std::size_t n) const { return {n}; }
};

}  // namespace detail

/// Range adaptor: `ngrams(tokens, n)` or `tokens | ngrams(n)` is a lazy `ngram_view` of the n-grams
/// of a forward range of tokens, keys, strings, integers or characters.
///
/// The null character at the end of a string literal is not a token.
///
/// As with std::views, an lvalue range is referenced and an rvalue range is moved into the view.
/// Closures do not compose before they are applied to a range: `auto five = ngrams(5);
/// tokens | five` compiles, `folded | ngrams(5)` does not.
/// \throws std::invalid_argument when n is 0 or negative, on application to a range.
inline constexpr detail::ngrams_fn ngrams{};

}  // namespace detto::inline v0

template <class Iterator>
inline constexpr bool std::ranges::enable_borrowed_range<detto::ngram<Iterator>> = true;

template <class V>
inline constexpr bool std::ranges::enable_borrowed_range<detto::ngram_view<V>> =
    std::ranges::enable_borrowed_range<V>;
