// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::nl {

// Words that begin a new sentence if they are capitalised after an abbreviation. Van, Den and Ter
// are left out: they also begin surnames, typically after initials, in particular in Flanders.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // articles, determiners
    "de", "het", "een", "t", "n", "deze", "dit", "die", "dat", "dergelijke", "zulke", "mijn",
    "jouw", "uw", "zijn", "haar", "ons", "onze", "jullie", "hun", "elk", "elke", "ieder", "iedere",
    "alle", "alles", "allen", "allemaal", "beide", "beiden", "sommige", "sommigen", "enkele",
    "enige", "verschillende", "diverse", "veel", "vele", "velen", "weinig", "meer", "minder",
    "meeste", "meerdere", "andere", "anderen", "ander", "geen", "zo", "zoveel", "zowel", "twee",
    "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "honderden", "duizenden",
    "tientallen",
    // pronouns
    "ik", "jij", "je", "hij", "zij", "ze", "wij", "we", "u", "men", "wie", "iemand", "niemand",
    "iedereen", "iets", "niets", "er", "hem", "hen", "mij", "me", "zich", "zichzelf", "hetzelfde",
    "dezelfde", "degene", "degenen",
    // conjunctions
    "en", "of", "maar", "want", "dus", "omdat", "doordat", "zodat", "als", "toen", "terwijl",
    "nadat", "voordat", "hoewel", "ofschoon", "indien", "mits", "tenzij", "zodra", "zolang",
    "sinds", "sedert", "tot", "totdat", "daar", "aangezien", "noch", "hetzij", "naarmate", "opdat",
    // question words
    "wat", "waar", "wanneer", "waarom", "hoe", "hoeveel", "welk", "welke", "waarmee", "waarna",
    "waarbij", "waardoor", "waarop", "waarin", "waarvoor", "waarover",
    // prepositions
    "in", "op", "aan", "uit", "bij", "met", "voor", "na", "naar", "om", "over", "onder", "door",
    "tegen", "tussen", "binnen", "buiten", "zonder", "volgens", "tijdens", "gedurende", "langs",
    "boven", "achter", "naast", "rond", "rondom", "via", "per", "vanaf", "vanuit", "vanwege",
    "wegens", "ondanks", "dankzij", "behalve", "omtrent", "jegens", "te", "ten", "richting",
    "inzake", "samen", "afgelopen", "vorige", "volgende", "vorig", "volgend", "komende", "komend",
    // adverbs
    "ook", "nu", "dan", "daarna", "daarbij", "daardoor", "daarom", "daarmee", "daarop", "daarin",
    "daarover", "daarvan", "daarvoor", "daarnaast", "daarentegen", "daartoe", "hier", "hierbij",
    "hierdoor", "hiermee", "hierna", "hierop", "hierover", "hiervoor", "vandaag", "gisteren",
    "morgen", "vanavond", "vanmiddag", "vanochtend", "vannacht", "straks", "zojuist", "onlangs",
    "recent", "recentelijk", "eerder", "later", "eerst", "vervolgens", "tenslotte", "uiteindelijk",
    "eindelijk", "inmiddels", "intussen", "ondertussen", "momenteel", "tegenwoordig", "voorlopig",
    "vooralsnog", "nog", "al", "reeds", "toch", "echter", "wel", "niet", "nee", "ja", "misschien",
    "mogelijk", "wellicht", "waarschijnlijk", "vermoedelijk", "kennelijk", "blijkbaar",
    "natuurlijk", "helaas", "gelukkig", "inderdaad", "zelfs", "zelf", "alleen", "slechts", "bijna",
    "ongeveer", "circa", "ruim", "vooral", "bovendien", "overigens", "trouwens", "immers",
    "namelijk", "kortom", "verder", "voorts", "evenals", "evenmin", "net", "juist", "steeds",
    "altijd", "nooit", "soms", "vaak", "meestal", "weer", "opnieuw", "ooit", "nergens", "ergens",
    "overal", "anders", "desondanks", "desalniettemin", "niettemin", "nochtans", "derhalve",
    "zodoende", "bijgevolg", "daags", "eerstdaags", "volop", "vroeger", "voorheen", "destijds",
    "aanvankelijk",
    // verbs that begin questions and imperatives
    "is", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden",
    "kan", "kunnen", "kon", "konden", "moet", "moeten", "moest", "moesten", "mag", "mogen", "mocht",
    "wil", "willen", "wilde", "zal", "zullen", "zou", "zouden", "gaat", "komt", "blijft", "blijkt",
    "staat", "ligt", "geldt", "denk", "laat", "laten", "kijk",
    // clang-format on
});

}  // namespace detto::inline v0::detail::nl
