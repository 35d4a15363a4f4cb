// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase.hpp>
#include <detto/language/word_table.hpp>

#include <span>

namespace detto::inline v0 {

/// What the pages of a language's newspapers print around the news: the data for telling the parts
/// of a text. Holds views; a caller may copy one and exchange tables, which must outlive it.
struct page_words {
  // dates
  word_set months;       ///< names and abbreviations, without a full stop
  word_set place_links;  ///< prepositions before a place that one can be in: in, near
  word_set weekdays;     ///< the same
  word_set clock;        ///< what may stand within a time of day or after it: a.m., EDT, at
  std::span<const phrase> date_labels;  ///< before a date of the article: published, last updated

  // people and agencies
  word_set agencies;     ///< words that name or make up the name of a news agency or photo agency
  word_set photo_words;  ///< words of picture credits: photo, via, pool, courtesy
  word_set photo_agencies;  ///< agencies that sell pictures alone
  word_set byline_openers;  ///< by
  word_set staff;           ///< words for those who write: reporter, staff, correspondent
  word_set name_links;      ///< small words within lists of names: and, for, of
  std::span<const phrase> credit_labels;  ///< before a credit: photo by, image
  std::span<const phrase>
      contributor_openings;  ///< a sentence that begins so names helpers: reporting by
  std::span<const phrase> contributor_phrases;  ///< a sentence about names that has one does too
  std::span<const phrase>
      filed_from;  ///< reported from: between names and places, in the last lines
  std::span<const phrase> source_labels;    ///< before the source, with a colon
  std::span<const phrase> source_openings;  ///< a line that begins so names the source

  // captions
  word_set sides;                            ///< where somebody stands in a picture: left, center
  std::span<const phrase> caption_openings;  ///< in this photo, pictured: may open other sentences
  std::span<const phrase> caption_labels;    ///< file photo, image caption: open nothing else

  // furniture
  std::span<const phrase> furniture_lines;     ///< whole lines
  std::span<const phrase> furniture_openings;  ///< beginnings of lines
  std::span<const phrase> list_headings;       ///< over lists of other articles
  std::span<const phrase> furniture_anywhere;  ///< in lines about the page itself
  word_set counted;  ///< what pages count in a line of its own: photos, min read
  word_set
      promotion_verbs;  ///< what a page asks its reader to do, at the start of a line: join, follow
  word_set promotion_goods;  ///< and what with: newsletter, channel
};

}  // namespace detto::inline v0
