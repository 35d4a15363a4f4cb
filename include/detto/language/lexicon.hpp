// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/function_words.hpp>
#include <detto/language/name_words.hpp>
#include <detto/language/page_words.hpp>
#include <detto/language/quotation_mark_pair.hpp>
#include <detto/language/sentence_words.hpp>
#include <detto/language/speech_words.hpp>
#include <detto/language/wording_words.hpp>

#include <span>
#include <string_view>

namespace detto::inline v0 {

/// The data of one language, in groups. Every algorithm that depends on the language takes a
/// lexicon; no algorithm contains words or letters of a language.
///
/// Every group is optional. Where data is missing, the result that depends on it is missing; data
/// of another language is never used instead. Without `speech`, quotations have no speakers;
/// without `page`, every line is body text.
///
/// Holds views, so copying is cheap. The tables must outlive the lexicon, and the lexicon must
/// outlive everything that was read with it. A caller may copy a lexicon and exchange tables.
struct lexicon {
  std::string_view tag{};  ///< a BCP 47 (RFC 5646) tag, such as "en"
  sentence_words sentence{};
  function_words grammar{};
  speech_words speech{};
  name_words names{};
  wording_words wording{};
  /// Pairs of quotation marks whose opening or closing side differs from the side that Unicode
  /// assigns to the character: „ and “ in German.
  std::span<const quotation_mark_pair> marks{};
  page_words page{};
};

/// A language without any data.
inline constexpr lexicon no_language{};

/// A reference to a lexicon that outlives the call. Does not bind to a temporary.
class lexicon_ref {
public:
  constexpr lexicon_ref(const lexicon& language) noexcept : language_(&language) {}
  lexicon_ref(const lexicon&&) = delete;

  [[nodiscard]] constexpr const lexicon& get() const noexcept { return *language_; }
  constexpr operator const lexicon&() const noexcept { return *language_; }
  [[nodiscard]] constexpr const lexicon* operator->() const noexcept { return language_; }

private:
  const lexicon* language_;
};

}  // namespace detto::inline v0
