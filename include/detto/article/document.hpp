// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/repair.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/token.hpp>

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A text with the work done once that every algorithm needs: damage, tokens, sentences,
/// paragraphs.
///
/// The text stays the caller's and must outlive the document. Where find_repairs sees damage,
/// algorithms read the text as it was meant, `reading()`, and `to_text` leads every range back to
/// the bytes as given; without damage the two are the same bytes and nothing is copied. Moves, does
/// not copy: tokens point into the reading.
class document {
public:
  /// Reads `text` with `language`'s data.
  explicit document(std::string_view text, const lexicon& language = english)
      : document(text, language, segments) {}

  /// The same with a tokenizer of the caller's own, which must give the punctuation too, as
  /// `segments` does. Linear in the bytes.
  template <tokenizer Tokenizer>
  document(std::string_view text, const lexicon& language, const Tokenizer& tokenize)
      : document(text, language, tokenize, find_repairs(text)) {}

  /// The same with repairs that are known already; none read the text as given.
  template <tokenizer Tokenizer>
  document(std::string_view text, const lexicon& language, const Tokenizer& tokenize,
           std::vector<repair> repairs)
      : text_(text), language_(language), overlay_(text, std::move(repairs)) {
    for (const auto& t : tokenize(reading())) {
      const auto kind = static_cast<token_kind>(t.kind);
      if (kind == token_kind::space) continue;
      const folded_token folded{{t.text, kind}, folded_key(t.text)};
      tokens_.push_back(folded);
      if (kind == token_kind::word || kind == token_kind::number) words_.push_back(folded);
    }
    for (const token& t : detto::sentences(reading(), language_))
      sentences_.push_back(range(t.text));
    for (const token& t : detto::paragraphs(reading())) paragraphs_.push_back(range(t.text));
  }

  // A temporary string would not outlive the document.
  template <class Text, class... Rest>
    requires std::convertible_to<Text, std::string_view> && (!borrowed_text<Text>)
  document(Text&&, Rest&&...) = delete;

  document(document&&) = default;
  document& operator=(document&&) = default;

  /// The caller's bytes, as given.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// The text as it was meant: text() itself unless there are repairs.
  [[nodiscard]] std::string_view reading() const noexcept { return overlay_.reading(); }
  /// Every segment that is no white space, with its folded key; views into reading().
  [[nodiscard]] std::span<const folded_token> tokens() const noexcept { return tokens_; }
  /// The words and numbers among the tokens.
  [[nodiscard]] std::span<const folded_token> words() const noexcept { return words_; }
  /// The sentences, as ranges of reading() without edge white space.
  [[nodiscard]] std::span<const byte_range> sentences() const noexcept { return sentences_; }
  /// The paragraphs, as ranges of reading() without edge white space.
  [[nodiscard]] std::span<const byte_range> paragraphs() const noexcept { return paragraphs_; }
  /// What was repaired, as ranges of text().
  [[nodiscard]] std::span<const repair> repairs() const noexcept { return overlay_.repairs(); }
  [[nodiscard]] const lexicon& language() const noexcept { return language_; }

  /// Where `piece`, a view into reading(), stands in it.
  [[nodiscard]] byte_range range(std::string_view piece) const noexcept {
    return range_of(reading(), piece);
  }
  /// The bytes of text() that read as this range of reading(). Logarithmic in the repairs.
  [[nodiscard]] byte_range to_text(byte_range in_reading) const noexcept {
    return overlay_.to_text(in_reading);
  }

private:
  std::string_view text_;
  lexicon language_;
  overlay overlay_;
  std::vector<folded_token> tokens_;
  std::vector<folded_token> words_;
  std::vector<byte_range> sentences_;
  std::vector<byte_range> paragraphs_;
};

}  // namespace detto::inline v0
