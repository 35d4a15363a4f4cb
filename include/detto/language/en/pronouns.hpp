// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/function_words.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en {

// Pronouns that refer to a speaker or an addressee: gender, plural, subject.
inline constexpr auto pronouns = [] {
  using enum pronoun::gender_type;
  return make_word_rows<pronoun>({
      // clang-format off
      {"he", {male, false, true}}, {"him", {male, false, false}},
      {"himself", {male, false, false}}, {"she", {female, false, true}},
      {"her", {female, false, false}}, {"herself", {female, false, false}},
      {"it", {neuter, false, true}}, {"itself", {neuter, false, false}},
      {"they", {any, true, true}}, {"them", {any, true, false}},
      {"themselves", {any, true, false}}, {"i", {any, false, true}}, {"me", {any, false, false}},
      {"we", {any, true, true}}, {"us", {any, true, false}}, {"you", {any, false, true}},
      {"who", {any, false, true}}, {"whom", {any, false, false}},
      // clang-format on
  });
}();

}  // namespace detto::inline v0::detail::en
