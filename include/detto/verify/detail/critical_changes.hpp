// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/align/word_diff.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/text/index_range.hpp>
#include <detto/text/token_key.hpp>
#include <detto/verify/detail/wording_spelling.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/wording_change.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace detto::inline v0::detail {

// The critical words of a range, in order, so that exchanged words are also a change.
struct critical_words {
  std::vector<token_key> numbers, names;
  std::vector<std::uint64_t> modals;
  std::size_t negations = 0;
};

inline std::size_t count_negations(const prepared_wording& text, index_range words) {
  std::size_t count = 0;
  for (const wording_word& w : text.words().subspan(words.begin, words.size()))
    count += text.language().wording.negations.contains(w.key);
  return count;
}

// The keys of words capitalised inside sentences and of lower-case words; both sorted.
struct letter_case {
  std::vector<token_key> capitalised, lowercase;

  explicit letter_case(const prepared_wording& text) {
    for (const wording_word& w : text.words()) {
      if (!w.capital)
        lowercase.push_back(w.key);
      else if (!w.starts_sentence)
        capitalised.push_back(w.key);
    }
    std::ranges::sort(capitalised);
    std::ranges::sort(lowercase);
  }
};

inline critical_words critical_of(const prepared_wording& text, index_range words,
                                  const letter_case& other) {
  const wording_words& tables = text.language().wording;
  critical_words out;
  for (const wording_word& w : text.words().subspan(words.begin, words.size())) {
    if (w.number) out.numbers.push_back(w.key);
    const std::uint64_t* modal = tables.modals.find(w.key);
    if (modal == nullptr) {
      const token_key tail = split_clitic(w.text).tail;
      if (tail != token_key{}) modal = tables.modals.find(tail);
    }
    if (modal != nullptr) out.modals.push_back(*modal);
    if (!w.capital || w.number || w.function_word) continue;
    // At the beginning of a sentence, a word is a name only if the other text capitalises it inside
    // a sentence; elsewhere, unless the other text has it in lower case.
    const bool name = w.starts_sentence ? std::ranges::binary_search(other.capitalised, w.key)
                                        : !std::ranges::binary_search(other.lowercase, w.key);
    if (name) out.names.push_back(w.key);
  }
  out.negations = count_negations(text, words);
  return out;
}

// The critical changes from `a` to `b`. Words omitted at an end do not count as changed, except for
// negations.
inline std::vector<critical_change> critical_changes(const std::vector<token_edit>& edits,
                                                     const prepared_wording& a,
                                                     const prepared_wording& b) {
  if (edits.empty()) return {};
  const index_range whole_a{0, a.words().size()}, whole_b{0, b.words().size()};
  index_range kept = whole_a;
  if (edits.front().a.begin == 0 && edits.front().b.empty()) kept.begin = edits.front().a.end;
  if (edits.back().a.end == kept.end && edits.back().b.empty() && kept.begin < kept.end)
    kept.end = edits.back().a.begin;
  const critical_words before = critical_of(a, kept, letter_case(b));
  const critical_words after = critical_of(b, whole_b, letter_case(a));
  std::vector<critical_change> changes;
  if (before.numbers != after.numbers) changes.push_back(critical_change::number);
  if (count_negations(a, whole_a) != after.negations) changes.push_back(critical_change::negation);
  if (before.names != after.names) changes.push_back(critical_change::name);
  if (before.modals != after.modals) changes.push_back(critical_change::modality);
  return changes;
}

}  // namespace detto::inline v0::detail
