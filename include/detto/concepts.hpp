// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Every public concept, on one page: what a type of the caller's own must offer to be used in the
/// place of detto's. Each concept is defined in the room that it belongs to; no room includes this
/// page.
///
/// | concept           | what it is                                           | header                |
/// |-------------------|------------------------------------------------------|-----------------------|
/// | `borrowed_text`   | a text that outlives the call                        | text/borrowed_text    |
/// | `token_like`      | a piece of text with a kind; see `token_traits`      | token/token           |
/// | `tokenizer`       | text -> tokens                                       | token/tokenizer       |
/// | `splitter`        | text -> sentences or paragraphs                      | token/splitter        |
/// | `keyed_token`     | a token that brings its own key                      | ngram/key             |
/// | `hashable_token`  | what n-grams are made of                             | ngram/key             |
/// | `token_range`     | what `ngrams` takes                                  | ngram/key             |
/// | `ngram_range`     | what `hashed` and `features` take                    | ngram/hashed          |
/// | `feature_range`   | what sketches take                                   | ngram/feature         |
/// | `name_source`     | mention -> name                                      | article/names         |

#include <detto/article/names.hpp>
#include <detto/ngram/feature.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/key.hpp>
#include <detto/text/borrowed_text.hpp>
#include <detto/token/splitter.hpp>
#include <detto/token/token.hpp>
#include <detto/token/tokenizer.hpp>
