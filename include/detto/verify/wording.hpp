// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/find_tokens.hpp>
#include <detto/align/word_diff.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/verify/detail/quote_places.hpp>
#include <detto/verify/detail/wording_tokens.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// How the wording of a quotation relates to that of its source.
enum class verdict_kind : std::uint8_t {
  verbatim,          ///< the same words and signs
  punctuation_only,  ///< the same words
  truncated,  ///< the same words, save some left out at the ends or where an ellipsis says so
  altered,    ///< other words
  not_found,  ///< only of a search: nothing like it
};
[[nodiscard]] constexpr std::string_view name(verdict_kind kind) noexcept {
  constexpr std::string_view names[] = {"verbatim", "punctuation-only", "truncated", "altered",
                                        "not-found"};
  return names[static_cast<std::size_t>(kind)];
}

/// A change of words that may change what was said.
enum class critical_change : std::uint8_t {
  number,    ///< another value; `five` and `5` are the same
  negation,  ///< more or fewer negations
  name,      ///< other capitalised words, not counting those that begin a sentence
  modality,  ///< another modal: may, must, will
};
[[nodiscard]] constexpr std::string_view name(critical_change change) noexcept {
  constexpr std::string_view names[] = {"number", "negation", "name", "modality"};
  return names[static_cast<std::size_t>(change)];
}

/// The words at `a` in one text stand where the other has the words at `b`; an empty range is the
/// place behind the word before which something was put in or taken out.
struct word_edit {
  byte_range a;
  byte_range b;

  friend auto operator<=>(const word_edit&, const word_edit&) = default;
};

/// How one wording became another.
struct wording_change {
  verdict_kind kind = verdict_kind::verbatim;
  std::vector<word_edit> edits;           ///< in order
  std::vector<critical_change> critical;  ///< each once, in the order of the enumeration
  double similarity =
      1;  ///< words in common, twice, of the words of both; 1 for two wordings without words
  bool stopped_early = false;

  /// Whether the texts differ so much that the search for the fewest edits was cut short.
  [[nodiscard]] bool limit_reached() const noexcept { return stopped_early; }
};

namespace detail {

// The signs without quotation marks at either end: those around a quotation are no part of it.
inline std::vector<wording_mark> inner_marks(const wording& text) {
  std::vector<wording_mark> marks = text.marks;
  while (!marks.empty() && marks.back().sign == U'"' && marks.back().after == text.words.size())
    marks.pop_back();
  const auto first = std::ranges::find_if(
      marks, [](const wording_mark& m) { return m.sign != U'"' || m.after != 0; });
  marks.erase(marks.begin(), first);
  return marks;
}

// Whether a word is written in capitals otherwise than its place in a sentence asks for.
inline bool changed_case(const wording_word& a, const wording_word& b) {
  if (a.cased == b.cased) return false;
  const bool placed = a.starts_sentence || b.starts_sentence;
  return !placed || a.from_second != b.from_second;
}

// The token edits with words of equal key whose capitals differ as edits of their own.
inline std::vector<token_edit> with_case_edits(const std::vector<token_edit>& edits,
                                               const wording& a, const wording& b) {
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
      if (changed_case(a.words[x], b.words[y])) add({{x, x + 1}, {y, y + 1}});
  };
  for (const token_edit& e : edits) {
    walk_to(e.a.begin);
    add(e);
    x = e.a.end;
    y = e.b.end;
  }
  walk_to(a.words.size());
  return out;
}

inline byte_range bytes_of(const wording& text, index_range words) {
  if (!words.empty())
    return {text.words[words.begin].range.begin, text.words[words.end - 1].range.end};
  const std::size_t at = words.begin > 0 ? text.words[words.begin - 1].range.end : 0;
  return {at, at};
}

// What must not change, of a range of words, in order: a swap is a change too.
struct critical_words {
  std::vector<std::uint64_t> numbers, names, modals;
  std::size_t negations = 0;
};

inline std::size_t count_negations(const wording& text, index_range words,
                                   const lexicon& language) {
  std::size_t count = 0;
  for (std::size_t i = words.begin; i < words.end; ++i)
    count += language.negations.contains(text.words[i].key);
  return count;
}

// Words whose capital no sentence asks for, and the words in small letters; both sorted.
struct letter_case {
  std::vector<std::uint64_t> capital, small;

  explicit letter_case(const wording& text) {
    for (const wording_word& w : text.words) {
      if (!w.capital)
        small.push_back(w.key);
      else if (!w.starts_sentence)
        capital.push_back(w.key);
    }
    std::ranges::sort(capital);
    std::ranges::sort(small);
  }
};

inline critical_words critical_of(const wording& text, index_range words, const letter_case& other,
                                  const lexicon& language) {
  critical_words out;
  for (std::size_t i = words.begin; i < words.end; ++i) {
    const wording_word& w = text.words[i];
    if (w.number) out.numbers.push_back(w.key);
    const std::uint64_t* modal = language.modals.find(w.key);
    if (modal == nullptr && w.tail != 0) modal = language.modals.find(w.tail);
    if (modal != nullptr) out.modals.push_back(*modal);
    if (!w.capital || w.number || is_function_word(w, language)) continue;
    // At the beginning of a sentence it takes the other text to tell a name; and what that one
    // writes small is none.
    const bool name = w.starts_sentence ? std::ranges::binary_search(other.capital, w.key)
                                        : !std::ranges::binary_search(other.small, w.key);
    if (name) out.names.push_back(w.key);
  }
  out.negations = count_negations(text, words, language);
  return out;
}

inline std::vector<critical_change> critical_changes(const std::vector<token_edit>& edits,
                                                     const wording& a, const wording& b,
                                                     const lexicon& language) {
  if (edits.empty()) return {};
  // Words cut off at an end are not said to be otherwise, save that a cut may turn a sentence
  // round.
  index_range kept{0, a.words.size()};
  if (edits.front().a.begin == 0 && edits.front().b.empty()) kept.begin = edits.front().a.end;
  if (edits.back().a.end == kept.end && edits.back().b.empty() && kept.begin < kept.end)
    kept.end = edits.back().a.begin;
  const critical_words before = critical_of(a, kept, letter_case(b), language);
  const critical_words after = critical_of(b, {0, b.words.size()}, letter_case(a), language);
  std::vector<critical_change> changes;
  if (before.numbers != after.numbers) changes.push_back(critical_change::number);
  if (count_negations(a, {0, a.words.size()}, language) != after.negations)
    changes.push_back(critical_change::negation);
  if (before.names != after.names) changes.push_back(critical_change::name);
  if (before.modals != after.modals) changes.push_back(critical_change::modality);
  return changes;
}

inline wording_change compare(const wording& a, const wording& b, const lexicon& language) {
  wording_change out;
  const std::size_t a_size = a.words.size(), b_size = b.words.size();
  const std::vector<std::uint64_t> a_keys = a.keys(), b_keys = b.keys();
  // A piece is looked for as one first: a diff may match its words to earlier ones.
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
  const bool only_cut = b_size > 0 && std::ranges::all_of(edits, [&](const token_edit& e) {
                          const bool at_end = e.a.begin == 0 || e.a.end == a_size;
                          return e.b.empty() && (at_end || is_ellipsis_at(b.marks, e.b.begin));
                        });
  std::size_t a_changed = 0;
  for (const token_edit& e : edits) a_changed += e.a.size();
  if (a_size + b_size > 0)
    out.similarity =
        2.0 * static_cast<double>(a_size - a_changed) / static_cast<double>(a_size + b_size);
  out.critical = critical_changes(edits, a, b, language);
  edits = with_case_edits(edits, a, b);

  if (edits.empty()) {
    const bool same_spelling =
        std::ranges::equal(a.words, b.words, {}, &wording_word::spelled, &wording_word::spelled);
    out.kind = same_spelling && inner_marks(a) == inner_marks(b) ? verdict_kind::verbatim
                                                                 : verdict_kind::punctuation_only;
  } else {
    // Capitals that changed are edits with words on both sides.
    const bool no_others =
        std::ranges::all_of(edits, [](const token_edit& e) { return e.b.empty(); });
    out.kind = only_cut && no_others ? verdict_kind::truncated : verdict_kind::altered;
  }
  for (const token_edit& e : edits) out.edits.push_back({bytes_of(a, e.a), bytes_of(b, e.b)});
  return out;
}

}  // namespace detail

/// How the wording `a`, a source, became `b`, a quotation of it.
///
/// Words are compared with case folding. What typography alone decides is no difference at all: the
/// form of quotation marks, apostrophes, hyphens and dashes, white space, quotation marks around
/// the whole. Other signs, the full stops of abbreviations (U.S., US), and capitals at the
/// beginning of a sentence or of either text are punctuation. Capitals elsewhere (Presidents,
/// presidents) are an edit. Numbers are compared by value: 40,000 is forty thousand. `truncated` is
/// said of what `a` has more, not of what `b` has more. Edits are few and readable (diff_words).
/// O((n + m) * D) for texts of n and m words with D edits, D bounded. Ill-formed bytes are signs.
[[nodiscard]] inline wording_change compare_wording(std::string_view a, std::string_view b,
                                                    const lexicon& language = english) {
  return detail::compare(detail::read_wording(a, language), detail::read_wording(b, language),
                         language);
}

}  // namespace detto::inline v0
