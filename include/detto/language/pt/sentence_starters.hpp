// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::pt {

// Words that begin a new sentence if they are capitalised after an abbreviation.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // articles, determiners
    "o", "a", "os", "as", "um", "uma", "uns", "umas", "este", "esta", "estes", "estas", "isto",
    "esse", "essa", "esses", "essas", "isso", "aquele", "aquela", "aqueles", "aquelas", "aquilo",
    "meu", "minha", "meus", "minhas", "teu", "tua", "seu", "sua", "seus", "suas", "nosso", "nossa",
    "nossos", "nossas", "cada", "todo", "toda", "todos", "todas", "tudo", "outro", "outra",
    "outros", "outras", "algum", "alguma", "alguns", "algumas", "nenhum", "nenhuma", "ambos",
    "ambas", "vários", "várias", "muitos", "muitas", "muito", "muita", "poucos", "poucas", "pouco",
    "pouca", "tal", "tais", "certo", "certa", "certos", "qualquer", "quaisquer", "tanto", "tanta",
    "tantos", "mais", "menos", "demais", "dois", "duas", "três", "quatro", "cinco", "seis", "sete",
    "oito", "nove", "dez", "cem", "mil", "milhares", "centenas",
    // pronouns
    "eu", "tu", "ele", "ela", "nós", "vós", "eles", "elas", "você", "vocês", "me", "te", "se",
    "nos", "lhe", "lhes", "alguém", "ninguém", "algo", "nada", "quem",
    // conjunctions
    "e", "ou", "nem", "mas", "porém", "contudo", "todavia", "entretanto", "portanto", "logo",
    "pois", "porque", "porquanto", "que", "quando", "enquanto", "embora", "caso", "conforme",
    "como", "apesar", "senão", "assim", "ora",
    // question words
    "onde", "aonde", "quanto", "quanta", "quantos", "quantas", "qual", "quais", "quê", "porquê",
    "por",
    // prepositions
    "de", "do", "da", "dos", "das", "em", "no", "na", "nas", "num", "numa", "ao", "à", "aos", "às",
    "com", "sem", "sob", "sobre", "para", "pra", "pelo", "pela", "pelos", "pelas", "per", "ante",
    "após", "até", "contra", "desde", "durante", "entre", "mediante", "perante", "segundo", "trás",
    "através", "dentro", "fora", "perto", "longe", "junto", "além", "aquém", "acerca", "antes",
    "depois", "devido", "graças", "diante", "frente", "exceto", "salvo", "consoante", "deste",
    "desta", "neste", "nesta", "nestes", "nestas", "nesse", "nessa", "naquele", "naquela", "disso",
    "nisso", "dessa", "desse", "daí", "dali",
    // adverbs
    "não", "sim", "já", "ainda", "agora", "hoje", "ontem", "amanhã", "aqui", "ali", "lá", "aí",
    "cá", "então", "também", "só", "somente", "apenas", "nunca", "jamais", "sempre", "talvez",
    "quiçá", "porventura", "mesmo", "inclusive", "aliás", "ademais", "outrossim", "igualmente",
    "finalmente", "enfim", "atualmente", "actualmente", "recentemente", "anteriormente",
    "posteriormente", "inicialmente", "primeiro", "primeiramente", "seguidamente", "paralelamente",
    "simultaneamente", "felizmente", "infelizmente", "lamentavelmente", "provavelmente",
    "possivelmente", "certamente", "obviamente", "naturalmente", "efetivamente", "realmente",
    "especialmente", "sobretudo", "principalmente", "nomeadamente", "especificamente", "cerca",
    "quase", "bem", "mal", "melhor", "pior", "tarde", "cedo", "raramente", "geralmente",
    "normalmente", "eis", "afinal", "doravante", "outrora", "antigamente", "aparentemente",
    "oficialmente",
    // verbs that begin sentences
    "é", "são", "era", "eram", "foi", "foram", "será", "serão", "está", "estão", "estava",
    "estavam", "há", "havia", "houve", "tem", "têm", "tinha", "tinham", "pode", "podem", "poderia",
    "deve", "devem", "faz", "fica", "falta", "faltam", "existe", "existem", "resta", "basta",
    "disse", "afirma", "afirmou", "segue", "trata",
    // clang-format on
});

}  // namespace detto::inline v0::detail::pt
