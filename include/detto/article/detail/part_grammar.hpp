// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/part_tokens.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/language/page_words.hpp>
#include <detto/language/word_table.hpp>

#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// Matches one token that a predicate accepts: the only terminal of these grammars. It has no
// attribute, because the grammars only determine where a construct ends.
template <class Test>
struct token_where : boost::spirit::x3::parser<token_where<Test>> {
  using attribute_type = boost::spirit::x3::unused_type;
  static constexpr bool has_attribute = false;

  explicit constexpr token_where(Test accept) : test(accept) {}

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&,
             Attribute&) const {
    if (first == last || !test(*first)) return false;
    ++first;
    return true;
  }

  Test test;
};

inline auto word_of(word_set words) {
  return token_where([words](const folded_token& t) { return words.contains(t.key); });
}
inline auto mark_of(std::string_view marks) {
  return token_where([marks](const folded_token& t) { return is_one_of_marks(t, marks); });
}
inline auto digits_of(std::size_t min_digits, std::size_t max_digits) {
  return token_where([min_digits, max_digits](const folded_token& t) {
    return is_digits(t, min_digits, max_digits);
  });
}

// Each function below parses one construct at `at` and advances `at` past it; on failure `at` is
// unchanged. `end` is the end of the line; every repetition is bounded by it or by a limit. Rules
// are built per call, because each consists of a few words.

// Whether a date may begin with this token. Rejects most lines for a fraction of the time that the
// rules take to build.
inline bool may_begin_date(const folded_token& t, const page_words& page) noexcept {
  return t.kind == token_kind::number || page.months.contains(t.key) ||
         page.weekdays.contains(t.key);
}

// June 3 | Tuesday, June 3, 2024 | 3 June 2024 | 2024-06-03 | 3.6.2024. `with_year` requires the
// year.
inline bool read_date(part_cursor& at, part_cursor end, const page_words& page, bool with_year) {
  if (at == end || !may_begin_date(*at, page)) return false;
  namespace x3 = boost::spirit::x3;
  const auto comma = mark_of(",");
  const auto stop = mark_of(".");
  const auto year = token_where(is_year);
  const auto day = digits_of(1, 2);
  const auto month = word_of(page.months) >> -stop;
  const auto weekday = word_of(page.weekdays) >> -stop >> -comma;
  const auto rule_mark = mark_of("-/.");
  const auto figures =
      (year >> rule_mark >> day >> rule_mark >> day) |
      (day >> rule_mark >> day >> rule_mark >> year) | token_where([](const folded_token& t) {
        return t.kind == token_kind::number && std::ranges::count(t.text, '.') == 2;
      });
  const auto named = (month >> day) | (day >> month);
  part_cursor from = at;
  const bool read =
      with_year ? x3::parse(from, end, -weekday >> (figures | (named >> -comma >> year)))
                : x3::parse(from, end, -weekday >> (figures | (named >> -(-comma >> year))));
  if (read) at = from;
  return read;
}

// at 6:40 p.m. EDT | 18:40 | , 9 a.m.
inline void read_clock(part_cursor& at, part_cursor end, const page_words& page) {
  namespace x3 = boost::spirit::x3;
  const auto clock = word_of(page.clock) >> -mark_of(".");
  const auto hour = token_where([](const folded_token& t) {
    return t.text.size() <= 4 && t.text[0] >= '0' && t.text[0] <= '9' && !is_year(t);
  });
  const auto lead = *(mark_of(",|-") | token_where(is_dash_token) | clock);
  part_cursor from = at;
  if (x3::parse(from, end,
                lead >> hour >> -(mark_of(":.") >> hour) >> *(-mark_of("(,") >> clock) >>
                    -mark_of(")")))
    at = from;
}

// Whether a word in capitals may name a place: it is no function word.
inline bool is_all_caps_place(const folded_token& t, const lexicon& language) noexcept {
  return is_all_caps(t) && !language.grammar.auxiliaries.contains(t.key) &&
         !language.grammar.conjunctions.contains(t.key) &&
         !language.wording.negations.contains(t.key) &&
         !language.grammar.prepositions.contains(t.key) &&
         language.grammar.pronouns.find(t.key) == nullptr;
}

// The forms of dateline to accept, which depend on the line's position, each including the previous
// ones. Far from the top, capitals before a dash are not reliable, and mixed-case names before a
// dash are reliable only on the first line of prose.
enum class dateline_form : std::uint8_t { with_agency, capitals, names };

// LONDON, June 3 (Reuters) - | DES MOINES, Iowa (AP) — | Mexico City (AFP) – | Dec 29 (Reuters) -;
// of the form `capitals` also BERGEN –; of the form `names` also Springfield, Ohio -
inline bool read_dateline(part_cursor& at, part_cursor end, const page_words& page,
                          const lexicon& language, dateline_form form) {
  if (at == end || at->kind != token_kind::word ||
      (is_lowercase(decode(at->text, 0).value) && !page.months.contains(at->key)))
    return false;
  namespace x3 = boost::spirit::x3;
  const auto stop = mark_of(".");
  const auto month_ahead = &word_of(page.months);
  const auto capitals =
      token_where([&](const folded_token& t) { return is_all_caps_place(t, language); }) >> -stop;
  const auto name = token_where(is_capitalised) >> -stop;
  const auto link = mark_of("/-'");
  const auto place = capitals >> x3::repeat(0, 3)[-link >> capitals];
  const auto state = token_where([](const folded_token& t) {
                       return is_capitalised(t) && (t.text.size() <= 4 || !is_all_caps(t));
                     }) >>
                     -stop;
  const auto region =
      mark_of(",") >> !month_ahead >> state >> x3::repeat(0, 2)[!month_ahead >> state];
  const auto date =
      word_of(page.months) >> -stop >> digits_of(1, 2) >> -(-mark_of(",") >> token_where(is_year));
  const auto day = -mark_of(",") >> (date | (word_of(page.weekdays) >> -stop) |
                                     (digits_of(1, 2) >> word_of(page.months) >> -stop));
  const auto agency = mark_of("(") >> token_where(is_capitalised) >>
                      x3::repeat(0, 4)[token_where(is_word) | mark_of("./-&")] >> mark_of(")");
  const auto dash = +token_where(is_dash_token);
  const auto further = x3::repeat(0, 2)[region] >> -day;
  part_cursor from = at;
  bool read = x3::parse(from, end, place >> further >> agency >> -dash) && from != end;
  if (!read && form != dateline_form::with_agency) {
    from = at;
    read = x3::parse(from, end, place >> further >> dash) && from != end;
  }
  const auto names = name >> x3::repeat(0, 3)[!month_ahead >> name] >> further;
  if (!read) {
    // A mixed-case place requires an agency that is listed or in capitals.
    const auto known = mark_of("(") >> token_where([&](const folded_token& t) {
                         return is_all_caps(t) || page.agencies.contains(t.key);
                       }) >>
                       x3::repeat(0, 3)[word_of(page.agencies)] >> mark_of(")");
    from = at;
    read = x3::parse(from, end, (names | date) >> known >> dash) && from != end;
  }
  if (!read && form == dateline_form::names) {
    from = at;
    read = x3::parse(from, end, names >> dash) && from != end;
  }
  if (read) at = from;
  return read;
}

// A list of names, agencies and staff roles, as in bylines and credits, of at most `max_tokens`
// tokens.
inline bool read_names(part_cursor& at, part_cursor end, const page_words& page,
                       std::size_t max_tokens) {
  namespace x3 = boost::spirit::x3;
  const auto name =
      token_where([](const folded_token& t) { return is_capitalised(t) || t.text[0] == '@'; });
  const auto between = word_of(page.name_links) | word_of(page.staff) | word_of(page.agencies) |
                       mark_of(",./|-&;") | token_where(is_dash_token) | token_where(is_year);
  part_cursor from = at;
  const auto limit = std::min<std::ptrdiff_t>(end - at, static_cast<std::ptrdiff_t>(max_tokens));
  const bool read = x3::parse(from, at + limit, name >> *(name | between));
  if (read) at = from;
  return read;
}

}  // namespace detto::inline v0::detail
