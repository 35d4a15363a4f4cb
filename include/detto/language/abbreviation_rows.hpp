// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/word_table.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// Abbreviations with the same properties.
template <std::size_t Count>
struct abbreviation_group {
  abbreviation value;
  std::array<std::string_view, Count> words;
};

namespace detail {

template <std::size_t Count>
consteval abbreviation_group<Count> group_words(abbreviation value,
                                                const word_literal (&entries)[Count]) {
  abbreviation_group<Count> group{value, {}};
  for (std::size_t i = 0; i < Count; ++i) group.words[i] = entries[i].text;
  return group;
}

template <class Rows, std::size_t Count>
consteval void add_rows(Rows& rows, const abbreviation_group<Count>& group) {
  for (const std::string_view word : group.words) add_row(rows, table_key(word), group.value);
}

}  // namespace detail

/// Abbreviations with the given place that are recognised in any letter case.
template <std::size_t Count>
[[nodiscard]] consteval abbreviation_group<Count>
in_any_case(abbreviation::place_type place, const word_literal (&entries)[Count]) {
  return detail::group_words({place, true}, entries);
}

/// Abbreviations with the given place that are recognised only if capitalised; in lower case they
/// are ordinary words.
template <std::size_t Count>
[[nodiscard]] consteval abbreviation_group<Count>
capitalised(abbreviation::place_type place, const word_literal (&entries)[Count]) {
  return detail::group_words({place, false}, entries);
}

/// Builds the table of abbreviations of a lexicon from groups, at compile time. Each word must be
/// folded, without its last full stop and without inner spaces (`z.b`), and occur once; a violation
/// is a compile error.
template <std::size_t... Counts>
[[nodiscard]] consteval word_rows<abbreviation, (Counts + ...)>
make_abbreviation_rows(const abbreviation_group<Counts>&... groups) {
  word_rows<abbreviation, (Counts + ...)> rows{};
  (detail::add_rows(rows, groups), ...);
  return rows;
}

}  // namespace detto::inline v0
