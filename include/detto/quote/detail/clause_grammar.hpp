// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/quote/detail/elements.hpp>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/spirit/home/x3.hpp>

#include <optional>
#include <vector>

namespace detto::inline v0::detail {

using element_iterator = std::vector<element>::const_iterator;
using element_range = boost::iterator_range<element_iterator>;

// The parts of a speech clause, for each order.
struct subject_first_parts {
  element_range subject;
  element_range cue;
};
struct cue_first_parts {
  element_range cue;
  element_range subject;
};

namespace clause_grammar {

namespace x3 = boost::spirit::x3;

// Matches one element that a predicate accepts.
template <class Test>
struct element_parser : x3::parser<element_parser<Test>> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RuleContext&,
             Attribute&) const {
    if (first == last || !Test{}(*first)) return false;
    ++first;
    return true;
  }
};
template <class Test>
constexpr element_parser<Test> one(Test) {
  return {};
}

// The grammar is left-factored: no two alternatives begin alike, and no rule is recursive, so that
// no clause is parsed twice.
inline constexpr auto comma = one([](const element& e) { return e.kind == element_kind::comma; });
constexpr bool is_aside(const element& e) noexcept {
  return e.kind != element_kind::comma && e.kind != element_kind::quote &&
         e.kind != element_kind::stop && e.kind != element_kind::colon &&
         e.kind != element_kind::bracket;
}
inline constexpr auto aside = one([](const element& e) { return is_aside(e); });
inline constexpr auto determiner =
    one([](const element& e) { return e.determiner && !e.conjunction && !e.opener; });
inline constexpr auto nominal = one([](const element& e) { return e.nominal() && !e.determiner; });
inline constexpr auto capital = one([](const element& e) { return e.nominal() && e.capital; });
inline constexpr auto of = one([](const element& e) { return e.name_link; });
inline constexpr auto preposition =
    one([](const element& e) { return e.preposition && !e.source; });
inline constexpr auto pronoun_subject =
    one([](const element& e) { return e.pron != nullptr && e.pron->subject; });
inline constexpr auto pronoun_object =
    one([](const element& e) { return e.pron != nullptr && !e.determiner; });
inline constexpr auto quantity =
    one([](const element& e) { return e.determiner && e.noun != nullptr; });
inline constexpr auto between =
    one([](const element& e) { return e.auxiliary || e.adverb || e.time; });
inline constexpr auto time =
    one([](const element& e) { return e.time || (e.adverb && e.pron == nullptr); });
inline constexpr auto cue = one([](const element& e) { return e.cue != nullptr; });
inline constexpr auto source = one([](const element& e) { return e.source; });
inline constexpr auto relative = one([](const element& e) { return e.relative; });
inline constexpr auto finite_cue =
    one([](const element& e) { return e.cue != nullptr && e.cue->finite(); });

// the top U.S. diplomat; Secretary of State Ann Lee; both
inline constexpr auto of_phrase = of >> *determiner >> +nominal;
inline constexpr auto noun_phrase = (*determiner >> +nominal >> *of_phrase) | quantity;
inline constexpr auto subject_phrase = noun_phrase | pronoun_subject;
inline constexpr auto object_phrase = pronoun_object | noun_phrase;
// in a statement, on Friday, at the ministry
inline constexpr auto modifier = preposition >> (+time | noun_phrase);
// , the minister for ports, or (R-Utah)
inline constexpr auto bracket =
    one([](const element& e) { return e.kind == element_kind::bracket; });
inline constexpr auto in_brackets = one([](const element& e) {
  return e.kind != element_kind::bracket && e.kind != element_kind::quote;
});
// A clause of its own is no apposition: X said it was late, the mayor said.
inline constexpr auto described = one([](const element& e) {
  return is_aside(e) && !e.auxiliary && !e.verb && !e.subordinator &&
         (e.pron == nullptr || e.determiner);
});
inline constexpr auto apposition =
    (comma >> ((relative >> +aside) | +described) >> comma) | (bracket >> +in_brackets >> bracket);
inline constexpr auto bare_subject = subject_phrase >> !source;

// X said; X of Y later told; X, the mayor, said; X, who said
inline constexpr auto subject_first = x3::raw[bare_subject] >> x3::omit[*modifier] >>
                                      x3::omit[-apposition] >> x3::omit[-(-comma >> relative)] >>
                                      x3::omit[*(between | modifier)] >> x3::raw[cue];
// said X
inline constexpr auto cue_first = x3::raw[finite_cue] >> x3::raw[noun_phrase | pronoun_subject];
// according to X
inline constexpr auto by_source = x3::raw[source] >> x3::raw[noun_phrase];

}  // namespace clause_grammar

}  // namespace detto::inline v0::detail

BOOST_FUSION_ADAPT_STRUCT(detto::detail::subject_first_parts, subject, cue)
BOOST_FUSION_ADAPT_STRUCT(detto::detail::cue_first_parts, cue, subject)

namespace detto::inline v0::detail {

// Each function below parses at `first` and advances it past the match; without a match, `first` is
// unchanged.
template <class Parts, class Grammar>
std::optional<Parts> parse_parts(element_iterator& first, element_iterator last,
                                 const Grammar& grammar) {
  Parts parts;
  element_iterator at = first;
  if (!boost::spirit::x3::parse(at, last, grammar, parts)) return std::nullopt;
  first = at;
  return parts;
}

// X said
inline std::optional<subject_first_parts> parse_subject_first(element_iterator& first,
                                                              element_iterator last) {
  return parse_parts<subject_first_parts>(first, last, clause_grammar::subject_first);
}
// said X
inline std::optional<cue_first_parts> parse_cue_first(element_iterator& first,
                                                      element_iterator last) {
  return parse_parts<cue_first_parts>(first, last, clause_grammar::cue_first);
}
// according to X
inline std::optional<cue_first_parts> parse_source(element_iterator& first, element_iterator last) {
  return parse_parts<cue_first_parts>(first, last, clause_grammar::by_source);
}

// The noun phrase or pronoun that begins at `first`, as a subject or as an object; empty if there
// is none.
inline element_range parse_subject(element_iterator& first, element_iterator last) {
  return parse_parts<element_range>(first, last,
                                    boost::spirit::x3::raw[clause_grammar::subject_phrase])
      .value_or(element_range(first, first));
}
inline element_range parse_object(element_iterator& first, element_iterator last) {
  return parse_parts<element_range>(first, last,
                                    boost::spirit::x3::raw[clause_grammar::object_phrase])
      .value_or(element_range(first, first));
}

}  // namespace detto::inline v0::detail
