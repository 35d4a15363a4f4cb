// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/verify/wording.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// How two articles came to say the same.
enum class relation_type : std::uint8_t {
  version,        ///< one text: copied, cut, edited or translated back
  shared_source,  ///< two texts that report the same words of others
  independent,    ///< nothing of the kind
};
[[nodiscard]] constexpr std::string_view name(relation_type relation) noexcept {
  constexpr std::string_view names[] = {"version", "shared-source", "independent"};
  return names[static_cast<std::size_t>(relation)];
}

/// An article of a report, at the place where it was given.
struct story_article {
  std::string id;
  byte_range headline;  ///< in its text as given; empty without one
  std::size_t words = 0;
  std::size_t quotes = 0;
};

/// Two articles, by their numbers, `a` < `b`: the measures over word 5-grams, and what they are to
/// each other.
struct article_pair {
  std::size_t a = 0;
  std::size_t b = 0;
  double jaccard = 0;
  double containment_a = 0;  ///< share of a's n-grams that b has too
  double containment_b = 0;
  relation_type relation = relation_type::independent;
};

/// An article in the derivation. Numbers below that of the articles are those articles.
struct derivation_node {
  std::string id;
  bool observed = true;  ///< false: inferred, nobody has its text
};

/// `to` has text from `from`, nodes both, as far as these articles tell.
struct derivation_arrow {
  std::size_t from = 0;
  std::size_t to = 0;
  double weight = 0;  ///< the share of to's word 5-grams that `from` has too
};

/// One place where an utterance is quoted or reported.
struct utterance_occurrence {
  std::size_t article = 0;
  byte_range range;  ///< in the article's text as given; inside the quotation marks where marked
  std::string_view text;
  bool marked = false;  ///< stands in quotation marks
  std::string speaker;  ///< canonical name in that article; empty when unknown
  std::size_t quote =
      npos;  ///< the quotation of the article's attribution that it is of; npos: of none

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// How the words of one occurrence became those of another in a different article; `from` and `to`
/// are numbers of occurrences of the utterance. The edits are ranges of the two articles' texts as
/// given.
struct utterance_change {
  std::size_t from = 0;
  std::size_t to = 0;
  wording_change wording;
};

/// One act of speech that several articles tell of.
struct utterance {
  std::string speaker;  ///< the fullest name among the occurrences; empty when unknown
  std::vector<utterance_occurrence> occurrences;  ///< by article, then by place
  std::vector<utterance_change> changes;  ///< one for every two occurrences in different articles
};

/// What several articles have to do with each other.
struct story_report {
  std::vector<story_article> articles;            ///< as given
  std::vector<article_pair> pairs;                ///< by a, then b
  std::vector<std::vector<std::size_t>> stories;  ///< versions of one story, articles by number
  std::vector<derivation_node> nodes;
  std::vector<derivation_arrow> derivation;  ///< by `to`
  std::vector<utterance> utterances;         ///< by their first occurrence
  bool stopped_early = false;

  /// Whether a limit kept pairs, links or changes out of the report.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

}  // namespace detto::inline v0
