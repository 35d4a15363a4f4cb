// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/token_store.hpp>
#include <detto/token/token.hpp>

#include <compare>
#include <cstddef>
#include <iterator>
#include <ranges>

namespace detto::inline v0 {

class document;

/// A part of the tokens or words of a document: a random-access range of folded_token, which are
/// returned by value, because a document stores them in a compact form. Cheap to copy; valid as
/// long as the document, also when it is moved.
class token_span : public std::ranges::view_interface<token_span> {
public:
  using value_type = folded_token;

  class iterator {
  public:
    using iterator_concept = std::random_access_iterator_tag;
    // Only the reference type is not that of a C++17 random access iterator.
    using iterator_category = std::random_access_iterator_tag;
    using value_type = folded_token;
    using difference_type = std::ptrdiff_t;
    using reference = folded_token;

    /// What operator-> returns: holds the token that it points to.
    class pointer {
    public:
      explicit pointer(const folded_token& t) : token_(t) {}
      const folded_token* operator->() const noexcept { return &token_; }

    private:
      folded_token token_;
    };

    iterator() = default;

    [[nodiscard]] folded_token operator*() const {
      return (*store_)[words_ ? store_->number_of_word(at_) : at_];
    }
    [[nodiscard]] pointer operator->() const { return pointer(**this); }
    [[nodiscard]] folded_token operator[](difference_type n) const { return *(*this + n); }

    iterator& operator++() { return *this += 1; }
    iterator& operator--() { return *this -= 1; }
    iterator operator++(int) { return advanced(*this, 1); }
    iterator operator--(int) { return advanced(*this, -1); }
    iterator& operator+=(difference_type n) {
      at_ = static_cast<std::size_t>(static_cast<difference_type>(at_) + n);
      return *this;
    }
    iterator& operator-=(difference_type n) { return *this += -n; }

    [[nodiscard]] friend iterator operator+(iterator i, difference_type n) { return i += n; }
    [[nodiscard]] friend iterator operator+(difference_type n, iterator i) { return i += n; }
    [[nodiscard]] friend iterator operator-(iterator i, difference_type n) { return i -= n; }
    [[nodiscard]] friend difference_type operator-(const iterator& a, const iterator& b) {
      return static_cast<difference_type>(a.at_) - static_cast<difference_type>(b.at_);
    }
    /// Iterators of one span are compared.
    friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }
    friend auto operator<=>(const iterator& a, const iterator& b) { return a.at_ <=> b.at_; }

  private:
    friend token_span;
    iterator(const detail::token_store* store, bool of_words, std::size_t at)
        : store_(store), at_(at), words_(of_words) {}

    static iterator advanced(iterator& i, difference_type n) {
      const iterator old = i;
      i += n;
      return old;
    }

    const detail::token_store* store_ = nullptr;
    std::size_t at_ = 0;
    bool words_ = false;
  };

  token_span() = default;
  /// The tokens from `first` to `last`, iterators of one span.
  token_span(iterator first, iterator last)
      : first_(first), size_(static_cast<std::size_t>(last - first)) {}

  [[nodiscard]] iterator begin() const { return first_; }
  [[nodiscard]] iterator end() const { return first_ + static_cast<std::ptrdiff_t>(size_); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  [[nodiscard]] folded_token operator[](std::size_t index) const {
    return *(first_ + static_cast<std::ptrdiff_t>(index));
  }

  /// The first `count` tokens, of at least as many.
  [[nodiscard]] token_span first(std::size_t count) const {
    return {first_, first_ + static_cast<std::ptrdiff_t>(count)};
  }
  /// The tokens from the one with index `from`.
  [[nodiscard]] token_span subspan(std::size_t from) const {
    return {first_ + static_cast<std::ptrdiff_t>(from), end()};
  }
  /// `count` tokens from the one with index `from`.
  [[nodiscard]] token_span subspan(std::size_t from, std::size_t count) const {
    return subspan(from).first(count);
  }

private:
  friend document;
  static token_span all_of(const detail::token_store& store) {
    return {iterator(&store, false, 0), iterator(&store, false, store.size())};
  }
  static token_span words_of(const detail::token_store& store) {
    return {iterator(&store, true, 0), iterator(&store, true, store.word_count())};
  }

  iterator first_;
  std::size_t size_ = 0;
};

}  // namespace detto::inline v0

template <>
inline constexpr bool std::ranges::enable_borrowed_range<detto::token_span> = true;
