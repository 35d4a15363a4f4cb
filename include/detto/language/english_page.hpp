// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/en/credits.hpp>
#include <detto/language/en/dates.hpp>
#include <detto/language/en/furniture.hpp>
#include <detto/language/page_words.hpp>

namespace detto::inline v0 {

/// What English news pages print around the news.
inline constexpr page_words english_page{
    .months = detail::en_page::months,
    .place_links = detail::en_page::place_links,
    .weekdays = detail::en_page::weekdays,
    .clock = detail::en_page::clock,
    .date_labels = detail::en_page::date_labels,
    .agencies = detail::en_page::agencies,
    .photo_words = detail::en_page::photo_words,
    .photo_agencies = detail::en_page::photo_agencies,
    .byline_openers = detail::en_page::byline_openers,
    .staff = detail::en_page::staff,
    .name_links = detail::en_page::name_links,
    .credit_labels = detail::en_page::credit_labels,
    .contributor_openings = detail::en_page::contributor_openings,
    .contributor_phrases = detail::en_page::contributor_phrases,
    .filed_from = detail::en_page::filed_from,
    .source_labels = detail::en_page::source_labels,
    .source_openings = detail::en_page::source_openings,
    .sides = detail::en_page::sides,
    .caption_openings = detail::en_page::caption_openings,
    .caption_labels = detail::en_page::caption_labels,
    .furniture_lines = detail::en_page::furniture_lines,
    .furniture_openings = detail::en_page::furniture_openings,
    .list_headings = detail::en_page::list_headings,
    .furniture_anywhere = detail::en_page::furniture_anywhere,
    .counted = detail::en_page::counted,
    .promotion_verbs = detail::en_page::promotion_verbs,
    .promotion_goods = detail::en_page::promotion_goods,
};

}  // namespace detto::inline v0
