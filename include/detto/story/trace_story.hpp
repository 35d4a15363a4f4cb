// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/index/candidate_pairs.hpp>
#include <detto/index/clusters.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/story/detail/link_occurrences.hpp>
#include <detto/story/detail/prepared_occurrence.hpp>
#include <detto/story/detail/relate_articles.hpp>
#include <detto/story/story_report.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/wording_change.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// An article whose document and attribution exist already. Both must outlive the call; the
/// document's text must outlive the report, which refers to it.
struct story_document {
  std::string id;
  const document* doc = nullptr;
  const attribution* said = nullptr;
};

/// An article as plain text. The text must outlive the report.
struct story_text {
  std::string id;
  std::string_view text;
  std::optional<lexicon_ref> language = std::nullopt;  ///< if absent, the language of the options
};

/// Thresholds for versions and shared sources, and bounds on the work.
struct story_options {
  /// Two articles are versions if one contains at least this share of the other's word 5-grams
  /// outside quotation marks, and these begin in at least version_sentences sentences of each (all,
  /// in shorter articles). The number of sentences excludes a note that a site adds to every page.
  double version_containment = 0.06;
  std::size_t version_sentences = 3;
  /// Articles that are no versions share a source if one contains at least this share of all of the
  /// other's word 5-grams, or if they share an utterance.
  double source_containment = 0.003;
  std::size_t least_common = 3;     ///< minimum 5-grams in common, for either containment
  std::size_t pair_limit = 10'000;  ///< with more pairs, only those with common 5-grams are listed
  std::size_t feature_limit = 256;  ///< 5-grams in more articles generate no candidate pairs
  std::size_t word_limit = 1'000;   ///< words in more occurrences generate no candidate pairs
  std::size_t comparison_limit = std::size_t{1} << 20;  ///< maximum pairs of occurrences to align
  std::size_t change_limit = 10'000;                    ///< maximum changes per utterance
};

namespace detail {

class story_tracer {
public:
  story_tracer(std::span<const story_document> given, const story_options& options)
      : given_(given), options_(options) {}

  [[nodiscard]] story_report run() {
    for (const story_document& one : given_) add_article(one);
    relate_articles();
    build_utterances();
    finish_pairs();
    return std::move(out_);
  }

private:
  void add_article(const story_document& one) {
    story_article article{one.id, {}, one.doc->words().size(), one.said->quotes.size()};
    const auto headline = std::ranges::find(one.said->parts, part_type::headline, &part::type);
    if (headline != one.said->parts.end()) article.headline = headline->range;
    out_.articles.push_back(std::move(article));
    out_.nodes.push_back({one.id, true});
    features_.push_back(features(ngrams(one.doc->words(), detail::story_ngram)));
    narratives_.emplace_back(*one.doc, *one.said);
    out_.stopped_early = out_.stopped_early || one.said->limit_reached();
  }

  void relate_articles() {
    const candidate_pair_list search =
        candidate_pairs(features_, 1, {.postings = options_.feature_limit});
    out_.stopped_early = out_.stopped_early || search.limit_reached();
    std::vector<similar_pair> versions;
    std::vector<article_pair> version_pairs;
    for (const auto& [a, b, common] : search.pairs) {
      measured_pair m = measure_pair(a, b);
      if (m.common >= options_.least_common) {
        const double larger = (std::max)(m.pair.containment_a, m.pair.containment_b);
        if (m.narrative >= options_.version_containment && from_many_sentences(a, b)) {
          m.pair.relation = relation_type::version;
          versions.push_back({a, b, m.narrative});
          version_pairs.push_back(m.pair);
        } else if (larger >= options_.source_containment) {
          m.pair.relation = relation_type::shared_source;
        }
      }
      out_.pairs.push_back(m.pair);
    }
    out_.stories = clusters(given_.size(), versions);
    story_of_.resize(given_.size());
    for (std::size_t s = 0; s < out_.stories.size(); ++s)
      for (const std::size_t i : out_.stories[s]) story_of_[i] = s;
    derivation_tree tree = derive(given_.size(), out_.stories, version_pairs);
    out_.derivation = std::move(tree.arrows);
    depth_ = std::move(tree.depth);
  }

  [[nodiscard]] measured_pair measure_pair(std::size_t a, std::size_t b) const {
    return measure(a, b, features_[a], features_[b], narratives_[a].narrative,
                   narratives_[b].narrative);
  }

  [[nodiscard]] bool from_many_sentences(std::size_t a, std::size_t b) const {
    const auto many = [this](std::size_t x, std::size_t y) {
      return sentences_in_common(narratives_[x], narratives_[y]) >=
             (std::min)(narratives_[x].sentences, options_.version_sentences);
    };
    return many(a, b) && many(b, a);
  }

  void build_utterances() {
    if (given_.empty()) return;
    std::vector<prepared_occurrence> all;
    for (std::size_t i = 0; i < given_.size(); ++i)
      std::ranges::move(occurrence_reader(i, *given_[i].doc, *given_[i].said).read(),
                        std::back_inserter(all));
    for (prepared_occurrence& s : all) s.story = story_of_[s.where.article];
    const utterance_search search =
        group_occurrences(all, {options_.word_limit, options_.comparison_limit});
    out_.stopped_early = out_.stopped_early || search.limit_reached;
    for (const std::vector<std::size_t>& group : search.groups)
      out_.utterances.push_back(build_utterance(all, group));
  }

  utterance build_utterance(const std::vector<prepared_occurrence>& all,
                            const std::vector<std::size_t>& group) {
    utterance out;
    bool named_person = false;
    for (const std::size_t i : group) {
      const prepared_occurrence& s = all[i];
      out.occurrences.push_back(s.where);
      // Prefers persons to other speakers, then the longest name.
      const bool better =
          s.person != named_person ? s.person : s.where.speaker.size() > out.speaker.size();
      if (!s.where.speaker.empty() && better) {
        out.speaker = s.where.speaker;
        named_person = s.person;
      }
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) {
        if (all[group[i]].where.article == all[group[j]].where.article) continue;
        if (out.changes.size() == options_.change_limit) {
          out_.stopped_early = true;
          return out;
        }
        out.changes.push_back(compare_occurrences(all, group, i, j));
      }
    }
    return out;
  }

  // Compares from the article nearer to the root of their story, or in input order. If the reverse
  // direction is a truncation, it is used instead: the longer wording is the earlier one.
  utterance_change compare_occurrences(const std::vector<prepared_occurrence>& all,
                                       const std::vector<std::size_t>& group, std::size_t i,
                                       std::size_t j) const {
    const auto wording_from = [&](std::size_t from, std::size_t to) {
      return compare_wording(all[group[from]].words, all[group[to]].words);
    };
    const std::size_t x = all[group[i]].where.article, y = all[group[j]].where.article;
    if (story_of_[x] == story_of_[y] && depth_[y] < depth_[x]) std::swap(i, j);
    utterance_change out{i, j, wording_from(i, j)};
    if (out.wording.kind == verdict_kind::altered) {
      wording_change back = wording_from(j, i);
      if (back.kind == verdict_kind::truncated) out = {j, i, std::move(back)};
    }
    return out;
  }

  // Articles that share an utterance share a source. Pairs without common features are added if the
  // total is within the limit.
  void finish_pairs() {
    std::vector<std::pair<std::size_t, std::size_t>> linked;
    for (const utterance& u : out_.utterances)
      for (const utterance_change& c : u.changes)
        linked.emplace_back(
            std::minmax(u.occurrences[c.from].article, u.occurrences[c.to].article));
    const std::size_t count = given_.size();
    if (count < 2) return;
    if (count * (count - 1) / 2 <= options_.pair_limit) {
      std::vector<article_pair> all;
      auto known = out_.pairs.begin();
      for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
          const bool is_known = known != out_.pairs.end() && known->a == a && known->b == b;
          all.push_back(is_known ? *known++ : measure_pair(a, b).pair);
        }
      }
      out_.pairs = std::move(all);
    }
    std::ranges::sort(linked);
    for (article_pair& pair : out_.pairs)
      if (pair.relation == relation_type::independent &&
          std::ranges::binary_search(linked, std::pair(pair.a, pair.b)))
        pair.relation = relation_type::shared_source;
  }

  std::span<const story_document> given_;
  const story_options& options_;
  std::vector<feature_set> features_;  // word n-grams of each article
  std::vector<narrative_features> narratives_;
  std::vector<std::size_t> depth_;
  std::vector<std::size_t> story_of_;
  story_report out_;
};

}  // namespace detail

/// Relates articles: finds the versions of each story, their derivation, and the utterances that
/// several articles share, with the changes of wording between occurrences.
///
/// Versions are recognised by the word 5-grams outside quotation marks. Stories are the connected
/// components of versions (single linkage). The derivation is the maximum spanning tree of each
/// story by Jaccard similarity, rooted at the article most similar to the others. Occurrences of
/// one utterance are found by shared content words, aligned word by word, and accepted by the
/// weight of the common words; the thresholds depend on whether speakers and contexts agree.
///
/// Near-linear in the words of all articles, plus the pairs with common features or words; bounded
/// by the limits of `options`. Articles may differ in language; only equal words match across
/// languages.
[[nodiscard]] inline story_report trace_story(std::span<const story_document> articles,
                                              const story_options& options = {}) {
  return detail::story_tracer(articles, options).run();
}

/// Overload for texts: makes and attributes a document of each, with `story_text::language` if it
/// is set, otherwise with the language of `reading`.
template <class Options = text_options<>>
[[nodiscard]] story_report trace_story(std::span<const story_text> articles,
                                       const story_options& options = {},
                                       const Options& reading = {}) {
  std::vector<document> docs;
  std::vector<attribution> said;
  std::vector<story_document> given;
  docs.reserve(articles.size());
  said.reserve(articles.size());
  auto names = reading.names;
  for (const story_text& one : articles) {
    Options own = reading;
    if (one.language) own.language = *one.language;
    docs.emplace_back(one.text, own);
    said.push_back(attribute_quotes(docs.back(), names));
    given.push_back({one.id, &docs.back(), &said.back()});
  }
  return trace_story(given, options);
}

}  // namespace detto::inline v0
