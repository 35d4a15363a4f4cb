// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/word_diff.hpp>
#include <detto/text/index_range.hpp>
#include <detto/text/token_key.hpp>
#include <detto/verify/detail/window_score.hpp>
#include <detto/verify/quote_places.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// The words of a source with their keys as a contiguous array for alignment.
struct keyed_words {
  std::span<const wording_word> words;
  std::span<const token_key> keys;
};

// The width of a window: one and a half times the quotation, to allow for inserted words.
constexpr std::size_t window_width(std::size_t quote_words) noexcept {
  return quote_words + quote_words / 2 + 4;
}

// Minimum weight of the common words of a place; a single common word is not significant.
inline constexpr double least_common_weight = 2;

// The part of a window that aligns best with the quotation: the maximum-sum range, in which common
// words score their weights and other words a penalty.
inline std::optional<index_range> best_part(const keyed_words& source, index_range window,
                                            std::span<const quote_word> quote,
                                            std::span<const token_key> quote_keys) {
  constexpr double gap_penalty = 0.2;
  const word_diff diff =
      diff_words(source.keys.subspan(window.begin, window.size()), quote_keys, {.readable = false});
  std::vector<bool> common(window.size(), true);
  for (const token_edit& e : diff)
    for (std::size_t i = e.a.begin; i < e.a.end; ++i) common[i] = false;
  double best = 0, sum = 0, weight = 0, best_weight = 0;
  index_range part, run;
  for (std::size_t i = 0; i < window.size(); ++i) {
    if (!common[i]) {
      sum -= gap_penalty;
      continue;
    }
    if (sum <= 0) sum = weight = 0, run.begin = i;
    run.end = i + 1;
    const wording_word& word = source.words[window.begin + i];
    const double gain = std::min<double>(word.weight, weight_in(quote, word.key));
    sum += gain;
    weight += gain;
    if (sum > best) best = sum, best_weight = weight, part = run;
  }
  if (best_weight < least_common_weight) return std::nullopt;
  // Words of the quotation before the first or after the last common word probably replace as many
  // words of the source.
  const auto in_quote = [&](std::size_t i) {
    std::size_t shift_a = 0, shift_b = 0;
    for (const token_edit& e : diff)
      if (e.a.end <= i) shift_a = e.a.end, shift_b = e.b.end;
    return i - shift_a + shift_b;
  };
  std::size_t lead = in_quote(part.begin);
  std::size_t trail = quote_keys.size() - 1 - in_quote(part.end - 1);
  index_range place{window.begin + part.begin, window.begin + part.end};
  while (lead > 0 && place.begin > 0 && !source.words[place.begin].starts_sentence)
    --place.begin, --lead;
  while (trail > 0 && place.end < source.words.size() && !source.words[place.end].starts_sentence)
    ++place.end, --trail;
  return place;
}

// Aligns the quotation with the best windows, at most `limit`.
inline quote_places align_best(const keyed_words& source, std::vector<ranked_index> windows,
                               std::span<const quote_word> quote,
                               std::span<const token_key> quote_keys, std::size_t limit) {
  sort_best_first(windows);
  quote_places found;
  found.stopped_early =
      windows.size() > limit && limit > 0 && windows[limit].score == windows[limit - 1].score;
  if (windows.size() > limit) windows.resize(limit);
  const std::size_t width = window_width(quote_keys.size());
  for (const ranked_index& w : windows) {
    const index_range window{w.index - (std::min)(w.index, width), w.index};
    if (const auto place = best_part(source, window, quote, quote_keys))
      found.places.push_back(*place);
  }
  return found;
}

// The places that share most words with the quotation, in any order. The best window that ends in
// each block of one window's width is a candidate. O(n log m) for n words of source and m of
// quotation, plus `limit` alignments.
inline quote_places find_near(const keyed_words& source, std::span<const wording_word> quote,
                              std::span<const token_key> quote_keys, std::size_t limit) {
  const std::vector<quote_word> distinct = distinct_words(quote);
  window_scorer scorer(distinct);
  const std::size_t width = window_width(quote.size());
  std::vector<ranked_index> windows;
  for (std::size_t begin = 0; begin < source.words.size(); begin += width) {
    const std::size_t end = (std::min)(begin + width, source.words.size());
    if (const ranked_index best = scorer.best(source.words, begin, end, width); best.score > 0)
      windows.push_back(best);
  }
  return align_best(source, std::move(windows), distinct, quote_keys, limit);
}

}  // namespace detto::inline v0::detail
