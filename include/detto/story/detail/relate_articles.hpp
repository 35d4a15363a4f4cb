// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/index/clusters.hpp>
#include <detto/ngram/feature.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/similarity/intersection.hpp>
#include <detto/similarity/posting_lists.hpp>
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

// The n-grams of an article's words outside quotation marks. Versions are recognised by these
// alone: independent reports of one speech quote the same words.
struct narrative_features {
  feature_set narrative;
  posting_lists<feature> sentence_postings;  // from narrative features to sentence indices
  std::size_t sentences = 0;

  narrative_features(const document& doc, const attribution& said) {
    const token_span words = doc.words();
    std::vector<byte_range> marked;
    for (const quotation& q : said.quotes)
      for (const mention& m : q.marked) marked.push_back(m.range);
    for (const unattributed_stretch& u : said.unattributed) marked.push_back(u.range);
    std::ranges::sort(marked);
    std::vector<feature> found;
    std::vector<posting_lists<feature>::posting> places;
    std::size_t run = 0, mark = 0, sentence = 0;
    const std::span<const reading_range> ends = doc.sentences();
    sentences = ends.size();
    const auto close_run = [&](std::size_t end) {
      if (end - run < story_ngram) return;
      for_each_feature(ngrams(words.subspan(run, end - run), story_ngram), [&](feature f) {
        const std::size_t at = doc.range(words[run].text).begin;
        while (sentence + 1 < ends.size() && ends[sentence].end <= at) ++sentence;
        found.push_back(f);
        places.push_back({f, sentence});
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
    sentence_postings = posting_lists<feature>(std::move(places));
  }
};

// The number of sentences of `a` in which a narrative feature begins that `b` also has.
inline std::size_t sentences_in_common(const narrative_features& a, const narrative_features& b) {
  std::vector<std::size_t> found;
  for (const feature f : common_features(a.narrative, b.narrative))
    for (const auto& place : a.sentence_postings.find(f)) found.push_back(place.item);
  std::ranges::sort(found);
  return static_cast<std::size_t>(std::ranges::unique(found).begin() - found.begin());
}

// Two articles, the larger containment of their narrative features, and the number of features in
// common.
struct measured_pair {
  article_pair pair;
  double narrative = 0;  // the larger containment of narrative features
  std::uint64_t common = 0;
};

inline measured_pair measure(std::size_t a, std::size_t b, const feature_set& all_a,
                             const feature_set& all_b, const feature_set& narrative_a,
                             const feature_set& narrative_b) {
  const shared_counts all = count_shared(all_a, all_b);
  const shared_counts narrative = count_shared(narrative_a, narrative_b);
  const auto larger_share = [](const shared_counts& counts) {
    const std::uint64_t smaller = (std::min)(counts.a, counts.b);
    return smaller == 0 ? 0.0 : static_cast<double>(counts.common) / static_cast<double>(smaller);
  };
  measured_pair out;
  out.pair = {a, b, jaccard(all), containment(all), containment({all.b, all.a, all.common})};
  out.narrative = larger_share(narrative);
  out.common = all.common;
  return out;
}

// Derivation arrows among the versions of each story, and the depth of each article: its number of
// arrows from the root of its story.
struct derivation_tree {
  std::vector<derivation_arrow> arrows;
  std::vector<std::size_t> depth;
};

// Text common to all versions comes from the source, so the article with the greatest total
// similarity to the others is the root. From it grows the maximum spanning tree (R. C. Prim,
// "Shortest connection networks and some generalizations", 1957). `pairs` holds versions only.
// O(s * p) for stories of s articles and p pairs.
inline derivation_tree derive(std::size_t count,
                              const std::vector<std::vector<std::size_t>>& stories,
                              std::span<const article_pair> pairs) {
  std::vector<std::vector<std::size_t>> at(count);
  std::vector<double> similarity_sum(count, 0);
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    for (const std::size_t end : {pairs[p].a, pairs[p].b}) {
      at[end].push_back(p);
      similarity_sum[end] += pairs[p].jaccard;
    }
  }
  derivation_tree tree;
  tree.depth.assign(count, 0);
  std::vector<bool> in_tree(count, false);
  for (const std::vector<std::size_t>& story : stories) {
    if (story.size() < 2) continue;
    const std::size_t root =
        *std::ranges::max_element(story, {}, [&](std::size_t i) { return similarity_sum[i]; });
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
