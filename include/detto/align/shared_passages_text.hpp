// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/shared_passages.hpp>
#include <detto/article/document.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/token.hpp>
#include <detto/token/words.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

// Shared passages of plain texts and documents: needs ICU for words and folding, unlike the rest of
// align/.

namespace detto::inline v0 {

/// A stretch of one text that stands in another too, word for word or nearly so, as bytes of both
/// texts as given.
struct passage {
  byte_range a;
  byte_range b;
  std::size_t words = 0;  ///< words that are equal, in order, in both
  double identity =
      0;  ///< their share of the words of the longer of the two ranges, above 0 and up to 1

  friend auto operator<=>(const passage&, const passage&) = default;
};

using passages = passage_list<passage>;

namespace detail {

// The words of a text as keys, and where each stands.
struct placed_words {
  std::vector<std::uint64_t> keys;
  std::vector<byte_range> ranges;

  explicit placed_words(std::string_view text) {
    for (const folded_token t : words(text) | folded) add(t.key, range_of(text, t.text));
  }
  explicit placed_words(const document& doc) {
    for (const folded_token& t : doc.words()) add(t.key, doc.to_text(doc.range(t.text)));
  }
  void add(std::uint64_t key, byte_range range) {
    keys.push_back(key);
    ranges.push_back(range);
  }
  [[nodiscard]] byte_range bytes(index_range words) const {
    return {ranges[words.begin].begin, ranges[words.end - 1].end};
  }
};

inline passages shared_passages(const placed_words& a, const placed_words& b,
                                passage_options options) {
  const token_passages found = detto::shared_passages(a.keys, b.keys, options);
  std::vector<passage> placed;
  placed.reserve(found.size());
  for (const token_passage& p : found)
    placed.push_back({a.bytes(p.a), b.bytes(p.b), p.words, p.identity});
  return {std::move(placed), found.limit_reached()};
}

}  // namespace detail

/// The passages that two texts share, compared by their words with NFKC case folding, each from its
/// first word to its last. See the overload for token keys for the method, the cost and the errors.
[[nodiscard]] inline passages shared_passages(std::string_view a, std::string_view b,
                                              passage_options options = {}) {
  return detail::shared_passages(detail::placed_words(a), detail::placed_words(b), options);
}

/// The same for documents, which are read as they were meant; the ranges are those of the texts as
/// given.
[[nodiscard]] inline passages shared_passages(const document& a, const document& b,
                                              passage_options options = {}) {
  return detail::shared_passages(detail::placed_words(a), detail::placed_words(b), options);
}

}  // namespace detto::inline v0
