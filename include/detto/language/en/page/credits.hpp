// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase_table.hpp>
#include <detto/language/word_table.hpp>

namespace detto::inline v0::detail::en_page {

inline constexpr auto caption_flags = make_word_rows({"file"});
inline constexpr auto side_letters = make_word_rows({"l", "c"});
// (R) may also denote a party.
inline constexpr auto weak_side_letters = make_word_rows({"r"});

inline constexpr auto agencies = make_word_rows({
    // clang-format off
    // news agencies
    "ap", "associated", "press", "afp", "agence", "france", "presse", "reuters", "upi", "united",
    "international", "bloomberg", "tns", "tribune", "content", "service", "news", "agency", "dpa",
    "ansa", "epa", "tass", "interfax", "xinhua", "kyodo", "yonhap", "anadolu", "pti", "ians", "ani",
    "pa", "aap", "cp", "canadian", "wire", "network", "staff", "the", "and", "nyt", "usa", "today",
    "bbc", "cnn", "abc", "nbc", "cbs", "npr",
    // photo agencies
    "getty", "images", "shutterstock", "alamy", "efe", "corbis", "rex", "zuma", "sipa", "polaris",
    "redux", "nurphoto", "istock", "unsplash", "flickr", "instagram", "facebook", "twitter",
    "wikimedia", "commons", "pool", "handout", "photo", "photos",
    // clang-format on
});

inline constexpr auto photo_agencies = make_word_rows({
    // clang-format off
    "getty", "shutterstock", "alamy", "corbis", "rex", "zuma", "sipa", "polaris", "redux",
    "nurphoto", "istock", "unsplash", "flickr", "instagram", "wikimedia", "pool", "handout",
    "photo", "photos", "images",
    // clang-format on
});

inline constexpr auto photo_words = make_word_rows({
    // clang-format off
    "photo", "photos", "photograph", "photographer", "photography", "picture", "image", "images",
    "illustration", "graphic", "video", "screengrab", "screenshot", "via", "courtesy", "handout",
    "pool", "credit", "file", "archive", "getty", "shutterstock", "alamy", "contributed",
    // clang-format on
});

inline constexpr auto credit_labels = make_phrase_rows({
    // clang-format off
    "photo", "photos", "photo by", "photos by", "photograph by", "photographs by", "photo credit",
    "photo courtesy", "photo courtesy of", "picture", "pictures", "picture by", "picture credit",
    "image", "images", "image by", "image credit", "image courtesy of", "image source", "credit",
    "credits", "illustration", "illustration by", "illustrations by", "graphic", "graphic by",
    "video by", "video credit", "screengrab", "screenshot", "courtesy", "courtesy of", "ap photo",
    "file photo by", "photo illustration by",
    // clang-format on
});

inline constexpr auto byline_openers = make_word_rows({"by"});

inline constexpr auto staff = make_word_rows({
    // clang-format off
    "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor",
    "editors", "staff", "columnist", "contributor", "journalist", "journalists", "photographer",
    "photographers", "researcher", "researchers", "producer", "producers", "bureau", "intern",
    "stringer", "desk", "team", "chief", "senior", "special", "freelance", "video",
    // clang-format on
});

inline constexpr auto name_links = make_word_rows({
    // clang-format off
    "and", "for", "of", "in", "the", "de", "del", "della", "der", "den", "van", "von", "la", "le",
    "du", "da", "dos", "di", "al", "el", "bin", "ibn", "with", "from", "a", "an", "to", "on", "at",
    "also",
    // clang-format on
});

inline constexpr auto contributor_openings = make_phrase_rows({
    // clang-format off
    "reporting by", "additional reporting by", "additional reporting", "editing by", "writing by",
    "written by", "compiled by", "edited by", "with reporting by", "with contributions from",
    "with files from", "with agency inputs", "with inputs from", "contributing", "contributors",
    "our correspondents", "research by", "graphics by",
    // clang-format on
});

inline constexpr auto contributor_phrases = make_phrase_rows({
    // clang-format off
    "contributed to this report", "contributed to the report", "contributed to this story",
    "contributed to this article", "contributed to this dispatch", "contributed to this piece",
    "contributed to this post", "contributed reporting", "contributed additional reporting",
    "contributed research", "contributed from", "provided reporting", "assisted in reporting",
    "also contributed reporting", "also reported", "reported this story", "wrote this report",
    // clang-format on
});

inline constexpr auto filed_from = make_phrase_rows({"reported from", "wrote from", "contributed"});

inline constexpr auto source_labels =
    make_phrase_rows({"source", "sources", "via", "source link", "news source", "original source"});

inline constexpr auto source_openings = make_phrase_rows({
    // clang-format off
    "distributed by", "syndicated by", "provided by", "supplied by", "originally published",
    "originally appeared", "this article originally appeared", "this story originally appeared",
    "this post originally appeared", "this article was originally published",
    "this story was originally published", "this article was first published",
    "this story was first published", "this article first appeared", "this story first appeared",
    "this article was provided by", "this story was provided by", "as published in",
    "reprinted with permission", "republished with permission", "republished from",
    "from wire reports", "from staff reports", "from news services", "from staff and wire reports",
    "read the original article on", "this article is from", "this is a syndicated story",
    // clang-format on
});

inline constexpr auto sides = make_word_rows(
    {"left", "right", "center", "centre", "top", "bottom", "foreground", "background"});

inline constexpr auto caption_openings = make_phrase_rows({
    // clang-format off
    "pictured", "in this photo", "in this image", "in this file photo", "in this picture",
    "this photo shows", "this image shows", "this file photo", "this handout photo", "from left",
    "clockwise from", "a file photo of", "an undated photo of",
    // clang-format on
});

inline constexpr auto caption_labels =
    make_phrase_rows({"file photo", "file image", "file picture", "image caption", "photo caption",
                      "media caption"});

}  // namespace detto::inline v0::detail::en_page
