// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/abbreviation_rows.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::pl {

// Abbreviations in Polish news, folded, without their last full stop. Abbreviations that keep the
// last letter of the word (dr, mgr, nr, mln) have no full stop in the nominative, but have one in
// other cases, and many writers always add one.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_abbreviation_rows(
      // clang-format off
      // courtesy, academic, church and military titles
      in_any_case(before_name,
          {"mł", "st", "hr", "dr", "prof", "mgr", "inż", "hab", "doc", "lic", "med", "wet", "asyst",
           "adw", "r.pr", "ks", "kks", "bp", "abp", "kard", "bł", "św", "śś", "ss", "p.o", "zast",
           "dyr", "prez", "wiceprez", "wicemin", "sekr", "red", "insp", "asp", "nadkom", "podkom",
           "kom", "podinsp", "sierż", "st.sierż", "mł.asp", "st.asp", "plut", "kpr", "chor", "por",
           "ppor", "kpt", "mjr", "ppłk", "płk", "gen", "kadm", "wadm", "adm", "jwp", "mec", "sz",
           "szan", "szp", "mr", "mrs", "ms", "śp", "ś.p", "św.p", "obyw", "tow", "kol"}),
      capitalised(before_name, {"lek", "not", "rad", "pp"}),
      in_any_case(anywhere, {"wlkp", "jw", "jr", "sr", "ph.d", "jun", "emer"}),

      // inside a sentence, before the words that they introduce
      in_any_case(before_name,
          {"pt", "ew", "np", "tzn", "tj", "tzw", "m.in", "m.inn", "zob", "wg", "ca", "ewent", "dot",
           "ds", "d.s", "w.z", "szcz", "szczeg", "zam", "przyp", "przeł", "tłum", "oprac", "cf",
           "vs", "i.e", "e.g", "jęz", "łac", "ang", "niem", "fr", "franc", "wł", "włos", "hiszp",
           "ros", "ukr", "czes", "grec", "pol", "lit", "amer", "europ", "międzynar", "dawn",
           "obecn", "wsp", "wspólcz"}),
      in_any_case(anywhere,
          {"im", "op", "cit", "op.cit", "loc", "ibid", "ibidem", "id", "j.w", "dz.cyt", "c.d",
           "cdn", "c.d.n", "p.s", "n.b", "k.o", "p.n.m", "n.p.m", "b.d", "b.r", "br", "bm", "ub",
           "bież", "lp", "l.p", "al", "w.w", "ww", "wym", "r.i.p", "s.a.r"}),
      in_any_case(list_end, {"itd", "itp", "etc"}),

      // references, telephone numbers, approximate figures
      in_any_case(before_number,
          {"ok", "ur", "zm", "dn", "godz", "nr", "art", "ust", "pkt", "par", "ppkt", "zał", "rys",
           "tab", "ryc", "fot", "tabl", "wykr", "str", "rozdz", "rozd", "vol", "zesz", "dz", "poz",
           "sygn", "l.dz", "tel", "telef", "fax", "wew", "max", "maks"}),
      in_any_case(anywhere, {"k.c", "k.k", "k.p", "k.w", "s", "c", "z", "n", "w"}),
      in_any_case(list_end, {"k.p.a", "k.p.k", "k.p.c", "k.r.o", "k.s.h", "k.k.w"}),

      // addresses and places
      in_any_case(before_name,
          {"ul", "pl", "os", "bulw", "m.st", "gm", "pow", "woj", "wojew", "miejsc", "dzieln",
           "dw"}),
      in_any_case(anywhere,
          {"jez", "rz", "g", "wyb", "m", "płn", "płd", "wsch", "zach", "u.s", "u.s.a", "u.k", "d.c",
           "ameryk"}),

      // companies and institutions
      in_any_case(anywhere,
          {"s.a", "sp", "o.o", "sp.k", "sp.j", "s.c", "s.k.a", "spół", "spółdz", "p.p", "inc",
           "ltd", "corp", "co", "bros", "przeds", "fabr", "zakł", "oddz", "dep", "dept", "depart",
           "wydz", "inst", "uniw", "akad", "politech", "szk", "bibl", "stow", "fund", "urz", "rej",
           "okr", "prok", "k.s", "g.k.s", "ośr"}),

      // currencies, units of measurement, quantities
      in_any_case(anywhere, {"tys", "mln", "mld", "bln"}),
      in_any_case(list_end,
          {"zł", "gr", "eur", "proc", "szt", "egz", "min", "sek", "kw", "kub", "kg", "km", "ha",
           "cm", "m.kw", "mkw", "opak", "mieszk"}),

      // months, days of the week, eras
      in_any_case(before_number,
          {"stycz", "lut", "mar", "kwiec", "czerw", "lip", "sierp", "wrzes", "wrz", "paźdz",
           "listop", "grudz"}),
      in_any_case(anywhere,
          {"r", "rr", "pn", "wt", "śr", "czw", "sob", "niedz", "nd", "n.e", "p.n.e", "chr", "poł",
           "pocz"})
      // clang-format on
  );
}();

}  // namespace detto::inline v0::detail::pl
