// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/code_point_table.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/detail/words/word_probe.hpp>
#include <detto/token/token.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace detto::inline v0::detail {

// The rules for word boundaries: those of the linked ICU for the root locale, with its tailorings
// and dictionaries, or the default rules of UAX #29.
enum class word_rules : std::uint8_t { icu, strict };

// The class of a character in the word rules.
enum class word_class : std::uint8_t {
  other,
  letter,      // ALetter: joins letter, numeric, connector
  numeric,     // Numeric: joins letter, numeric, connector
  connector,   // ExtendNumLet: joins the same classes, but does not form a word alone
  space,       // WSegSpace: joins itself
  mid_letter,  // MidLetter: joins two letters
  mid_number,  // MidNum: joins two numerics
  mid_both,    // MidNumLet, Single_Quote: joins two letters or two numerics
  line_end,    // CR, LF, Newline: joins nothing, except LF after CR
  extend,      // Extend, Format, ZWJ: belongs to the character it follows
  hangul,      // a Hangul syllable: joins Hangul syllables only
  hebrew,      // Hebrew_Letter: a letter that may join quotation marks
  regional,    // Regional_Indicator: joins one other; too rare for a mask
  katakana,    // Katakana by the default rules: joins itself and connectors; too rare for a mask
  complex,     // needs ICU: a dictionary, or rules beyond the classes
  context,     // needs ICU: a script with complex line breaking, as Thai
  mark,        // needs ICU, and extends the character it follows
};

// The class, kind and Extended_Pictographic property of a code point.
class word_property {
public:
  constexpr word_property() = default;
  constexpr word_property(word_class cls, token_kind kind, bool pictograph) noexcept
      : bits_(static_cast<std::uint16_t>(static_cast<unsigned>(cls) |
                                         static_cast<unsigned>(kind) << 8 |
                                         (pictograph ? pictograph_bit : 0U))) {}

  [[nodiscard]] constexpr word_class cls() const noexcept {
    return static_cast<word_class>(bits_ & 0xFF);
  }
  // By the general category alone, see kind_of.
  [[nodiscard]] constexpr token_kind kind() const noexcept {
    return static_cast<token_kind>(bits_ >> 8 & 0x07);
  }
  [[nodiscard]] constexpr bool is_pictograph() const noexcept {
    return (bits_ & pictograph_bit) != 0;
  }
  // Whether the class alone describes the character completely as a letter.
  [[nodiscard]] constexpr bool is_plain_letter() const noexcept {
    return bits_ == word_property(word_class::letter, token_kind::word, false).bits_;
  }
  // Whether a segment that begins with this character is a word only if later characters make it
  // one: `_` and other connectors, and characters that join words without being letters, such as
  // circled letters and, where ICU tailors it so, `@`.
  [[nodiscard]] constexpr bool is_conditional_start() const noexcept {
    if (cls() == word_class::connector) return true;
    return (cls() == word_class::letter || cls() == word_class::numeric) &&
           kind() != token_kind::word && kind() != token_kind::number;
  }

private:
  static constexpr unsigned pictograph_bit = 0x8000;

  std::uint16_t bits_ = 0;
};

// Returns the class of a Word_Break value by the default rules.
inline word_class word_class_of(std::int32_t word_break) noexcept {
  switch (word_break) {
  case U_WB_ALETTER: return word_class::letter;
  case U_WB_NUMERIC: return word_class::numeric;
  case U_WB_EXTENDNUMLET: return word_class::connector;
  case U_WB_WSEGSPACE: return word_class::space;
  case U_WB_MIDLETTER: return word_class::mid_letter;
  case U_WB_MIDNUM: return word_class::mid_number;
  case U_WB_MIDNUMLET:
  case U_WB_SINGLE_QUOTE: return word_class::mid_both;
  case U_WB_CR:
  case U_WB_LF:
  case U_WB_NEWLINE: return word_class::line_end;
  case U_WB_EXTEND:
  case U_WB_FORMAT:
  case U_WB_ZWJ: return word_class::extend;
  case U_WB_HEBREW_LETTER: return word_class::hebrew;
  case U_WB_REGIONAL_INDICATOR: return word_class::regional;
  case U_WB_KATAKANA: return word_class::katakana;
  case U_WB_DOUBLE_QUOTE:
  case U_WB_OTHER: return word_class::other;
  default: return word_class::complex;  // of a future Unicode version
  }
}

// Returns the class of `c` by its properties; `complex` where ICU has further rules.
inline word_class word_class_of_properties(UChar32 c) noexcept {
  const auto word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  const auto script = u_getIntPropertyValue(c, UCHAR_SCRIPT);
  const bool context = u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
  if (context || script == USCRIPT_HAN || script == USCRIPT_HIRAGANA ||
      script == USCRIPT_KATAKANA || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0) {
    if (word_break == U_WB_EXTEND || word_break == U_WB_FORMAT) return word_class::mark;
    return context ? word_class::context : word_class::complex;
  }
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (word_break == U_WB_ALETTER &&
      (syllable == U_HST_LV_SYLLABLE || syllable == U_HST_LVT_SYLLABLE))
    return word_class::hangul;
  // Katakana of another script; and digits without Word_Break Numeric, which some releases of ICU
  // treat as digits.
  if (word_break == U_WB_KATAKANA || (word_break == U_WB_OTHER && u_isdigit(c) != 0))
    return word_class::complex;
  return word_class_of(word_break);
}

// Returns the class of a sign by probing ICU's rules. Signs are the only characters that ICU has
// tailored so far: colon and at sign changed between releases.
inline word_class word_class_of_probe(word_probe& probe, UChar32 c) {
  constexpr UChar a = u'a';
  constexpr UChar one = u'1';
  if (probe.joins({a, c})) {
    if (probe.joins({a, u'.', c})) return word_class::letter;
    return probe.joins({one, u'.', c}) ? word_class::numeric : word_class::connector;
  }
  const bool letters = probe.joins({a, c, a});
  const bool numbers = probe.joins({one, c, one});
  if (letters) return numbers ? word_class::mid_both : word_class::mid_letter;
  return numbers ? word_class::mid_number : word_class::other;
}

// Whether a class needs a window, see word_windows; and whether the window needs ICU.
constexpr bool is_beyond_masks(word_class cls) noexcept { return cls >= word_class::regional; }
constexpr bool needs_icu(word_class cls) noexcept { return cls >= word_class::complex; }

using word_page = code_point_page<word_property>;

inline word_property make_word_property(char32_t c, word_class cls, token_kind kind) noexcept {
  return {cls, kind,
          u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0};
}

inline std::unique_ptr<word_page> make_strict_word_page(char32_t first) {
  auto page = std::make_unique<word_page>();
  for (char32_t i = 0; i < page->size(); ++i) {
    const auto c = static_cast<UChar32>(first + i);
    (*page)[i] =
        make_word_property(first + i, word_class_of(u_getIntPropertyValue(c, UCHAR_WORD_BREAK)),
                           kind_of({first + i, 1, true}));
  }
  return page;
}

inline std::unique_ptr<word_page> make_icu_word_page(char32_t first) {
  auto page = std::make_unique<word_page>();
  word_probe probe;
  // Hangul syllables are segmented without ICU only if ICU separates them from all other letters.
  const bool plain_hangul = probe.joins({0xAC00, 0xAC01}) && !probe.joins({u'a', 0xAC00}) &&
                            !probe.joins({0xAC00, u'1'}) && !probe.joins({0xAC00, u'_'}) &&
                            !probe.joins({0xAC00, u'\'', 0xAC00});
  for (char32_t i = 0; i < page->size(); ++i) {
    const auto c = static_cast<UChar32>(first + i);
    const token_kind kind = kind_of({first + i, 1, true});
    word_class cls = word_class_of_properties(c);
    if (cls == word_class::hangul && !plain_hangul) cls = word_class::complex;
    const bool sign = kind == token_kind::punctuation || kind == token_kind::symbol;
    if (sign && !is_beyond_masks(cls) && cls != word_class::extend && probe.is_open())
      cls = word_class_of_probe(probe, c);
    (*page)[i] = make_word_property(first + i, cls, kind);
  }
  return page;
}

// The properties of all code points under one set of rules.
class word_properties : public code_point_table<word_property> {
public:
  [[nodiscard]] static const word_properties& of(word_rules rules) noexcept;
  [[nodiscard]] word_rules rules() const noexcept { return rules_; }

private:
  constexpr word_properties(word_rules rules, page_maker make_page) noexcept
      : code_point_table(make_page), rules_(rules) {}

  word_rules rules_;
};

inline const word_properties& word_properties::of(word_rules rules) noexcept {
  static constinit word_properties icu(word_rules::icu, make_icu_word_page);
  static constinit word_properties strict(word_rules::strict, make_strict_word_page);
  return rules == word_rules::icu ? icu : strict;
}

}  // namespace detto::inline v0::detail
