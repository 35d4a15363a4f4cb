// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/word_table.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// Abbreviations that sit in a sentence in one way.
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

/// Abbreviations that stand in `place`, in small letters as well as with a capital.
template <std::size_t Count>
[[nodiscard]] consteval abbreviation_group<Count>
in_any_case(abbreviation::place_type place, const word_literal (&entries)[Count]) {
  return detail::group_words({place, true}, entries);
}

/// Abbreviations that stand in `place` where they have a capital; in small letters they are words
/// of their own.
template <std::size_t Count>
[[nodiscard]] consteval abbreviation_group<Count>
capitalised(abbreviation::place_type place, const word_literal (&entries)[Count]) {
  return detail::group_words({place, false}, entries);
}

/// Makes a table of groups, for a lexicon's abbreviations; each word may stand in it once, and must
/// be folded, without its last full stop and inner spaces: `z.b`.
template <std::size_t... Counts>
[[nodiscard]] consteval word_rows<abbreviation, (Counts + ...)>
make_abbreviation_rows(const abbreviation_group<Counts>&... groups) {
  word_rows<abbreviation, (Counts + ...)> rows{};
  (detail::add_rows(rows, groups), ...);
  return rows;
}

}  // namespace detto::inline v0
