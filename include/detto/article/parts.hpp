// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/part_finder.hpp>
#include <detto/article/document.hpp>
#include <detto/article/part.hpp>
#include <detto/language/english_page.hpp>
#include <detto/language/page_words.hpp>

#include <vector>

namespace detto::inline v0 {

/// The parts of a news text: every stretch with its type, in order, without overlap. Together they
/// cover every byte of `doc.reading()` that is not white space; nothing is dropped. Several parts
/// may share a line: a dateline and the first sentence, a caption and its credit.
///
/// Lines are typed by grammars over their tokens (Boost.Spirit X3) with the data of `page`, then by
/// their place: the headline is above the first lines of prose, lists of other articles stand under
/// their heading. What no rule claims is body. Linear in the tokens for lines of bounded length;
/// within a line, tokens times the phrases of `page`.
[[nodiscard]] inline std::vector<part> find_parts(const document& doc,
                                                  const page_words& page = english_page) {
  return detail::part_finder(doc, page).find();
}

}  // namespace detto::inline v0
