// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/error.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/token.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// A vector in blocks, so that elements are not copied when it grows, which would take up to three
// times its size. Random access takes half the instructions of a std::deque.
template <class T>
class block_vector {
public:
  void push_back(T value) {
    if (size_ == blocks_.size() * block_size)
      blocks_.push_back(std::make_unique_for_overwrite<T[]>(block_size));
    blocks_.back()[size_++ % block_size] = value;
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] const T& operator[](std::size_t index) const noexcept {
    return blocks_[index / block_size][index % block_size];
  }

private:
  static constexpr std::size_t block_size = 1024;
  std::vector<std::unique_ptr<T[]>> blocks_;
  std::size_t size_ = 0;
};

// The tokens of a text in 16 bytes each, instead of the 32 of a folded_token, and the indices of
// its words. In a text of single letters, every second byte is a token.
class token_store {
public:
  // All tokens must be views of `text`.
  explicit token_store(std::string_view text) noexcept : text_(text) {}

  void push(const folded_token& t) {
    const auto offset = static_cast<std::uint64_t>(t.text.data() - text_.data());
    const std::size_t number = tokens_.size();
    if (number == (std::numeric_limits<std::uint32_t>::max)())
      DETTO_THROW(std::length_error("detto::document: the text has more than 2^32 tokens"));
    if (t.text.size() >= long_size) long_.emplace_back(number, t.text.size());
    tokens_.push_back({t.key, offset << 24U | (std::min)(t.text.size(), long_size) << 4U |
                                  static_cast<std::uint64_t>(t.kind)});
    if (t.kind == token_kind::word || t.kind == token_kind::number)
      words_.push_back(static_cast<std::uint32_t>(number));
  }

  [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }
  [[nodiscard]] folded_token operator[](std::size_t number) const {
    const packed_token& t = tokens_[number];
    std::size_t size = t.place >> 4U & long_size;
    if (size == long_size) size = size_of_long(number);
    return {{{text_.data() + (t.place >> 24U), size}, static_cast<token_kind>(t.place & 15U)},
            t.key};
  }

  // The number of words, and the number of the token that a word is.
  [[nodiscard]] std::size_t word_count() const noexcept { return words_.size(); }
  [[nodiscard]] std::size_t number_of_word(std::size_t word) const { return words_[word]; }

private:
  struct packed_token {
    token_key key;
    std::uint64_t place;  // 40 bits of offset, 20 of size, 4 of kind
  };
  static_assert(sizeof(packed_token) == 16);
  // The size of all tokens of this size or more, whose true sizes are kept apart.
  static constexpr std::size_t long_size = (std::size_t{1} << 20U) - 1;

  [[nodiscard]] std::size_t size_of_long(std::size_t number) const {
    return std::ranges::lower_bound(long_, number, {}, &std::pair<std::size_t, std::size_t>::first)
        ->second;
  }

  std::string_view text_;
  block_vector<packed_token> tokens_;
  block_vector<std::uint32_t> words_;
  std::vector<std::pair<std::size_t, std::size_t>> long_;  // number and size, ascending
};

}  // namespace detto::inline v0::detail
