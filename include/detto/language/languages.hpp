// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/chinese.hpp>
#include <detto/language/dutch.hpp>
#include <detto/language/english.hpp>
#include <detto/language/french.hpp>
#include <detto/language/german.hpp>
#include <detto/language/italian.hpp>
#include <detto/language/japanese.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/polish.hpp>
#include <detto/language/portuguese.hpp>
#include <detto/language/russian.hpp>
#include <detto/language/spanish.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace detto::inline v0 {

namespace detail {

inline constexpr std::array<const lexicon*, 11> all_lexicons{
    &chinese,  &dutch,  &english,    &french,  &german, &italian,
    &japanese, &polish, &portuguese, &russian, &spanish};

constexpr bool equals_ignoring_case(std::string_view lower, std::string_view any) noexcept {
  return std::ranges::equal(lower, any, [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
  });
}

}  // namespace detail

/// All lexicons of the library, ordered by the English name of the language.
[[nodiscard]] constexpr std::span<const lexicon* const> all_lexicons() noexcept {
  return detail::all_lexicons;
}

/// Returns the lexicon for a BCP 47 (RFC 5646) language tag, or null if there is none. Only the
/// primary language subtag is compared, ignoring case: `de`, `de-AT`, `zh-Hant`, also `pt_BR`.
/// Constant time.
[[nodiscard]] constexpr const lexicon* find_language(std::string_view tag) noexcept {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  for (const lexicon* const language : all_lexicons())
    if (detail::equals_ignoring_case(language->tag, primary)) return language;
  return nullptr;
}

}  // namespace detto::inline v0
