// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <detto/language/lexicon.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en {

// Abbreviations of English news, folded, without the last full stop. One-letter initials need no entry.
inline constexpr auto abbreviations = [] {
  using enum abbreviation::place_type;
  return make_word_rows<abbreviation>({
      // courtesy, office, rank and profession, before a name
      {"mr", {before_name}}, {"mrs", {before_name}}, {"ms", {before_name}},
      {"messrs", {before_name}}, {"dr", {before_name}}, {"drs", {before_name}},
      {"prof", {before_name}}, {"rev", {before_name}}, {"fr", {before_name}},
      {"hon", {before_name}}, {"gov", {before_name}}, {"govs", {before_name}},
      {"sen", {before_name}}, {"sens", {before_name}}, {"rep", {before_name}},
      {"reps", {before_name}}, {"pres", {before_name}}, {"atty", {before_name}},
      {"amb", {before_name}}, {"gen", {before_name}}, {"lt", {before_name}},
      {"col", {before_name}}, {"maj", {before_name}}, {"capt", {before_name}},
      {"cpl", {before_name}}, {"sgt", {before_name}}, {"adm", {before_name}},
      {"cmdr", {before_name}}, {"cdr", {before_name}}, {"brig", {before_name}},
      {"pvt", {before_name}}, {"det", {before_name}}, {"insp", {before_name}},
      {"supt", {before_name}}, {"msgr", {before_name}}, {"st", {before_name}},
      {"ste", {before_name}}, {"mt", {before_name}}, {"ft", {before_name}},
      {"asst", {before_name}}, {"del", {before_name}}, {"treas", {before_name}},
      // between words, in small letters too
      {"vs", {before_name, true}}, {"v", {before_name, true}}, {"e.g", {before_name, true}},
      {"i.e", {before_name, true}}, {"viz", {before_name, true}}, {"cf", {before_name, true}},
      // before a number
      {"no", {before_number}}, {"nos", {before_number}}, {"fig", {before_number}},
      {"figs", {before_number}}, {"vol", {before_number}}, {"pp", {before_number, true}},
      {"art", {before_number}}, {"sec", {before_number}}, {"ch", {before_number}},
      {"approx", {before_number, true}}, {"ca", {before_number, true}},
      // months, days, countries, times, degrees, companies, states: anywhere
      {"jan", {anywhere}}, {"feb", {anywhere}}, {"mar", {anywhere}}, {"apr", {anywhere}},
      {"jun", {anywhere}}, {"jul", {anywhere}}, {"aug", {anywhere}}, {"sept", {anywhere}},
      {"sep", {anywhere}}, {"oct", {anywhere}}, {"nov", {anywhere}}, {"dec", {anywhere}},
      {"mon", {anywhere}}, {"tue", {anywhere}}, {"tues", {anywhere}}, {"wed", {anywhere}},
      {"thu", {anywhere}}, {"thur", {anywhere}}, {"thurs", {anywhere}}, {"fri", {anywhere}},
      {"u.s", {anywhere}}, {"u.k", {anywhere}}, {"u.n", {anywhere}}, {"e.u", {anywhere}},
      {"u.s.a", {anywhere}}, {"u.s.s.r", {anywhere}}, {"d.c", {anywhere}},
      {"a.m", {anywhere, true}}, {"p.m", {anywhere, true}}, {"a.d", {anywhere}},
      {"b.c", {anywhere}}, {"ph.d", {anywhere}}, {"m.d", {anywhere}}, {"b.a", {anywhere}},
      {"m.a", {anywhere}}, {"esq", {anywhere}}, {"jr", {anywhere}}, {"sr", {anywhere}},
      {"inc", {anywhere}}, {"corp", {anywhere}}, {"co", {anywhere}}, {"cos", {anywhere}},
      {"ltd", {anywhere}}, {"llc", {anywhere}}, {"l.p", {anywhere}}, {"plc", {anywhere}},
      {"bros", {anywhere}}, {"dept", {anywhere}}, {"univ", {anywhere}}, {"assn", {anywhere}},
      {"ave", {anywhere}}, {"blvd", {anywhere}}, {"rd", {anywhere}}, {"hwy", {anywhere}},
      {"sq", {anywhere}}, {"etc", {anywhere, true}}, {"al", {anywhere}}, {"est", {anywhere}},
      {"ala", {anywhere}}, {"ariz", {anywhere}}, {"ark", {anywhere}}, {"calif", {anywhere}},
      {"colo", {anywhere}}, {"conn", {anywhere}}, {"fla", {anywhere}}, {"ga", {anywhere}},
      {"ill", {anywhere}}, {"ind", {anywhere}}, {"kan", {anywhere}}, {"ky", {anywhere}},
      {"md", {anywhere}}, {"mass", {anywhere}}, {"mich", {anywhere}}, {"minn", {anywhere}},
      {"miss", {anywhere}}, {"mo", {anywhere}}, {"mont", {anywhere}}, {"neb", {anywhere}},
      {"nev", {anywhere}}, {"n.c", {anywhere}}, {"n.d", {anywhere}}, {"n.h", {anywhere}},
      {"n.j", {anywhere}}, {"n.m", {anywhere}}, {"n.y", {anywhere}}, {"okla", {anywhere}},
      {"ore", {anywhere}}, {"pa", {anywhere}}, {"r.i", {anywhere}}, {"s.c", {anywhere}},
      {"s.d", {anywhere}}, {"tenn", {anywhere}}, {"tex", {anywhere}}, {"va", {anywhere}},
      {"vt", {anywhere}}, {"w.va", {anywhere}}, {"wash", {anywhere}}, {"wis", {anywhere}},
      {"wyo", {anywhere}},
  });
}();

// Words whose capital tells that a new sentence has begun, for after an abbreviation that may end one.
inline constexpr auto sentence_starters = make_word_rows({
    "a", "about", "after", "all", "although", "among", "an", "and", "another", "any", "as", "at", "because", "before",
    "both", "but", "by", "despite", "during", "each", "earlier", "even", "every", "few", "for", "from", "had", "has",
    "have", "he", "her", "here", "his", "how", "however", "i", "if", "in", "instead", "is", "it", "its", "last",
    "later", "many", "meanwhile", "more", "most", "my", "neither", "no", "nor", "not", "now", "of", "on", "once", "one",
    "only", "or", "other", "others", "our", "over", "same", "separately", "several", "she", "since", "so", "some",
    "still", "such", "than", "that", "the", "their", "then", "there", "these", "they", "this", "those", "though",
    "through", "to", "two", "under", "until", "was", "we", "were", "what", "when", "where", "whether", "which",
    "while", "who", "why", "will", "with", "without", "would", "yes", "yet", "you", "your",
});

}  // namespace detto::inline v0::detail::en
