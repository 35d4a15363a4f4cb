// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail {

// Latin-script abbreviations that occur unchanged in news in scripts without letter case and word
// spacing: names of people, companies and places, numbers of volumes and figures.
inline constexpr auto latin_abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // before a name
      in_any_case(before_name,
          {"mr", "mrs", "ms", "mme", "mlle", "messrs", "dr", "prof", "rev", "fr", "hon", "gov",
           "sen", "rep", "pres", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "cmdr", "st",
           "ste", "mt", "ft", "vs", "v", "feat", "e.g", "i.e", "cf"}),
      // before a number
      in_any_case(before_number,
          {"no", "nos", "vol", "vols", "fig", "figs", "tab", "ch", "chap", "sec", "art", "pp",
           "ver", "ep", "tel", "op", "ca", "approx", "pt"}),
      in_any_case(anywhere, {"p"}),
      // parts of names of companies, people and places
      in_any_case(anywhere,
          {"inc", "corp", "co", "ltd", "llc", "l.l.c", "plc", "bros", "s.a", "s.p.a", "n.v",
           "b.v", "k.k", "g.m.b.h", "jr", "sr", "ph.d", "m.d", "m.b.a", "b.a", "m.a", "esq",
           "univ", "inst", "dept", "assn", "assoc", "ave", "blvd", "rd", "sq", "hwy", "ed", "eds",
           "al", "etc", "u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c", "n.y", "l.a",
           "a.d", "b.c", "a.i", "a.m", "p.m"}),
      // months
      in_any_case(anywhere,
          {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail
