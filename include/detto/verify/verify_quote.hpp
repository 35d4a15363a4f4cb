// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/index_range.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/detail/quote_search.hpp>
#include <detto/verify/prepared_source.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/verdict.hpp>

#include <string_view>
#include <utility>

namespace detto::inline v0 {

/// Finds the best place of a quotation in a source and compares the wordings. The comparison is
/// that of compare_wording, except that punctuation at the ends of the quotation is ignored,
/// because it belongs to the quoting sentence; question and exclamation marks are compared.
/// `truncated` means that an ellipsis in the quotation omits words. A place with the quotation's
/// words in sequence is verbatim or punctuation_only unless capitals differ inside a sentence.
///
/// Searches for exact matches of the words, then for the parts between ellipses in order, then for
/// the windows of the source that share most words with the quotation, which diff_words aligns;
/// such a place has at least two content words in common. The best place has the best verdict, then
/// the highest similarity, then the first position. Reads only the postings of the quotation's
/// rarer words and the blocks of the source that contain them, and compares the exact places up to
/// `occurrence_limit` and otherwise up to `candidate_limit` places.
[[nodiscard]] inline verdict verify_quote(prepared_wording quote, const prepared_source& source,
                                          const verify_options& options = {}) {
  const prepared_wording inner = std::move(quote).without_edge_signs();
  return detail::quote_search(source, inner, options).run();
}

/// Overload for a quotation as text, in the language of the source; it is tokenized by `segments`.
[[nodiscard]] inline verdict verify_quote(std::string_view quote, const prepared_source& source,
                                          const verify_options& options = {}) {
  const text_options<> reading{.language = source.wording().language()};
  return verify_quote(prepared_wording(quote, reading), source, options);
}

/// Overload for a document; it prepares the source on the first call and keeps it.
[[nodiscard]] inline verdict verify_quote(std::string_view quote, const document& source,
                                          const verify_options& options = {}) {
  return verify_quote(quote, source.derived<prepared_source>(), options);
}

/// Overload for a quotation and a source as text; it prepares both with the options of `reading`.
/// The result refers to neither text.
template <class Options = text_options<>>
[[nodiscard]] verdict verify_quote(std::string_view quote, std::string_view source,
                                   const verify_options& options = {},
                                   const Options& reading = {}) {
  return verify_quote(prepared_wording(quote, reading), prepared_source(source, reading), options);
}

}  // namespace detto::inline v0
