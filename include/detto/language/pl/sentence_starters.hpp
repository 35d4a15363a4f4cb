// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::pl {

// Words that begin a new sentence if they are capitalised after an abbreviation or an ordinal.
inline constexpr auto sentence_starters = make_word_rows({
    // clang-format off
    // pronouns, determiners
    "ja", "ty", "on", "ona", "ono", "my", "oni", "one", "mnie", "mi", "mną", "ciebie", "ci",
    "tobie", "go", "jego", "jej", "ją", "jemu", "mu", "nim", "nią", "nich", "ich", "im", "nimi",
    "nam", "nas", "nami", "wam", "was", "wami", "się", "siebie", "sobie", "ten", "ta", "to", "te",
    "tego", "tej", "temu", "tym", "tę", "tą", "tych", "tymi", "tamten", "tamta", "tamto", "tamte",
    "tamtego", "taki", "taka", "takie", "tacy", "takich", "takiego", "takiej", "sam", "sama",
    "samo", "sami", "same", "każdy", "każda", "każde", "każdego", "każdej", "wszyscy", "wszystkie",
    "wszystko", "wszystkich", "wszystkim", "żaden", "żadna", "żadne", "żadnego", "nikt", "nic",
    "nikogo", "niczego", "ktoś", "coś", "kto", "co", "kogo", "czego", "komu", "czemu", "czym",
    "kim", "mój", "moja", "moje", "moi", "twój", "twoja", "twoje", "nasz", "nasza", "nasze", "nasi",
    "wasz", "wasza", "wasze", "swój", "swoja", "swoje", "swego", "inny", "inna", "inne", "inni",
    "innych", "niektóre", "niektórzy", "niektórych", "wielu", "wiele", "kilka", "kilku",
    "kilkanaście", "kilkadziesiąt", "kilkaset", "parę", "mało", "dużo", "większość", "część", "oba",
    "obaj", "obie", "oboje", "jeden", "jedna", "jedno", "dwa", "dwaj", "dwie", "dwóch", "trzy",
    "cztery", "pięć", "tysiące", "setki", "dziesiątki", "pan", "pani", "państwo",
    // conjunctions
    "i", "a", "ale", "oraz", "albo", "lub", "bądź", "czy", "że", "żeby", "aby", "by", "bo", "gdyż",
    "ponieważ", "jeśli", "jeżeli", "jeżeliby", "gdy", "kiedy", "gdyby", "choć", "chociaż", "mimo",
    "dlatego", "więc", "zatem", "natomiast", "jednak", "jednakże", "zaś", "lecz", "ani", "także",
    "też", "również", "tymczasem", "podczas", "zanim", "dopóki", "odkąd", "skoro", "jak", "jako",
    "jakby", "niech", "niechaj", "oto", "otóż", "toteż", "przeto", "stąd",
    // question words
    "dlaczego", "gdzie", "dokąd", "skąd", "którędy", "ile", "ilu", "jaki", "jaka", "jakie", "jacy",
    "jakich", "jakim", "jakiego", "który", "która", "które", "którzy", "których", "którym",
    "którego", "której", "czyj", "czyja", "czyje", "czyżby",
    // prepositions
    "w", "we", "na", "z", "ze", "do", "od", "ode", "po", "pod", "pode", "nad", "nade", "przed",
    "przede", "przy", "przez", "za", "o", "u", "dla", "bez", "między", "pomiędzy", "spośród",
    "wśród", "wobec", "wokół", "obok", "około", "oprócz", "prócz", "poza", "ponad", "podług",
    "według", "wzdłuż", "zamiast", "dzięki", "przeciw", "przeciwko", "wbrew", "względem", "spod",
    "znad", "zza", "sprzed", "pośród", "naprzeciw", "niedaleko", "blisko", "zgodnie", "wraz",
    "razem", "ku",
    // adverbs
    "tu", "tutaj", "tam", "teraz", "wtedy", "wówczas", "dziś", "dzisiaj", "wczoraj", "jutro", "już",
    "jeszcze", "zawsze", "nigdy", "nie", "tak", "nadal", "wciąż", "ciągle", "potem", "później",
    "następnie", "najpierw", "wcześniej", "dawniej", "niegdyś", "kiedyś", "wreszcie", "nareszcie",
    "ostatecznie", "początkowo", "obecnie", "aktualnie", "niedawno", "ostatnio", "wkrótce",
    "niebawem", "zaraz", "natychmiast", "nagle", "czasem", "czasami", "często", "rzadko", "zwykle",
    "zazwyczaj", "przeważnie", "ponownie", "znów", "znowu", "ponadto", "dodatkowo", "zwłaszcza",
    "szczególnie", "przykładowo", "właśnie", "tylko", "jedynie", "zaledwie", "niemal", "prawie",
    "bardzo", "bardziej", "mniej", "więcej", "najwięcej", "najbardziej", "dość", "całkowicie",
    "chyba", "może", "prawdopodobnie", "zapewne", "pewnie", "oczywiście", "faktycznie",
    "rzeczywiście", "naprawdę", "niestety", "szczęśliwie", "jednocześnie", "równocześnie",
    "równolegle", "zarazem", "podobnie", "inaczej", "odtąd", "dotąd", "dotychczas", "wszędzie",
    "nigdzie", "wszak", "przecież", "zresztą", "bowiem", "łącznie", "ogółem", "wyłącznie",
    "oficjalnie", "nieoficjalnie",
    // verbs that begin sentences
    "jest", "są", "był", "była", "było", "byli", "były", "będzie", "będą", "ma", "mają", "miał",
    "miała", "mieli", "mogą", "można", "należy", "trzeba", "warto", "musi", "muszą", "powinien",
    "powinna", "powinno", "wiadomo", "zdaniem", "chodzi", "brak", "istnieje",
    // clang-format on
});

}  // namespace detto::inline v0::detail::pl
