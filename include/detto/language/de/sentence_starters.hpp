// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::de {

// Words that begin a new sentence if they are capitalised after an abbreviation or an ordinal.
// German capitalises all nouns, so words that are also nouns or names are left out: Will, Kurz,
// Morgen.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // articles and other determiners
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "kein", "keine", "keinen", "keinem", "keiner", "keines", "dieser", "diese", "dieses", "diesen",
    "diesem", "dies", "jener", "jene", "jenes", "jenen", "jenem", "jeder", "jede", "jedes", "jeden",
    "jedem", "alle", "allen", "aller", "alles", "viele", "vielen", "vieles", "viel", "wenige",
    "wenig", "einige", "einigen", "einiges", "manche", "mancher", "manches", "mehrere", "beide",
    "beiden", "andere", "anderen", "anders", "solche", "solcher", "solch", "derselbe", "dieselbe",
    "dasselbe", "derjenige", "diejenigen", "sämtliche", "weitere", "mehr", "weniger", "etliche",
    "zahlreiche", "zwei", "drei", "vier", "fünf", "tausende", "hunderte",
    // pronouns
    "ich", "du", "er", "sie", "es", "wir", "ihr", "ihm", "ihn", "ihnen", "uns", "mich", "mir",
    "dich", "dir", "euch", "man", "mein", "meine", "meinem", "meinen", "meiner", "dein", "deine",
    "sein", "seine", "seinem", "seinen", "seiner", "ihre", "ihrem", "ihren", "ihrer", "unser",
    "unsere", "unserem", "unseren", "unserer", "euer", "eure", "niemand", "jemand", "nichts",
    "etwas", "selbst", "denen", "deren", "dessen",
    // conjunctions
    "und", "aber", "doch", "denn", "sondern", "weil", "dass", "ob", "wenn", "als", "da", "damit",
    "obwohl", "während", "nachdem", "bevor", "ehe", "sobald", "solange", "soweit", "indem", "falls",
    "sofern", "sodass", "sowohl", "weder", "entweder", "je", "seitdem", "zumal", "wobei", "wodurch",
    "wonach", "worauf", "woran",
    // question words
    "wer", "was", "wann", "wo", "warum", "wieso", "weshalb", "welche", "welcher", "welches",
    "welchen", "welchem", "wessen", "wem", "wen", "wohin", "woher", "womit", "wofür", "worum",
    "wie", "wieviel",
    // prepositions
    "in", "im", "am", "an", "auf", "aufs", "aus", "bei", "beim", "bis", "durch", "fürs", "für",
    "gegen", "hinter", "ins", "mit", "nach", "neben", "ohne", "seit", "über", "um", "ums", "unter",
    "von", "vom", "vor", "wegen", "zu", "zum", "zur", "zwischen", "trotz", "laut", "gemäss", "dank",
    "innerhalb", "ausserhalb", "angesichts", "aufgrund", "anstatt", "statt", "infolge", "anhand",
    "anlässlich", "hinsichtlich", "bezüglich", "mithilfe", "zugunsten", "ab", "ans", "entgegen",
    "inmitten", "unweit", "rund", "gegenüber", "jenseits", "mangels",
    // adverbs
    "auch", "so", "dann", "dort", "hier", "heute", "gestern", "jetzt", "nun", "noch", "schon",
    "nur", "sogar", "bereits", "bald", "bisher", "bislang", "damals", "danach", "daher", "dabei",
    "dafür", "dagegen", "dadurch", "daran", "darauf", "daraufhin", "daraus", "darin", "darüber",
    "darum", "darunter", "davon", "davor", "dazu", "dahinter", "daneben", "dennoch", "deshalb",
    "deswegen", "trotzdem", "jedoch", "allerdings", "ausserdem", "zudem", "ferner", "überdies",
    "ebenfalls", "ebenso", "gleichfalls", "zunächst", "zuerst", "zuletzt", "zuvor", "vorher",
    "später", "früher", "seither", "inzwischen", "mittlerweile", "unterdessen", "währenddessen",
    "derzeit", "zurzeit", "aktuell", "künftig", "vorerst", "schliesslich", "endlich", "letztlich",
    "insgesamt", "immerhin", "immer", "nie", "niemals", "oft", "manchmal", "meist", "meistens",
    "häufig", "selten", "vielleicht", "wahrscheinlich", "womöglich", "möglicherweise", "natürlich",
    "tatsächlich", "offenbar", "offensichtlich", "angeblich", "vermutlich", "mutmasslich", "leider",
    "besonders", "insbesondere", "etwa", "fast", "knapp", "erst", "einst", "einmal", "wieder",
    "zwar", "sonst", "also", "nämlich", "nicht", "nein", "ja", "zugleich", "gleichzeitig",
    "stattdessen", "hingegen", "vielmehr", "eigentlich", "grundsätzlich", "generell", "folglich",
    "somit", "demnach", "demzufolge", "hierbei", "hierfür", "hierzu", "dorthin", "nirgends",
    "überall", "vergangene", "vergangenen", "allein", "allem", "ganz", "genau", "gerade", "gar",
    "kaum", "lediglich", "mindestens", "zumindest", "wohl", "übrigens", "jedenfalls", "ansonsten",
    "erneut",
    // verbs that begin questions and imperatives
    "ist", "sind", "war", "waren", "wäre", "hat", "haben", "hatte", "hatten", "hätte", "wird",
    "werden", "wurde", "wurden", "würde", "würden", "kann", "können", "konnte", "könnte", "muss",
    "müssen", "musste", "soll", "sollen", "sollte", "sollten", "wollen", "wollte", "darf", "dürfen",
    "gibt", "gab", "bitte", "lassen",
    // clang-format on
});

}  // namespace detto::inline v0::detail::de
