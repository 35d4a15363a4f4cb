// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::es {

// Abbreviations in Spanish news of Spain and Latin America, folded, without their last full stop:
// n.º is "n.o", EE. UU. is "ee.uu".
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"sr.a", "dr.a", "d.a", "prof.a", "sr", "sra", "sres", "sras", "srta", "srtas", "srto",
           "dn", "dña", "dr", "dra", "dres", "dras", "dr.as", "sr.as", "prof", "profa", "profs",
           "lic", "lica", "licda", "lcdo", "lcda", "ldo", "lda", "ing", "inga", "arq", "abg",
           "abog", "mtro", "mtra", "mgtr", "excmo", "excma", "excmos", "excmas", "ilmo", "ilma",
           "ilmos", "rvdo", "rvda", "rvmo", "rev", "pbro", "fr", "mons", "hno", "hna", "sto", "sta",
           "stos", "smo", "gral", "grl", "gob", "tte", "tnte", "tcnel", "cnel", "crnel", "cap",
           "capt", "cmdte", "cdte", "comdte", "sgto", "brig", "alm", "calm", "valm", "pdte", "pdta",
           "pdto", "secr", "subsecr", "dip", "sen", "conc", "coord", "insp", "comis", "subcom",
           "embaj", "mr", "mrs", "ms", "mme", "st"}),
      in_any_case(anywhere,
          {"ud", "uds", "vd", "vds", "jr", "ph.d", "m.d", "atte", "afmo", "bto", "bta", "ntra",
           "ntro", "vda"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"lat", "p.ej", "ej", "v.gr", "v.g", "verbigr", "vgr", "i.e", "e.g", "cf", "cfr", "vs",
           "apr"}),
      in_any_case(anywhere,
          {"aprox", "máx", "mín", "incl", "excl", "p.d", "p.s", "n.b", "q.e.p.d", "e.p.d", "d.e.p",
           "r.i.p", "q.d.e.p", "s.e.u.o", "s.m", "ss.mm", "s.a.r", "ss.aa.rr", "s.s", "b.s.p",
           "v.b", "v.o.b.o", "p.a", "p.o", "p.p", "op", "cit", "op.cit", "loc", "ibíd", "ibid",
           "íd", "id", "et.al", "al", "ss", "sigs", "sgte", "sgtes", "sig", "esp", "fam", "desc",
           "obs"}),
      in_any_case(list_end, {"etc", "etcét"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"n°", "núm", "núms", "num", "nums", "nro", "nros", "n.o", "n.os", "art", "arts", "pág",
           "págs", "pag", "pags", "pg", "pgs", "pp", "párr", "párrs", "párrf", "párrfs", "parr",
           "ap", "apdo", "apdos", "apart", "vol", "vols", "caps", "tít", "tits", "fig", "figs",
           "tab", "lám", "láms", "ref", "refs", "exp", "expte", "exptes", "disp", "res", "reg",
           "tel", "tels", "teléf", "teléfs", "telef", "tfno", "tfnos", "tlf", "tlfno", "telf",
           "telfs", "fax", "ext", "exts", "cel", "móv", "cód", "docs", "sec", "secc", "esc",
           "lín"}),
      capitalised(before_number, {"no"}),
      in_any_case(anywhere,
          {"l.o", "c.p", "p", "t", "v", "n", "c", "f", "ed", "eds", "edit", "cols", "trad", "comp",
           "dir", "vid"}),
      capitalised(anywhere, {"col"}),

      // addresses and places
      in_any_case(before_name,
          {"av", "avda", "avd", "avdas", "cl", "cll", "cra", "carr", "ctra", "calz", "pza", "plza",
           "pje", "psje", "pso", "urb", "edif", "blvd", "bulev", "gta", "rda", "bo"}),
      in_any_case(anywhere,
          {"dpto", "dptos", "depto", "deptos", "apto", "aptos", "izq", "izda", "izqda", "dcha",
           "dcho", "ppal", "prov", "provs", "mun", "munic", "dist", "distr", "pob", "pol", "s.n",
           "mz", "mza", "lte", "entlo", "plta"}),

      // companies and institutions
      in_any_case(anywhere,
          {"inc", "cía", "cías", "cia", "s.a", "s.a.a", "s.p.a", "s.l", "s.r.l", "s.a.s", "s.a.u",
           "s.l.u", "s.a.c", "s.c", "s.coop", "s.l.p", "c.v", "s.a.b", "n.v", "ltda", "ltd", "corp",
           "co", "bros", "hnos", "soc", "coop", "asoc", "fund", "fed", "feder", "inst", "univ",
           "fac", "dept", "admón", "admon", "admin", "admor", "ayto", "minist", "trib", "deleg",
           "gte", "subdir", "cta", "ctas", "cte", "fdo", "fra"}),

      // countries, parties and institutions: plurals by doubled letters, initialisms
      in_any_case(anywhere,
          {"ee.uu", "ee.uu.aa", "rr.hh", "rr.pp", "cc.oo", "cc.aa", "ff.aa", "ff.cc", "jj.oo",
           "aa.vv", "vv.aa", "aa.ee", "cc.ss", "dd.hh", "nn.uu", "ss.ss", "ff.ff.aa", "u.s",
           "u.s.a", "e.u", "e.u.a", "l.a", "u.e", "u.k", "r.u", "o.n.u", "u.r.s.s", "r.d", "d.f",
           "n.y"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere, {"mill", "mills", "mlls", "mls", "mdd", "mdp"}),
      in_any_case(list_end,
          {"pta", "ptas", "pts", "cts", "ctvos", "ctvs", "kg", "kgs", "kms", "kmts", "mts", "cm",
           "lts", "ml", "gr", "grs", "ha", "tm", "hab", "habs", "quint", "ptos", "pto", "min",
           "mins", "seg", "segs", "hrs", "hr", "hs", "km", "dls", "dlls", "dól"}),

      // months, days of the week, eras
      in_any_case(before_number,
          {"ene", "febr", "feb", "abr", "jun", "jul", "ago", "agto", "set", "sept", "sep", "oct",
           "nov", "dic", "lun", "mart", "mié", "miér", "mier", "jue", "vie", "vier", "sáb", "sab",
           "dom"}),
      capitalised(before_number, {"mar", "may"}),
      in_any_case(anywhere, {"a.c", "d.c", "a.j.c", "d.j.c"}),
      in_any_case(clock_time, {"a.m", "p.m"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::es
