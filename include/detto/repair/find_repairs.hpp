// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/code_page_reader.hpp>
#include <detto/repair/detail/double_encodings.hpp>
#include <detto/repair/detail/mark_context.hpp>
#include <detto/repair/detail/mark_decoder.hpp>
#include <detto/repair/detail/mark_observations.hpp>
#include <detto/repair/detail/mark_styles.hpp>
#include <detto/repair/detail/residue_evidence.hpp>
#include <detto/repair/detail/residues.hpp>
#include <detto/repair/overlay.hpp>
#include <detto/repair/repair.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

namespace detail {

// Finds the marks of a text that were all replaced by one residue character.
inline std::vector<repair> find_lost_marks(std::string_view text) {
  std::vector<repair> repairs;
  const std::optional<found_residue> found = find_residue(text);
  if (!found) return repairs;
  const residue& lost = residues[found->index];
  const std::vector<observation> observations = observe(text, lost.value, lost.kind);
  const mark_style& style = style_of(text, lost.value);
  mark_decoder decode_marks(lost.kind, style.bare_genitive);
  const std::vector<decoded_mark> decoded = decode_marks(observations);
  // Each conclusive place halves the probability that the text is undamaged.
  const double residue_confidence =
      1 -
      std::exp2(-1 - static_cast<double>(std::min<std::size_t>(found->counts.conclusive(), 60)));
  const auto is_lost = [&](std::size_t i) {
    return observations[i].kind == observation_kind::residue &&
           decoded[i].mark != lost_mark::original;
  };
  std::size_t count = 0;
  for (std::size_t i = 0; i < observations.size(); ++i) count += is_lost(i) ? 1U : 0U;
  repairs.reserve(count);
  for (std::size_t i = 0; i < observations.size(); ++i) {
    if (!is_lost(i)) continue;
    const occurrence& here = observations[i].here;
    repair& added = repairs.emplace_back();
    added.range = {here.at, here.at + here.size};
    added.from = slice(text, added.range);
    append_utf8(added.to, character_of(decoded[i].mark, here, style));
    added.confidence = decoded[i].probability * residue_confidence;
  }
  return repairs;
}

inline std::vector<repair> find_double_encodings(std::string_view text) {
  std::vector<repair> repairs;
  for (const double_encoding& one : double_encoding_finder(text)()) {
    repair& added = repairs.emplace_back();
    added.range = one.range;
    added.from = slice(text, one.range);
    append_utf8(added.to, one.value);
    added.confidence = one.confidence;
  }
  return repairs;
}

// Combines the repairs of a text with `more` repairs of its reading into repairs of the text. A
// repair of the reading absorbs the repairs that it overlaps. Linear, times the logarithm for
// to_text.
inline std::vector<repair> merged(const overlay& over, std::vector<repair> more) {
  std::vector<repair> all;
  auto old = over.repairs().begin();
  for (repair& one : more) {
    one.range = over.to_text(range_cast<reading_range>(one.range));
    for (; old != over.repairs().end() && old->range.end <= one.range.begin; ++old)
      all.push_back(*old);
    for (; old != over.repairs().end() && old->range.begin < one.range.end; ++old)
      one.confidence *= old->confidence;
    one.from = slice(over.text(), one.range);
    all.push_back(std::move(one));
  }
  all.insert(all.end(), old, over.repairs().end());
  return all;
}

// The number of successive wrong decodings that are reversed.
inline constexpr int encoding_levels = 3;

}  // namespace detail

/// Finds the repairs of a damaged text, in ascending order and without overlap; empty for a text
/// without damage. Two kinds of damage are repaired:
///
/// Double encoding: UTF-8 was decoded in another encoding and encoded as UTF-8 again, up to three
/// times in succession: `â€™` for ’, `Ã©` for é. Characters that encode back to a well-formed
/// sequence are repaired if that lowers the anomaly cost of the text; docs/repair.md describes the
/// method.
///
/// Lost marks: all quotation marks, apostrophes, dashes and ellipses were replaced by one residue
/// character. The residue is the remainder of E2 80 xx, their UTF-8 form, after it was decoded in a
/// single-byte encoding and control characters were removed (β in ISO 8859-7, â in ISO 8859-1), or
/// the replacement for characters that a program could not convert (U+FFFD, U+001A, `?`; ill-formed
/// bytes count as U+FFFD). The residue is the candidate that occurs at places that only a lost mark
/// explains, and rarely at places where the character is legitimate. The original mark at each
/// place is inferred with a hidden Markov model over the marks of the text, whose states are the
/// open quotations (forward-backward algorithm: L. Rabiner, "A Tutorial on Hidden Markov Models",
/// Proc. IEEE 77(2), 1989). Dashes are restored as the dash that newspapers of the language use,
/// because the residue does not preserve their length.
///
/// `text` may contain arbitrary bytes. Time and memory linear in the bytes.
[[nodiscard]] inline std::vector<repair> find_repairs(std::string_view text) {
  std::vector<repair> repairs = detail::find_double_encodings(text);
  if (repairs.empty()) return detail::find_lost_marks(text);
  for (int level = 1; level < detail::encoding_levels; ++level) {
    const overlay over(text, std::move(repairs));
    std::vector<repair> more = detail::find_double_encodings(over.reading());
    const bool done = more.empty();
    repairs = detail::merged(over, std::move(more));
    if (done) break;
  }
  const overlay over(text, std::move(repairs));
  return detail::merged(over, detail::find_lost_marks(over.reading()));
}

}  // namespace detto::inline v0
