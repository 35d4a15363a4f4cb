// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/names.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/repair/known_repairs.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/splitter.hpp>
#include <detto/token/tokenizer.hpp>

#include <cstddef>
#include <utility>

namespace detto::inline v0 {

/// Bounds on the work for one text.
struct text_limits {
  /// Maximum tokens of a sentence that are processed together; longer sentences are split. The
  /// search for speech clauses covers a whole sentence, so this bounds the work for each quotation.
  std::size_t sentence_tokens = 1000;
};

/// Options for every function that accepts plain text.
///
///     attribute_quotes(text, {.language = german});
///     document doc(text, text_options<>{.language = german}.with_tokenizer(my_segments));
///
/// The defaults are for English news. The callables are template parameters; the `with_` functions
/// return a copy with one of them replaced. Callables are copied; to share one that keeps state,
/// pass std::ref of it.
template <typename Tokenizer = segments_fn, typename Sentences = sentences_fn,
          typename Paragraphs = paragraphs_fn, typename Names = no_names>
struct text_options {
  /// The language of the text, which must outlive everything that is made with these options.
  lexicon_ref language = english;
  /// Splits the text into tokens; like `segments`, it must return punctuation as well as words.
  Tokenizer tokenize = {};
  /// Splits the text into sentences.
  Sentences sentences = {};
  /// Splits the text into paragraphs.
  Paragraphs paragraphs = {};
  /// Resolves names that the text alone does not resolve.
  Names names = {};
  /// The repairs of the text, if they are known; an empty list disables repair. Without a value,
  /// find_repairs is called.
  known_repairs repairs = {};
  /// Bounds on the work.
  text_limits limits = {};

  /// A copy with another tokenizer.
  template <typename Other>
  [[nodiscard]] text_options<Other, Sentences, Paragraphs, Names>
  with_tokenizer(Other other) const {
    return {language, std::move(other), sentences, paragraphs, names, repairs, limits};
  }
  /// A copy with another sentence splitter.
  template <typename Other>
  [[nodiscard]] text_options<Tokenizer, Other, Paragraphs, Names>
  with_sentences(Other other) const {
    return {language, tokenize, std::move(other), paragraphs, names, repairs, limits};
  }
  /// A copy with another paragraph splitter.
  template <typename Other>
  [[nodiscard]] text_options<Tokenizer, Sentences, Other, Names>
  with_paragraphs(Other other) const {
    return {language, tokenize, sentences, std::move(other), names, repairs, limits};
  }
  /// A copy with another name source.
  template <typename Other>
  [[nodiscard]] text_options<Tokenizer, Sentences, Paragraphs, Other>
  with_names(Other other) const {
    return {language, tokenize, sentences, paragraphs, std::move(other), repairs, limits};
  }

  // Assertions instead of constraints: their messages say what is wrong.
  static_assert(tokenizer<Tokenizer>,
                "text_options: a tokenizer takes a std::string_view and returns a range of tokens "
                "whose text is a std::string_view of it, not a string of its own");
  static_assert(splitter<Sentences> && splitter<Paragraphs>,
                "text_options: a splitter takes a std::string_view and returns a range of "
                "std::string_view of it, not of strings");
  static_assert(name_source<Names>,
                "text_options: a name source is called as the concept detto::name_source says");
};

}  // namespace detto::inline v0
