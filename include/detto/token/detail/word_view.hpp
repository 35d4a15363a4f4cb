// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/detail/word_class.hpp>
#include <detto/token/detail/word_cursor.hpp>
#include <detto/token/detail/word_engine.hpp>
#include <detto/token/token.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <string_view>

namespace detto::inline v0::detail {

// The kind of a segment beyond ASCII that is neither word nor number, nor known to be punctuation.
[[gnu::noinline]] inline token_kind kind_apart(std::string_view segment) {
  const code_point point = decode(segment, 0);
  if (!point.well_formed) return token_kind::other;
  const token_kind first = word_table::of(word_rules::icu)[point.value].kind();
  // A mark on a space makes it visible.
  if (first == token_kind::space && !all_of_kind(segment, token_kind::space))
    return token_kind::other;
  return first;
}

// The segments of a text as a lazy forward range of tokens: all, or those that are words or
// numbers, whose beginnings and ends are then gone through without a look at what is between.
template <bool WordsOnly>
class word_segment_view : public std::ranges::view_interface<word_segment_view<WordsOnly>> {
public:
  class iterator {
  public:
    using value_type = token;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing gives a value, not a reference

    iterator() = default;

    [[nodiscard]] token operator*() const noexcept { return token_; }
    [[nodiscard]] const token* operator->() const noexcept { return &token_; }
    // The end of the text that its tokens are views of: all before it may be read.
    [[nodiscard]] const char* readable_end() const noexcept { return cursor_.data + cursor_.size; }
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
      return a.token_.text.data() == b.token_.text.data();
    }

  private:
    friend word_segment_view;

    // The end of `text`.
    explicit iterator(std::string_view text) noexcept { token_.text = text.substr(text.size()); }
    [[gnu::always_inline]] iterator(std::string_view text, const word_engine& engine)
        : engine_(&engine), cursor_{.data = text.data(), .size = text.size()} {
      if (text.empty()) {
        token_.text = text;
        return;
      }
      read();
      if constexpr (!WordsOnly) begins_ &= begins_ - 1;  // the boundary at 0
      token_.text = text.substr(0, 0);
      advance();
    }

    [[gnu::always_inline]] void advance() {
      if constexpr (WordsOnly)
        next_word();
      else
        next_segment();
    }

    [[gnu::always_inline]] void next_word() {
      while (begins_ == 0) {
        if (cursor_.next > cursor_.size) {
          token_ = {cursor_.text().substr(cursor_.size), token_kind::other};
          return;
        }
        read();
      }
      const char* begin = cursor_.data + cursor_.base + std::countr_zero(begins_);
      begins_ &= begins_ - 1;
      while (ends_ == 0) read();
      const int bit = std::countr_zero(ends_);
      const char* end = cursor_.data + cursor_.base + bit;
      ends_ &= ends_ - 1;
      token_ = {{begin, static_cast<std::size_t>(end - begin)}, word_kind(bit)};
    }

    [[gnu::always_inline]] void next_segment() {
      const char* begin = token_.text.data() + token_.text.size();
      if (begin == cursor_.data + cursor_.size) {
        token_ = {cursor_.text().substr(cursor_.size), token_kind::other};
        return;
      }
      while (begins_ == 0) read();
      const int bit = std::countr_zero(begins_);
      begins_ &= begins_ - 1;
      const char* end = cursor_.data + cursor_.base + bit;
      const std::string_view segment{begin, static_cast<std::size_t>(end - begin)};
      token_ = {segment, kind_of(segment, bit)};
    }

    [[nodiscard, gnu::always_inline]] token_kind kind_of(std::string_view segment, int end) const {
      if ((ends_ >> end & 1) != 0) return word_kind(end);
      const auto first = static_cast<unsigned char>(segment.front());
      if (segment.size() == 1 && first < 0x80) return kind_of_ascii(first);
      if ((numbers_ >> end & 1) != 0) return token_kind::punctuation;
      return kind_apart(segment);
    }
    [[nodiscard]] token_kind word_kind(int end) const noexcept {
      static_assert(static_cast<int>(token_kind::number) == static_cast<int>(token_kind::word) + 1);
      return static_cast<token_kind>(static_cast<unsigned>(token_kind::word) +
                                     (numbers_ >> end & 1));
    }

    // Goes through locals: were a pointer into the iterator given away, it could not stay in
    // registers. Member by member, because the compiler would copy pairs of members that were just
    // written one by one, for which processors wait.
    [[gnu::always_inline]] void read() {
      word_cursor cursor = cursor_;
      word_block block;
      engine_->read(*engine_, cursor, block);
      cursor_.base = cursor.base;
      cursor_.next = cursor.next;
      cursor_.latest = cursor.latest;
      cursor_.window_begin = cursor.window_begin;
      cursor_.stamp = cursor.stamp;
      cursor_.window_size = cursor.window_size;
      cursor_.carry = cursor.carry;
      begins_ = WordsOnly ? block.starts : block.bounds;
      ends_ = block.ends;
      numbers_ = block.numbers;
    }

    const word_engine* engine_ = nullptr;
    word_cursor cursor_;
    // Of the block last read, what is still to come: beginnings of words or of segments, ends of
    // words, ends of numbers.
    std::uint64_t begins_ = 0;
    std::uint64_t ends_ = 0;
    std::uint64_t numbers_ = 0;
    token token_;
  };

  word_segment_view() = default;
  word_segment_view(std::string_view text, word_rules rules)
      : word_segment_view(text, word_engines::of(rules).best()) {}
  word_segment_view(std::string_view text, const word_engine& engine) noexcept
      : text_(text), engine_(&engine) {}

  // Inline, or else the iterator would have to live in memory, at half the speed.
  [[nodiscard, gnu::always_inline]] iterator begin() const {
    return engine_ == nullptr ? end() : iterator(text_, *engine_);
  }
  [[nodiscard]] iterator end() const noexcept { return iterator(text_); }

private:
  std::string_view text_;
  const word_engine* engine_ = nullptr;
};

}  // namespace detto::inline v0::detail

template <bool WordsOnly>
inline constexpr bool
    std::ranges::enable_borrowed_range<detto::detail::word_segment_view<WordsOnly>> = true;
