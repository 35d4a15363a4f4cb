// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <string_view>

namespace detto::inline v0::detail::de {

// Words before a name that are not part of it. Compounds are found by their last part.
inline constexpr auto titles = make_word_rows({
    // clang-format off
    "abgeordnete", "abgeordneter", "admiral", "analyst", "analystin", "anwalt", "anwaltin",
    "anwältin", "arzt", "arztin", "autor", "autorin", "beauftragte", "beauftragter", "bischof",
    "bischofin", "botschafter", "bruder", "bundeskanzlerin", "bürgermeister", "bürgermeisterin",
    "chef", "chefin", "direktor", "direktorin", "dr", "ex", "experte", "expertin", "frau", "fürst",
    "general", "generalin", "geschäftsführer", "geschäftsführerin", "gouverneur", "gouverneurin",
    "graf", "hauptmann", "herr", "herrn", "historiker", "historikerin", "imam", "kanzler",
    "kanzlerin", "kapitän", "kapitänin", "kardinal", "kardinalin", "kommissar", "kommissarin",
    "könig", "königin", "landrat", "landratin", "landrätin", "leiter", "leiterin", "leutnant",
    "major", "minister", "ministerin", "ministerpräsident", "oberst", "papst", "papstin",
    "parteichef", "pater", "pfarrer", "pfarrerin", "politiker", "politikerin", "premier",
    "premierin", "prinz", "prinzessin", "prof", "professor", "professorin", "präsident",
    "präsidentin", "rechtsanwalt", "rechtsanwaltin", "regierungschef", "richter", "richterin",
    "scheich", "schwester", "sekretär", "sekretärin", "senator", "senatorin", "sprecher",
    "sprecherin", "staatsanwalt", "staatsanwaltin", "staatsanwältin", "staatschef", "stadtrat",
    "stadtratin", "stadträtin", "trainer", "trainerin", "vorsitzende", "vorsitzender", "ärztin",
    "ökonom", "ökonomin",
    // clang-format on
});

// Titles, occupations and kinship terms of men.
inline constexpr auto male_titles = make_word_rows({
    // clang-format off
    "abgeordneter", "aktivist", "amtsinhaber", "analyst", "anführer", "angeklagter", "anwalt",
    "anwohner", "arbeiter", "architekt", "archäologe", "arzt", "attache", "augenzeuge", "autor",
    "beamter", "beauftragter", "befürworter", "beobachter", "berater", "besitzer", "betreiber",
    "bewohner", "biologe", "bischof", "botschafter", "bruder", "bürgermeister", "chef", "dekan",
    "delegierter", "demonstrant", "diplomat", "direktor", "ehemann", "ermittler", "experte",
    "fachmann", "fahrer", "forscher", "freund", "fürst", "gegner", "geologe", "geschäftsführer",
    "geschäftsmann", "gouverneur", "graf", "gründer", "gutachter", "hauptmann", "helfer", "herr",
    "herrn", "hersteller", "historiker", "händler", "imam", "ingenieur", "inhaber", "inspektor",
    "intendant", "journalist", "junge", "jurist", "kandidat", "kanzler", "kapitän", "kardinal",
    "kaufmann", "kollege", "kommandant", "kommandeur", "kommissar", "koordinator", "kritiker",
    "kurator", "könig", "künstler", "landrat", "landwirt", "lehrer", "leiter", "manager", "mann",
    "meister", "meteorologe", "minderheitsführer", "minister", "mitarbeiter", "mönch", "nachbar",
    "organisator", "papst", "pfarrer", "pilot", "politiker", "polizist", "premier", "prinz",
    "professor", "präfekt", "präsident", "rabbiner", "rebell", "rechtsanwalt", "redakteur",
    "regisseur", "rektor", "reporter", "retter", "richter", "schauspieler", "schriftsteller",
    "schüler", "sekretär", "senator", "sohn", "soziologe", "spieler", "sprecher", "staatsanwalt",
    "stadtrat", "student", "sänger", "trainer", "unternehmer", "vater", "veranstalter",
    "verfasser", "verteidiger", "vertreter", "virologe", "vorsitzender", "wissenschaftler",
    "zeuge", "ökonom",
    // clang-format on
});

// Titles, occupations and kinship terms of women.
inline constexpr auto female_titles = make_word_rows({
    // clang-format off
    "aktivistin", "amtsinhaberin", "analystin", "anführerin", "angeklagterin", "anwaltin",
    "anwohnerin", "anwältin", "arbeiterin", "architektin", "archäologin", "arztin", "attachin",
    "augenzeugin", "autorin", "beamterin", "befürworterin", "beobachterin", "beraterin",
    "besitzerin", "betreiberin", "bewohnerin", "biologin", "bischofin", "bischöfin",
    "botschafterin", "bäuerin", "bürgermeisterin", "chefin", "dekanin", "delegierterin",
    "demonstrantin", "diplomatin", "direktorin", "ehefrau", "ermittlerin", "expertin", "fahrerin",
    "forscherin", "frau", "freundin", "führerin", "fürstin", "gegnerin", "generalin", "geologin",
    "geschäftsführerin", "gouverneurin", "gräfin", "gutachterin", "helferin", "herstellerin",
    "historikerin", "händlerin", "ingenieurin", "inhaberin", "inspektorin", "intendantin",
    "journalistin", "juristin", "kandidatin", "kanzlerin", "kapitänin", "kardinalin", "kollegin",
    "kommandantin", "kommandeurin", "kommissarin", "koordinatorin", "kritikerin", "kuratorin",
    "königin", "künstlerin", "landratin", "landrätin", "landwirtin", "lehrerin", "leiterin",
    "managerin", "meisterin", "meteorologin", "minderheitsführerin", "ministerin", "mitarbeiterin",
    "mutter", "mädchen", "nachbarin", "obfrau", "organisatorin", "papstin", "pfarrerin", "pilotin",
    "politikerin", "polizistin", "premierin", "prinzessin", "professorin", "präfektin",
    "präsidentin", "ratin", "rebellin", "rechtsanwaltin", "rechtsanwältin", "redakteurin",
    "regisseurin", "rektorin", "reporterin", "retterin", "richterin", "schauspielerin",
    "schriftstellerin", "schwester", "schülerin", "sekretärin", "senatorin", "soziologin",
    "spielerin", "sprecherin", "staatsanwaltin", "staatsanwältin", "stadtratin", "stadträtin",
    "studentin", "sängerin", "tochter", "trainerin", "unternehmerin", "veranstalterin",
    "verfasserin", "verteidigerin", "virologin", "wissenschaftlerin", "witwe", "zeugin", "ärztin",
    "ökonomin",
    // clang-format on
});

// Endings of the genitive after an apostrophe; without one, names in -s alone.
inline constexpr std::string_view genitive_endings[] = {"'s", "\u2019s"};

}  // namespace detto::inline v0::detail::de
