// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

#include <string_view>

namespace detto::inline v0::detail::de {

// Abbreviations in German news, folded, without their last full stop. Single-letter initials need
// no entry.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic and church titles, ranks
      in_any_case(before_name,
          {"pfr", "dr", "dres", "prof", "proff", "dipl", "ing", "doz", "priv", "pd", "hr", "hrn",
           "frl", "bgm", "obgm", "bürgerm", "abg", "präs", "vizepräs", "vors", "stv", "stellv",
           "insp", "hl", "hll", "st", "skt", "ehrw", "hochw", "kard", "frhr", "h.c", "dr.h.c",
           "e.h", "ltn", "oblt", "oltn", "hptm", "obstlt", "oberstlt", "uffz", "feldw", "kpt",
           "kptn", "adm", "kdt", "gebr", "fa", "fam"}),
      capitalised(before_name, {"gen", "maj", "lic", "mag", "dir"}),
      in_any_case(anywhere,
          {"mult", "mitgl", "med", "phil", "jur", "rer", "nat", "pol", "oec", "theol", "vet",
           "habil", "dent", "sen", "jun", "jr", "sr", "d.ä", "d.j", "a.d", "i.r", "i.v", "i.a",
           "n.n", "m.a", "b.a", "m.sc", "b.sc", "ll.m", "ph.d"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"wg", "od", "geg", "lfd", "z.b", "d.h", "d.i", "z.t", "i.d.r", "i.e.s", "i.w.s", "i.s.d",
           "i.s.v", "m.e", "u.u", "u.zw", "o.g", "v.a", "m.a.w", "m.w", "i.allg", "i.h.v", "i.v.m",
           "i.d.f", "z.hd", "z.hdn", "n.b", "p.s", "zz", "zzt", "bzw", "resp", "bzgl", "betr",
           "vgl", "cf", "vs", "gem", "lt", "ggf", "ggfs", "evtl", "evt", "eigtl", "insb", "insbes",
           "bes", "inkl", "incl", "exkl", "einschl", "ausschl", "zzgl", "abzgl", "sog", "ehem",
           "vorm", "urspr", "vorl", "vorauss", "ggü", "geb", "gesch", "verh", "verw", "gegr",
           "hrsg", "hg", "hgg", "übers", "bearb", "verf", "gez", "jährl", "monatl", "wöchentl",
           "tägl", "tgl", "mtl", "stdl", "durchschn"}),
      in_any_case(anywhere,
          {"dtl", "dtld", "u.a", "u.ä", "o.ä", "z.z", "z.zt", "s.o", "s.u", "w.o", "d.m", "v.j",
           "v.m", "n.a", "k.a", "o.a", "o.j", "o.o", "a.a.o", "ebd", "b.w", "e.v", "e.g", "k.o",
           "k.u.k", "r.i.p", "v.i.s.d.p", "o.k", "p.a", "red", "anm", "abk", "bsp", "f", "ff"}),
      in_any_case(list_end,
          {"usw", "usf", "etc", "u.s.w", "u.s.f", "u.dgl", "u.dergl", "dgl", "dergl", "u.v.a",
           "u.v.m", "u.v.a.m", "u.a.m", "u.ä.m"}),

      // adjectives: nationalities, states, churches, law, public life
      in_any_case(before_name,
          {"dt", "dtsch", "engl", "frz", "ital", "span", "portug", "lat", "griech", "poln",
           "tschech", "türk", "ungar", "österr", "amerik", "europ", "internat", "bayr", "sächs",
           "thür", "niedersächs", "westf", "württ", "pfälz", "preuss", "röm", "kath", "ev", "evang",
           "luth", "orth", "jüd", "kirchl", "staatl", "städt", "öffentl", "gesetzl", "rechtl",
           "amtl", "polizeil", "gesellschaftl", "wirtschaftl", "wissenschaftl", "wiss", "ärztl",
           "techn", "elektr", "chem", "phys", "biol", "hist", "histor", "allg", "versch", "kfm",
           "landw", "gewerbl"}),
      in_any_case(anywhere, {"russ", "brit"}),

      // before a number: references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"pkt", "nr", "nrn", "abs", "ziff", "kap", "bd", "bde", "abb", "abschn", "tab", "fig",
           "fn", "rn", "rdnr", "rdn", "rz", "aufl", "ausg", "jg", "jgg", "vol", "tel", "telef",
           "zi", "abt", "kl", "gr", "anh", "anl", "lfg", "kw", "kto", "pos", "sp", "ca", "rd",
           "max", "mind", "min"}),
      capitalised(before_number, {"art", "fax", "lit", "az"}),
      in_any_case(anywhere, {"s", "v", "n", "u", "o", "m", "i", "d", "z", "b"}),

      // addresses and places
      in_any_case(anywhere,
          {"str", "pl", "hbf", "bhf", "bf", "whg", "og", "eg", "ug", "postf", "lkr", "landkr",
           "krs", "bez", "a.m", "a.rh", "i.br", "v.d.h", "u.s", "u.s.a", "u.k", "d.c", "l.a",
           "n.y"}),

      // companies and institutions
      in_any_case(anywhere,
          {"co", "inc", "corp", "ltd", "cie", "bros", "plc", "ges", "nachf", "e.k", "g.m.b.h",
           "s.a", "s.p.a", "s.r.l", "n.v", "b.v", "verl", "inst", "univ", "fak", "bibl", "ref"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere,
          {"mio", "mill", "mrd", "tsd", "hdt", "ct", "rp", "sfr", "proz", "stk", "stck", "std",
           "stdn", "sek", "qkm", "qm", "cbm", "dtzd", "pfd", "ztr", "einw", "ew", "pers", "teiln",
           "trill"}),

      // months, days of the week, eras
      in_any_case(before_number, {"jan", "mrz"}),
      in_any_case(anywhere,
          {"feb", "febr", "apr", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "jh", "jhd",
           "jhs", "jhdt", "jahrh", "lj", "chr", "v.chr", "n.chr", "u.z", "v.u.z", "n.u.z"}),
      capitalised(anywhere, {"mo", "di", "mi", "do", "fr", "sa", "so"})
      // clang-format on
  );
}();

// Endings of street names written as one word with the name: Hauptstr. 5.
inline constexpr std::string_view abbreviation_endings[] = {"str", "pl"};

}  // namespace detto::inline v0::detail::de
