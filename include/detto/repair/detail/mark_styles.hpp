// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

namespace detto::inline v0::detail {

// The quotation marks of a group of languages, as in the delimiters of CLDR 42, and the dash that
// its newspapers use. The group is recognised by its letters and by frequent short ASCII words,
// both in lower case.
struct mark_style {
  char32_t open;
  char32_t close;
  char32_t inner_open;
  char32_t inner_close;
  char32_t dash;
  bool bare_genitive;  // an apostrophe after a final s forms the genitive
  std::u32string_view letters;
  std::array<std::string_view, 8> words;
};

// English is first: it is the default style.
inline constexpr mark_style mark_styles[] = {
    {U'\u201C',
     U'\u201D',
     U'\u2018',
     U'\u2019',
     U'\u2014',
     true,
     U"",
     {"the", "of", "and", "to", "that", "for", "with", "by"}},
    // German; also Icelandic, and by convention Slovak, whose letters are in the next entry
    {U'\u201E',
     U'\u201C',
     U'\u201A',
     U'\u2018',
     U'\u2013',
     false,
     U"\u00E4\u00F6\u00FC\u00DF",
     {"der", "die", "und", "den", "von", "mit", "ist", "das"}},
    // Czech and Slovak
    {U'\u201E',
     U'\u201C',
     U'\u201A',
     U'\u2018',
     U'\u2013',
     false,
     U"\u011B\u0159\u016F\u010F\u0165\u013E\u0148",
     {"se", "je", "na", "pro", "byl", "podle", "aby", "jeho"}},
    // Polish
    {U'\u201E',
     U'\u201D',
     U'\u00AB',
     U'\u00BB',
     U'\u2013',
     false,
     U"\u0105\u0119\u0142\u015B\u017C\u017A\u0144",
     {"nie", "jest", "przez", "tego", "jak", "od", "oraz", "jego"}},
    // Hungarian
    {U'\u201E',
     U'\u201D',
     U'\u00BB',
     U'\u00AB',
     U'\u2013',
     false,
     U"\u0151\u0171",
     {"az", "hogy", "nem", "egy", "volt", "mert", "csak", "szerint"}},
    // Swedish
    {U'\u201D',
     U'\u201D',
     U'\u2019',
     U'\u2019',
     U'\u2013',
     false,
     U"\u00E5",
     {"och", "att", "det", "som", "inte", "har", "av", "till"}},
};

}  // namespace detto::inline v0::detail
