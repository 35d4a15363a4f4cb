// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/names.hpp>
#include <detto/article/text_options.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/detail/attributor.hpp>
#include <detto/quote/detail/marks_alone.hpp>
#include <detto/text/text_ref.hpp>

#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

/// Finds the quotations of an article with speaker, cue, addressee and resolved name, the marked
/// stretches without a speaker, and the parts of the text.
///
/// A quotation is attributed to the speech clause directly after it (“…,” said X), otherwise to the
/// nearest before it in its sentence (X said that “…”), otherwise to one at the end of the sentence
/// (…, X said), otherwise to the speech that it continues. A Spirit X3 grammar over tokens, in
/// which each quotation is a single element, parses the clauses. The rules follow the triggers of
/// O'Keefe et al., "A sequence labelling approach to quote attribution" (EMNLP 2012), and Krestel
/// et al., "Minding the source" (LREC 2008). If the document's language has no speech data, every
/// outermost marked stretch is a direct quotation without a speaker.
///
/// `names` is called for the words that name a speaker; see name_source. Near-linear in the tokens;
/// text_limits bounds the work for long sentences. The result refers to the text and the language
/// of the document, not to the document.
template <class Names = no_names>
  requires name_source<std::remove_reference_t<Names>>
[[nodiscard]] attribution attribute_quotes(const document& doc, Names&& names = Names()) {
  if (doc.language().speech.empty()) return detail::attribute_marks_alone(doc);
  return detail::attributor<std::remove_reference_t<Names>>(doc, names).run();
}

/// Overload for a text: makes its document first. Rejects temporary strings, because the result
/// refers to the text.
template <class Options = text_options<>>
[[nodiscard]] attribution attribute_quotes(text_ref text, const Options& options = {}) {
  auto names = options.names;
  return attribute_quotes(document(text, options), names);
}

}  // namespace detto::inline v0
