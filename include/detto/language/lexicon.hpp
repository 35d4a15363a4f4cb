// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase.hpp>
#include <detto/language/word_table.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace detto::inline v0 {

/// An abbreviation that ends in a full stop, and how it sits in a sentence.
struct abbreviation {
  enum class place_type : std::uint8_t {
    before_name,    ///< Mr., Gov., z. B.: never the end of a sentence
    before_number,  ///< No., Fig.: not the end of a sentence where a number follows
    anywhere,       ///< U.S., Inc.: the end before a sentence starter or a quotation
    clock_time,     ///< p.m.: the end before a capital, unless a day or a time zone follows
    list_end,       ///< etc., usw.: the end before a capital
  };
  place_type place = place_type::anywhere;
  bool any_case =
      false;  ///< also in small letters; others are words of their own then: art, no, mass
};

/// What a speech verb or phrase does.
enum class cue_class : std::uint8_t { say, ask, claim, deny, agree, demand, call, write, think };

/// The form a speech verb stands in.
enum class verb_form : std::uint8_t { base, present, past, participle, gerund };

/// A form of a speech verb.
struct cue_verb {
  cue_class type = cue_class::say;
  verb_form form = verb_form::past;
  bool takes_addressee = false;  ///< the person spoken to follows as its object: told reporters
  bool needs_marks =
      false;  ///< introduces speech only beside quotation marks: smiled, continued, described
  bool reports = true;      ///< takes a clause without quotation marks: said that, said it was
  bool noun_alike = false;  ///< this form is as often a noun: questions, claims
};

/// Several words that act as one speech verb: made it clear, pointed out.
struct cue_phrase {
  phrase words;
  cue_verb value;
};

/// Whom a pronoun may stand for.
struct pronoun {
  enum class gender_type : std::uint8_t { male, female, neuter, any };
  gender_type gender = gender_type::any;
  bool plural = false;
  bool subject = true;  ///< may be the subject of a clause: he, not him
};

/// What a noun names when it speaks.
enum class noun_class : std::uint8_t { person, people, organisation, document };

/// The data of one language, as tables of word forms. Every algorithm takes a lexicon; a caller may
/// copy one and exchange tables. A lexicon holds views, so it is cheap to copy, and its tables must
/// outlive it.
struct lexicon {
  std::string_view language{};  ///< BCP 47, such as "en"

  // sentences
  word_table<abbreviation> abbreviations{};  ///< without last full stop and inner spaces: z.b
  std::span<const std::string_view> abbreviation_endings{};  ///< of compounds before a number: str
  word_table<abbreviation> own_abbreviations{};  ///< a caller's additions; these go first
  word_set sentence_starters{};  ///< whose capital tells a new sentence after an abbreviation
  word_set run_in_starters{};  ///< whose capital tells a new sentence where no stop is before: The
  word_set caption_labels{};   ///< begin one before a colon, likewise: Photo
  word_set clock_followers{};  ///< days and time zones, which follow a clock time: Monday, EST
  bool ordinal_stops = false;  ///< a number with a full stop may be an ordinal: am 12. Juni
  std::u32string_view quote_particles{};  ///< go on with a sentence right after a quotation: と

  // speech
  word_table<cue_verb> cues{};
  std::span<const cue_phrase> cue_phrases{};
  std::span<const cue_phrase>
      source_phrases{};  ///< before the speaker, without a verb: according to
  word_table<pronoun> pronouns{};
  word_table<noun_class> speaker_nouns{};  ///< official, ministry, statement
  word_set titles{};  ///< President, Mr, Secretary: words before a name that are no part of it
  word_set female_titles{};
  word_set male_titles{};
  word_set female_names{};
  word_set male_names{};

  // function words
  word_set determiners{};
  word_set prepositions{};
  word_set name_links{};  ///< prepositions that join two names to one: Secretary of State
  word_set conjunctions{};
  word_set auxiliaries{};
  word_set passive_auxiliaries{};  ///< was, been: make the subject of a speech verb its hearer
  word_set clause_openers{};       ///< that, whether: between a speech verb and the clause it takes
  word_set relatives{};            ///< who, which, that: stand for the noun before them
  word_set infinitive_marks{};     ///< to: before the base form of a verb
  word_set role_marks{};           ///< as: between what is called something and what it is called
  std::string_view adverb_ending{};  ///< how adverbs end that are in no table
  word_set adverbs_of_speech{};      ///< may stand between speaker and cue: also, later, reportedly
  word_set time_words{};             ///< Monday, yesterday, week

  // meaning that must not change inside a quotation
  word_set negations{};
  word_table<std::uint64_t> modals{};   ///< words of one number say the same: will, 'll
  word_table<std::uint64_t> numbers{};  ///< words that name a number, with it
};

}  // namespace detto::inline v0
