// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>

namespace detto::inline v0::detail::de {

// Cardinal number words. Longer numbers are written as one word and are not composed.
inline constexpr auto numbers = make_word_rows<std::uint64_t>({
    // clang-format off
    {"null", 0}, {"eins", 1}, {"zwei", 2}, {"drei", 3}, {"vier", 4}, {"fünf", 5}, {"sechs", 6},
    {"sieben", 7}, {"acht", 8}, {"neun", 9}, {"zehn", 10}, {"elf", 11}, {"zwölf", 12},
    {"dreizehn", 13}, {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17},
    {"achtzehn", 18}, {"neunzehn", 19}, {"zwanzig", 20}, {"dreissig", 30}, {"vierzig", 40},
    {"fünfzig", 50}, {"sechzig", 60}, {"siebzig", 70}, {"achtzig", 80}, {"neunzig", 90},
    {"hundert", 100}, {"tausend", 1000}, {"million", 1000000}, {"millionen", 1000000},
    {"milliarde", 1000000000}, {"milliarden", 1000000000}, {"billion", 1000000000000},
    {"billionen", 1000000000000},
    // clang-format on
});

// The article that a number word for a hundred or more may have: eine Million.
inline constexpr auto number_articles = make_word_rows({"ein", "eine", "einer"});

// Words for a minus sign.
inline constexpr auto minus = make_word_rows({"minus"});

}  // namespace detto::inline v0::detail::de
