// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/lexicon.hpp>

namespace detto::inline v0 {

namespace detail {

// Abbreviations that news in any language of Latin script uses. In lower case, the names of
// companies and countries may be words of the language.
inline constexpr auto international_abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      in_any_case(before_name,
          {"mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "st", "ste", "vs", "feat", "e.g", "i.e",
           "cf"}),
      in_any_case(before_number, {"no", "nos", "nr", "n\u00B0", "vol", "fig", "tel", "op", "p", "pp"}),
      capitalised(anywhere,
          {"inc", "corp", "co", "ltd", "llc", "plc", "bros", "s.a", "s.p.a", "n.v", "b.v",
           "g.m.b.h", "jr", "sr", "ph.d", "m.d", "u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c"}),
      in_any_case(anywhere, {"a.m", "p.m"})
      // clang-format on
  );
}();

}  // namespace detail

/// Data that languages of Latin script share, for texts in a language without a lexicon: the
/// international abbreviations before names and numbers, of companies and countries. The tag is that
/// of an undetermined language (RFC 5646, section 4.1).
inline constexpr lexicon undetermined{
    .tag = "und",
    .sentence = {.abbreviations = detail::international_abbreviations},
};

}  // namespace detto::inline v0
