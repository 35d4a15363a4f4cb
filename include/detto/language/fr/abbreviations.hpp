// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::fr {

// Abbreviations in French news, folded, without their last full stop. Abbreviations that end in the
// last letter of the word (Mme, Dr, bd) have no full stop by the rules, but many writers add one.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"gal", "mm", "mme", "mmes", "mlle", "mlles", "mr", "mrs", "dr", "drs", "pr", "prof",
           "profs", "mgr", "mgrs", "st", "ste", "sts", "stes", "vve", "ing", "gén", "lt", "ltn",
           "adjt", "sgt", "cdt", "cne", "cpt", "amb", "insp", "préf", "chev", "vte", "cte",
           "ctesse", "pdt", "s.m", "s.a.r", "s.exc", "s.ém", "ll.mm", "ll.aa", "r.p", "n.d"}),
      capitalised(before_name, {"brig", "m", "me", "col", "cap", "maj", "adm"}),
      in_any_case(anywhere, {"jr", "sr", "sén", "dép", "hon", "dir", "secr", "resp"}),
      capitalised(anywhere, {"prés"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"cf", "vs", "c.à.d", "i.e", "e.g", "p.ex", "av", "apr", "qq", "qqs", "anc", "env"}),
      in_any_case(anywhere,
          {"ex", "n.b", "p.s", "n.d.l.r", "ndlr", "n.d.t", "n.d.e", "r.i.p", "q.g", "p.c.c",
           "r.s.v.p", "s.v.p", "p.o", "qqn", "qqch", "ibid", "ibidem", "id", "op", "cit", "op.cit",
           "loc", "al", "suiv", "sq", "sqq", "ss", "n.p", "s.d", "s.l", "k.o", "h.s", "o.k", "obs",
           "rem"}),
      in_any_case(list_end, {"etc"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"n°", "no", "nos", "n.o", "num", "art", "chap", "vol", "fig", "tab", "tabl", "pp", "pag",
           "par", "parag", "alin", "tit", "ann", "fasc", "sect", "réf", "tél", "téléc", "max",
           "min", "approx", "pl", "app", "sc"}),
      in_any_case(anywhere,
          {"b.p", "c.p", "c.s", "p", "t", "v", "n", "l", "r", "éd", "édit", "rééd", "trad", "coll",
           "ill", "inéd", "ms", "mss"}),

      // addresses, places, countries
      in_any_case(before_name, {"boul", "bd", "bld", "blvd", "rte", "ch", "imp", "fbg", "fg"}),
      in_any_case(anywhere,
          {"arr", "arrdt", "dépt", "dpt", "bât", "appt", "esc", "rés", "prov", "cant", "é.u", "u.s",
           "u.s.a", "u.k", "r.u", "u.r.s.s", "r.f.a", "r.d.c", "d.c", "n.y", "l.a"}),

      // companies and institutions
      in_any_case(anywhere,
          {"cie", "sté", "soc", "ets", "éts", "établ", "inc", "ltd", "ltée", "corp", "co", "bros",
           "plc", "s.a", "s.a.s", "s.a.r.l", "s.n.c", "s.c.i", "s.p.a", "n.v", "b.v", "assoc",
           "synd", "féd", "univ", "inst", "minist", "gouv", "admin", "dept", "o.n.u", "u.e",
           "p.d.g", "p.m.e"}),

      // law, sciences, dictionaries
      in_any_case(before_name, {"angl", "allem", "esp", "ital", "lat"}),
      in_any_case(anywhere,
          {"jur", "trib", "crim", "civ", "pén", "proc", "ord", "décr", "hist", "géogr", "litt",
           "math", "phys", "chim", "biol", "méd", "écon", "polit", "philos", "psych", "techn",
           "amér"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere, {"mio", "mrd", "mds", "fr"}),
      in_any_case(list_end,
          {"ct", "cts", "hab", "pers", "exempl", "sec", "mn", "kg", "km", "cm", "hect", "quint"}),

      // months, days of the week, eras
      in_any_case(before_number,
          {"janv", "jan", "févr", "fév", "avr", "juil", "juill", "sept", "lun", "merc", "jeud",
           "ven", "vend", "sam", "dim"}),
      capitalised(before_number, {"mar", "mer", "jeu"}),
      in_any_case(anywhere, {"oct", "nov", "déc", "j.c"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::fr
