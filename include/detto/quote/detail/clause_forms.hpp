// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/quote/detail/clause.hpp>
#include <detto/quote/detail/element.hpp>

#include <cstddef>
#include <vector>

namespace detto::inline v0::detail {

// The first element at or after `at` that is no expression of time or manner: on Tuesday, this
// weekend, publicly.
[[nodiscard]] inline std::size_t after_time(const std::vector<element>& elements, std::size_t at,
                                            std::size_t end) {
  while (at < end) {
    const element& e = elements[at];
    const bool opens = e.determiner || (e.preposition && !e.infinitive);
    if (e.time || (e.adverb && e.pron == nullptr)) {
      ++at;
    } else if (opens && at + 1 < end && elements[at + 1].time && !elements[at + 1].possessive) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

[[nodiscard]] inline bool has_verb(const std::vector<element>& elements, element_span s) {
  for (std::size_t i = s.begin; i < s.end; ++i)
    if (elements[i].verbal()) return true;
  return false;
}

// …, die X ist: after a noun, a clause that begins with an article or a preposition and ends with
// its finite verb.
[[nodiscard]] inline bool is_relative_clause(const std::vector<element>& elements, std::size_t at,
                                             std::size_t end) {
  const element& before = elements[at - 2];
  if (!before.nominal() || !before.capital || elements[at - 1].kind != element_kind::comma)
    return false;
  const bool pronoun = elements[at].definite || elements[at].relative ||
                       (elements[at].preposition && at + 1 < end &&
                        (elements[at + 1].definite || elements[at + 1].relative));
  if (!pronoun) return false;
  std::size_t last = at;
  while (last < end && elements[last].kind == element_kind::word) ++last;
  --last;
  if (last <= at + 1 || elements[last].reporting) return false;
  for (std::size_t i = at; i < last; ++i)
    if (elements[i].reporting || (elements[i].auxiliary && i + 1 < last)) return false;
  return elements[last].verbal();
}

// Whether the clause that begins at `i` has the mood of reported speech.
[[nodiscard]] inline bool reports_by_mood(const std::vector<element>& elements, std::size_t i,
                                          std::size_t end) {
  for (; i < end && elements[i].kind != element_kind::comma; ++i)
    if (elements[i].reporting) return true;
  return false;
}

}  // namespace detto::inline v0::detail
