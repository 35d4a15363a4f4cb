// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/en/credits.hpp>
#include <detto/language/en/dates.hpp>
#include <detto/language/en/furniture.hpp>
#include <detto/language/page_words.hpp>

namespace detto::inline v0 {

/// What English news pages print around the news.
inline constexpr page_words english_page{
    .months = detail::en::months,
    .weekdays = detail::en::weekdays,
    .clock = detail::en::clock,
    .date_labels = detail::en::date_labels,
    .agencies = detail::en::agencies,
    .photo_words = detail::en::photo_words,
    .photo_agencies = detail::en::photo_agencies,
    .byline_openers = detail::en::byline_openers,
    .staff = detail::en::staff,
    .name_links = detail::en::name_links,
    .credit_labels = detail::en::credit_labels,
    .contributor_openings = detail::en::contributor_openings,
    .contributor_phrases = detail::en::contributor_phrases,
    .filed_from = detail::en::filed_from,
    .source_labels = detail::en::source_labels,
    .source_openings = detail::en::source_openings,
    .sides = detail::en::sides,
    .caption_openings = detail::en::caption_openings,
    .furniture_lines = detail::en::furniture_lines,
    .furniture_openings = detail::en::furniture_openings,
    .list_headings = detail::en::list_headings,
    .furniture_anywhere = detail::en::furniture_anywhere,
    .promotion_verbs = detail::en::promotion_verbs,
    .promotion_goods = detail::en::promotion_goods,
};

}  // namespace detto::inline v0
