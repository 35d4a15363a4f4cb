// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/find_tokens.hpp>
#include <detto/article/document.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/verify/detail/quote_places.hpp>
#include <detto/verify/detail/wording_tokens.hpp>
#include <detto/verify/wording.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// How a quotation is looked for.
struct verify_options {
  double least_similarity = 0.5;        ///< below it, the best place counts as none
  std::size_t candidate_limit = 8;      ///< places that are compared word by word
  std::size_t ellipsis_words = 500;     ///< words that an ellipsis may leave out
  std::size_t occurrence_limit = 1000;  ///< exact occurrences that are counted
};

/// Whether, where and how a quotation stands in a source.
struct verdict {
  verdict_kind kind = verdict_kind::not_found;
  byte_range
      range;  ///< its best place in the source as given, from first word to last; empty when not found
  double similarity = 0;  ///< words in common, twice, of the words of the place and the quotation
  std::vector<word_edit> edits;  ///< from the source, as given, to the quotation
  std::vector<critical_change> critical;
  std::size_t occurrences =
      0;  ///< places where the source has the quotation's words one after the other
  bool stopped_early = false;

  /// Whether a limit kept the search from looking at more places.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

namespace detail {

// Stops and quotation marks at the edges come from the quoting sentence: “... on time,” she said.
inline wording without_edge_signs(wording quote) {
  const auto at_edge = [&](const wording_mark& m) {
    return (m.after == 0 || m.after == quote.words.size()) && m.sign != U'?' && m.sign != U'!';
  };
  std::erase_if(quote.marks, at_edge);
  return quote;
}

class quote_verifier {
public:
  quote_verifier(const wording& source, const wording& quote, const lexicon& language,
                 const verify_options& options)
      : source_(source),
        quote_(quote),
        language_(language),
        options_(options),
        source_keys_(source.keys()),
        quote_keys_(quote.keys()) {}

  // The ranges of the verdict are those of the texts that the wordings were read from.
  [[nodiscard]] verdict run() {
    verdict out;
    if (quote_.words.empty()) return out;
    const std::vector<std::size_t> exact =
        find_tokens(source_keys_, quote_keys_, options_.occurrence_limit);
    out.occurrences = exact.size();
    out.stopped_early = exact.size() == options_.occurrence_limit;
    for (std::size_t i = 0; i < exact.size() && i < options_.candidate_limit; ++i)
      try_place({exact[i], exact[i] + quote_keys_.size()});
    if (exact.empty()) {
      if (const auto place =
              find_parts_in_order(source_keys_, quote_, quote_keys_, options_.ellipsis_words))
        try_place(*place);
      const place_search near = find_near(source_, source_keys_, quote_, quote_keys_, language_,
                                          options_.candidate_limit);
      out.stopped_early = near.limit_reached;
      for (const index_range place : near.places) try_place(place);
    }
    const bool altered = best_.kind == verdict_kind::altered;
    out.stopped_early = out.stopped_early || best_.stopped_early;
    if (!found_ || (altered && best_.similarity < options_.least_similarity)) return out;
    out.kind = best_.kind;
    out.range = {source_.words[place_.begin].range.begin, source_.words[place_.end - 1].range.end};
    out.similarity = best_.similarity;
    out.edits = std::move(best_.edits);
    out.critical = std::move(best_.critical);
    return out;
  }

private:
  // A place with the same words is better than any without, however much an ellipsis leaves out.
  void try_place(index_range place) {
    wording_change change = compare(part_of(source_, place.begin, place.end), quote_, language_);
    const bool better = !found_ || change.kind < best_.kind ||
                        (change.kind == best_.kind && change.similarity > best_.similarity);
    if (!better) return;
    found_ = true;
    place_ = place;
    best_ = std::move(change);
  }

  const wording& source_;
  const wording& quote_;
  const lexicon& language_;
  const verify_options& options_;
  std::vector<std::uint64_t> source_keys_;
  std::vector<std::uint64_t> quote_keys_;
  bool found_ = false;
  index_range place_;
  wording_change best_;
};

}  // namespace detail

/// The verdict on a quotation: whether, where and how it stands in a source. Compares as
/// compare_wording does, save that stops at the ends of the quotation belong to the sentence that
/// quotes it. `truncated` says that an ellipsis in the quotation leaves words out; a place with the
/// quotation's words in a row is never less than punctuation_only.
///
/// First the exact places (find_tokens), then the parts between ellipses in order, then the windows
/// of the source that have most words in common with the quotation, aligned by diff_words; a place
/// has two content words in common or more. Of equally good places the first. O(n log m) for n
/// words of source and m of quotation, plus `candidate_limit` comparisons.
[[nodiscard]] inline verdict verify_quote(std::string_view quote, const document& source,
                                          const verify_options& options = {}) {
  const lexicon& language = source.language();
  const detail::wording stated = detail::read_wording(source.reading(), language);
  const detail::wording quoted = detail::without_edge_signs(detail::read_wording(quote, language));
  verdict out = detail::quote_verifier(stated, quoted, language, options).run();
  out.range = source.to_text(out.range);
  for (word_edit& edit : out.edits) edit.a = source.to_text(edit.a);
  return out;
}

/// The same for a source that is plain text, read with `language`.
[[nodiscard]] inline verdict verify_quote(std::string_view quote, std::string_view source,
                                          const verify_options& options = {},
                                          const lexicon& language = english) {
  return verify_quote(quote, document(source, language), options);
}

}  // namespace detto::inline v0
