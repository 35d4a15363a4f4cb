// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase_table.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0 {

/// Group `page` of a lexicon: the words and phrases around the body text of a news page, from which
/// the parts of an article are recognised.
struct page_words {
  // dates
  word_set months{};         ///< names and abbreviations, without a full stop
  word_set place_links{};    ///< prepositions before a place: in, near
  word_set weekdays{};       ///< names and abbreviations, without a full stop
  word_set clock{};          ///< words within or after a time of day: a.m., EDT, at
  phrase_set date_labels{};  ///< before a publication date: published, last updated

  // people and agencies
  word_set agencies{};                ///< words of the names of news and photo agencies
  word_set photo_words{};             ///< words of picture credits: photo, via, pool, courtesy
  word_set photo_agencies{};          ///< agencies that supply pictures only
  word_set byline_openers{};          ///< words that open a byline: by
  word_set staff{};                   ///< occupations of writers: reporter, staff, correspondent
  word_set name_links{};              ///< function words in lists of names: and, for, of
  phrase_set credit_labels{};         ///< before a credit: photo by, image
  phrase_set contributor_openings{};  ///< open a note about contributors: reporting by
  phrase_set contributor_phrases{};   ///< anywhere in a note about contributors
  phrase_set filed_from{};            ///< in the last lines: reported from
  phrase_set source_labels{};         ///< before the name of the source and a colon
  phrase_set source_openings{};       ///< open a line that names the source

  // captions
  word_set sides{};               ///< the position of a person in a picture: left, center
  phrase_set caption_openings{};  ///< weak evidence: in this photo, pictured
  phrase_set caption_labels{};    ///< open a caption only: file photo, image caption

  word_set caption_flags{};      ///< in capitals before a dash, at the beginning of a caption: FILE
  word_set side_letters{};       ///< abbreviations of a side, in brackets: L, C
  word_set weak_side_letters{};  ///< ambiguous abbreviations of a side, in brackets: R

  // furniture
  word_set copyright_letters{};     ///< in brackets, instead of the copyright sign: (c)
  phrase_set furniture_lines{};     ///< text of whole lines
  phrase_set furniture_openings{};  ///< beginnings of lines
  phrase_set list_headings{};       ///< headings of lists of other articles
  phrase_set furniture_anywhere{};  ///< anywhere in a notice about the page itself
  word_set counted{};               ///< nouns after a count on a separate line: photos, min read
  word_set promotion_verbs{};       ///< imperatives at the beginning of a promotion: join, follow
  word_set promotion_goods{};       ///< nouns that are promoted: newsletter, channel
};

}  // namespace detto::inline v0
