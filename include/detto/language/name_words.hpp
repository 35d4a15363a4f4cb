// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <span>
#include <string_view>

namespace detto::inline v0 {

/// Group `names` of a lexicon: the names of people, with titles, given names and genitives.
struct name_words {
  word_set titles{};  ///< President, Mr, Secretary: words before a name that are not part of it
  word_set female_titles{};
  word_set male_titles{};
  word_set suffixes{};  ///< Jr, III: words after a name
  word_set female_names{};
  word_set male_names{};
  /// The endings of a genitive or clitic after a name, in each spelling: 's
  std::span<const std::string_view> genitive_endings{};
  /// Whether all nouns are capitalised, as in German: then a capital alone does not show a name, and
  /// a lower-case word after a noun does not continue its phrase.
  bool nouns_are_capitalised = false;
  /// Whether nouns are compounded into one word whose last part has the class of the whole:
  /// Regierungssprecher. Titles and speaker nouns of at least five letters are then also found at
  /// the end of capitalised words.
  bool compound_nouns = false;
  /// Lower-case letters after which an apostrophe alone forms a genitive: s, as in the Joneses'.
  std::u32string_view bare_genitive_letters{};
};

}  // namespace detto::inline v0
