// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/index/clusters.hpp>
#include <detto/index/similar_pair.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/story/story_report.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/token.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

inline constexpr std::size_t story_ngram = 5;

// The n-grams of an article: of all its words, and of the words that stand outside quotation marks.
// Only the latter tell a version: two reporters at one speech write down the same words of another.
struct article_features {
  feature_set all;
  feature_set narrative;
  std::vector<std::pair<std::uint64_t, std::size_t>> sentence_of;  // of narrative features, sorted
  std::size_t sentences = 0;

  article_features(const document& doc, const attribution& said) {
    const std::span<const folded_token> words = doc.words();
    all = features(ngrams(words, story_ngram));
    std::vector<byte_range> marked;
    for (const quotation& q : said.quotes)
      for (const mention& m : q.marked) marked.push_back(m.range);
    for (const unattributed_stretch& u : said.unattributed) marked.push_back(u.range);
    std::ranges::sort(marked);
    std::vector<std::uint64_t> found;
    std::size_t run = 0, mark = 0, sentence = 0;
    const std::span<const byte_range> ends = doc.sentences();
    sentences = ends.size();
    const auto close_run = [&](std::size_t end) {
      if (end - run < story_ngram) return;
      for_each_feature(ngrams(words.subspan(run, end - run), story_ngram),
                       [&](std::uint64_t feature) {
                         const std::size_t at = doc.range(words[run].text).begin;
                         while (sentence + 1 < ends.size() && ends[sentence].end <= at) ++sentence;
                         found.push_back(feature);
                         sentence_of.emplace_back(feature, sentence);
                         ++run;
                       });
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
      const byte_range at = doc.to_text(doc.range(words[i].text));
      while (mark < marked.size() && marked[mark].end <= at.begin) ++mark;
      if (mark == marked.size() || !marked[mark].overlaps(at)) continue;
      close_run(i);
      run = i + 1;
    }
    close_run(words.size());
    narrative = feature_set(std::move(found));
    std::ranges::sort(sentence_of);
  }
};

// In how many sentences of `a` narrative features begin that `b` has too.
inline std::size_t sentences_in_common(const article_features& a, const article_features& b) {
  std::vector<std::size_t> found;
  for (const auto& [feature, sentence] : a.sentence_of)
    if (b.narrative.contains(feature)) found.push_back(sentence);
  std::ranges::sort(found);
  return static_cast<std::size_t>(std::ranges::unique(found).begin() - found.begin());
}

// Two articles with features in common, and how much of each other's narrative they have.
struct measured_pair {
  article_pair pair;
  double narrative = 0;  // the larger containment
  std::uint64_t common = 0;
};

inline measured_pair measure(std::size_t a, std::size_t b, const article_features& x,
                             const article_features& y) {
  const shared_counts all = count_shared(x.all, y.all);
  const shared_counts told = count_shared(x.narrative, y.narrative);
  const auto larger_share = [](const shared_counts& counts) {
    const std::uint64_t smaller = std::min(counts.a, counts.b);
    return smaller == 0 ? 0.0 : static_cast<double>(counts.common) / static_cast<double>(smaller);
  };
  measured_pair out;
  out.pair = {a, b, jaccard(all), containment(all), containment({all.b, all.a, all.common})};
  out.narrative = larger_share(told);
  out.common = all.common;
  return out;
}

// The pairs of articles that have a feature in common. A feature that more than `limit` articles
// have finds no pair.
struct pair_search {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  bool limit_reached = false;
};
inline pair_search pairs_with_common(std::span<const article_features> articles,
                                     std::size_t limit) {
  std::vector<std::pair<std::uint64_t, std::size_t>> postings;
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (const std::uint64_t feature : articles[i].all) postings.emplace_back(feature, i);
  std::ranges::sort(postings);
  pair_search found;
  for (std::size_t begin = 0; begin < postings.size();) {
    std::size_t end = begin;
    while (end < postings.size() && postings[end].first == postings[begin].first) ++end;
    if (end - begin > limit) {
      found.limit_reached = true;
    } else {
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t j = i + 1; j < end; ++j)
          found.pairs.emplace_back(postings[i].second, postings[j].second);
    }
    begin = end;
    // Versions share hundreds of features; without this the list would grow by as much.
    if (found.pairs.size() > (std::size_t{1} << 20)) {
      std::ranges::sort(found.pairs);
      const auto rest = std::ranges::unique(found.pairs);
      found.pairs.erase(rest.begin(), rest.end());
    }
  }
  std::ranges::sort(found.pairs);
  const auto rest = std::ranges::unique(found.pairs);
  found.pairs.erase(rest.begin(), rest.end());
  return found;
}

// Arrows among the versions of each story, and how original each article is: 0 for the first of a
// story, more for each arrow away from it.
struct derivation_tree {
  std::vector<derivation_arrow> arrows;
  std::vector<std::size_t> depth;
};

// What all versions have, they have from the source; so the article with most in common with the
// others is nearest to it. From it the tree of greatest likeness grows (Prim 1957). `pairs` are
// versions only. O(s * p) for stories of s articles.
inline derivation_tree derive(std::size_t count,
                              const std::vector<std::vector<std::size_t>>& stories,
                              std::span<const article_pair> pairs) {
  std::vector<std::vector<std::size_t>> at(count);
  std::vector<double> likeness(count, 0);
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    for (const std::size_t end : {pairs[p].a, pairs[p].b}) {
      at[end].push_back(p);
      likeness[end] += pairs[p].jaccard;
    }
  }
  derivation_tree tree;
  tree.depth.assign(count, 0);
  std::vector<bool> in_tree(count, false);
  for (const std::vector<std::size_t>& story : stories) {
    if (story.size() < 2) continue;
    const std::size_t root =
        *std::ranges::max_element(story, {}, [&](std::size_t i) { return likeness[i]; });
    in_tree[root] = true;
    std::vector<std::size_t> reached{root};
    while (reached.size() < story.size()) {
      const article_pair* best = nullptr;
      for (const std::size_t i : reached)
        for (const std::size_t p : at[i])
          if (in_tree[pairs[p].a] != in_tree[pairs[p].b] &&
              (best == nullptr || pairs[p].jaccard > best->jaccard))
            best = &pairs[p];
      if (best == nullptr) break;
      const bool forward = in_tree[best->a];
      const std::size_t from = forward ? best->a : best->b, to = forward ? best->b : best->a;
      tree.arrows.push_back({from, to, forward ? best->containment_b : best->containment_a});
      tree.depth[to] = tree.depth[from] + 1;
      in_tree[to] = true;
      reached.push_back(to);
    }
  }
  std::ranges::sort(tree.arrows, {}, &derivation_arrow::to);
  return tree;
}

}  // namespace detto::inline v0::detail
