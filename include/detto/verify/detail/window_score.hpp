// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/token_key.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// A distinct word of a quotation and its number of occurrences.
struct quote_word {
  token_key key{};
  double weight = 0;
  std::size_t count = 0;
};

// The distinct words of a quotation, sorted by key.
inline std::vector<quote_word> distinct_words(std::span<const wording_word> quote) {
  std::vector<quote_word> all;
  all.reserve(quote.size());
  for (const wording_word& w : quote) all.push_back({w.key, w.weight, 0});
  std::ranges::sort(all, {}, &quote_word::key);
  std::size_t kept = 0;
  for (const quote_word& w : all) {
    if (kept == 0 || all[kept - 1].key != w.key) all[kept++] = w;
    // An acronym has more weight than the function word with the same letters: US, us.
    all[kept - 1].weight = (std::max)(all[kept - 1].weight, w.weight);
    ++all[kept - 1].count;
  }
  all.resize(kept);
  return all;
}

// The weight of a word in a quotation; 0 if it is not there. O(log m).
inline double weight_in(std::span<const quote_word> quote, token_key key) {
  const auto at = std::ranges::lower_bound(quote, key, {}, &quote_word::key);
  return at != quote.end() && at->key == key ? at->weight : 0;
}

// An index with its score: the end of a window of a source, or the number of a block of it.
struct ranked_index {
  double score = 0;
  std::size_t index = 0;
};

// Sorts by descending score, then by ascending index.
inline void sort_best_first(std::vector<ranked_index>& ranked) {
  std::ranges::sort(ranked, [](const ranked_index& a, const ranked_index& b) {
    return a.score != b.score ? a.score > b.score : a.index < b.index;
  });
}

// Scores fixed-width windows of a source by the weight of their words in common with a quotation.
class window_scorer {
public:
  explicit window_scorer(std::span<const quote_word> quote)
      : quote_(quote), in_window_(quote.size()) {}

  // The best of the windows that end at the words [begin, end) of the source, the first of equal
  // ones; the score is 0 if none shares a word. O((width + end - begin) log m) for m distinct
  // words.
  [[nodiscard]] ranked_index best(std::span<const wording_word> source, std::size_t begin,
                                  std::size_t end, std::size_t width) {
    std::ranges::fill(in_window_, 0U);
    double score = 0;
    ranked_index found;
    for (std::size_t i = begin - (std::min)(begin, width - 1); i < end; ++i) {
      score += enter(source[i].key);
      if (i < begin) continue;
      if (score > found.score + tolerance) found = {score, i + 1};
      if (i + 1 >= width) score -= leave(source[i + 1 - width].key);
    }
    return found;
  }

private:
  static constexpr double tolerance = 1e-9;  // for sums in different orders

  [[nodiscard]] std::size_t find(token_key key) const {
    const auto at = std::ranges::lower_bound(quote_, key, {}, &quote_word::key);
    return at != quote_.end() && at->key == key ? static_cast<std::size_t>(at - quote_.begin())
                                                : quote_.size();
  }
  // The change of the score when a word enters or leaves the window.
  double enter(token_key key) {
    const std::size_t i = find(key);
    if (i == quote_.size()) return 0;
    return in_window_[i]++ < quote_[i].count ? quote_[i].weight : 0;
  }
  double leave(token_key key) {
    const std::size_t i = find(key);
    if (i == quote_.size()) return 0;
    return --in_window_[i] < quote_[i].count ? quote_[i].weight : 0;
  }

  std::span<const quote_word> quote_;
  std::vector<std::size_t> in_window_;
};

}  // namespace detto::inline v0::detail
