// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/word_diff.hpp>
#include <detto/index/candidate_pairs.hpp>
#include <detto/similarity/posting_lists.hpp>
#include <detto/story/detail/prepared_occurrence.hpp>
#include <detto/verify/nearest_place.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// How likely two occurrences are one utterance before their words are compared, judged by speaker
// and context.
enum class link_prior : std::uint8_t { likely, neutral, unlikely };

// Minimum similarity of two wordings of one utterance. The `common` members are the weight of the
// words in common, in order: approximately the number of content words. The values lie between the
// weakest true pairs and the strongest false pairs of hand-annotated versions of a wire story,
// which leave a gap from 0.52 to 0.61 of the shorter wording's weight.
struct link_thresholds {
  double dice, dice_common;             // similar as wholes
  double part, part_dice, part_common;  // one has additional words
  double piece, piece_common;           // one is contained in the other
};
inline constexpr link_thresholds thresholds_of(link_prior prior) noexcept {
  switch (prior) {
  case link_prior::likely: return {0.5, 2, 0.55, 0.35, 3, 0.65, 2.5};
  case link_prior::unlikely: return {0.75, 3, 0.75, 0.5, 4, 0.9, 5};
  case link_prior::neutral: break;
  }
  return {0.6, 2, 0.6, 0.4, 3, 0.7, 3};
}

// Two occurrences that may be one utterance, and the indices of their common words.
struct occurrence_link {
  std::size_t a = 0;
  std::size_t b = 0;
  double dice = 0;
  double common = 0;
  std::vector<std::size_t> a_words;
  std::vector<std::size_t> b_words;
};

// Minimum Dice coefficient at which two wordings count as the same wording, repeated.
inline constexpr double repeated_dice = 0.8;

inline double weight_of(const prepared_occurrence& s, std::size_t word) {
  return s.words.words()[word].weight;
}

// Aligns two occurrences. If one is much longer, only its part nearest to the other is aligned.
inline occurrence_link align(const std::vector<prepared_occurrence>& all, std::size_t a,
                             std::size_t b) {
  occurrence_link link{a, b, 0, 0, {}, {}};
  const auto part = [&](std::size_t whole, std::size_t other) -> index_range {
    const std::size_t size = all[whole].keys.size(), wanted = all[other].keys.size();
    if (size <= 2 * wanted + 4) return {0, size};
    return nearest_place(all[whole].words, all[other].words).value_or(index_range{});
  };
  const index_range x = part(a, b), y = part(b, a);
  const word_diff diff =
      diff_words(std::span(all[a].keys).subspan(x.begin, x.size()),
                 std::span(all[b].keys).subspan(y.begin, y.size()), {.readable = false});
  std::size_t i = x.begin, j = y.begin;
  const auto walk = [&](std::size_t end) {
    for (; i < end; ++i, ++j) {
      link.common += (std::min)(weight_of(all[a], i), weight_of(all[b], j));
      link.a_words.push_back(i);
      link.b_words.push_back(j);
    }
  };
  for (const token_edit& e : diff) {
    walk(x.begin + e.a.begin);
    i = x.begin + e.a.end;
    j = y.begin + e.b.end;
  }
  walk(x.end);
  link.dice = 2 * link.common / (all[a].weight + all[b].weight);
  return link;
}

inline bool shares_context(const prepared_occurrence& a, const prepared_occurrence& b) {
  constexpr std::size_t min_common = 3;
  return count_common(a.context, b.context) >= min_common;
}

// Versions of one story are expected to repeat its utterances; occurrences in different stories
// need the same speaker or many common words. Two names denote one speaker if one contains the
// other: Orrin, Helka Orrin.
inline link_prior prior_of(const prepared_occurrence& a, const prepared_occurrence& b) {
  const std::size_t common_names = count_common(a.name, b.name);
  const bool named = !a.name.empty() && !b.name.empty();
  const bool same_speaker = named && common_names == (std::min)(a.name.size(), b.name.size());
  const bool other_person = named && a.person && b.person && common_names == 0;
  if (a.story != b.story) return same_speaker ? link_prior::neutral : link_prior::unlikely;
  if (same_speaker) return link_prior::likely;
  if (shares_context(a, b)) return other_person ? link_prior::neutral : link_prior::likely;
  return other_person ? link_prior::unlikely : link_prior::neutral;
}

inline bool is_one_utterance(const prepared_occurrence& a, const prepared_occurrence& b,
                             const occurrence_link& link) {
  const link_prior prior = prior_of(a, b);
  // Too few words for the thresholds: requires the same words in the same context.
  if (a.keys == b.keys && link.common < 2)
    return link.common >= 1 && prior == link_prior::likely && shares_context(a, b);
  const link_thresholds least = thresholds_of(prior);
  const double part = link.common / (std::min)(a.weight, b.weight);
  return (link.dice >= least.dice && link.common >= least.dice_common) ||
         (part >= least.part && link.dice >= least.part_dice && link.common >= least.part_common) ||
         (part >= least.piece && link.common >= least.piece_common);
}

struct link_limits {
  std::size_t words;        // maximum occurrences of a word that generates candidate pairs
  std::size_t comparisons;  // maximum pairs to align
};

struct link_search {
  std::vector<occurrence_link> links;  // best first
  bool limit_reached = false;
};

inline link_search sorted(link_search found) {
  std::ranges::stable_sort(found.links, [](const occurrence_link& x, const occurrence_link& y) {
    return x.dice != y.dice ? x.dice > y.dice : x.common > y.common;
  });
  return found;
}

// The distinct content words of an occurrence.
inline std::vector<token_key> content_words(const prepared_occurrence& s) {
  std::vector<token_key> content;
  for (const wording_word& w : s.words.words())
    if (w.weight >= 1) content.push_back(w.key);
  std::ranges::sort(content);
  const auto rest = std::ranges::unique(content);
  content.erase(rest.begin(), rest.end());
  return content;
}

// Aligns the occurrences that share content words and keeps those that are one utterance. Words
// with more occurrences than the limit generate no candidate pairs.
inline link_search find_links(const std::vector<prepared_occurrence>& all,
                              const link_limits& limits) {
  link_search found;
  std::vector<std::size_t> distinct;
  std::vector<posting_lists<token_key>::posting> postings;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::vector<token_key> content = content_words(all[i]);
    distinct.push_back(content.size());
    for (const token_key key : content) postings.push_back({key, i});
  }
  std::size_t comparisons = 0;
  const auto classify_pair = [&](std::size_t i, std::size_t j, std::size_t common) {
    // A link requires about half of the shorter wording's content words; common function words
    // compensate for a few.
    if (5 * common < 2 * (std::min)(distinct[i], distinct[j])) return true;
    if (comparisons++ == limits.comparisons) {
      found.limit_reached = true;
      return false;
    }
    occurrence_link link = align(all, i, j);
    const bool same_article = all[i].where.article == all[j].where.article;
    if (same_article ? link.dice >= repeated_dice && link.common >= 2
                     : is_one_utterance(all[i], all[j], link))
      found.links.push_back(std::move(link));
    return true;
  };
  const bool limited =
      for_each_candidate_pair(posting_lists<token_key>(std::move(postings)), all.size(),
                              {.postings = limits.words}, classify_pair);
  found.limit_reached = found.limit_reached || limited;
  return sorted(std::move(found));
}

// The words of each occurrence that are already linked to each other article. Each word has at most
// one counterpart per article, so a short quotation is not also linked to part of a longer one that
// has a better counterpart.
class covered_words {
public:
  explicit covered_words(const std::vector<prepared_occurrence>& all) : all_(all) {}

  bool cover(const occurrence_link& link) {
    std::vector<bool>& a = covered(link.a, all_[link.b].where.article);
    std::vector<bool>& b = covered(link.b, all_[link.a].where.article);
    const bool mostly_uncovered = 2 * covered_weight(a, link.a, link.a_words) <= link.common &&
                                  2 * covered_weight(b, link.b, link.b_words) <= link.common;
    if (!mostly_uncovered && link.dice < repeated_dice) return false;
    for (const std::size_t i : link.a_words) a[i] = true;
    for (const std::size_t i : link.b_words) b[i] = true;
    return true;
  }

private:
  std::vector<bool>& covered(std::size_t occurrence, std::size_t article) {
    std::vector<bool>& words = covered_[{occurrence, article}];
    words.resize(all_[occurrence].keys.size());
    return words;
  }
  double covered_weight(const std::vector<bool>& covered, std::size_t at,
                        const std::vector<std::size_t>& words) const {
    double sum = 0;
    for (const std::size_t i : words)
      if (covered[i]) sum += weight_of(all_[at], i);
    return sum;
  }

  const std::vector<prepared_occurrence>& all_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<bool>> covered_;
};

// Groups of occurrences that are one utterance. Processes the best links first and merges two
// groups if at least half of the pairs between them in different articles are linked.
class utterance_groups {
public:
  explicit utterance_groups(const std::vector<prepared_occurrence>& all)
      : all_(all), group_of_(all.size()), members_(all.size()), linked_(all.size()) {
    for (std::size_t i = 0; i < all.size(); ++i) group_of_[i] = i, members_[i] = {i};
  }

  void unite(const std::vector<occurrence_link>& links) {
    for (const occurrence_link& link : links) {
      linked_[link.a].push_back(link.b);
      linked_[link.b].push_back(link.a);
    }
    for (const occurrence_link& link : links) {
      const std::size_t x = group_of_[link.a], y = group_of_[link.b];
      if (x != y && should_merge(x, y)) merge((std::min)(x, y), (std::max)(x, y));
    }
  }

  // Moves out the groups that span two or more articles, members in order.
  [[nodiscard]] std::vector<std::vector<std::size_t>> extract() {
    std::vector<std::vector<std::size_t>> groups;
    for (std::vector<std::size_t>& group : members_) {
      if (!group.empty() && article(group.front()) != article(group.back()))
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups);
    return groups;
  }

private:
  [[nodiscard]] std::size_t article(std::size_t i) const { return all_[i].where.article; }

  // Linear in the members and the links of the smaller group.
  [[nodiscard]] bool should_merge(std::size_t x, std::size_t y) const {
    if (members_[x].size() > members_[y].size()) std::swap(x, y);
    std::size_t links = 0, pairs = members_[x].size() * members_[y].size();
    for (const std::size_t i : members_[x]) {
      for (const std::size_t j : linked_[i]) {
        if (group_of_[j] != y) continue;
        ++links;
        pairs += article(i) == article(j);
      }
    }
    // Two members in one article need no link: a quotation may be split.
    const auto by_article = [this](std::size_t i, std::size_t j) {
      return article(i) < article(j);
    };
    auto j = members_[y].begin();
    for (const std::size_t i : members_[x]) {
      j = std::lower_bound(j, members_[y].end(), i, by_article);
      pairs -= static_cast<std::size_t>(std::upper_bound(j, members_[y].end(), i, by_article) - j);
    }
    return 2 * links >= pairs;
  }
  void merge(std::size_t into, std::size_t from) {
    for (const std::size_t i : members_[from]) group_of_[i] = into;
    std::vector<std::size_t> both;
    std::ranges::merge(members_[into], members_[from], std::back_inserter(both));
    members_[into] = std::move(both);
    members_[from].clear();
  }

  const std::vector<prepared_occurrence>& all_;
  std::vector<std::size_t> group_of_;
  std::vector<std::vector<std::size_t>> members_;
  std::vector<std::vector<std::size_t>> linked_;
};

struct utterance_search {
  std::vector<std::vector<std::size_t>> groups;
  bool limit_reached = false;
};

// `all` is sorted by article, then by position.
inline utterance_search group_occurrences(const std::vector<prepared_occurrence>& all,
                                          const link_limits& limits) {
  link_search search = find_links(all, limits);
  covered_words covered(all);
  std::vector<occurrence_link> kept;
  for (occurrence_link& link : search.links) {
    const bool same_article = all[link.a].where.article == all[link.b].where.article;
    if (same_article || covered.cover(link)) kept.push_back(std::move(link));
  }
  utterance_groups groups(all);
  groups.unite(kept);
  return {groups.extract(), search.limit_reached};
}

}  // namespace detto::inline v0::detail
