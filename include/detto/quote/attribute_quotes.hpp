// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/concepts.hpp>
#include <detto/language/english.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/detail/attributor.hpp>
#include <detto/quote/names.hpp>
#include <detto/token/segments.hpp>

#include <string_view>

namespace detto::inline v0 {

/// Who said what in an article: its quotations with speaker, speech verb, addressee and resolved
/// name, what stands in quotation marks and is nobody's speech, and the parts of the text.
///
/// A quotation belongs to the speech clause right behind it ("…," said X), else to the nearest
/// before it in its sentence (X said that "…"), else to one that closes the sentence (…, X said);
/// without any, to the speech that it goes on from. Clauses are parsed by a Spirit X3 grammar over
/// tokens in which each quotation is a single element; the rules follow the triggers of O'Keefe et
/// al., "A sequence labelling approach to quote attribution" (EMNLP 2012), and Krestel et al.,
/// "Minding the source" (LREC 2008).
///
/// `names` is asked for mentions that the article alone does not resolve; see names.hpp.
/// Near-linear in the tokens.
template <name_source Names = no_names>
[[nodiscard]] attribution attribute_quotes(const document& doc, const Names& names = {}) {
  return detail::attributor<Names>(doc, names).run();
}

/// The same for a text: makes its document first. `tokenize` gives every segment of the text,
/// punctuation too, as `segments` does. A temporary string does not compile, because the result
/// points into it.
template <borrowed_text Text, tokenizer Tokenizer = segments_fn, name_source Names = no_names>
[[nodiscard]] attribution attribute_quotes(Text&& text, const lexicon& language = english,
                                           const Tokenizer& tokenize = segments,
                                           const Names& names = {}) {
  return attribute_quotes(document(std::string_view(text), language, tokenize), names);
}

}  // namespace detto::inline v0
