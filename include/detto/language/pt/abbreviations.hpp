// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::pt {

// Abbreviations in Portuguese news of Brazil and Portugal, folded, without their last full stop:
// n.º is "n.o", prof.ª is "prof.a".
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"eng", "del", "cap.ten", "sr", "sra", "srs", "sras", "srta", "srtas", "sr.a", "sr.as",
           "d.a", "dr", "dra", "drs", "dras", "dr.a", "dr.as", "prof", "profa", "profs", "profas",
           "prof.a", "prof.as", "enga", "eng.o", "eng.a", "arq", "adv", "exmo", "exma", "exmos",
           "ex.mo", "ex.ma", "v.exa", "v.ex.a", "s.exa", "s.ex.a", "ilmo", "ilma", "revmo",
           "rev.mo", "pe", "fr", "mons", "card", "sto", "sta", "stos", "gal", "maj", "cap", "ten",
           "sgt", "sarg", "cb", "cmdt", "cmte", "comte", "alm", "brig", "insp", "des", "desemb",
           "dep", "sen", "gov", "pref", "pres", "verad", "proc", "promot", "emb", "secr", "coord",
           "dir", "presid", "lic", "psic", "bel", "mr", "mrs", "ms"}),
      capitalised(before_name, {"ir", "ver", "com"}),
      in_any_case(anywhere, {"cel", "min", "jr", "ph.d", "m.d"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name, {"p.ex", "i.e", "e.g", "cf", "cfr", "vs", "v.g"}),
      in_any_case(anywhere,
          {"ex", "aprox", "máx", "mín", "incl", "excl", "p.s", "n.b", "n.t", "n.r", "n.e", "n.a",
           "op", "cit", "op.cit", "loc", "ibid", "ibidem", "id", "et.al", "al", "ss", "sgs", "s.d",
           "s.l", "s.n", "obs", "att", "atte", "atenc", "v.s", "s.m", "s.a.r", "ss.aa", "rr",
           "r.i.p", "p.f", "p.p", "p.o", "k.o", "vv", "esp", "fam", "lat", "ing", "port", "bras"}),
      in_any_case(list_end, {"etc"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"no", "n°", "n.o", "n.os", "núm", "num", "nos", "art", "arts", "pág", "págs", "pag",
           "pags", "pg", "pgs", "pp", "par", "parág", "vol", "vols", "caps", "tít", "tits", "fig",
           "figs", "tab", "tabs", "gráf", "doc", "docs", "incs", "alín", "ap", "apto", "sec", "fl",
           "fls", "fol", "tel", "tels", "telef", "tlf", "tlm", "telem", "fax", "ram", "ext", "cep",
           "dec", "decr", "res", "reg", "ref", "refs", "cód", "max", "qd", "lt", "lts", "km",
           "bl"}),
      in_any_case(anywhere,
          {"c.p", "p", "t", "v", "n", "h", "c", "f", "ed", "eds", "edit", "col", "cols", "trad",
           "org", "orgs"}),

      // addresses and places
      in_any_case(before_name,
          {"av", "avda", "avs", "rod", "estr", "trav", "tv", "pç", "pça", "pca", "lgo", "lg", "vl",
           "jd", "pq", "edif", "cond"}),
      in_any_case(anywhere,
          {"r", "dto", "esq", "and", "lj", "sl", "conj", "zn", "prov", "mun", "munic", "dist",
           "distr", "conc", "freg", "r.p.c", "e.u.a", "e.u", "u.s", "u.s.a", "u.k", "r.u", "u.e",
           "u.r.s.s", "o.n.u", "d.f", "d.c", "n.y", "l.a"}),

      // companies and institutions
      in_any_case(anywhere,
          {"inc", "gab", "s.a", "s.a.d", "s.a.r.l", "s.g.p.s", "s.p.a", "cia", "c.ia", "ltda",
           "lda", "l.da", "ltd", "corp", "co", "bros", "plc", "ag", "e.p", "e.p.e", "i.p", "eireli",
           "soc", "assoc", "coop", "fund", "fed", "conf", "confed", "inst", "univ", "fac", "dep.to",
           "depto", "dpto", "dept", "secret", "trib", "câm", "assemb", "aut", "p.j", "f.c", "s.c",
           "e.c", "a.c", "c.r"}),

      // currencies, units of measurement, quantities
      in_any_case(list_end,
          {"mi", "bi", "tri", "milh", "bilh", "cts", "kg", "kgs", "kms", "cm", "mts", "ml", "gr",
           "ha", "hab", "habs", "hs", "hrs", "seg", "segs", "pess", "unid", "dz", "pct", "pts"}),

      // months, days of the week, eras
      in_any_case(before_number,
          {"jan", "fev", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez", "ter",
           "qua", "qui", "sex", "sáb", "dom"}),
      capitalised(before_number, {"mar"}),
      in_any_case(anywhere, {"séc", "sécs", "a.d"}),
      in_any_case(clock_time, {"a.m", "p.m"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::pt
