// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/derived_data.hpp>
#include <detto/article/detail/token_store.hpp>
#include <detto/article/text_options.hpp>
#include <detto/article/token_span.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/text_ref.hpp>
#include <detto/token/splitter.hpp>
#include <detto/token/token.hpp>

#include <concepts>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A text prepared for all algorithms: its repairs, tokens, sentences and paragraphs, each computed
/// once.
///
/// Refers to the text and the language, which must outlive it. If find_repairs finds damage,
/// algorithms use the reading, the repaired text, and `to_text` maps its ranges to the bytes as
/// given; otherwise the reading is the text itself and nothing is copied. Ranges of the text have
/// type byte_range, ranges of the reading have type reading_range. Movable, not copyable: tokens
/// refer to the reading. Safe for concurrent reads.
class document {
public:
  /// Prepares `text`. Linear in its bytes. Throws what the callables of `options` throw, and
  /// std::bad_alloc.
  template <class Options = text_options<>>
  explicit document(text_ref text, const Options& options = {})
      : language_(&options.language.get()),
        limits_(options.limits),
        overlay_(text, options.repairs ? *options.repairs : find_repairs(text)),
        tokens_(std::make_unique<detail::token_store>(reading())),
        derived_(std::make_unique<detail::derived_data>()) {
    for (const auto& t : options.tokenize(reading())) {
      const token_kind kind = kind_of_token(t);
      if (kind == token_kind::space) continue;
      const std::string_view piece = token_text(t);
      if (piece.empty()) continue;
      tokens_->push({{piece, kind}, folded_key(piece)});
    }
    for (const auto& t : split_text(options.sentences, reading(), *language_))
      sentences_.push_back(range(token_text(t)));
    for (const auto& t : split_text(options.paragraphs, reading(), *language_))
      paragraphs_.push_back(range(token_text(t)));
  }

  document(document&&) = default;
  document& operator=(document&&) = default;

  /// The caller's bytes, as given.
  [[nodiscard]] std::string_view text() const noexcept { return overlay_.text(); }
  /// The repaired text; text() itself if there are no repairs.
  [[nodiscard]] std::string_view reading() const noexcept { return overlay_.reading(); }
  /// All segments but white space, with their folded keys, as views into reading().
  [[nodiscard]] token_span tokens() const { return token_span::all_of(*tokens_); }
  /// The words and numbers among the tokens.
  [[nodiscard]] token_span words() const { return token_span::words_of(*tokens_); }
  /// The sentences as the splitter returns them; `sentences` returns them without white space at
  /// their ends.
  [[nodiscard]] std::span<const reading_range> sentences() const noexcept { return sentences_; }
  /// The paragraphs as the splitter returns them; `paragraphs` returns them without white space at
  /// their ends.
  [[nodiscard]] std::span<const reading_range> paragraphs() const noexcept { return paragraphs_; }
  /// The repairs, as ranges of text().
  [[nodiscard]] std::span<const repair> repairs() const noexcept { return overlay_.repairs(); }
  /// The language of the text.
  [[nodiscard]] const lexicon& language() const noexcept { return *language_; }
  /// The bounds on the work.
  [[nodiscard]] const text_limits& limits() const noexcept { return limits_; }

  /// The range of `piece`, which must be a view into reading().
  [[nodiscard]] reading_range range(std::string_view piece) const noexcept {
    return range_cast<reading_range>(range_of(reading(), piece));
  }
  /// The range of text() that corresponds to a range of reading(). Logarithmic in the repairs.
  [[nodiscard]] byte_range to_text(reading_range in_reading) const noexcept {
    return overlay_.to_text(in_reading);
  }
  /// The range of reading() that corresponds to a range of text(). Logarithmic in the repairs.
  [[nodiscard]] reading_range to_reading(byte_range in_text) const noexcept {
    return overlay_.to_reading(in_text);
  }
  /// The bytes of text() in a range.
  [[nodiscard]] std::string_view view(byte_range in_text) const noexcept {
    return overlay_.view(in_text);
  }
  /// The bytes of reading() in a range.
  [[nodiscard]] std::string_view view(reading_range in_reading) const noexcept {
    return overlay_.view(in_reading);
  }

  /// The object `T(*this)`, constructed on first access and kept for the lifetime of the document. T
  /// must be movable. It may keep views into the document's text, reading and spans, which remain valid when the
  /// document is moved, but no reference to the document. Safe for concurrent use: T is constructed
  /// once, and other calls wait.
  template <class T>
  [[nodiscard]] const T& derived() const {
    return derived_->get<T>([this] { return T(*this); });
  }

private:
  const lexicon* language_;
  text_limits limits_;
  overlay overlay_;
  std::unique_ptr<detail::token_store> tokens_;  // spans refer to it when the document moves
  std::vector<reading_range> sentences_;
  std::vector<reading_range> paragraphs_;
  std::unique_ptr<detail::derived_data> derived_;
};

}  // namespace detto::inline v0
