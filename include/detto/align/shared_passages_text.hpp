// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/shared_passages.hpp>
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/token.hpp>
#include <detto/token/tokenizer.hpp>
#include <detto/token/words.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// Shared passages of texts and documents. Requires ICU for words and case folding, unlike the rest
/// of align/.

namespace detto::inline v0 {

/// A passage that two texts share, verbatim or with small changes.
struct passage {
  byte_range a;           ///< bytes of the first text as given
  byte_range b;           ///< bytes of the second text as given
  std::size_t words = 0;  ///< the number of words that are equal, in order
  double identity = 0;    ///< `words` / the number of words of the longer range, in (0, 1]

  friend auto operator<=>(const passage&, const passage&) = default;
};

/// The result of `shared_passages` for texts and documents.
using passages = passage_list<passage>;

namespace detail {

// The keys of the words of a text, and the byte range of each word.
struct located_words {
  std::vector<token_key> keys;
  std::vector<byte_range> ranges;

  // Skips the other segments of the tokenizer. The default one has a faster form without them.
  template <tokenizer Tokenizer>
  located_words(std::string_view text, const Tokenizer& tokenize) {
    if constexpr (std::same_as<Tokenizer, segments_fn>) {
      for (const folded_token t : words(text) | folded) add(t.key, range_of(text, t.text));
    } else {
      for (const folded_token t : tokenize(text) | folded)
        if (t.kind == token_kind::word || t.kind == token_kind::number)
          add(t.key, range_of(text, t.text));
    }
  }
  explicit located_words(const document& doc) {
    for (const folded_token& t : doc.words()) add(t.key, doc.to_text(doc.range(t.text)));
  }
  void add(token_key key, byte_range range) {
    keys.push_back(key);
    ranges.push_back(range);
  }
  [[nodiscard]] byte_range bytes(index_range words) const {
    return {ranges[words.begin].begin, ranges[words.end - 1].end};
  }
};

inline passages shared_passages(const located_words& a, const located_words& b,
                                passage_options options) {
  const token_passages found = detto::shared_passages(a.keys, b.keys, options);
  std::vector<passage> located;
  located.reserve(found.size());
  for (const token_passage& p : found)
    located.push_back({a.bytes(p.a), b.bytes(p.b), p.words, p.identity});
  return {std::move(located), found.limit_reached()};
}

}  // namespace detail

/// Returns the passages that two UTF-8 texts share. Words and numbers, as cut by the tokenizer of
/// `reading`, are compared by their NFKC case-folded forms; a passage extends from its first word
/// to its last. The texts are not repaired, and the other options are ignored. See the overload for
/// token keys for the method, the complexity and the errors.
template <class Options = text_options<>>
[[nodiscard]] passages shared_passages(std::string_view a, std::string_view b,
                                       passage_options options = {}, const Options& reading = {}) {
  return detail::shared_passages(detail::located_words(a, reading.tokenize),
                                 detail::located_words(b, reading.tokenize), options);
}

/// Returns the passages that two documents share. Compares the readings of the documents, that is,
/// their texts after repair; the ranges refer to the texts as given.
[[nodiscard]] inline passages shared_passages(const document& a, const document& b,
                                              passage_options options = {}) {
  return detail::shared_passages(detail::located_words(a), detail::located_words(b), options);
}

}  // namespace detto::inline v0
