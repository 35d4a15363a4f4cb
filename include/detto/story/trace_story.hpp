// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/index/clusters.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/story/detail/link_spoken.hpp>
#include <detto/story/detail/relate_articles.hpp>
#include <detto/story/detail/spoken.hpp>
#include <detto/story/story_report.hpp>
#include <detto/verify/wording.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// An article that is read and attributed already; both must outlive the report, which points into
/// the document's text.
struct story_document {
  std::string id;
  const document* doc = nullptr;
  const attribution* said = nullptr;
};

/// An article as text, which must outlive the report.
struct story_text {
  std::string id;
  std::string_view text;
};

/// What counts as a version, and how much work is done.
struct story_options {
  /// Two articles are versions when one has this share of the other's word 5-grams outside
  /// quotation marks, and these begin in so many sentences of each: a note that a site puts under
  /// everything is one sentence.
  double version_containment = 0.06;
  std::size_t version_sentences = 3;
  /// Others share a source when one has this share of all the other's word 5-grams, or when they
  /// tell of one utterance.
  double source_containment = 0.003;
  std::size_t least_common = 3;     ///< 5-grams in common that both take
  std::size_t pair_limit = 10'000;  ///< above it, only pairs with something in common are listed
  std::size_t feature_limit = 256;  ///< 5-grams that more articles have bring no pair together
  std::size_t word_limit = 1'000;   ///< words that more occurrences have bring no two together
  std::size_t comparison_limit = std::size_t{1} << 20;  ///< pairs of occurrences that are aligned
  std::size_t change_limit = 10'000;                    ///< changes told of one utterance
};

namespace detail {

class story_tracer {
public:
  story_tracer(std::span<const story_document> given, const story_options& options)
      : given_(given), options_(options) {}

  [[nodiscard]] story_report run() {
    for (const story_document& one : given_) add_article(one);
    relate();
    tell_utterances();
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
    features_.emplace_back(*one.doc, *one.said);
    out_.stopped_early = out_.stopped_early || one.said->limit_reached();
  }

  void relate() {
    const pair_search search = pairs_with_common(features_, options_.feature_limit);
    out_.stopped_early = out_.stopped_early || search.limit_reached;
    std::vector<similar_pair> versions;
    std::vector<article_pair> version_pairs;
    for (const auto& [a, b] : search.pairs) {
      measured_pair m = measure(a, b, features_[a], features_[b]);
      if (m.common >= options_.least_common) {
        const double larger = std::max(m.pair.containment_a, m.pair.containment_b);
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

  [[nodiscard]] bool from_many_sentences(std::size_t a, std::size_t b) const {
    const auto many = [this](std::size_t x, std::size_t y) {
      return detail::sentences_in_common(features_[x], features_[y]) >=
             std::min(features_[x].sentences, options_.version_sentences);
    };
    return many(a, b) && many(b, a);
  }

  void tell_utterances() {
    if (given_.empty()) return;
    std::vector<spoken> all;
    for (std::size_t i = 0; i < given_.size(); ++i)
      std::ranges::move(spoken_reader(i, *given_[i].doc, *given_[i].said).read(),
                        std::back_inserter(all));
    for (spoken& s : all) s.story = story_of_[s.where.article];
    const lexicon& language = given_.front().doc->language();
    const utterance_search search =
        group_spoken(all, language, {options_.word_limit, options_.comparison_limit});
    out_.stopped_early = out_.stopped_early || search.limit_reached;
    for (const std::vector<std::size_t>& group : search.groups)
      out_.utterances.push_back(tell(all, group, language));
  }

  utterance tell(const std::vector<spoken>& all, const std::vector<std::size_t>& group,
                 const lexicon& language) {
    utterance out;
    bool named_person = false;
    for (const std::size_t i : group) {
      const spoken& s = all[i];
      out.occurrences.push_back(s.where);
      // A person before a ministry, then the fullest form.
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
        out.changes.push_back(change(all, group, i, j, language));
      }
    }
    return out;
  }

  // From the more original article of a story to the other, else in the order given; save where the
  // other has the fuller wording: what was cut was there before.
  utterance_change change(const std::vector<spoken>& all, const std::vector<std::size_t>& group,
                          std::size_t i, std::size_t j, const lexicon& language) const {
    const auto wording_from = [&](std::size_t from, std::size_t to) {
      return compare(all[group[from]].words, all[group[to]].words, language);
    };
    const std::size_t x = all[group[i]].where.article, y = all[group[j]].where.article;
    if (story_of_[x] == story_of_[y] && depth_[y] < depth_[x]) std::swap(i, j);
    utterance_change out{i, j, wording_from(i, j)};
    if (out.wording.kind == verdict_kind::altered) {
      wording_change back = wording_from(j, i);
      if (back.kind == verdict_kind::truncated) out = {j, i, std::move(back)};
    }
    const spoken& from = all[group[out.from]];
    const spoken& to = all[group[out.to]];
    for (word_edit& e : out.wording.edits) e = {as_given(from, e.a), as_given(to, e.b)};
    return out;
  }

  [[nodiscard]] byte_range as_given(const spoken& s, byte_range range) const {
    return given_[s.where.article].doc->to_text(
        {s.reading.begin + range.begin, s.reading.begin + range.end});
  }

  // Articles that tell of one utterance share a source; pairs with nothing in common are added
  // where they are few.
  void finish_pairs() {
    std::vector<std::pair<std::size_t, std::size_t>> told;
    for (const utterance& u : out_.utterances)
      for (const utterance_change& c : u.changes)
        told.emplace_back(std::minmax(u.occurrences[c.from].article, u.occurrences[c.to].article));
    const std::size_t count = given_.size();
    if (count < 2) return;
    if (count * (count - 1) / 2 <= options_.pair_limit) {
      std::vector<article_pair> all;
      auto known = out_.pairs.begin();
      for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
          const bool is_known = known != out_.pairs.end() && known->a == a && known->b == b;
          all.push_back(is_known ? *known++ : measure(a, b, features_[a], features_[b]).pair);
        }
      }
      out_.pairs = std::move(all);
    }
    std::ranges::sort(told);
    for (article_pair& pair : out_.pairs)
      if (pair.relation == relation_type::independent &&
          std::ranges::binary_search(told, std::pair(pair.a, pair.b)))
        pair.relation = relation_type::shared_source;
  }

  std::span<const story_document> given_;
  const story_options& options_;
  std::vector<article_features> features_;
  std::vector<std::size_t> depth_;
  std::vector<std::size_t> story_of_;
  story_report out_;
};

}  // namespace detail

/// What articles have to do with each other: which are versions of one story, which took from
/// which, and the utterances that several of them tell of, with how each was changed on the way.
///
/// Versions are told by the word 5-grams outside quotation marks, stories are the connected groups
/// of versions (single linkage). The derivation is the tree of greatest Jaccard similarity in each
/// story, grown from the article most like the others. Occurrences of one utterance are found by
/// the content words they share, aligned word by word and judged by the weight of what they have in
/// common, more or less strictly as speakers and surroundings agree or differ.
///
/// Near-linear in the words of all articles, plus the pairs that share something; bounded by the
/// limits of `options`. All articles must be in the language of the first.
[[nodiscard]] inline story_report trace_story(std::span<const story_document> articles,
                                              const story_options& options = {}) {
  return detail::story_tracer(articles, options).run();
}

/// The same for texts: reads and attributes each first.
[[nodiscard]] inline story_report trace_story(std::span<const story_text> articles,
                                              const story_options& options = {},
                                              const lexicon& language = english) {
  std::vector<document> docs;
  std::vector<attribution> said;
  std::vector<story_document> given;
  docs.reserve(articles.size());
  said.reserve(articles.size());
  for (const story_text& one : articles) {
    docs.emplace_back(one.text, language);
    said.push_back(attribute_quotes(docs.back()));
    given.push_back({one.id, &docs.back(), &said.back()});
  }
  return trace_story(given, options);
}

}  // namespace detto::inline v0
