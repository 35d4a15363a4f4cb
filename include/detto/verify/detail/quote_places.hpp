// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/find_tokens.hpp>
#include <detto/align/word_diff.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/verify/detail/wording_tokens.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// Whether signs before word `after` leave words out.
constexpr bool is_ellipsis_at(const std::vector<wording_mark>& marks, std::size_t after) noexcept {
  std::size_t stops = 0;
  for (const wording_mark& m : marks) {
    if (m.after != after) continue;
    if (m.sign == U'\u2026') return true;
    stops += m.sign == U'.';
  }
  return stops >= 3;
}

// Where the parts of a quotation between its ellipses stand in the source, each no more than
// `reach` words behind the one before. The range from the first to the last; nothing without an
// ellipsis inside the quotation.
inline std::optional<index_range> find_parts_in_order(std::span<const std::uint64_t> source,
                                                      const wording& quote,
                                                      std::span<const std::uint64_t> quote_keys,
                                                      std::size_t reach) {
  constexpr std::size_t starts_tried = 64;
  std::vector<std::span<const std::uint64_t>> parts;
  std::size_t from = 0;
  for (const wording_mark& m : quote.marks) {
    if (m.after <= from || m.after >= quote_keys.size() || !is_ellipsis_at(quote.marks, m.after))
      continue;
    parts.push_back(quote_keys.subspan(from, m.after - from));
    from = m.after;
  }
  if (parts.empty()) return std::nullopt;
  parts.push_back(quote_keys.subspan(from));
  for (const std::size_t start : find_tokens(source, parts.front(), starts_tried)) {
    std::size_t end = start + parts.front().size();
    bool all = true;
    for (std::size_t i = 1; i < parts.size() && all; ++i) {
      const std::size_t window = std::min(source.size() - end, reach + parts[i].size());
      const auto next = find_tokens(source.subspan(end, window), parts[i], 1);
      all = !next.empty();
      if (all) end += next.front() + parts[i].size();
    }
    if (all) return index_range{start, end};
  }
  return std::nullopt;
}

struct place_search {
  std::vector<index_range> places;  // best first
  bool limit_reached = false;
};

// The words of a quotation and how often it has each, for windows that slide over a source.
class quote_words {
public:
  quote_words(const wording& quote, const lexicon& language) {
    entries_.reserve(quote.words.size());
    for (const wording_word& w : quote.words)
      entries_.push_back({w.key, word_weight(w, language), 0});
    std::ranges::sort(entries_, {}, &entry::key);
    std::size_t kept = 0;
    for (const entry& e : entries_) {
      if (kept == 0 || entries_[kept - 1].key != e.key) entries_[kept++] = e;
      ++entries_[kept - 1].count;
    }
    entries_.resize(kept);
    in_window_.assign(kept, 0);
  }

  // The change of the weight in common when a word comes into the window or leaves it.
  double enter(std::uint64_t key) {
    const std::size_t i = find(key);
    if (i == entries_.size()) return 0;
    return in_window_[i]++ < entries_[i].count ? entries_[i].weight : 0;
  }
  double leave(std::uint64_t key) {
    const std::size_t i = find(key);
    if (i == entries_.size()) return 0;
    return --in_window_[i] < entries_[i].count ? entries_[i].weight : 0;
  }

private:
  struct entry {
    std::uint64_t key;
    double weight;
    std::size_t count;
  };
  [[nodiscard]] std::size_t find(std::uint64_t key) const {
    const auto at = std::ranges::lower_bound(entries_, key, {}, &entry::key);
    return at != entries_.end() && at->key == key ? static_cast<std::size_t>(at - entries_.begin())
                                                  : entries_.size();
  }

  std::vector<entry> entries_;
  std::vector<std::size_t> in_window_;
};

// The part of a window that aligns best with the quotation: words in common count for it, words
// between them against it.
inline std::optional<index_range>
best_part(const wording& source, std::span<const std::uint64_t> source_keys, index_range window,
          std::span<const std::uint64_t> quote_keys, const lexicon& language) {
  constexpr double other_word = 0.2;
  constexpr double least_common = 2;  // one word in common is chance
  const word_diff diff =
      diff_words(source_keys.subspan(window.begin, window.size()), quote_keys, {.readable = false});
  std::vector<bool> common(window.size(), true);
  for (const token_edit& e : diff)
    for (std::size_t i = e.a.begin; i < e.a.end; ++i) common[i] = false;
  double best = 0, sum = 0, weight = 0, best_weight = 0;
  index_range part, run;
  for (std::size_t i = 0; i < window.size(); ++i) {
    if (!common[i]) {
      sum -= other_word;
      continue;
    }
    if (sum <= 0) sum = weight = 0, run.begin = i;
    run.end = i + 1;
    const double gain = word_weight(source.words[window.begin + i], language);
    sum += gain;
    weight += gain;
    if (sum > best) best = sum, best_weight = weight, part = run;
  }
  if (best_weight < least_common) return std::nullopt;
  // Words of the quotation that stand before or behind all that is common probably replace as many
  // of the source's.
  const auto in_quote = [&](std::size_t i) {
    std::size_t shift_a = 0, shift_b = 0;
    for (const token_edit& e : diff)
      if (e.a.end <= i) shift_a = e.a.end, shift_b = e.b.end;
    return i - shift_a + shift_b;
  };
  std::size_t lead = in_quote(part.begin);
  std::size_t trail = quote_keys.size() - 1 - in_quote(part.end - 1);
  index_range place{window.begin + part.begin, window.begin + part.end};
  while (lead > 0 && place.begin > window.begin && !source.words[place.begin].starts_sentence)
    --place.begin, --lead;
  while (trail > 0 && place.end < window.end && !source.words[place.end].starts_sentence)
    ++place.end, --trail;
  return place;
}

// The places that have most words in common with the quotation, whatever their order: a window half
// as long again slides over the source, and the best one of each stretch is aligned. O(n log m) for
// n and m words, and `limit` alignments.
inline place_search find_near(const wording& source, std::span<const std::uint64_t> source_keys,
                              const wording& quote, std::span<const std::uint64_t> quote_keys,
                              const lexicon& language, std::size_t limit) {
  struct scored_window {
    double score;
    std::size_t end;
  };
  const std::size_t width = quote_keys.size() + quote_keys.size() / 2 + 4;
  quote_words words(quote, language);
  std::vector<scored_window> best;  // of each stretch of `width` words
  double score = 0;
  for (std::size_t i = 0; i < source_keys.size(); ++i) {
    score += words.enter(source_keys[i]);
    if (i >= width) score -= words.leave(source_keys[i - width]);
    if (i % width == 0) best.push_back({0, 0});
    if (score > best.back().score + 1e-9) best.back() = {score, i + 1};
  }
  std::erase_if(best, [](const scored_window& w) { return w.end == 0; });
  std::ranges::stable_sort(best, std::greater<>{}, &scored_window::score);
  place_search found;
  found.limit_reached =
      best.size() > limit && limit > 0 && best[limit].score == best[limit - 1].score;
  if (best.size() > limit) best.resize(limit);
  for (const scored_window& w : best) {
    const index_range window{w.end - std::min(w.end, width), w.end};
    if (const auto place = best_part(source, source_keys, window, quote_keys, language))
      found.places.push_back(*place);
  }
  return found;
}

}  // namespace detto::inline v0::detail
