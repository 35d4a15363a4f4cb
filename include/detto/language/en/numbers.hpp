// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>

namespace detto::inline v0::detail::en {

// Cardinal number words, from which longer numbers are composed: twenty-one, forty thousand.
inline constexpr auto numbers = make_word_rows<std::uint64_t>({
    // clang-format off
    {"zero", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6},
    {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40},
    {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90},
    {"hundred", 100}, {"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000},
    {"trillion", 1000000000000},
    // clang-format on
});

// The article that a number word for a hundred or more may have: a million.
inline constexpr auto number_articles = make_word_rows({"a"});

// Words inside numbers: one hundred and five.
inline constexpr auto number_joiners = make_word_rows({"and"});

// Words for the part of a magnitude: half a million, two and a half. The value is the denominator.
inline constexpr auto number_fractions = make_word_rows<std::uint64_t>({{"half", 2}});

// Words for a minus sign.
inline constexpr auto minus = make_word_rows({"minus"});

}  // namespace detto::inline v0::detail::en
