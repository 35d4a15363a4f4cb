// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/function_words.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::de {

// Pronouns that refer to a speaker or an addressee: gender, plural, subject. `sie` is also the
// plural; the singular is the more frequent speaker. Pronouns in the dative and accusative that
// stand between the verb and its content are adverbs_of_speech.
inline constexpr auto pronouns = [] {
  using enum pronoun::gender_type;
  return make_word_rows<pronoun>({
      {"er", {male, false, true}},
      {"sie", {female, false, true}},
      {"es", {neuter, false, false}},
      {"ich", {any, false, true}},
      {"wir", {any, true, true}},
      {"man", {any, false, true}},
      {"wer", {any, false, true}},
      {"niemand", {any, false, true}},
      {"jemand", {any, false, true}},
      {"mich", {any, false, false}},
      {"wen", {any, false, false}},
      {"wem", {any, false, false}},
  });
}();

}  // namespace detto::inline v0::detail::de
