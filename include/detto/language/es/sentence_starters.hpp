// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::es {

// Words that begin a new sentence if they are capitalised after an abbreviation. Also used after ¿
// and ¡.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // articles, determiners
    "el", "la", "lo", "los", "las", "un", "una", "unos", "unas", "al", "del", "este", "esta",
    "esto", "estos", "estas", "ese", "esa", "eso", "esos", "esas", "aquel", "aquella", "aquello",
    "aquellos", "aquellas", "mi", "mis", "tu", "tus", "su", "sus", "nuestro", "nuestra", "nuestros",
    "nuestras", "vuestro", "vuestra", "cada", "todo", "toda", "todos", "todas", "otro", "otra",
    "otros", "otras", "algún", "alguno", "alguna", "algunos", "algunas", "ningún", "ninguno",
    "ninguna", "ambos", "ambas", "varios", "varias", "muchos", "muchas", "mucho", "mucha", "pocos",
    "pocas", "poco", "tal", "tales", "cierto", "cierta", "ciertos", "cualquier", "cualquiera",
    "tanto", "tantos", "más", "menos", "demasiado", "bastante", "dos", "tres", "cuatro", "cinco",
    "seis", "siete", "ocho", "nueve", "diez", "cien", "miles",
    // pronouns
    "yo", "tú", "él", "ella", "ello", "ellos", "ellas", "nosotros", "vosotros", "usted", "ustedes",
    "me", "te", "se", "nos", "os", "le", "les", "alguien", "algo", "nadie", "nada", "uno", "quien",
    "quienes",
    // conjunctions
    "y", "e", "o", "u", "ni", "pero", "mas", "sino", "que", "si", "aunque", "porque", "pues",
    "cuando", "mientras", "donde", "como", "conforme", "según", "siempre", "apenas",
    // question words
    "qué", "quién", "quiénes", "cuál", "cuáles", "cuándo", "cuánto", "cuánta", "cuántos", "cuántas",
    "dónde", "adónde", "cómo", "por",
    // prepositions
    "a", "ante", "bajo", "con", "contra", "de", "desde", "durante", "en", "entre", "hacia", "hasta",
    "mediante", "para", "sin", "sobre", "tras", "vía", "respecto", "junto", "debido", "gracias",
    "frente", "dentro", "fuera", "además", "acerca", "cerca", "lejos", "antes", "después", "luego",
    "alrededor", "excepto", "salvo", "incluso",
    // adverbs
    "ahora", "hoy", "ayer", "mañana", "aquí", "allí", "allá", "ahí", "así", "entonces", "también",
    "tampoco", "ya", "todavía", "aún", "nunca", "jamás", "quizá", "quizás", "acaso", "sí", "no",
    "sólo", "solo", "solamente", "únicamente", "asimismo", "igualmente", "finalmente",
    "actualmente", "recientemente", "anteriormente", "posteriormente", "previamente",
    "inicialmente", "muy", "mejor", "peor", "primero", "tercero", "último", "última", "ojalá",
    "claro", "obviamente", "lamentablemente", "desgraciadamente", "afortunadamente",
    "efectivamente", "precisamente", "especialmente", "particularmente", "concretamente",
    "justamente", "casi", "pronto", "temprano", "tarde", "aparte", "encima", "debajo", "arriba",
    "abajo", "adelante", "atrás",
    // verbs that begin sentences
    "es", "son", "era", "eran", "fue", "fueron", "será", "serán", "está", "están", "estaba",
    "estaban", "ha", "han", "había", "habían", "hay", "hubo", "habrá", "tiene", "tienen", "tenía",
    "puede", "pueden", "podría", "debe", "deben", "hace", "hacía", "dijo", "dice", "afirmó",
    "aseguró", "señaló", "explicó", "indicó", "añadió", "agregó", "agregaron", "destacó", "sostuvo",
    "recordó", "existe", "existen", "falta", "queda", "quedan", "sigue", "parece",
    // clang-format on
});

// Words that continue a sentence after a time of day: time zones, as Latin American news writes
// them.
inline constexpr auto clock_followers = make_word_rows({
    // clang-format off
    "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc",
    "hora", "horas",
    // clang-format on
});

}  // namespace detto::inline v0::detail::es
