// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace detto::inline v0::detail {

struct set_closer {
  void operator()(USet* set) const noexcept { uset_close(set); }
};
using letter_set = std::unique_ptr<USet, set_closer>;

// Returns the letters of the given languages, as language codes separated by spaces: the exemplar
// characters of CLDR (UTS #35, part 2, section 3). Null if CLDR has none of the languages.
inline letter_set letters_of(std::string_view languages) {
  letter_set all;
  while (!languages.empty()) {
    const std::string code(languages.substr(0, languages.find(' ')));
    languages.remove_prefix((std::min)(code.size() + 1, languages.size()));
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(code.c_str(), &status);
    const letter_set letters(ulocdata_getExemplarSet(data, nullptr, USET_ADD_CASE_MAPPINGS,
                                                     ULOCDATA_ES_STANDARD, &status));
    ulocdata_close(data);
    if (U_FAILURE(status)) continue;
    if (!all) all.reset(uset_openEmpty());
    uset_addAll(all.get(), letters.get());
  }
  return all;
}

// The properties of a character that determine which characters may be adjacent to it.
struct character_traits {
  explicit character_traits(char32_t of) noexcept : value(of), is_ascii(of < 0x80) {
    const auto point = static_cast<UChar32>(value);
    const auto category = U_MASK(u_charType(point));
    is_letter = (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
    is_upper = category == U_GC_LU_MASK;
    is_lower = category == U_GC_LL_MASK;
    is_invalid = value == replacement_character || (value >= 0x80 && value < 0xA0) ||
                 (category & (U_GC_CO_MASK | U_GC_CN_MASK)) != 0;
    UErrorCode status = U_ZERO_ERROR;
    if (is_letter) script = uscript_getScript(point, &status);
  }

  char32_t value;
  bool is_ascii;
  bool is_letter;
  bool is_upper;
  bool is_lower;
  bool is_invalid;
  UScriptCode script = USCRIPT_COMMON;
};

// Whether two adjacent letters occur in no word of any language: a capital after a lower-case
// letter, or two scripts. The scripts of Chinese and Japanese may be mixed.
inline bool is_implausible_pair(const character_traits& a, const character_traits& b) noexcept {
  if (!a.is_letter || !b.is_letter || (a.is_ascii && b.is_ascii)) return false;
  if (a.is_lower && b.is_upper) return true;
  return a.script > USCRIPT_INHERITED && b.script > USCRIPT_INHERITED && a.script != b.script &&
         a.value < 0x2E80 && b.value < 0x2E80;
}

// Whether a non-letter may occur between two letters: apostrophes, dashes, no-break spaces, the
// middle dot of Catalan, ellipses, soft hyphens.
constexpr bool may_join_letters(char32_t value) noexcept {
  return value == U'\u2019' || value == U'\u00A0' || value == U'\u00B7' || value == U'\u00AD' ||
         value == U'\u2026' || (value >= U'\u2010' && value <= U'\u2015');
}

// Whether a non-letter is common in news text: typographic punctuation, currencies, fractions, the
// degree sign, and all Chinese and Japanese symbols.
constexpr bool is_common_symbol(char32_t value) noexcept {
  constexpr std::u32string_view others =
      U"\u00A0\u00A1\u00A3\u00A7\u00A9\u00AB\u00AD\u00B0\u00B2\u00B7\u00BB\u00BC\u00BD\u00BE"
      U"\u00BF\u2030\u2032\u2033\u2039\u203A\u20AC\u2116\u2122";
  return value >= 0x2E80 || (value >= U'\u2010' && value <= U'\u2027') ||
         others.find(value) != others.npos;
}

// Returns the weighted number of implausible characters in a text, relative to the number of its
// non-ASCII characters. Implausible are invalid characters, capitals after lower-case letters,
// words of mixed scripts, symbols between letters, and letters outside `letters` (unless null).
// Near 0 for a correctly decoded text, and mostly far above 0.1 for a text in a wrong encoding. The
// weights were determined empirically.
inline double implausibility(std::string_view text, const USet* letters) {
  double penalty = 0;
  std::size_t count = 0;
  character_traits before(U' ');
  character_traits last(U' ');
  const auto weight = [&](const character_traits& next) {
    if (last.is_invalid) return 2.0;
    if (last.is_letter) {
      const bool foreign =
          letters != nullptr && uset_contains(letters, static_cast<UChar32>(last.value)) == 0;
      return foreign ? 0.4 : 0.0;
    }
    if (before.is_letter && next.is_letter && !may_join_letters(last.value)) return 1.0;
    return is_common_symbol(last.value) ? 0.0 : 0.75;
  };
  const auto add = [&](const character_traits& next) {
    if (!last.is_ascii) {
      ++count;
      penalty += weight(next);
    }
    if (is_implausible_pair(last, next)) penalty += 1;
    before = last;
    last = next;
  };
  for (const code_point_token point : code_points(text))
    add(character_traits(static_cast<char32_t>(point.key)));
  add(character_traits(U' '));
  return count == 0 ? 0 : penalty / static_cast<double>(count);
}

}  // namespace detto::inline v0::detail
