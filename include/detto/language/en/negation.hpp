// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en {

// Words that negate a statement, with an ASCII apostrophe. Words that only weaken it, such as
// `without` and `hardly`, are left out.
inline constexpr auto negations = make_word_rows({
    // clang-format off
    "ain't", "aren't", "can't", "cannot", "couldn't", "daren't", "didn't", "doesn't", "don't",
    "hadn't", "hasn't", "haven't", "isn't", "mightn't", "mustn't", "needn't", "neither", "never",
    "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "oughtn't", "shan't",
    "shouldn't", "wasn't", "weren't", "won't", "wouldn't",
    // clang-format on
});

}  // namespace detto::inline v0::detail::en
