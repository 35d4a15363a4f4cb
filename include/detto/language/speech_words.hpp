// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/confidence_table.hpp>
#include <detto/language/phrase_table.hpp>
#include <detto/language/word_table.hpp>

#include <cstdint>

namespace detto::inline v0 {

/// The class of a speech act.
enum class cue_class : std::uint8_t { say, ask, claim, deny, agree, demand, call, write, think };

enum class verb_form : std::uint8_t { base, present, past, participle, gerund };

/// What a speech verb takes besides a reported clause, as flags that are combined with `|`.
enum class cue_trait : std::uint8_t {
  none = 0,
  addressee = 1,    ///< the noun phrase after it is the addressee: told reporters
  no_clause = 2,    ///< takes no reported clause: smiled, continued, described
  noun = 4,         ///< this form is also a frequent noun: questions, claims
  object = 8,       ///< a noun phrase after it is its content: criticised the plan
  infinitive = 16,  ///< an infinitive after it is its content: vowed to stay
  impersonal = 32   ///< names no speaker: it was said
};
[[nodiscard]] constexpr cue_trait operator|(cue_trait a, cue_trait b) noexcept {
  return static_cast<cue_trait>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// A form of a speech verb.
struct cue_verb {
  cue_class type = cue_class::say;
  verb_form form = verb_form::past;
  cue_trait traits = cue_trait::none;

  [[nodiscard]] constexpr bool finite() const noexcept {
    return form == verb_form::present || form == verb_form::past;
  }
  [[nodiscard]] constexpr bool has(cue_trait trait) const noexcept {
    return (static_cast<unsigned>(traits) & static_cast<unsigned>(trait)) != 0;
  }
};

/// The type of speaker that a noun denotes.
enum class noun_class : std::uint8_t { person, people, organisation, document };

/// The orders of the parts of a speech clause that a language allows beyond the default. Subject
/// before verb (`X said`), and verb before subject directly after a quotation (`“…,” said X`), are
/// recognised in every language.
struct clause_orders {
  /// The verb may precede its subject without a quotation before it: `Gestern sagte X, dass …`
  bool inversion_without_marks = false;
  /// A comma may separate the verb from the reported clause: `X sagte, die Lage sei ernst`
  bool comma_before_clause = false;
  /// The verb is the last word of its sentence, and the content is between subject and verb.
  bool verb_at_end = false;
  /// A source without a verb is a part of the clause that it reports, without commas:
  /// `Laut X war es …`, `Es war laut X …`
  bool source_in_clause = false;
  /// A passive verb of any class reports speech, without a speaker: `Es wurde mitgeteilt, dass …`.
  /// Without it, only questions do: `Asked whether …`
  bool passive_reports = false;
};

/// Group `speech` of a lexicon: the data for recognising speech clauses.
struct speech_words {
  word_table<cue_verb> cues{};
  /// Sequences of words that act as one speech verb: made it clear, pointed out.
  phrase_table<cue_verb> cue_phrases{};
  /// Phrases that introduce a speaker without a verb: according to.
  phrase_table<cue_verb> source_phrases{};
  word_set source_endings{};  ///< the same after a speaker: X zufolge
  /// Finite verbs with the separated prefix that makes them speech verbs, as phrases of two words.
  /// The prefix ends the clause: `teilte X mit`.
  phrase_table<cue_verb> separable_cues{};
  word_set verb_particles{};  ///< the prefixes of separable_cues
  word_set clause_marks{};    ///< before a speech clause between commas: …, wie X mitteilte
  word_table<noun_class> speaker_nouns{};  ///< official, ministry, statement
  word_set adverbs{};                      ///< between speaker and cue: also, later, reportedly
  word_set time_words{};                   ///< words of time expressions: Monday, yesterday, week
  clause_orders orders{};
  /// The confidence of attributions. Null: not measured for this language, and always 0.
  const confidence_table* confidence = nullptr;

  /// Whether there is no data to recognise a speech clause by. Then quotations are found by their
  /// quotation marks alone.
  [[nodiscard]] constexpr bool empty() const noexcept {
    return cues.size() == 0 && cue_phrases.size() == 0 && source_phrases.size() == 0;
  }
};

}  // namespace detto::inline v0
