// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace detto::inline v0 {

/// An abbreviation that ends in a full stop, and the conditions under which the full stop also ends
/// a sentence.
struct abbreviation {
  enum class place_type : std::uint8_t {
    before_name,    ///< Mr., Gov., z. B.: never ends a sentence
    before_number,  ///< No., Fig.: ends a sentence unless a number or currency sign follows
    anywhere,       ///< U.S., Inc.: ends a sentence before a sentence starter or a quotation
    clock_time,     ///< p.m.: ends a sentence before a capitalised word that is no clock follower
    list_end,       ///< etc., usw.: ends a sentence before a capitalised word
  };
  place_type place = place_type::anywhere;
  /// Whether it is also recognised in lower case. If not, the lower-case form is an ordinary word:
  /// art, no, mass.
  bool any_case = false;
};

/// The lower-case vowels of the Latin and Cyrillic scripts. A short word without a vowel is taken
/// for an abbreviation.
inline constexpr std::u32string_view latin_and_cyrillic_vowels =
    U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēęěīıōőœūůűаеёиоуыэюяіїєў";

/// The upper-case Roman digits up to 89, which number monarchs and popes.
inline constexpr std::string_view roman_digits = "IVXL";

/// Group `sentence` of a lexicon: the data for sentence segmentation.
struct sentence_words {
  word_table<abbreviation> abbreviations{};  ///< without the last full stop and inner spaces: z.b
  std::span<const std::string_view> abbreviation_endings{};  ///< endings of compounds: str
  word_table<abbreviation> own_abbreviations{};  ///< additions of the caller, looked up first
  word_set starters{};         ///< begin a sentence if capitalised after an abbreviation: The, But
  word_set run_in_starters{};  ///< begin a sentence if capitalised without a stop before: The
  word_set caption_labels{};   ///< begin a sentence before a colon without a stop before: Photo
  word_set clock_followers{};  ///< continue the sentence after a time of day: Monday, EST
  bool ordinal_stops = false;  ///< whether a full stop after a number may mark an ordinal: 12. Juni
  std::u32string_view quote_particles{};  ///< continue the sentence after a quotation: と
  std::u32string_view vowels = latin_and_cyrillic_vowels;  ///< lower case
};

}  // namespace detto::inline v0
