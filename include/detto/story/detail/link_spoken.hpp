// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/word_diff.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/story/detail/spoken.hpp>
#include <detto/verify/detail/quote_places.hpp>

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

// What stands beside the words makes one utterance likely or not.
enum class circumstance : std::uint8_t { likely, open, unlikely };

// How alike two wordings must be to be one utterance. `common` is the weight of the words in
// common, in order: about the number of content words. Chosen between the weakest pairs that belong
// together and the strongest that do not in hand annotated versions of a wire story, which leave a
// gap from 0.52 to 0.61 of the shorter one's weight.
struct link_bounds {
  double dice, dice_common;             // alike as wholes
  double part, part_dice, part_common;  // one has more
  double piece, piece_common;           // one is a piece of the other
};
inline constexpr link_bounds bounds_of(circumstance beside) noexcept {
  switch (beside) {
  case circumstance::likely: return {0.5, 2, 0.55, 0.35, 3, 0.65, 2.5};
  case circumstance::unlikely: return {0.75, 3, 0.75, 0.5, 4, 0.9, 5};
  case circumstance::open: break;
  }
  return {0.6, 2, 0.6, 0.4, 3, 0.7, 3};
}

// Two occurrences that may be one utterance, with the words that both have.
struct spoken_link {
  std::size_t a = 0;
  std::size_t b = 0;
  double dice = 0;
  double common = 0;
  std::vector<std::size_t> a_words;
  std::vector<std::size_t> b_words;
};

// From here on two wordings are the same one, repeated.
inline constexpr double same_wording = 0.8;

// Aligns two occurrences; a much longer one by the part that is most like the other.
inline spoken_link align(const std::vector<spoken>& all, std::size_t a, std::size_t b,
                         const lexicon& language) {
  spoken_link link{a, b, 0, 0, {}, {}};
  const auto part = [&](std::size_t whole, std::size_t other) -> index_range {
    const std::size_t size = all[whole].keys.size(), wanted = all[other].keys.size();
    if (size <= 2 * wanted + 4) return {0, size};
    const place_search near = find_near(all[whole].words, all[whole].keys, all[other].words,
                                        all[other].keys, language, 1);
    return near.places.empty() ? index_range{0, 0} : near.places.front();
  };
  const index_range x = part(a, b), y = part(b, a);
  const word_diff diff =
      diff_words(std::span(all[a].keys).subspan(x.begin, x.size()),
                 std::span(all[b].keys).subspan(y.begin, y.size()), {.readable = false});
  std::size_t i = x.begin, j = y.begin;
  const auto walk = [&](std::size_t end) {
    for (; i < end; ++i, ++j) {
      link.common += std::min(all[a].weights[i], all[b].weights[j]);
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

inline bool has_surroundings_of(const spoken& a, const spoken& b) {
  constexpr std::size_t least_around = 3;
  return count_common(a.around, b.around) >= least_around;
}

// In versions of one story an utterance is expected to come again; between stories it takes a
// speaker who is the same, or many words. One name inside the other is one speaker: Orrin, Helka
// Orrin.
inline circumstance beside(const spoken& a, const spoken& b) {
  const std::size_t common_names = count_common(a.name, b.name);
  const bool named = !a.name.empty() && !b.name.empty();
  const bool same_speaker = named && common_names == std::min(a.name.size(), b.name.size());
  const bool other_person = named && a.person && b.person && common_names == 0;
  if (a.story != b.story) return same_speaker ? circumstance::open : circumstance::unlikely;
  if (same_speaker) return circumstance::likely;
  if (has_surroundings_of(a, b)) return other_person ? circumstance::open : circumstance::likely;
  return other_person ? circumstance::unlikely : circumstance::open;
}

inline bool is_one_utterance(const spoken& a, const spoken& b, const spoken_link& link) {
  const circumstance around = beside(a, b);
  // Too few words to tell by: the same ones in the same place.
  if (a.keys == b.keys && link.common < 2)
    return link.common >= 1 && around == circumstance::likely && has_surroundings_of(a, b);
  const link_bounds least = bounds_of(around);
  const double part = link.common / std::min(a.weight, b.weight);
  return (link.dice >= least.dice && link.common >= least.dice_common) ||
         (part >= least.part && link.dice >= least.part_dice && link.common >= least.part_common) ||
         (part >= least.piece && link.common >= least.piece_common);
}

struct link_limits {
  std::size_t words;        // occurrences that a word may bring together
  std::size_t comparisons;  // pairs that are aligned
};

struct link_search {
  std::vector<spoken_link> links;  // best first
  bool limit_reached = false;
};

inline link_search sorted(link_search found) {
  std::ranges::stable_sort(found.links, [](const spoken_link& x, const spoken_link& y) {
    return x.dice != y.dice ? x.dice > y.dice : x.common > y.common;
  });
  return found;
}

// Occurrences that share content words, aligned and judged. A word that more occurrences have than
// the limit brings none together.
inline link_search find_links(const std::vector<spoken>& all, const lexicon& language,
                              const link_limits& limits) {
  link_search found;
  std::vector<std::pair<std::uint64_t, std::size_t>> postings;
  std::vector<std::size_t> distinct(all.size(), 0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<std::uint64_t> content;
    for (std::size_t w = 0; w < all[i].keys.size(); ++w)
      if (all[i].weights[w] >= 1) content.push_back(all[i].keys[w]);
    std::ranges::sort(content);
    const auto rest = std::ranges::unique(content);
    content.erase(rest.begin(), rest.end());
    distinct[i] = content.size();
    for (const std::uint64_t key : content) postings.emplace_back(key, i);
  }
  std::ranges::sort(postings);
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> lists(all.size());
  for (std::size_t begin = 0; begin < postings.size();) {
    std::size_t end = begin;
    while (end < postings.size() && postings[end].first == postings[begin].first) ++end;
    if (end - begin > limits.words) {
      found.limit_reached = true;
    } else {
      for (std::size_t i = begin; i + 1 < end; ++i)
        lists[postings[i].second].emplace_back(i + 1, end);
    }
    begin = end;
  }
  std::vector<std::size_t> shared(all.size(), 0);
  std::vector<std::size_t> touched;
  std::size_t comparisons = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& [begin, end] : lists[i])
      for (std::size_t p = begin; p < end; ++p)
        if (shared[postings[p].second]++ == 0) touched.push_back(postings[p].second);
    std::ranges::sort(touched);
    for (const std::size_t j : touched) {
      const std::size_t common = std::exchange(shared[j], 0);
      // A link takes about half of the shorter one's content words; function words make up for a
      // few of them.
      if (5 * common < 2 * std::min(distinct[i], distinct[j])) continue;
      if (comparisons++ == limits.comparisons) {
        found.limit_reached = true;
        return sorted(std::move(found));
      }
      spoken_link link = align(all, i, j, language);
      const bool same_article = all[i].where.article == all[j].where.article;
      if (same_article ? link.dice >= same_wording && link.common >= 2
                       : is_one_utterance(all[i], all[j], link))
        found.links.push_back(std::move(link));
    }
    touched.clear();
  }
  return sorted(std::move(found));
}

// The words of each occurrence that each other article accounts for: a word was said once, so that
// a short quotation does not also come from inside a longer one that has a partner of its own.
class told_words {
public:
  explicit told_words(const std::vector<spoken>& all) : all_(all) {}

  bool take(const spoken_link& link) {
    std::vector<bool>& a = told(link.a, all_[link.b].where.article);
    std::vector<bool>& b = told(link.b, all_[link.a].where.article);
    const bool fresh = 2 * taken(a, link.a, link.a_words) <= link.common &&
                       2 * taken(b, link.b, link.b_words) <= link.common;
    if (!fresh && link.dice < same_wording) return false;
    for (const std::size_t i : link.a_words) a[i] = true;
    for (const std::size_t i : link.b_words) b[i] = true;
    return true;
  }

private:
  std::vector<bool>& told(std::size_t spoken_at, std::size_t article) {
    std::vector<bool>& words = told_[{spoken_at, article}];
    words.resize(all_[spoken_at].keys.size());
    return words;
  }
  double taken(const std::vector<bool>& told, std::size_t at,
               const std::vector<std::size_t>& words) const {
    double sum = 0;
    for (const std::size_t i : words)
      if (told[i]) sum += all_[at].weights[i];
    return sum;
  }

  const std::vector<spoken>& all_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<bool>> told_;
};

// Groups of occurrences that are one utterance: the best links first, and two groups become one
// when at least half of the pairs between them in different articles are links.
class utterance_groups {
public:
  explicit utterance_groups(const std::vector<spoken>& all)
      : all_(all), group_of_(all.size()), members_(all.size()), linked_(all.size()) {
    for (std::size_t i = 0; i < all.size(); ++i) group_of_[i] = i, members_[i] = {i};
  }

  void unite(const std::vector<spoken_link>& links) {
    for (const spoken_link& link : links) {
      linked_[link.a].push_back(link.b);
      linked_[link.b].push_back(link.a);
    }
    for (const spoken_link& link : links) {
      const std::size_t x = group_of_[link.a], y = group_of_[link.b];
      if (x != y && belong(x, y)) merge(std::min(x, y), std::max(x, y));
    }
  }

  // Those in two articles or more, members in order.
  [[nodiscard]] std::vector<std::vector<std::size_t>> take() {
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
  [[nodiscard]] bool belong(std::size_t x, std::size_t y) const {
    if (members_[x].size() > members_[y].size()) std::swap(x, y);
    std::size_t links = 0, pairs = members_[x].size() * members_[y].size();
    for (const std::size_t i : members_[x]) {
      for (const std::size_t j : linked_[i]) {
        if (group_of_[j] != y) continue;
        ++links;
        pairs += article(i) == article(j);
      }
    }
    // Two in one article need no link: a quotation may be broken in two.
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

  const std::vector<spoken>& all_;
  std::vector<std::size_t> group_of_;
  std::vector<std::vector<std::size_t>> members_;
  std::vector<std::vector<std::size_t>> linked_;
};

struct utterance_search {
  std::vector<std::vector<std::size_t>> groups;
  bool limit_reached = false;
};

// `all` is in the order of articles, then of places.
inline utterance_search group_spoken(const std::vector<spoken>& all, const lexicon& language,
                                     const link_limits& limits) {
  link_search search = find_links(all, language, limits);
  told_words told(all);
  std::vector<spoken_link> kept;
  for (spoken_link& link : search.links) {
    const bool same_article = all[link.a].where.article == all[link.b].where.article;
    if (same_article || told.take(link)) kept.push_back(std::move(link));
  }
  utterance_groups groups(all);
  groups.unite(kept);
  return {groups.take(), search.limit_reached};
}

}  // namespace detto::inline v0::detail
