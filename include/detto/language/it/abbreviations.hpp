// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::it {

// Abbreviations in Italian news, folded, without their last full stop. Abbreviations with the end
// of the word after the stop (sig.ra, dott.ssa) need no entry.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"sig", "sigg", "dott", "dr", "drs", "prof", "proff", "avv", "avvti", "ing", "ingg",
           "arch", "archh", "geom", "rag", "on", "onn", "sen", "senn", "dep", "pres", "vicepres",
           "vicepresid", "cav", "gr", "uff", "grand", "mons", "card", "rev", "revmo", "egr", "gent",
           "spett", "preg", "ten", "serg", "brig", "amb", "sost", "isp", "ispett", "sovr", "psicol",
           "sr", "mr", "mrs", "ms", "ss", "s.em", "p.i", "gen", "col", "cap", "magg", "mar"}),
      in_any_case(anywhere,
          {"jr", "amm", "procur", "segr", "cons", "ass", "assess", "deleg", "rappr", "resp",
           "coord", "vet", "dir", "comm", "com"}),
      capitalised(anywhere, {"app"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"ingl", "franc", "ted", "spagn", "lat", "es", "p.es", "cfr", "cf", "cd", "c.d", "cosidd",
           "vs", "vd", "i.e", "e.g", "incl", "circ"}),
      in_any_case(anywhere,
          {"ca", "compr", "escl", "op", "cit", "op.cit", "loc", "ibid", "ibidem", "id", "et.al",
           "n.b", "p.s", "n.d.r", "ndr", "n.d.t", "n.d.a", "p.c", "p.c.c", "p.p", "p.v", "u.s",
           "c.m", "c.a", "k.o", "r.i.p", "s.p.q.r", "f.to", "all", "rif", "ogg", "racc", "n.p",
           "s.d", "s.l", "s.n", "seg", "segg", "sg", "sgg", "ss.mm", "abbr"}),
      in_any_case(list_end, {"ecc", "etc", "eccet"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"n°", "nn", "num", "nr", "art", "artt", "pag", "pagg", "pp", "capp", "vol", "voll",
           "fig", "figg", "tab", "tabb", "tav", "tavv", "par", "parr", "sez", "sezz", "lett",
           "sent", "ord", "prot", "tel", "telef", "cell", "int", "fax", "max", "min", "reg",
           "d.lgs", "dlgs", "d.lg", "d.p.r", "d.p.c.m", "c.p.p", "c.p.c", "cod", "del", "delib",
           "fasc", "tit"}),
      in_any_case(anywhere,
          {"d.l", "d.m", "l.r", "r.d", "t.u", "g.u", "c.c", "c.p", "s.s", "s.p", "n", "p", "t", "v",
           "c", "f", "l", "ed", "edd", "ediz", "rist", "trad", "coll", "cur"}),

      // addresses and places
      in_any_case(before_name, {"fraz"}),
      in_any_case(anywhere,
          {"prov", "circond", "pal", "sc", "u.s.a", "u.k", "n.y", "l.a", "u.r.s.s", "s.m"}),

      // companies and institutions
      in_any_case(anywhere,
          {"s.p.a", "s.r.l", "s.r.l.s", "s.n.c", "s.a.s", "s.a.p.a", "s.s.d", "a.s.d", "s.c.a.r.l",
           "s.c", "soc", "coop", "inc", "ltd", "corp", "co", "bros", "plc", "s.a", "n.v", "assoc",
           "fond", "ist", "univ", "fac", "dip", "trib", "cass", "const", "cost", "stab", "stabil",
           "f.c", "a.c", "a.s", "u.c", "ff.aa", "ff.oo", "ff.ss", "vv.ff", "vv.uu", "aa.vv",
           "ss.pp", "ll.pp", "dd.ll", "gg.mm", "o.n.u", "u.e"}),

      // sciences, law, dictionaries
      in_any_case(anywhere,
          {"az", "biol", "bot", "chim", "cinem", "civ", "econ", "elettr", "filos", "fis", "geogr",
           "geol", "giorn", "giur", "idraul", "inform", "mat", "mecc", "med", "metall", "meteor",
           "mil", "mus", "pitt", "polit", "relig", "scient", "scol", "sociol", "stat", "stor",
           "teatr", "tecn", "teol", "tipogr", "zool", "pubbl", "priv", "naz", "internaz", "abit"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere, {"mln", "mld", "mrd", "doz", "sec", "secc", "ann", "trim"}),
      in_any_case(list_end, {"mq", "km", "kg", "cm", "ab", "abb"}),

      // months, days of the week, eras
      in_any_case(before_number,
          {"genn", "febbr", "febb", "giu", "giugn", "lugl", "ott", "nov", "dic", "lun", "mart",
           "merc", "giov", "ven", "sab", "dom", "feb", "apr", "mag", "lug", "sett", "mer"}),
      capitalised(before_number, {"ago", "set", "gio"}),
      in_any_case(anywhere, {"d.c", "a.cr", "d.cr", "e.v"}),
      in_any_case(clock_time, {"a.m", "p.m"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::it
