// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/detail/words/word_class.hpp>
#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_engine.hpp>
#include <detto/token/detail/words/word_engines.hpp>
#include <detto/token/detail/words/word_plain.hpp>
#include <detto/token/token.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <string_view>

namespace detto::inline v0::detail {

// Returns the kind of a segment beyond ASCII that is neither a word or number nor known to be
// punctuation.
[[gnu::noinline]] inline token_kind kind_of_non_ascii(std::string_view segment) {
  const code_point point = decode(segment, 0);
  if (!point.well_formed) return token_kind::other;
  const token_kind first = word_properties::of(word_rules::icu)[point.value].kind();
  // A combining mark makes a space visible.
  if (first == token_kind::space && !all_of_kind(segment, token_kind::space))
    return token_kind::other;
  return first;
}

// The boundaries of a block that are not consumed yet: starts of words or of segments, ends of
// words, ends of numbers.
struct block_remainder {
  const char* block = nullptr;
  std::uint64_t begins = 0;
  std::uint64_t ends = 0;
  std::uint64_t numbers = 0;

  // Returns the index of the lowest bit. `bits` must not be zero, which spares compilers a test.
  [[nodiscard, gnu::always_inline]] static std::size_t lowest(std::uint64_t bits) noexcept {
#if defined(__GNUC__)
    return static_cast<std::size_t>(__builtin_ctzll(bits));
#else
    return static_cast<std::size_t>(std::countr_zero(bits));
#endif
  }
};

// Reads the blocks of a text, one ahead of the block it returns: the masks of a block are computed
// before the end of the previous block is reached, where the branch is unpredictable.
//
// Iterators hold a reader by value and never pass a pointer to it, so that it can stay in
// registers; otherwise they run at half the speed. Cursors are therefore filled and read member by
// member.
template <bool WordsOnly>
class word_reader {
public:
  word_reader() = default;
  // `text` must not be empty.
  [[gnu::always_inline]] word_reader(std::string_view text, const word_engine& engine)
      : engine_(&engine), text_(text.data()), size_(text.size()) {
    read({});
  }

  // An empty view at the end of the text.
  [[nodiscard]] std::string_view text_end() const noexcept {
    return std::string_view(text_, size_).substr(size_);
  }

  // Returns the next block in `out`; false if there is none.
  [[gnu::always_inline]] bool next(block_remainder& out) {
    if (ahead_.block == nullptr) return false;
    out = ahead_;
    read(out);
    return true;
  }

private:
  // `before` is the block that was read ahead and has been returned.
  [[gnu::always_inline]] void read(const block_remainder& before) {
    // Negative after the last block.
    const auto left = static_cast<std::ptrdiff_t>(size_ - next_);
    if (left > static_cast<std::ptrdiff_t>(word_block_size) &&
        (carry_ & word_carry::not_plain) == 0) {
      word_block block;
      const char* at = text_ + next_;
      const auto read_plain = WordsOnly ? engine_->read_plain_words : engine_->read_plain_segments;
      const plain_end end = read_plain(engine_->bytes, at, carry_, block);
      if (end.size != 0) [[likely]] {
        next_ += end.size;
        carry_ = end.carry;
        ahead_ = {at, WordsOnly ? block.starts : block.bounds, block.ends, block.numbers};
        return;
      }
    } else if (left < 0) {
      ahead_.block = nullptr;
      return;
    }
    word_cursor cursor{.data = text_, .size = size_};
    word_block block;
    cursor.next = next_;
    cursor.carry = carry_;
    cursor.window_begin = window_begin_;
    cursor.window_size = window_size_;
    cursor.stamp = stamp_;
    // Plain blocks do not record the last boundary: it follows from their masks.
    cursor.last_boundary = last_boundary_;
    if (const std::uint64_t bounds = before.begins | before.ends; bounds != 0) {
      const std::size_t last = static_cast<std::size_t>(before.block - text_) +
                               static_cast<std::size_t>(std::bit_width(bounds)) - 1;
      if (last > last_boundary_) cursor.last_boundary = last;
    }
    engine_->read(*engine_, cursor, block);
    next_ = cursor.next;
    carry_ = cursor.carry;
    window_begin_ = cursor.window_begin;
    window_size_ = cursor.window_size;
    stamp_ = cursor.stamp;
    last_boundary_ = cursor.last_boundary;
    ahead_ = {text_ + cursor.base, WordsOnly ? block.starts : block.bounds, block.ends,
              block.numbers};
  }

  const word_engine* engine_ = nullptr;
  const char* text_ = nullptr;
  std::size_t size_ = 0;
  // The members of a word_cursor.
  std::size_t next_ = 0;
  std::size_t last_boundary_ = 0;
  std::size_t window_begin_ = 0;
  std::uint64_t stamp_ = 0;
  std::uint32_t window_size_ = 0;
  std::uint32_t carry_ = word_carry::at_boundary;
  block_remainder ahead_;  // has no block at the end of the text
};

// The segments of a text as a lazy forward range of tokens: all of them, or only words and numbers,
// for which the boundaries between are skipped.
template <bool WordsOnly>
class word_segment_view : public std::ranges::view_interface<word_segment_view<WordsOnly>> {
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
    // The end of the text that the tokens are views of. All bytes before it may be read, see
    // `folded`.
    [[nodiscard]] const char* detto_readable_end() const noexcept {
      return blocks_.text_end().data();
    }
    [[gnu::always_inline]] iterator& operator++() {
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

    // The end iterator.
    explicit iterator(std::string_view text) noexcept { token_.text = text.substr(text.size()); }
    // `text` must not be empty.
    [[gnu::always_inline]] iterator(std::string_view text, const word_engine& engine)
        : blocks_(text, engine) {
      token_.text = text.substr(0, 0);
      if constexpr (!WordsOnly) {
        blocks_.next(remainder_);
        remainder_.begins &= remainder_.begins - 1;  // the boundary at 0
      }
      advance();
    }

    [[gnu::always_inline]] void advance() {
      if constexpr (WordsOnly)
        next_word();
      else
        next_segment();
    }

    [[gnu::always_inline]] void next_word() {
      const char* begin;
      if (remainder_.ends != 0) [[likely]] {
        begin = remainder_.block + block_remainder::lowest(remainder_.begins);
        remainder_.begins &= remainder_.begins - 1;
      } else {
        // The last word of a block may continue in the next one. Branch-free, because a branch
        // would be unpredictable.
        bool open = remainder_.begins != 0;
        begin = place_of(remainder_.begins);
        do {
          if (!blocks_.next(remainder_)) {
            token_ = {blocks_.text_end(), token_kind::other};
            return;
          }
          const char* first = place_of(remainder_.begins);
          begin = open ? begin : first;
          const bool later = open || remainder_.begins != 0;
          remainder_.begins &= (remainder_.begins - 1) | (0 - std::uint64_t{open});
          open = later;
        } while (remainder_.ends == 0);
      }
      const std::size_t end = block_remainder::lowest(remainder_.ends);
      remainder_.ends &= remainder_.ends - 1;
      token_ = {{begin, static_cast<std::size_t>(remainder_.block + end - begin)}, word_kind(end)};
    }
    // Returns the position of the lowest bit, or the start of the block if there is none.
    [[nodiscard, gnu::always_inline]] const char* place_of(std::uint64_t bits) const noexcept {
      return remainder_.block + block_remainder::lowest(bits + std::uint64_t{bits == 0});
    }

    [[gnu::always_inline]] void next_segment() {
      const char* begin = token_.text.data() + token_.text.size();
      if (begin == blocks_.text_end().data()) {
        token_ = {blocks_.text_end(), token_kind::other};
        return;
      }
      while (remainder_.begins == 0) blocks_.next(remainder_);
      const std::size_t end = block_remainder::lowest(remainder_.begins);
      remainder_.begins &= remainder_.begins - 1;
      const std::string_view segment{begin,
                                     static_cast<std::size_t>(remainder_.block + end - begin)};
      token_ = {segment, kind_of(segment, end)};
    }

    [[nodiscard, gnu::always_inline]] token_kind kind_of(std::string_view segment,
                                                         std::size_t end) const {
      const bool is_word = (remainder_.ends >> end & 1) != 0;
      const auto first = static_cast<unsigned char>(segment.front());
      if (!is_word && (segment.size() > 1 || first >= 0x80)) [[unlikely]]
        return (remainder_.numbers >> end & 1) != 0 ? token_kind::punctuation
                                                    : kind_of_non_ascii(segment);
      const token_kind ascii = kind_of_ascii(first & 0x7F);
      return is_word ? word_kind(end) : ascii;
    }
    [[nodiscard]] token_kind word_kind(std::size_t end) const noexcept {
      static_assert(static_cast<int>(token_kind::number) == static_cast<int>(token_kind::word) + 1);
      return static_cast<token_kind>(static_cast<unsigned>(token_kind::word) +
                                     (remainder_.numbers >> end & 1));
    }

    word_reader<WordsOnly> blocks_;
    block_remainder remainder_;
    token token_;
  };

  word_segment_view() = default;
  word_segment_view(std::string_view text, word_rules rules)
      : word_segment_view(text, word_engines::of(rules).best()) {}
  word_segment_view(std::string_view text, const word_engine& engine) noexcept
      : text_(text), engine_(&engine) {}

  // Inline, so that the iterator can stay in registers; otherwise it runs at half the speed.
  [[nodiscard, gnu::always_inline]] iterator begin() const {
    return text_.empty() ? end() : iterator(text_, *engine_);
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
