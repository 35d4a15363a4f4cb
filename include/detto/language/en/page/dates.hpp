// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase_table.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en_page {

inline constexpr auto months = make_word_rows({
    // clang-format off
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
    "sep", "oct", "nov", "dec",
    // clang-format on
});

inline constexpr auto weekdays = make_word_rows({
    // clang-format off
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    // clang-format on
});

inline constexpr auto clock = make_word_rows({
    // clang-format off
    "at", "a.m", "p.m", "am", "pm", "noon", "midnight", "gmt", "utc", "bst", "cet", "cest", "et",
    "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "ist", "jst", "hkt",
    "aest", "aedt", "eastern", "local", "time",
    // clang-format on
});

inline constexpr auto place_links = make_word_rows({"in", "near", "outside", "around"});

inline constexpr auto date_labels = make_phrase_rows({
    // clang-format off
    "date", "published", "published on", "first published", "first published on",
    "originally published", "posted", "posted on", "posted at", "updated", "updated on",
    "updated at", "last updated", "last updated on", "last modified", "modified", "created",
    "date published", "publication date", "date created", "issued", "filed",
    // clang-format on
});

}  // namespace detto::inline v0::detail::en_page
