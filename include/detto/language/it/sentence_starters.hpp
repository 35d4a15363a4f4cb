// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::it {

// Words that begin a new sentence if they are capitalised after an abbreviation. Elided forms are
// listed without their apostrophe: "l" for L'uomo, "dell" for Dell'accordo. Di, De, Del and Dal are
// left out: they also begin surnames, typically after initials, as in A. De Luca.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // articles, determiners
    "il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "questo", "questa", "questi",
    "queste", "quest", "quello", "quella", "quelli", "quelle", "quel", "quell", "quei", "quegli",
    "mio", "mia", "miei", "mie", "tuo", "tua", "suo", "sua", "suoi", "sue", "nostro", "nostra",
    "nostri", "nostre", "vostro", "vostra", "loro", "ogni", "ognuno", "ciascuno", "ciascuna",
    "alcuno", "alcuni", "alcune", "nessun", "nessuno", "nessuna", "qualche", "qualcuno", "qualcosa",
    "altro", "altra", "altri", "altre", "tutto", "tutta", "tutti", "tutte", "molto", "molti",
    "molte", "molta", "poco", "pochi", "poche", "tanto", "tanti", "tante", "troppo", "troppi",
    "diversi", "diverse", "vari", "varie", "parecchi", "entrambi", "entrambe", "tale", "tali",
    "stesso", "stessa", "certo", "certi", "certe", "più", "meno", "due", "tre", "quattro", "cinque",
    "sei", "sette", "otto", "nove", "dieci", "cento", "mille", "migliaia",
    // pronouns
    "io", "tu", "egli", "lui", "lei", "ella", "noi", "voi", "essi", "esse", "esso", "essa", "mi",
    "ti", "ci", "vi", "si", "ne", "ce", "ve", "se", "chi", "chiunque", "ciò", "niente", "nulla",
    // conjunctions
    "e", "ed", "o", "oppure", "ma", "però", "né", "che", "perché", "poiché", "siccome", "quando",
    "mentre", "benché", "sebbene", "affinché", "quindi", "dunque", "perciò", "pertanto", "infatti",
    "anzi", "ossia", "cioè", "anche", "pure", "neppure", "neanche", "nemmeno", "come", "così",
    "qualora", "purché", "finché", "appena", "eppure", "tuttavia", "invece", "inoltre",
    // question words
    "cosa", "dove", "quale", "quali", "qual", "quanto", "quanta", "quanti", "quante", "cos", "dov",
    "com",
    // prepositions
    "a", "ad", "al", "allo", "alla", "ai", "agli", "alle", "all", "in", "nel", "nello", "nella",
    "nei", "negli", "nelle", "nell", "su", "sul", "sullo", "sulla", "sui", "sugli", "sulle", "sull",
    "con", "col", "per", "tra", "fra", "da", "dai", "dagli", "dalle", "dei", "degli", "delle",
    "dell", "senza", "sotto", "sopra", "dopo", "prima", "durante", "entro", "contro", "verso",
    "presso", "lungo", "oltre", "attraverso", "secondo", "mediante", "tramite", "malgrado",
    "nonostante", "circa", "davanti", "dietro", "dentro", "fuori", "vicino", "lontano", "insieme",
    "grazie", "rispetto", "riguardo", "causa", "sin", "fin",
    // adverbs
    "non", "sì", "no", "oggi", "ieri", "domani", "ora", "adesso", "allora", "poi", "già", "ancora",
    "sempre", "mai", "spesso", "talvolta", "intanto", "frattanto", "finora", "ormai", "subito",
    "presto", "tardi", "qui", "qua", "lì", "là", "laggiù", "ecco", "forse", "magari", "solo",
    "soltanto", "solamente", "proprio", "quasi", "assai", "bene", "male", "meglio", "peggio",
    "infine", "finalmente", "attualmente", "recentemente", "successivamente", "inizialmente",
    "precedentemente", "contemporaneamente", "ovviamente", "naturalmente", "evidentemente",
    "probabilmente", "sicuramente", "certamente", "purtroppo", "soprattutto", "specialmente",
    "particolarmente", "inevitabilmente", "insomma", "comunque", "piuttosto", "altrimenti",
    "addirittura", "perfino", "persino", "almeno", "davvero", "apparentemente", "ufficialmente",
    "complessivamente", "immediata",
    // verbs that begin sentences
    "è", "sono", "era", "erano", "fu", "furono", "sarà", "saranno", "sia", "ha", "hanno", "aveva",
    "avevano", "ebbe", "avrà", "può", "possono", "potrebbe", "deve", "devono", "dovrebbe", "c", "v",
    "va", "vanno", "sta", "stanno", "resta", "restano", "bisogna", "basta", "serve", "servono",
    "occorre", "risulta",
    // clang-format on
});

// Words that continue a sentence after a time of day: time zones.
inline constexpr auto clock_followers = make_word_rows({
    // clang-format off
    "est", "edt", "cet", "cest", "gmt", "utc", "pst", "ora",
    // clang-format on
});

}  // namespace detto::inline v0::detail::it
