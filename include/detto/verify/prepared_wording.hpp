// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/index_range.hpp>
#include <detto/text/text_ref.hpp>
#include <detto/text/token_key.hpp>
#include <detto/token/token.hpp>
#include <detto/verify/detail/wording_reader.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A text or a part of one, prepared for comparison: its words with their comparison keys, and the
/// signs between them. Ranges are of the text as given. Refers to the text (with repairs, to the
/// reading) and the language, which must outlive it. Uses 48 bytes per word.
class prepared_wording {
public:
  /// An empty wording.
  explicit prepared_wording(lexicon_ref language = no_language) : language_(&language.get()) {}

  /// Prepares a document from its tokens. Linear in the tokens.
  explicit prepared_wording(const document& doc)
      : prepared_wording(doc, reading_range{0, doc.reading().size()}) {}

  /// Prepares a part of a document. Linear in the tokens of the part, logarithmic in all tokens.
  prepared_wording(const document& doc, reading_range part)
      : language_(&doc.language()), range_(doc.to_text(part)) {
    const auto begin_of = [&](const folded_token& t) { return doc.range(t.text).begin; };
    const auto first = std::ranges::lower_bound(doc.tokens(), part.begin, {}, begin_of);
    const auto last = std::ranges::lower_bound(first, doc.tokens().end(), part.end, {}, begin_of);
    const bool same = doc.repairs().empty();
    detail::wording_reader reader(*language_, words_, signs_);
    for (const folded_token& t : std::ranges::subrange(first, last))
      reader.read(t, [&](std::string_view piece) {
        const reading_range range = doc.range(piece);
        return same ? range_cast<byte_range>(range) : doc.to_text(range);
      });
  }

  /// Prepares a repaired text. Linear in the bytes, plus a lookup logarithmic in the repairs per
  /// word.
  template <class Options = text_options<>>
  explicit prepared_wording(const overlay& text, const Options& options = {})
      : language_(&options.language.get()), range_{0, text.text().size()} {
    read(text.reading(), options.tokenize, [&](std::string_view piece) {
      return text.to_text(range_cast<reading_range>(range_of(text.reading(), piece)));
    });
  }

  /// Prepares a plain text without repairing it. Linear in its bytes.
  template <class Options = text_options<>>
  explicit prepared_wording(text_ref given, const Options& options = {})
      : language_(&options.language.get()) {
    const std::string_view text(given);
    range_ = {0, text.size()};
    read(text, options.tokenize, [&](std::string_view piece) { return range_of(text, piece); });
  }

  /// The words, in order.
  [[nodiscard]] std::span<const wording_word> words() const noexcept { return words_; }
  /// The signs between the words, in order.
  [[nodiscard]] std::span<const wording_sign> signs() const noexcept { return signs_; }
  /// The range of the text that was prepared.
  [[nodiscard]] byte_range range() const noexcept { return range_; }
  /// The language of the text.
  [[nodiscard]] const lexicon& language() const noexcept { return *language_; }
  [[nodiscard]] bool empty() const noexcept { return words_.empty(); }

  /// The keys of the words, in order.
  [[nodiscard]] std::vector<token_key> keys() const {
    std::vector<token_key> all(words_.size());
    std::ranges::transform(words_, all.begin(), &wording_word::key);
    return all;
  }

  /// A copy with only the words in `part` and the signs between them. Linear in the part,
  /// logarithmic in the signs.
  [[nodiscard]] prepared_wording part(index_range part) const {
    prepared_wording out(*language_);
    const auto words = std::span(words_).subspan(part.begin, part.size());
    out.words_.assign(words.begin(), words.end());
    if (!words.empty()) out.range_ = {words.front().range.begin, words.back().range.end};
    const auto first = std::ranges::upper_bound(signs_, part.begin, {}, &wording_sign::after);
    const auto last =
        std::ranges::lower_bound(first, signs_.end(), part.end, {}, &wording_sign::after);
    for (const wording_sign& sign : std::ranges::subrange(first, last))
      out.signs_.push_back({sign.sign, sign.after - part.begin});
    return out;
  }

  /// The wording without the signs at its ends, except question and exclamation marks: in “... on
  /// time,” she said, the comma belongs to the quoting sentence.
  [[nodiscard]] prepared_wording without_edge_signs() && {
    std::erase_if(signs_, [&](const wording_sign& s) {
      return (s.after == 0 || s.after == words_.size()) && s.sign != U'?' && s.sign != U'!';
    });
    return std::move(*this);
  }

private:
  // `place(piece)` is the range of a piece of the reading in the text as given.
  template <class Tokenizer, class Place>
  void read(std::string_view reading, const Tokenizer& tokenize, const Place& place) {
    detail::wording_reader reader(*language_, words_, signs_);
    for (const auto& t : tokenize(reading)) {
      if (kind_of_token(t) == token_kind::space) continue;
      const std::string_view piece = token_text(t);
      if (piece.empty()) continue;
      reader.read(folded_token{{piece, kind_of_token(t)}, folded_key(piece)}, place);
    }
  }

  const lexicon* language_;
  byte_range range_;
  std::vector<wording_word> words_;
  std::vector<wording_sign> signs_;  // sorted by `after`
};

}  // namespace detto::inline v0
