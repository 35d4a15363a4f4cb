// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/find_tokens.hpp>
#include <detto/align/word_diff.hpp>
#include <detto/article/text_options.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/index_range.hpp>
#include <detto/verify/detail/critical_changes.hpp>
#include <detto/verify/detail/ellipsis.hpp>
#include <detto/verify/detail/wording_spelling.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/wording_change.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

namespace detail {

// The signs of a wording without quotation marks at either end, which are not part of the wording.
inline std::span<const wording_sign> inner_signs(const prepared_wording& text) {
  std::span<const wording_sign> signs = text.signs();
  while (!signs.empty() && signs.back().sign == U'"' && signs.back().after == text.words().size())
    signs = signs.first(signs.size() - 1);
  while (!signs.empty() && signs.front().sign == U'"' && signs.front().after == 0)
    signs = signs.subspan(1);
  return signs;
}

// Whether two words with equal keys are written alike, apart from the case of letters and the full
// stops of abbreviations. Numbers may not be: 40,000 and forty thousand.
inline bool same_letters(const wording_word& a, const wording_word& b) {
  return !(a.number && b.number) || a.text == b.text ||
         folded_key(plain_spelling(a.text, true)) == folded_key(plain_spelling(b.text, true));
}

// Whether two words with equal keys differ in capitals and sentence positions do not explain it.
inline bool changed_case(const wording_word& a, const wording_word& b) {
  if (!same_letters(a, b)) return false;
  switch (compare_case(a.text, b.text)) {
  case case_difference::none: return false;
  case case_difference::first_letter: return !a.starts_sentence && !b.starts_sentence;
  case case_difference::others: break;
  }
  return true;
}

// Whether two words with equal keys have the same case and full stops, as far as they are written
// alike.
inline bool same_spelling(const wording_word& a, const wording_word& b) {
  if (a.text == b.text || !same_letters(a, b)) return true;
  return compare_case(a.text, b.text) == case_difference::none &&
         std::ranges::count(a.text, '.') == std::ranges::count(b.text, '.');
}

// Adds edits for words with equal keys whose capitals differ.
inline std::vector<token_edit> with_case_edits(const std::vector<token_edit>& edits,
                                               const prepared_wording& a,
                                               const prepared_wording& b) {
  std::vector<token_edit> out;
  const auto add = [&out](token_edit e) {
    if (!out.empty() && out.back().a.end == e.a.begin && out.back().b.end == e.b.begin) {
      out.back().a.end = e.a.end;
      out.back().b.end = e.b.end;
    } else {
      out.push_back(e);
    }
  };
  std::size_t x = 0, y = 0;
  const auto walk_to = [&](std::size_t end) {
    for (; x < end; ++x, ++y)
      if (changed_case(a.words()[x], b.words()[y])) add({{x, x + 1}, {y, y + 1}});
  };
  for (const token_edit& e : edits) {
    walk_to(e.a.begin);
    add(e);
    x = e.a.end;
    y = e.b.end;
  }
  walk_to(a.words().size());
  return out;
}

inline byte_range bytes_of(const prepared_wording& text, index_range words) {
  if (!words.empty())
    return {text.words()[words.begin].range.begin, text.words()[words.end - 1].range.end};
  const std::size_t at =
      words.begin > 0 ? text.words()[words.begin - 1].range.end : text.range().begin;
  return {at, at};
}

}  // namespace detail

/// Compares a wording `b`, such as a quotation, with the original wording `a`.
///
/// Words are compared with NFKC case folding. Typographic variants are equal: forms of quotation
/// marks, apostrophes, hyphens and dashes, white space, and quotation marks around the whole.
/// Differences in other signs, in full stops of abbreviations (U.S., US), and in capitals at the
/// beginning of a sentence or of either text count as punctuation. Other differences in capitals
/// (Presidents, presidents) are edits. Numbers are compared by value: 40,000 equals forty thousand.
/// `truncated` means that `b` omits words of `a`; additional words in `b` are alterations. Edits
/// are minimal and readable (diff_words). O((n + m) * D) for n and m words and D edits, D bounded.
/// Ill-formed bytes are signs.
[[nodiscard]] inline wording_change compare_wording(const prepared_wording& a,
                                                    const prepared_wording& b) {
  wording_change out;
  const std::size_t a_size = a.words().size(), b_size = b.words().size();
  const std::vector<token_key> a_keys = a.keys(), b_keys = b.keys();
  // Looks for `b` as a contiguous part of `a` first: a diff might align its words to earlier ones.
  std::vector<token_edit> edits;
  const auto place = b_size < a_size ? find_tokens(a_keys, b_keys, 1) : std::vector<std::size_t>{};
  if (!place.empty()) {
    const std::size_t at = place.front();
    if (at > 0) edits.push_back({{0, at}, {0, 0}});
    if (at + b_size < a_size) edits.push_back({{at + b_size, a_size}, {b_size, b_size}});
  } else {
    const word_diff diff = diff_words(a_keys, b_keys);
    edits.assign(diff.begin(), diff.end());
    out.stopped_early = diff.limit_reached();
  }
  const bool only_cut =
      b_size > 0 && std::ranges::all_of(edits, [&](const token_edit& e) {
        const bool at_end = e.a.begin == 0 || e.a.end == a_size;
        return e.b.empty() && (at_end || detail::is_ellipsis_at(b.signs(), e.b.begin));
      });
  std::size_t a_changed = 0;
  for (const token_edit& e : edits) a_changed += e.a.size();
  if (a_size + b_size > 0)
    out.similarity =
        2.0 * static_cast<double>(a_size - a_changed) / static_cast<double>(a_size + b_size);
  out.critical = detail::critical_changes(edits, a, b);
  edits = detail::with_case_edits(edits, a, b);

  if (edits.empty()) {
    const bool same = std::ranges::equal(a.words(), b.words(), detail::same_spelling) &&
                      std::ranges::equal(detail::inner_signs(a), detail::inner_signs(b));
    out.kind = same ? verdict_kind::verbatim : verdict_kind::punctuation_only;
  } else {
    // Changed capitals are edits with words on both sides.
    const bool no_others =
        std::ranges::all_of(edits, [](const token_edit& e) { return e.b.empty(); });
    out.kind = only_cut && no_others ? verdict_kind::truncated : verdict_kind::altered;
  }
  for (const token_edit& e : edits)
    out.edits.push_back({detail::bytes_of(a, e.a), detail::bytes_of(b, e.b)});
  return out;
}

/// Overload for two texts, which are not repaired.
template <class Options = text_options<>>
[[nodiscard]] wording_change compare_wording(std::string_view a, std::string_view b,
                                             const Options& options = {}) {
  return compare_wording(prepared_wording(a, options), prepared_wording(b, options));
}

}  // namespace detto::inline v0
