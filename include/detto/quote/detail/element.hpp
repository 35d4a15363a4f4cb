// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/function_words.hpp>
#include <detto/language/speech_words.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/token_key.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace detto::inline v0::detail {

enum class element_kind : std::uint8_t { word, quote, comma, colon, dash, stop, bracket, other };

// A symbol of the speech-clause grammar: a word with its classes in the language's tables, a
// punctuation mark, or an outermost marked stretch as a whole, so that the words of a quotation are
// never parsed as part of a speech clause. Flags are bits because there are about as many elements
// as tokens and they are copied while being built.
struct element {
  reading_range range;
  token_key key{};
  token_key head{};  // of a compound: the key of its last part
  const cue_verb* cue = nullptr;
  const pronoun* pron = nullptr;
  const noun_class* noun = nullptr;
  std::uint32_t stretch = 0;  // of a quote: the index of its marked stretch
  std::uint32_t words = 0;    // of a quote: its number of words
  element_kind kind = element_kind::other;
  bool open_end : 1 = false;     // of a quote: ends with , . ! ? or a dash, as before its clause
  bool title_case : 1 = false;   // of a quote: most of its words are capitalised
  bool all_capital : 1 = false;  // of a quote: all of its words are capitalised
  bool capital : 1 = false;
  bool number : 1 = false;
  bool possessive : 1 = false;
  bool title : 1 = false;
  bool determiner : 1 = false;
  bool definite : 1 = false;  // the
  bool preposition : 1 = false;
  bool name_link : 1 = false;  // of: joins two names into one
  bool conjunction : 1 = false;
  bool auxiliary : 1 = false;
  bool adverb : 1 = false;
  bool time : 1 = false;
  bool verb : 1 = false;          // a finite verb that is no cue
  bool subordinator : 1 = false;  // when, although
  bool contrast : 1 = false;      // but, though
  bool semicolon : 1 = false;
  bool opener : 1 = false;  // that, whether
  bool relative : 1 = false;
  bool infinitive : 1 = false;
  bool role_mark : 1 = false;      // as: introduces a designation
  bool source : 1 = false;         // according to
  bool source_end : 1 = false;     // zufolge
  bool source_behind : 1 = false;  // of a source: only after what it reports
  bool clause_mark : 1 = false;    // wie: before a speech clause between commas
  bool oblique : 1 = false;        // a determiner that begins no subject
  bool reporting : 1 = false;      // a verb in the mood of reported speech
  bool particle : 1 = false;       // the separated prefix of a verb
  bool phrase : 1 = false;         // several words that match one entry
  bool sentence_start : 1 = false;

  [[nodiscard]] bool nominal_or_determiner() const noexcept { return nominal() || determiner; }
  // Whether the word may be part of a noun phrase with its prepositions.
  [[nodiscard]] bool descriptive() const noexcept {
    return nominal_or_determiner() || name_link || preposition;
  }
  [[nodiscard]] bool verbal() const noexcept { return auxiliary || verb || cue != nullptr; }

  // Whether the word may be part of a noun phrase: it is none of the classes that form clauses.
  [[nodiscard]] bool nominal() const noexcept {
    return kind == element_kind::word && cue == nullptr && pron == nullptr && !preposition &&
           !conjunction && !auxiliary && !adverb && !time && !source && !infinitive && !verb &&
           !particle;
  }
};

// A sentence with its quotations: elements [begin, end) of one paragraph.
struct unit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t paragraph = 0;
  bool title = false;  // of a line in title case
};

// A document as input to the attribution rules.
struct element_list {
  std::vector<element> elements;
  std::vector<unit> units;
  bool limit_reached = false;  // whether a sentence exceeded text_limits and was split
};

}  // namespace detto::inline v0::detail
