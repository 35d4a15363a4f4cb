// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// The properties of the nouns that a pronoun may refer to.
struct pronoun {
  enum class gender_type : std::uint8_t { male, female, neuter, any };
  gender_type gender = gender_type::any;
  bool plural = false;
  bool subject = true;  ///< may be the subject of a clause: he, not him
};

/// Group `grammar` of a lexicon: the function words of a language, from which phrases and clauses
/// are built.
struct function_words {
  word_table<pronoun> pronouns{};
  word_set determiners{};
  word_set definite_articles{};  ///< of determiners: the
  /// Determiners that begin no subject: den, dem in German.
  word_set oblique_determiners{};
  word_set prepositions{};
  word_set name_links{};  ///< prepositions that join two names into one: Secretary of State
  word_set conjunctions{};
  word_set subordinators{};  ///< open a clause that depends on another one: although, when, if
  word_set conditionals{};   ///< after which a clause states nothing: if, unless, whether
  word_set contrasts{};      ///< set a clause against the one before it: but, though
  word_set auxiliaries{};
  /// Finite forms of frequent verbs that are rarely nouns: a noun phrase ends before them.
  word_set verbs{};
  word_set passive_auxiliaries{};  ///< was, been: the subject of the verb is the addressee
  /// Finite verbs in a mood that marks reported speech, also in sentences without a speech verb: sei,
  /// habe in German.
  word_set reporting_verbs{};
  word_set clause_openers{};       ///< that, whether: between a speech verb and its reported clause
  word_set relatives{};            ///< who, which, that: refer to the noun before them
  word_set infinitive_marks{};     ///< to: before the base form of a verb
  word_set role_marks{};           ///< as: between a thing and the name it is called by
  std::string_view past_ending{};  ///< the ending of past forms that are not in a table: ed
  std::string_view adverb_ending{};  ///< the ending of adverbs that are not in a table: ly
};

}  // namespace detto::inline v0
