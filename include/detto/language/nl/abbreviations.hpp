// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

#include <string_view>

namespace detto::inline v0::detail::nl {

// Abbreviations in Dutch news of the Netherlands and Flanders, folded, without their last full
// stop.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"dhr", "hr", "hrn", "mevr", "mw", "mej", "mr", "mrs", "ms", "dr", "drs", "dra", "ir",
           "ing", "prof", "proff", "ds", "bc", "em", "kand", "lic", "mgr", "kard", "zr", "zrs",
           "br", "eerw", "st", "jhr", "jkvr", "jkr", "fam", "fa", "gebr", "gez", "lt", "luit",
           "ltn", "maj", "kapt", "sgt", "serg", "korp", "adm", "kltz", "cmdr", "insp", "hoofdinsp",
           "comm", "wnd", "plv", "secr", "voorz", "arch", "advoc", "not"}),
      capitalised(before_name, {"gen", "kap", "past", "wed"}),
      in_any_case(anywhere,
          {"burg", "penn", "jr", "sr", "h.c", "ph.d", "m.a", "m.sc", "b.a", "b.sc", "ll.m"}),
      capitalised(anywhere, {"kol"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"bijv", "bijvb", "bv", "d.w.z", "dwz", "d.i", "m.a.w", "m.n", "m.b.t", "m.b.v", "m.i",
           "m.i.v", "m.u.v", "i.v.m", "i.p.v", "i.h.b", "i.c", "i.o.v", "i.s.m", "i.t.t", "i.g.v",
           "i.h.a", "t.a.v", "t.b.v", "t.g.v", "t.o.v", "t.w", "t.n.v", "t.h.v", "t.e.m", "t.l.v",
           "n.a.v", "nl", "o.a", "o.m", "o.b.v", "o.l.v", "o.g.v", "o.i.d", "o.v.v", "v.d", "v.h",
           "z.g", "zg", "zgn", "zgnd", "z.i", "p.p", "c.q", "resp", "vgl", "cf", "vs", "evt", "ca",
           "plm", "ong", "gem", "t.z.v", "i.e", "e.g", "afz", "betr", "voorh", "gesp"}),
      in_any_case(anywhere,
          {"incl", "inkl", "excl", "exkl", "a.s", "a.u.b", "s.v.p", "n.v.t", "n.t.b", "n.o.t.k",
           "n.b", "p.s", "d.d", "d.v", "a.d", "a.h.w", "a.g.v", "v.v", "v.w.b", "w.v.t.t.k", "w.o",
           "w.i.w", "m.m.v", "m.m", "z.s.m", "z.o.z", "p.j", "p.w", "p.m", "p.p.p.d", "p.a", "p.o",
           "k.o", "r.i.p", "jl", "ll", "vlg", "vlgs", "ev", "e.v", "ibid", "id", "op.cit", "t.a.p",
           "a.w", "toel", "nvdr", "n.v.d.r"}),
      capitalised(anywhere, {"red"}),
      in_any_case(list_end, {"enz", "enzv", "etc", "e.d", "e.a", "e.t.q"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"nr", "nrs", "max", "min", "afb", "bijl", "num", "art", "artt", "hfst", "hst", "hs",
           "par", "blz", "bladz", "pag", "pagg", "pp", "dl", "jrg", "jg", "afl", "fig", "figg",
           "tab", "uitg", "ed", "bankrek", "tel", "telef", "fax", "mob", "toest", "postb", "pb",
           "zaakn", "stb", "stcrt", "trb", "afd"}),
      capitalised(before_number, {"no", "bl", "vol", "rek"}),
      in_any_case(anywhere, {"p", "s", "f", "c", "v", "n"}),

      // addresses, places, countries
      in_any_case(anywhere,
          {"str", "ln", "pl", "prov", "gew", "arr", "distr", "u.s", "u.s.a", "u.k", "v.s", "v.k",
           "v.n", "e.u", "d.c", "n.y", "l.a", "n.br", "z.h", "n.h", "o.l.vr"}),

      // companies and institutions
      in_any_case(anywhere,
          {"n.v", "b.v", "v.o.f", "c.v", "b.v.b.a", "v.z.w", "c.v.b.a", "s.a", "inc", "ltd", "corp",
           "co", "cie", "maatsch", "bros", "plc", "coöp", "stg", "sticht", "inst", "univ", "bibl",
           "dep", "dept", "onderw"}),
      capitalised(anywhere, {"mij", "ver"}),

      // grammar, dictionaries
      in_any_case(anywhere,
          {"aanw", "vnw", "bez", "bn", "bnw", "bijw", "znw", "telw", "lidw", "voegw", "mv",
           "enkelv", "meerv", "mann", "onz", "ned", "nederl", "gr", "spec", "alg", "off", "oorspr",
           "vert", "verg", "bibliogr", "geb", "overl"}),
      capitalised(anywhere, {"eng"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere, {"mln", "mld", "mrd", "mio", "milj", "duiz", "dz", "eur", "fl", "gld"}),
      in_any_case(list_end,
          {"ct", "cts", "proc", "sec", "sek", "inw", "pers", "kg", "km", "cm", "ha"}),

      // months, days of the week, eras
      in_any_case(before_number,
          {"jan", "febr", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov",
           "dec"}),
      capitalised(before_number, {"ma", "di", "wo", "do", "vr", "za", "zo"}),
      in_any_case(anywhere, {"chr", "v.chr", "n.chr", "v.g.t", "j.l"})
      // clang-format on
  );
}();

// Endings of street names written as one word with the name: Kerkstr. 5.
inline constexpr std::string_view abbreviation_endings[] = {"str", "ln", "pln", "wg"};

}  // namespace detto::inline v0::detail::nl
