// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::fr {

// Words that begin a new sentence if they are capitalised after an abbreviation. Elided forms are
// listed without their apostrophe: "l" for L'État, "c" for C'est.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // articles, determiners
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux", "ce", "cet", "cette",
    "ces", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre",
    "vos", "leur", "leurs", "aucun", "aucune", "chaque", "plusieurs", "certains", "certaines",
    "certain", "certaine", "quelques", "quelque", "tout", "toute", "tous", "toutes", "tel", "telle",
    "tels", "telles", "autre", "autres", "divers", "diverses", "différents", "différentes", "nul",
    "nulle", "beaucoup", "peu", "plus", "moins", "deux", "trois", "quatre", "cinq", "dix", "cent",
    "mille",
    // pronouns
    "je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "c", "s", "n", "m", "t",
    "y", "en", "se", "ne", "moi", "toi", "lui", "eux", "ceci", "cela", "ça", "celui", "celle",
    "ceux", "celles", "personne", "rien", "chacun", "chacune", "quelqu", "quiconque",
    // conjunctions
    "et", "ou", "mais", "or", "donc", "car", "ni", "si", "que", "qu", "quand", "lorsque", "lorsqu",
    "comme", "puisque", "puisqu", "quoique", "quoiqu", "tandis", "afin", "sinon", "soit",
    // question words
    "qui", "quoi", "où", "comment", "pourquoi", "combien", "quel", "quelle", "quels", "quelles",
    "lequel", "laquelle", "lesquels", "est",
    // prepositions
    "à", "dans", "par", "pour", "sur", "avec", "sans", "sous", "chez", "entre", "vers", "depuis",
    "pendant", "durant", "avant", "après", "contre", "malgré", "selon", "dès", "jusqu", "jusque",
    "parmi", "outre", "hors", "devant", "derrière", "face", "grâce", "concernant", "suite", "lors",
    "près", "quant", "faute", "suivant", "sauf", "excepté", "via", "autour", "loin", "hormis",
    "voici", "voilà", "moyennant",
    // adverbs
    "ainsi", "alors", "aussi", "aujourd", "hier", "demain", "ici", "là", "maintenant", "désormais",
    "déjà", "encore", "toujours", "jamais", "souvent", "parfois", "puis", "ensuite", "enfin",
    "finalement", "tard", "plutôt", "bientôt", "auparavant", "entretemps", "cependant", "pourtant",
    "néanmoins", "toutefois", "certes", "bref", "seul", "seule", "seuls", "seules", "seulement",
    "surtout", "notamment", "également", "même", "peut", "non", "oui", "pas", "trop", "très",
    "tant", "tantôt", "tellement", "autant", "environ", "presque", "actuellement", "récemment",
    "parallèlement", "heureusement", "malheureusement", "évidemment", "effectivement",
    "apparemment", "concrètement", "globalement", "initialement", "officiellement",
    "paradoxalement", "interrogé", "interrogée", "contacté", "contactée", "résultat", "fin",
    "début",
    // verbs that begin questions and imperatives
    "faut", "fallait", "avez", "êtes", "sommes", "sont", "était", "ont", "avait", "doit", "allez",
    "imaginez",
    // clang-format on
});

}  // namespace detto::inline v0::detail::fr
