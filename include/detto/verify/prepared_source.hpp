// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/find_tokens.hpp>
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/repair/find_repairs.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/similarity/posting_lists.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/index_range.hpp>
#include <detto/text/text_ref.hpp>
#include <detto/text/token_key.hpp>
#include <detto/verify/detail/place_alignment.hpp>
#include <detto/verify/detail/window_score.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/quote_places.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A source prepared for quotation search: its wording and an index of its words. Construction is
/// O(n log n) for n words; uses 72 bytes per word. The text and the language must outlive it; if it
/// was made from a document with repairs, so must the document, which owns the reading. Movable,
/// not copyable. Safe for concurrent reads.
class prepared_source {
public:
  /// Prepares a document. `doc.derived<prepared_source>()` does so once and keeps the result.
  explicit prepared_source(const document& doc) : wording_(doc), keys_(wording_.keys()) { index(); }

  /// Prepares a text: repairs it with the repairs of `options`, or with find_repairs if there are
  /// none, and tokenizes it.
  template <class Options = text_options<>>
  explicit prepared_source(text_ref text, const Options& options = {})
      : reading_(std::make_unique<overlay>(text, options.repairs ? *options.repairs
                                                                 : find_repairs(text))),
        wording_(*reading_, options),
        keys_(wording_.keys()) {
    index();
  }

  /// The wording of the whole source.
  [[nodiscard]] const prepared_wording& wording() const noexcept { return wording_; }
  /// The keys of its words, in order.
  [[nodiscard]] std::span<const token_key> keys() const noexcept { return keys_; }

  /// Returns the indices of the words at which `piece` begins in the source, ascending, at most
  /// `limit`. Reads the postings of the rarest key; if there are more than n / m of them, for n
  /// words of source and m of `piece`, searches the whole source (find_tokens).
  [[nodiscard]] std::vector<std::size_t> find_exact(std::span<const token_key> piece,
                                                    std::size_t limit) const {
    std::vector<std::size_t> found;
    if (piece.empty() || piece.size() > keys_.size()) return found;
    std::span<const posting> rarest;
    std::size_t offset = piece.size();
    for (std::size_t i = 0; i < piece.size(); ++i) {
      const auto list = places_.find(piece[i]);
      if (list.empty()) return found;
      if (offset == piece.size() || list.size() < rarest.size()) rarest = list, offset = i;
    }
    if (rarest.size() > keys_.size() / piece.size()) return find_tokens(keys_, piece, limit);
    for (const posting& p : rarest) {
      if (found.size() == limit) break;
      if (p.item < offset || p.item - offset + piece.size() > keys_.size()) continue;
      const std::size_t begin = p.item - offset;
      if (std::ranges::equal(std::span(keys_).subspan(begin, piece.size()), piece))
        found.push_back(begin);
    }
    return found;
  }

  /// Returns the places that share most words with a quotation, as ranges of words, best first, at
  /// most `limit`. The result is that of a search of the whole source, but only blocks with rare
  /// words of the quotation are read. Performs up to `limit` alignments.
  [[nodiscard]] quote_places find_near(std::span<const wording_word> quote,
                                       std::span<const token_key> quote_keys,
                                       std::size_t limit) const {
    const std::vector<detail::quote_word> distinct = detail::distinct_words(quote);
    const std::size_t width = detail::window_width(quote.size());

    // Best bounds first, until no remaining block can contain one of the best windows.
    detail::window_scorer scorer(distinct);
    std::vector<detail::ranked_index> windows;
    std::vector<double> best_scores;  // the limit + 1 best scores of windows, descending
    for (const detail::ranked_index& block : bound_blocks(distinct, width)) {
      if (best_scores.size() > limit && block.score < best_scores.back()) break;
      const std::size_t begin = block.index * width;
      const std::size_t end = (std::min)(begin + width, keys_.size());
      const detail::ranked_index best = scorer.best(wording_.words(), begin, end, width);
      if (best.score <= 0) continue;
      windows.push_back(best);
      best_scores.insert(std::ranges::upper_bound(best_scores, best.score, std::ranges::greater{}),
                         best.score);
      if (best_scores.size() > limit + 1) best_scores.pop_back();
    }
    return detail::align_best({wording_.words(), keys_}, std::move(windows), distinct, quote_keys,
                              limit);
  }

private:
  using places = posting_lists<token_key>;
  using posting = places::posting;

  void index() {
    std::vector<posting> postings;
    postings.reserve(keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i) postings.push_back({keys_[i], i});
    places_ = places(std::move(postings));
  }

  // The blocks of the source, each as long as a window, that share words with the quotation, ranked
  // by an upper bound on the scores of the windows that end in them. Skips the postings of the most
  // frequent words while their total weight is below the minimum that a place must share.
  [[nodiscard]] std::vector<detail::ranked_index>
  bound_blocks(std::span<const detail::quote_word> quote, std::size_t width) const {
    std::vector<detail::ranked_index> by_rarity;  // indices into `quote`, rarest words first
    double left_out = 0;
    for (std::size_t i = 0; i < quote.size(); ++i) {
      const std::size_t frequency = places_.find(quote[i].key).size();
      if (frequency == 0) continue;
      by_rarity.push_back({-static_cast<double>(frequency), i});
      left_out += quote[i].weight * static_cast<double>(quote[i].count);
    }
    detail::sort_best_first(by_rarity);

    const std::size_t blocks = (keys_.size() + width - 1) / width;
    std::vector<double> shared(blocks, 0.0);
    std::vector<std::size_t> counts(blocks, 0);
    for (const detail::ranked_index& entry : by_rarity) {
      if (left_out < detail::least_common_weight) break;
      const detail::quote_word& word = quote[entry.index];
      left_out -= word.weight * static_cast<double>(word.count);
      // A window that ends in a block may begin in the previous one.
      const auto add = [&](std::size_t block) {
        if (block < blocks && counts[block]++ < word.count) shared[block] += word.weight;
      };
      const auto list = places_.find(word.key);
      for (const posting& p : list) add(p.item / width), add(p.item / width + 1);
      for (const posting& p : list) {
        counts[p.item / width] = 0;
        if (p.item / width + 1 < blocks) counts[p.item / width + 1] = 0;
      }
    }
    std::vector<detail::ranked_index> found;
    for (std::size_t i = 0; i < blocks; ++i)
      if (shared[i] > 0) found.push_back({shared[i] + left_out, i});
    detail::sort_best_first(found);
    return found;
  }

  std::unique_ptr<overlay> reading_;  // only if made from a text; documents have their own
  prepared_wording wording_;
  std::vector<token_key> keys_;
  places places_;
};

}  // namespace detto::inline v0
