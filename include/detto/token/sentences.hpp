// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/text_ref.hpp>
#include <detto/token/detail/boundary_view.hpp>
#include <detto/token/detail/hard_wrapping.hpp>
#include <detto/token/detail/sentences/sentence_scanner.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>

#include <cstddef>
#include <iterator>
#include <ranges>
#include <string_view>

namespace detto::inline v0 {

/// The sentences of a text as a lazy forward range of tokens, see sentences_fn.
class sentence_view : public std::ranges::view_interface<sentence_view> {
public:
  class iterator {
  public:
    using value_type = token;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category =
        std::input_iterator_tag;  // dereferencing returns a value, not a reference

    iterator() = default;

    [[nodiscard]] token operator*() const noexcept {
      return {slice(text_, range_), token_kind::sentence};
    }
    iterator& operator++() {
      range_ = scanner_.next();
      return *this;
    }
    iterator operator++(int) {
      iterator old = *this;
      ++*this;
      return old;
    }
    friend bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.range_.begin == b.range_.begin;
    }

  private:
    friend sentence_view;

    explicit iterator(std::string_view text) noexcept
        : text_(text), range_{text.size(), text.size()} {}
    iterator(std::string_view text, detail::sentence_scanner scanner)
        : text_(text), scanner_(scanner), range_(scanner_.next()) {}

    std::string_view text_;
    detail::sentence_scanner scanner_;
    byte_range range_;
  };

  sentence_view() = default;
  sentence_view(std::string_view text, const lexicon& language) noexcept
      : text_(text), language_(&language), hard_wrapped_(detail::is_hard_wrapped(text)) {}

  [[nodiscard]] iterator begin() const {
    if (language_ == nullptr) return end();
    return iterator(text_, detail::sentence_scanner(text_, *language_, hard_wrapped_));
  }
  [[nodiscard]] iterator end() const noexcept { return iterator(text_); }

private:
  std::string_view text_;
  const lexicon* language_ = nullptr;
  bool hard_wrapped_ = false;
};

/// `sentences(text, language)`: the sentences of `text`, in order, without the white space at their
/// edges. A sentence does not end after an abbreviation, a title or an initial of `language`, nor
/// between the `?` of a quotation and a lower-case letter. A line end ends a sentence, so that a
/// headline without a full stop is a sentence; in hard-wrapped text, whose lines are broken at a
/// fixed width, only a blank line does. docs/token.md has the rules.
///
/// A lazy forward range of token. `language` must outlive the view. Linear in the bytes of the
/// text; iterators allocate no memory. For the default rules of UAX #29 see strict_sentences.
struct sentences_fn {
  [[nodiscard]] sentence_view operator()(text_ref text,
                                         lexicon_ref language = english) const noexcept {
    return {text, language};
  }
};
inline constexpr sentences_fn sentences;

namespace detail {

struct strict_sentence_policy {
  static constexpr UBreakIteratorType unit = UBRK_SENTENCE;
  static token make(std::string_view sentence) noexcept { return {sentence, token_kind::sentence}; }
};

}  // namespace detail

/// The sentences of a text by the default rules of UAX #29, see strict_sentences_fn.
using strict_sentence_view = detail::boundary_view<detail::strict_sentence_policy>;

/// `strict_sentences(text)`: the sentences of `text` by the default rules of UAX #29, which do not
/// consider abbreviations, each including the white space after it. Together they cover the whole
/// text. A lazy forward range of token over ICU's iterator. Linear in the bytes of the text.
struct strict_sentences_fn {
  [[nodiscard]] strict_sentence_view operator()(text_ref text) const noexcept {
    return strict_sentence_view(text);
  }
};
inline constexpr strict_sentences_fn strict_sentences;

}  // namespace detto::inline v0

template <>
inline constexpr bool std::ranges::enable_borrowed_range<detto::sentence_view> = true;
