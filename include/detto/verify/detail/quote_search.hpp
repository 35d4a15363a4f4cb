// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/find_tokens.hpp>
#include <detto/text/index_range.hpp>
#include <detto/text/token_key.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/detail/ellipsis.hpp>
#include <detto/verify/detail/place_alignment.hpp>
#include <detto/verify/prepared_source.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/verdict.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// Searches for one quotation in a source.
class quote_search {
public:
  quote_search(const prepared_source& source, const prepared_wording& quote,
               const verify_options& options)
      : source_(source), quote_(quote), options_(options), quote_keys_(quote.keys()) {}

  [[nodiscard]] verdict run() {
    verdict out;
    if (quote_.empty()) return out;
    const std::vector<std::size_t> exact =
        source_.find_exact(quote_keys_, options_.occurrence_limit);
    out.occurrences = exact.size();
    out.stopped_early = exact.size() == options_.occurrence_limit;
    for (const std::size_t begin : exact) {
      try_place({begin, begin + quote_keys_.size()});
      if (best_.kind == verdict_kind::verbatim) break;
    }
    if (exact.empty()) {
      if (const auto place = find_parts_in_order()) try_place(*place);
      const quote_places found =
          source_.find_near(quote_.words(), quote_keys_, options_.candidate_limit);
      out.stopped_early = found.limit_reached();
      for (const index_range place : found.places) try_place(place);
    }
    const bool altered = best_.kind == verdict_kind::altered;
    out.stopped_early = out.stopped_early || best_.stopped_early;
    if (!found_ || (altered && best_.similarity < options_.least_similarity)) return out;
    const auto words = source_.wording().words();
    out.kind = best_.kind;
    out.range = {words[place_.begin].range.begin, words[place_.end - 1].range.end};
    out.similarity = best_.similarity;
    out.edits = std::move(best_.edits);
    out.critical = std::move(best_.critical);
    return out;
  }

private:
  // Keeps the place if its verdict is better than the best so far, or equal with higher similarity.
  void try_place(index_range place) {
    wording_change change = compare_wording(source_.wording().part(place), quote_);
    const bool better = !found_ || change.kind < best_.kind ||
                        (change.kind == best_.kind && change.similarity > best_.similarity);
    if (!better) return;
    found_ = true;
    place_ = place;
    best_ = std::move(change);
  }

  // The parts of the quotation between its ellipses; empty if it has none inside.
  [[nodiscard]] std::vector<std::span<const token_key>> parts() const {
    std::vector<std::span<const token_key>> parts;
    const std::span<const token_key> keys(quote_keys_);
    std::size_t from = 0;
    std::size_t checked = 0;  // signs with an equal `after` are checked together
    for (const wording_sign& s : quote_.signs()) {
      if (s.after <= checked || s.after >= keys.size()) continue;
      checked = s.after;
      if (!is_ellipsis_at(quote_.signs(), s.after)) continue;
      parts.push_back(keys.subspan(from, s.after - from));
      from = s.after;
    }
    if (!parts.empty()) parts.push_back(keys.subspan(from));
    return parts;
  }

  // The range of the source from the first to the last of these parts, with each at most
  // `ellipsis_words` after the previous one; nothing if the quotation has no ellipsis inside.
  [[nodiscard]] std::optional<index_range> find_parts_in_order() const {
    constexpr std::size_t max_starts = 64;
    const std::vector<std::span<const token_key>> wanted = parts();
    if (wanted.empty()) return std::nullopt;
    const std::span<const token_key> source = source_.keys();
    for (const std::size_t start : source_.find_exact(wanted.front(), max_starts)) {
      std::size_t end = start + wanted.front().size();
      bool all = true;
      for (std::size_t i = 1; i < wanted.size() && all; ++i) {
        const std::size_t window =
            (std::min)(source.size() - end, options_.ellipsis_words + wanted[i].size());
        const auto next = find_tokens(source.subspan(end, window), wanted[i], 1);
        all = !next.empty();
        if (all) end += next.front() + wanted[i].size();
      }
      if (all) return index_range{start, end};
    }
    return std::nullopt;
  }

  const prepared_source& source_;
  const prepared_wording& quote_;
  const verify_options& options_;
  std::vector<token_key> quote_keys_;
  bool found_ = false;
  index_range place_;
  wording_change best_;
};

}  // namespace detto::inline v0::detail
