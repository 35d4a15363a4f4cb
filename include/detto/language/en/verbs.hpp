// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en {

// Frequent finite forms of verbs that are no speech verbs and rarely nouns or adjectives. Regular
// past forms are recognised by their ending.
inline constexpr auto verbs = make_word_rows({
    // clang-format off
    // past
    "arose", "ate", "became", "began", "bent", "blew", "bought", "broke", "brought", "built",
    "came", "caught", "chose", "clung", "crept", "dealt", "drew", "drove", "fell", "fled", "flew",
    "forced", "forgot", "fought", "froze", "gave", "got", "grew", "heard", "held", "hid", "kept",
    "knew", "laid", "led", "left", "lent", "lost", "made", "meant", "met", "paid", "ran", "rose",
    "sat", "sank", "sent", "shook", "shot", "shrank", "slept", "sold", "sought", "spent", "spun",
    "sprang", "stole", "stood", "struck", "stuck", "swam", "swept", "swung", "taught",
    "threw", "took", "tore", "went", "withdrew", "woke", "won", "wore",
    // present
    "allows", "appears", "becomes", "begins", "believes", "belongs", "brings", "builds",
    "buys", "carries", "causes", "chooses", "comes", "considers", "contains", "continues",
    "creates", "decides", "depends", "deserves", "differs", "doesn't", "draws", "earns", "enjoys",
    "ensures", "enters", "exists", "expects", "faces", "fails", "falls", "feels", "finds",
    "follows", "forces", "gets", "gives", "goes", "grows", "happens", "hears", "helps", "hits",
    "holds", "includes", "involves", "joins", "keeps", "knows", "lacks", "leads", "leans",
    "leaves", "lets", "lies", "listens", "lives", "loses", "makes", "means", "meets", "moves",
    "needs", "occurs", "opens", "opposes", "owns", "pays", "plays", "prefers", "prepares",
    "produces", "proves", "provides", "puts", "receives", "relies", "remains",
    "represents", "requires", "runs", "seeks", "seems", "sees", "sells", "sends", "serves", "sets",
    "shares", "sits", "spends", "stands", "stays", "stops", "supports", "takes", "tends",
    "tries", "turns", "uses", "wants", "wins", "works",
    // infinitive or present without a noun of the same form
    "allow", "appear", "arrive", "avoid", "be", "become", "begin", "believe", "belong", "bring",
    "choose", "come", "consider", "contain", "create", "decide", "depend", "deserve", "destroy",
    "earn", "ensure", "exist", "expect", "forget", "get", "give", "go", "happen", "hear", "include",
    "involve", "keep", "know", "lose", "make", "occur", "oppose", "pay", "prefer", "prevent",
    "protect", "prove", "provide", "put", "receive", "rely", "remain", "require", "seek", "seem",
    "sell", "send", "tend", "try", "want", "win",
    // clang-format on
});

}  // namespace detto::inline v0::detail::en
