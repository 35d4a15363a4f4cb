// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::de {

// Given names that German news uses almost exclusively for men.
inline constexpr auto male_names = make_word_rows({
    // clang-format off
    "achim", "adam", "adrian", "albert", "alexander", "alfred", "andreas", "anton", "armin",
    "arno", "arnold", "august", "axel", "bastian", "benjamin", "bernd", "bernhard", "björn",
    "bodo", "boris", "bruno", "burkhard", "carl", "carsten", "christian", "christoph",
    "christopher", "claus", "clemens", "daniel", "david", "detlef", "dieter", "dietmar",
    "dietrich", "dirk", "dominik", "eberhard", "eckhard", "edmund", "eduard", "egon", "elias",
    "emil", "erhard", "erich", "erik", "ernst", "erwin", "eugen", "fabian", "felix", "ferdinand",
    "finn", "florian", "frank", "franz", "fred", "friedrich", "fritz", "gabriel", "georg",
    "gerald", "gerd", "gerhard", "gernot", "gert", "gottfried", "gregor", "guido", "gunnar",
    "gustav", "götz", "günter", "günther", "hannes", "hans", "harald", "hartmut", "heiko",
    "heiner", "heinrich", "heinz", "helge", "helmut", "hendrik", "henning", "henry", "herbert",
    "heribert", "hermann", "holger", "horst", "hubert", "hugo", "ingo", "jakob", "jan", "jens",
    "joachim", "jochen", "joe", "johann", "johannes", "john", "jonas", "jonathan", "josef",
    "joseph", "justus", "jörg", "jürgen", "kai", "karl", "karsten", "kaspar", "kevin", "klaus",
    "konrad", "kurt", "lars", "leo", "leon", "leonhard", "lorenz", "lothar", "louis", "luca",
    "ludwig", "lukas", "lutz", "malte", "manfred", "manuel", "marc", "marcel", "marco", "marcus",
    "mario", "marius", "mark", "markus", "martin", "mathias", "matthias", "max", "maximilian",
    "michael", "mirko", "moritz", "nicolas", "niklas", "niko", "nils", "norbert", "olaf", "oliver",
    "oskar", "otto", "pascal", "patrick", "paul", "peter", "philipp", "phillip", "rainer", "ralf",
    "ralph", "reiner", "reinhard", "reinhold", "rené", "richard", "robert", "robin", "roland",
    "rolf", "roman", "ronald", "rudolf", "rüdiger", "sascha", "sebastian", "siegfried", "siegmar",
    "sigmar", "simon", "stefan", "steffen", "stephan", "sven", "theo", "theodor", "thilo",
    "thomas", "thorsten", "till", "tim", "timo", "tobias", "tom", "torben", "torsten", "udo",
    "ulf", "uli", "ulrich", "uwe", "valentin", "viktor", "vincent", "vitali", "volker", "volkmar",
    "waldemar", "walter", "werner", "wilfried", "wilhelm", "willi", "willy", "winfried",
    "wladimir", "wolf", "wolfgang", "wolfram",
    // clang-format on
});

// Given names that German news uses almost exclusively for women.
inline constexpr auto female_names = make_word_rows({
    // clang-format off
    "agnes", "alexandra", "alice", "alina", "andrea", "angela", "angelika", "anika", "anita",
    "anja", "anke", "anna", "anne", "annegret", "annelie", "annemarie", "annette", "antje",
    "astrid", "barbara", "beate", "beatrix", "bettina", "bianca", "birgit", "brigitte", "britta",
    "bärbel", "carla", "carmen", "carolin", "caroline", "charlotte", "christa", "christiane",
    "christina", "christine", "claudia", "cornelia", "dagmar", "daniela", "diana", "doris",
    "dorothea", "edith", "elena", "elisabeth", "elke", "ella", "ellen", "elsa", "emilia", "emma",
    "erika", "esther", "eva", "evelyn", "franziska", "frauke", "gabi", "gabriele", "gerda",
    "gertrud", "gesine", "gisela", "grit", "gudrun", "hanna", "hannah", "hannelore", "heide",
    "heidemarie", "heidi", "heike", "helen", "helena", "helga", "henriette", "herta", "hilde",
    "hildegard", "ilse", "ines", "inge", "ingeborg", "ingrid", "inka", "irene", "iris", "irmgard",
    "isabel", "isabella", "jana", "janine", "jasmin", "jennifer", "jessica", "johanna", "josefine",
    "judith", "julia", "juliane", "jutta", "karen", "karin", "karla", "karoline", "katarina",
    "katharina", "kathrin", "katja", "katrin", "kerstin", "kirsten", "klara", "kristin",
    "kristina", "lara", "laura", "lea", "lena", "leonie", "lilli", "lina", "linda", "lisa",
    "lotte", "luisa", "luise", "lydia", "magdalena", "maike", "maja", "manuela", "mareike",
    "maren", "margarete", "margit", "margot", "maria", "marianne", "marie", "marina", "marion",
    "marlene", "marlies", "martha", "martina", "mathilde", "maya", "melanie", "mia", "michaela",
    "miriam", "mirjam", "mona", "monika", "nadine", "nadja", "natalie", "nele", "nicole", "nina",
    "nora", "olga", "olivia", "patricia", "paula", "petra", "pia", "ramona", "regina", "regine",
    "renate", "rita", "rosa", "rosemarie", "ruth", "sabine", "sabrina", "sahra", "sandra", "sara",
    "sarah", "saskia", "sibylle", "sigrid", "silke", "silvia", "simone", "sonja", "sophia",
    "sophie", "stefanie", "steffi", "stella", "stephanie", "susanne", "svenja", "svetlana",
    "swetlana", "sybille", "sylvia", "tamara", "tanja", "tatjana", "thea", "theresa", "theresia",
    "tina", "ulla", "ulrike", "ursel", "ursula", "ute", "vanessa", "vera", "verena", "veronika",
    "viktoria", "waltraud", "wiebke", "yvonne",
    // clang-format on
});

}  // namespace detto::inline v0::detail::de
