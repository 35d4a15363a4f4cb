// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/verify/wording_change.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// How two articles are related.
enum class relation_type : std::uint8_t {
  version,        ///< versions of one text: copied, cut, edited or translated back
  shared_source,  ///< different texts that share passages or report the same utterance
  independent,    ///< neither
};
/// The name of the enumerator, with hyphens.
[[nodiscard]] constexpr std::string_view name(relation_type relation) noexcept {
  constexpr std::string_view names[] = {"version", "shared-source", "independent"};
  return names[static_cast<std::size_t>(relation)];
}

/// An article of a report; its index is its position in the input.
struct story_article {
  std::string id;
  byte_range headline;  ///< in the text as given; empty if the article has none
  std::size_t words = 0;
  std::size_t quotes = 0;  ///< quotations in its attribution
};

/// Two articles, `a` < `b`, with the measures over their folded word 5-grams and their relation.
struct article_pair {
  std::size_t a = 0;  ///< index into story_report::articles
  std::size_t b = 0;
  double jaccard = 0;
  double containment_a = 0;  ///< share of a's n-grams that b contains
  double containment_b = 0;  ///< share of b's n-grams that a contains
  relation_type relation = relation_type::independent;
};

/// A node of the derivation. A node index below articles.size() is that article.
struct derivation_node {
  std::string id;
  bool observed = true;  ///< false: inferred, its text is not among the articles
};

/// An edge of the derivation: among these articles, `from` is the nearest source of `to`. Both are
/// node indices.
struct derivation_arrow {
  std::size_t from = 0;
  std::size_t to = 0;
  double weight = 0;  ///< share of to's word 5-grams that `from` contains
};

/// One place where an utterance is quoted or reported.
struct utterance_occurrence {
  std::size_t article = 0;  ///< index into story_report::articles
  byte_range range;       ///< in the article's text as given; without the quotation marks if marked
  std::string_view text;  ///< the bytes at `range`
  bool marked = false;    ///< whether it is inside quotation marks
  std::string speaker;    ///< canonical name in that article; empty if unknown
  std::size_t quote =
      npos;  ///< index into the article's attribution::quotes; npos for an unattributed stretch

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// How the wording of one occurrence became that of another in a different article. `from` and `to`
/// are indices into utterance::occurrences. Edits are ranges of the two articles' texts as given.
struct utterance_change {
  std::size_t from = 0;
  std::size_t to = 0;
  wording_change wording;
};

/// One act of speech that several articles quote or report.
struct utterance {
  std::string speaker;  ///< the fullest name among the occurrences; empty if unknown
  std::vector<utterance_occurrence> occurrences;  ///< by article, then by position
  std::vector<utterance_change> changes;  ///< one per pair of occurrences in different articles
};

/// The relations among several articles, the stories and derivation that follow from them, and the
/// utterances that several articles share.
struct story_report {
  std::vector<story_article> articles;            ///< in input order
  std::vector<article_pair> pairs;                ///< by a, then b
  std::vector<std::vector<std::size_t>> stories;  ///< article indices of the versions of each story
  std::vector<derivation_node> nodes;             ///< the articles, in order
  std::vector<derivation_arrow> derivation;       ///< by `to`
  std::vector<utterance> utterances;              ///< by their first occurrence
  bool stopped_early = false;

  /// Whether a limit was reached, so that pairs, links or changes may be missing.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
