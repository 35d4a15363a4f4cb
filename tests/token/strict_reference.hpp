// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/utf8.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto_test {

// A set of Word_Break values.
using value_set = std::uint32_t;
constexpr value_set of(int word_break) { return value_set{1} << word_break; }

// The default word boundaries of UAX #29 (Unicode 15.0, revision 41), rule by rule. Uses the linked ICU
// only for character properties.
class strict_rules {
public:
  explicit strict_rules(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const detto::code_point point = detto::decode(text, at);
      const auto c = static_cast<UChar32>(point.value);
      characters_.push_back({text.substr(at, point.size),
                             u_getIntPropertyValue(c, UCHAR_WORD_BREAK),
                             u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0});
      at += point.size;
    }
  }

  [[nodiscard]] std::vector<detto::token> segments() const {
    std::vector<detto::token> found;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= characters_.size(); ++i) {
      if (!is_boundary(i)) continue;
      const char* first = characters_[begin].text.data();
      const std::string_view last = characters_[i - 1].text;
      const std::string_view segment(first,
                                     static_cast<std::size_t>(last.data() + last.size() - first));
      found.push_back({segment, detto::detail::kind_of_segment(segment, status(begin, i))});
      begin = i;
    }
    return found;
  }

private:
  struct character {
    std::string_view text;
    std::int32_t word_break;
    bool pictograph;
  };

  static constexpr value_set newline = of(U_WB_NEWLINE) | of(U_WB_CR) | of(U_WB_LF);
  static constexpr value_set ignored = of(U_WB_EXTEND) | of(U_WB_FORMAT) | of(U_WB_ZWJ);
  static constexpr value_set ah_letter = of(U_WB_ALETTER) | of(U_WB_HEBREW_LETTER);
  static constexpr value_set mid_num_let_q = of(U_WB_MIDNUMLET) | of(U_WB_SINGLE_QUOTE);
  static constexpr value_set numeric = of(U_WB_NUMERIC);
  static constexpr value_set katakana = of(U_WB_KATAKANA);
  static constexpr value_set connector = of(U_WB_EXTENDNUMLET);
  static constexpr value_set regional = of(U_WB_REGIONAL_INDICATOR);
  static constexpr value_set hebrew = of(U_WB_HEBREW_LETTER);
  static constexpr value_set none = 0;  // no character
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  [[nodiscard]] value_set at(std::size_t i) const {
    return i < characters_.size() ? detto_test::of(characters_[i].word_break) : none;
  }
  // WB4: the position before or after, skipping ignored characters.
  [[nodiscard]] std::size_t before(std::size_t i) const {
    do {
      if (i == 0 || i == nowhere) return nowhere;
      --i;
    } while ((at(i) & ignored) != 0 && i > 0 && (at(i - 1) & newline) == 0);
    return i;
  }
  [[nodiscard]] std::size_t behind(std::size_t i) const {
    do ++i;
    while ((at(i) & ignored) != 0);
    return i;
  }

  // Whether there is a boundary before character `i`, i > 0.
  [[nodiscard]] bool is_boundary(std::size_t i) const {
    if (i == characters_.size()) return true;  // WB2
    const value_set raw = at(i - 1);
    const value_set here = at(i);
    if (raw == of(U_WB_CR) && here == of(U_WB_LF)) return false;                // WB3
    if ((raw & newline) != 0) return true;                                      // WB3a
    if ((here & newline) != 0) return true;                                     // WB3b
    if (raw == of(U_WB_ZWJ) && characters_[i].pictograph) return false;         // WB3c
    if (raw == of(U_WB_WSEGSPACE) && here == of(U_WB_WSEGSPACE)) return false;  // WB3d
    if ((here & ignored) != 0) return false;                                    // WB4
    const std::size_t place = before(i);
    const value_set last = at(place);
    const value_set last_but_one = at(before(place));
    const value_set next = at(behind(i));
    const auto is = [](value_set value, value_set in) { return (value & in) != 0; };
    if (is(last, ah_letter) && is(here, ah_letter)) return false;  // WB5
    if (is(last, ah_letter) && is(here, of(U_WB_MIDLETTER) | mid_num_let_q) && is(next, ah_letter))
      return false;  // WB6
    if (is(last_but_one, ah_letter) && is(last, of(U_WB_MIDLETTER) | mid_num_let_q) &&
        is(here, ah_letter))
      return false;                                                       // WB7
    if (is(last, hebrew) && here == of(U_WB_SINGLE_QUOTE)) return false;  // WB7a
    if (is(last, hebrew) && here == of(U_WB_DOUBLE_QUOTE) && is(next, hebrew))
      return false;  // WB7b
    if (is(last_but_one, hebrew) && last == of(U_WB_DOUBLE_QUOTE) && is(here, hebrew))
      return false;                                              // WB7c
    if (is(last, numeric) && is(here, numeric)) return false;    // WB8
    if (is(last, ah_letter) && is(here, numeric)) return false;  // WB9
    if (is(last, numeric) && is(here, ah_letter)) return false;  // WB10
    if (is(last_but_one, numeric) && is(last, of(U_WB_MIDNUM) | mid_num_let_q) && is(here, numeric))
      return false;  // WB11
    if (is(last, numeric) && is(here, of(U_WB_MIDNUM) | mid_num_let_q) && is(next, numeric))
      return false;                                              // WB12
    if (is(last, katakana) && is(here, katakana)) return false;  // WB13
    if (is(last, ah_letter | numeric | katakana | connector) && is(here, connector))
      return false;                                                                     // WB13a
    if (is(last, connector) && is(here, ah_letter | numeric | katakana)) return false;  // WB13b
    if (is(last, regional) && is(here, regional)) return regionals(place) % 2 == 0;  // WB15, WB16
    return true;                                                                     // WB999
  }

  // Number of consecutive regional indicators that end at `place`.
  [[nodiscard]] std::size_t regionals(std::size_t place) const {
    std::size_t count = 0;
    for (; (at(place) & regional) != 0; place = before(place)) ++count;
    return count;
  }

  // The rule status that ICU would return: a number if the last letter, digit or connector is a digit or
  // a connector directly after a digit.
  [[nodiscard]] std::int32_t status(std::size_t begin, std::size_t end) const {
    std::int32_t found = UBRK_WORD_NONE;
    value_set last = none;
    for (std::size_t i = begin; i < end; ++i) {
      if ((at(i) & ignored) != 0) continue;
      if ((at(i) & numeric) != 0 || ((at(i) & connector) != 0 && (last & numeric) != 0))
        found = UBRK_WORD_NUMBER;
      else if ((at(i) & (ah_letter | katakana | connector)) != 0)
        found = UBRK_WORD_LETTER;
      last = at(i);
    }
    return found;
  }

  std::vector<character> characters_;
};

}  // namespace detto_test
