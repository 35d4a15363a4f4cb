// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The kind of a candidate by its legitimate use, which determines how much evidence is required.
enum class residue_kind : std::uint8_t {
  latin_letter,    // legitimate inside words of many languages
  foreign_letter,  // a letter of a script other than that of the adjacent words
  sign,            // not a letter: a replacement, or a mark that is rare in news
  question,        // the question mark: a replacement, but common in every text
};

// A character that may be the remainder of a quotation mark or dash, and the encodings (ICU's
// names) that produce it.
struct residue {
  char32_t value;
  residue_kind kind;
  std::string_view encodings;  // space-separated; empty for the replacements
};

// In UTF-8, every mark from U+2010 to U+2026 is E2 80 xx. Decoded in a single-byte encoding, E2
// becomes a letter; 80 and xx become C1 controls or marks, which filters for control characters or
// for characters outside a code page remove. All marks are thus replaced by the same character:
// that of byte 0xE2. The table lists this character for the single-byte encodings of ICU that web
// pages declare (a test compares each one with ICU), and the three characters that programs
// substitute for characters that they cannot convert.
inline constexpr residue residues[] = {
    {U'\u00E2', residue_kind::latin_letter,
     "iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-9 iso-8859-10 iso-8859-14 iso-8859-15 "
     "windows-1250 windows-1252 windows-1254 windows-1256 windows-1258"},
    {U'\u0101', residue_kind::latin_letter, "iso-8859-13 windows-1257"},
    {U'\u00D4', residue_kind::latin_letter, "ibm-850 ibm-852 ibm-857 ibm-858"},
    {U'\u014C', residue_kind::latin_letter, "ibm-775"},
    {U'\u03B2', residue_kind::foreign_letter, "iso-8859-7 windows-1253 x-mac-greek"},
    {U'\u0393', residue_kind::foreign_letter, "ibm-437 ibm-860 ibm-861 ibm-862 ibm-863 ibm-865"},
    {U'\u03AD', residue_kind::foreign_letter, "ibm-737"},
    {U'\u0442', residue_kind::foreign_letter, "iso-8859-5 ibm-866"},
    {U'\u0432', residue_kind::foreign_letter, "windows-1251 x-mac-cyrillic"},
    {U'\u0411', residue_kind::foreign_letter, "koi8-r koi8-u"},
    {U'\u0420', residue_kind::foreign_letter, "ibm-855"},
    {U'\u05D2', residue_kind::foreign_letter, "iso-8859-8 windows-1255"},
    {U'\u0642', residue_kind::foreign_letter, "iso-8859-6"},
    {U'\u0E42', residue_kind::foreign_letter, "tis-620 windows-874"},
    {U'\u201A', residue_kind::sign, "macintosh x-mac-centraleurroman x-mac-turkish"},
    {U'\uFFFD', residue_kind::sign, ""},
    {U'\u001A', residue_kind::sign, ""},
    {U'?', residue_kind::question, ""},
};

inline constexpr std::size_t residue_count = sizeof(residues) / sizeof(residues[0]);

// Indexed by the low eight bits of a character: whether a candidate has them. Excludes nearly all
// characters.
inline constexpr auto residue_filter = [] {
  std::array<bool, 256> found{};
  for (const residue& one : residues) found[one.value & 0xFF] = true;
  return found;
}();

// Returns the index of `value` in the table, or residue_count.
constexpr std::size_t residue_index(char32_t value) noexcept {
  if (residue_filter[value & 0xFF])
    for (std::size_t i = 0; i < residue_count; ++i)
      if (residues[i].value == value) return i;
  return residue_count;
}

}  // namespace detto::inline v0::detail
