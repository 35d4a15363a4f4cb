// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::de {

// Articles, possessives and other determiners in all inflected forms.
inline constexpr auto determiners = make_word_rows({
    // clang-format off
    "acht", "alle", "allen", "aller", "alles", "andere", "anderen", "anderer", "beide", "beiden",
    "beider", "das", "dasselbe", "dein", "deine", "deinem", "deinen", "deiner", "deines", "dem",
    "den", "der", "deren", "derselbe", "des", "dessen", "die", "diese", "dieselbe", "diesem",
    "diesen", "dieser", "dieses", "drei", "ein", "eine", "einem", "einen", "einer", "eines",
    "einige", "einigen", "einiger", "elf", "etliche", "euer", "eure", "eurem", "euren", "eurer",
    "fünf", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres", "jede", "jedem", "jeden", "jeder",
    "jedes", "jene", "jenem", "jenen", "jener", "jenes", "kein", "keine", "keinem", "keinen",
    "keiner", "keines", "manche", "manchem", "manchen", "mancher", "manches", "mehrere",
    "mehreren", "mehrerer", "mein", "meine", "meinem", "meinen", "meiner", "meines", "neun",
    "sechs", "sein", "seine", "seinem", "seinen", "seiner", "seines", "sieben", "solche",
    "solchem", "solchen", "solcher", "solches", "sämtliche", "unser", "unsere", "unserem",
    "unseren", "unserer", "unseres", "viele", "vielen", "vieler", "vier", "weitere", "weiteren",
    "welche", "welchem", "welchen", "welcher", "welches", "wenige", "wenigen", "zahlreiche",
    "zahlreichen", "zehn", "zwei", "zwölf",
    // clang-format on
});

// The definite article.
inline constexpr auto definite_articles = make_word_rows({
    // clang-format off
    "das", "dem", "den", "der", "des", "die",
    // clang-format on
});

// Determiners in the dative, accusative or genitive, that begin no subject.
inline constexpr auto oblique_determiners = make_word_rows({
    // clang-format off
    "dem", "den", "des", "diesem", "diesen", "einem", "einen", "eines", "ihrem", "ihren", "jenem",
    "jenen", "keinem", "keinen", "meinem", "meinen", "seinem", "seinen", "unserem", "unseren",
    // clang-format on
});

// Prepositions, alone and joined with an article.
inline constexpr auto prepositions = make_word_rows({
    // clang-format off
    "ab", "am", "an", "angesichts", "anhand", "anlässlich", "ans", "auf", "aufgrund", "aufs",
    "aus", "ausser", "ausserhalb", "bei", "beim", "bezüglich", "binnen", "bis", "dank", "durch",
    "entgegen", "für", "fürs", "gegen", "gegenüber", "hinsichtlich", "hinter", "im", "in",
    "infolge", "innerhalb", "ins", "mit", "mithilfe", "mittels", "nach", "neben", "ohne", "per",
    "pro", "rund", "seit", "seitens", "statt", "trotz", "um", "ums", "unter", "unterm", "vom",
    "von", "vor", "wegen", "während", "zu", "zugunsten", "zum", "zur", "zwischen", "über",
    // clang-format on
});

// Words that join a noun or name to the one before it: articles of the genitive, and prepositions.
inline constexpr auto name_links = make_word_rows({
    // clang-format off
    "beim", "der", "des", "dieser", "einer", "eines", "für", "ihrer", "seiner", "vom", "von", "zu",
    "zum", "zur",
    // clang-format on
});

// Coordinating and subordinating conjunctions.
inline constexpr auto conjunctions = make_word_rows({
    // clang-format off
    "aber", "als", "anstatt", "bevor", "da", "damit", "dass", "denn", "doch", "ehe", "falls",
    "indem", "nachdem", "ob", "obgleich", "obwohl", "oder", "sobald", "sodass", "sofern",
    "solange", "sondern", "sowie", "sowohl", "statt", "und", "warum", "was", "weder", "weil",
    "wenn", "wenngleich", "weshalb", "wie", "wieso", "wo", "wobei", "wodurch", "wofür", "wohin",
    "womit", "wonach", "worauf", "während", "zumal",
    // clang-format on
});

// Subordinating conjunctions.
inline constexpr auto subordinators = make_word_rows({
    // clang-format off
    "als", "bevor", "da", "damit", "ehe", "falls", "indem", "nachdem", "obgleich", "obwohl",
    "seitdem", "sobald", "sodass", "sofern", "solange", "weil", "wenn", "wenngleich", "während",
    "zumal",
    // clang-format on
});

// Words that set a clause against the one before it.
inline constexpr auto contrasts = make_word_rows({
    // clang-format off
    "aber", "allerdings", "dagegen", "doch", "hingegen", "jedoch",
    // clang-format on
});

// Auxiliary and modal verbs, with the forms of the Konjunktiv, and the negations that may stand
// among them.
inline constexpr auto auxiliaries = make_word_rows({
    // clang-format off
    "bin", "bist", "darf", "durfte", "durften", "dürfe", "dürfen", "dürfte", "dürften", "gehabt",
    "gekonnt", "gewesen", "geworden", "habe", "haben", "habest", "habt", "hast", "hat", "hatte",
    "hatten", "hätte", "hätten", "ist", "kann", "konnte", "konnten", "könne", "können", "könnte",
    "könnten", "lassen", "mag", "mochte", "muss", "musste", "mussten", "möchte", "möchten", "möge",
    "mögen", "müsse", "müssen", "müsste", "müssten", "nicht", "nie", "niemals", "sei", "seid",
    "seien", "sein", "seist", "sind", "soll", "solle", "sollen", "sollte", "sollten", "war",
    "waren", "warst", "werde", "werden", "werdet", "will", "wird", "wirst", "wolle", "wollen",
    "wollte", "wollten", "worden", "wurde", "wurden", "wäre", "wären", "würde", "würden",
    // clang-format on
});

// Finite forms of the Konjunktiv I that differ from the indicative.
inline constexpr auto reporting_verbs = make_word_rows({
    // clang-format off
    "bestehe", "bleibe", "brauche", "dürfe", "finde", "gebe", "gehe", "gelte", "habe", "halte",
    "handle", "hätten", "komme", "könne", "lasse", "liege", "mache", "müsse", "nehme", "sehe",
    "sei", "seien", "solle", "stehe", "werde", "wisse", "wolle", "wäre", "würden",
    // clang-format on
});

// Finite forms of frequent verbs that are no speech verbs. Others are recognised by their place
// after a noun.
inline constexpr auto verbs = make_word_rows({
    // clang-format off
    "arbeitet", "arbeitete", "befand", "befanden", "befinden", "befindet", "begann", "begannen",
    "beginnt", "bekam", "bekamen", "bekommt", "bestehe", "bleibe", "bleiben", "bleibt", "blieb",
    "blieben", "brachte", "brachten", "brauche", "braucht", "brauchte", "brauchten", "bringt",
    "dauert", "dauerte", "ereignete", "erhielt", "erhielten", "erhält", "fand", "fanden", "fiel",
    "fielen", "findet", "fällt", "führen", "führt", "führte", "führten", "gab", "gaben", "galt",
    "galten", "gebe", "gehe", "gehen", "geht", "gehören", "gehört", "gehörte", "gelte", "gelten",
    "gewann", "gewannen", "gewinnt", "gibt", "gilt", "ging", "gingen", "handelt", "handelte",
    "hielt", "hielten", "hält", "kam", "kamen", "komme", "kommen", "kommt", "kostet", "kostete",
    "lag", "lagen", "leben", "lebt", "lebte", "lebten", "lief", "liefen", "liege", "liegen",
    "liegt", "läuft", "macht", "machte", "machten", "nahm", "nahmen", "nimmt", "plant", "plante",
    "planten", "sah", "sahen", "setzt", "setzte", "setzten", "sieht", "stand", "standen", "starb",
    "starben", "stehe", "stehen", "steht", "stellt", "stellte", "stellten", "sterben", "stirbt",
    "sucht", "suchte", "suchten", "traf", "trafen", "trifft", "trug", "trugen", "trägt",
    "verliert", "verlor", "verloren", "weiss", "wirkt", "wirkte", "wusste", "wussten", "zeigt",
    "zeigte", "zeigten", "zieht", "zog", "zogen",
    // clang-format on
});

// Words between a speaker and the speech verb, or after the verb, including the reflexive pronoun
// and other pronouns that are objects.
inline constexpr auto adverbs_of_speech = make_word_rows({
    // clang-format off
    "abermals", "abschliessend", "allerdings", "also", "anschliessend", "auch", "ausdrücklich",
    "ausserdem", "bereits", "bislang", "dabei", "dagegen", "damals", "danach", "daneben", "dann",
    "daraufhin", "darüber", "davor", "dazu", "demnach", "dennoch", "deshalb", "deswegen",
    "dort", "dramatisch", "eben", "ebenfalls", "ebenso", "eindringlich", "einmal", "einst",
    "erneut", "erst", "erstmals", "etwa", "ferner", "gemeinsam", "gestern",
    "gleichzeitig", "heute", "hier", "hierzu", "hingegen", "hinzu", "ihm", "ihn", "ihnen", "ihr",
    "immer", "indes", "indessen", "insbesondere", "inzwischen", "jedoch", "jetzt", "knapp",
    "kürzlich", "lediglich", "letztlich", "mehrfach", "mir", "mittlerweile", "neulich",
    "noch", "nun", "nur", "nämlich", "offen", "offenbar", "oft", "schliesslich", "schon",
    "schriftlich", "selbst", "sich", "sofort", "sogar", "somit", "später", "stets", "trotzdem",
    "umgehend", "unlängst", "uns", "unterdessen", "vielmehr", "vorab", "vorher", "weiter",
    "weiterhin", "wieder", "wiederholt", "wiederum", "wohl", "wörtlich", "zudem", "zuerst",
    "zugleich", "zuletzt", "zunächst", "zurzeit", "zuvor", "zwar", "überdies", "übrigens",
    // clang-format on
});

// Words of the time expressions that occur in a speech clause.
inline constexpr auto time_words = make_word_rows({
    // clang-format off
    "abend", "april", "august", "dezember", "dienstag", "dienstagabend", "dienstagmorgen",
    "dienstagnachmittag", "donnerstag", "donnerstagabend", "donnerstagmorgen",
    "donnerstagnachmittag", "februar", "freitag", "freitagabend", "freitagmorgen",
    "freitagnachmittag", "früher", "gestern", "gestrigen", "heute", "heutigen", "jahr", "jahre",
    "jahren", "januar", "juli", "juni", "jüngst", "kürzlich", "letzte", "letzten", "mai", "mittag",
    "mittwoch", "mittwochabend", "mittwochmorgen", "mittwochnachmittag", "monat", "monaten",
    "montag", "montagabend", "montagmorgen", "montagnachmittag", "montags", "morgen", "märz",
    "nachmittag", "nacht", "november", "oktober", "samstag", "samstagabend", "samstagmorgen",
    "samstagnachmittag", "september", "sonnabend", "sonntag", "sonntagabend", "sonntagmorgen",
    "sonntagnachmittag", "später", "stunde", "stunden", "tag", "tage", "tagen", "uhr",
    "vergangene", "vergangenen", "vorgestern", "vorigen", "vormittag", "woche", "wochen",
    "wochenende", "zuvor",
    // clang-format on
});

// Words between a speech verb and its reported clause.
inline constexpr auto clause_openers = make_word_rows({
    // clang-format off
    "dass", "ob",
    // clang-format on
});

// Auxiliaries of the passive.
inline constexpr auto passive_auxiliaries = make_word_rows({
    // clang-format off
    "werde", "werden", "wird", "worden", "wurde", "wurden",
    // clang-format on
});

// Relative pronouns that are no articles.
inline constexpr auto relatives = make_word_rows({
    // clang-format off
    "denen", "deren", "dessen", "welche", "welchem", "welchen", "welcher", "welches",
    // clang-format on
});

// Words between a thing and the name it is called by, and before a clause that names a source: wie
// X mitteilte.
inline constexpr auto role_marks = make_word_rows({
    // clang-format off
    "als", "wie",
    // clang-format on
});

// Words before a clause that names a source: …, wie X mitteilte.
inline constexpr auto clause_marks = make_word_rows({
    // clang-format off
    "so", "wie",
    // clang-format on
});

}  // namespace detto::inline v0::detail::de
