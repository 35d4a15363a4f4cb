// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/marks.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// How sure each way of finding a speaker is. Measured on English news as the share of right
// speakers, rounded; the table stands in docs/quote.md.
namespace sureness {
inline constexpr double beside = .95;     // the clause stands right behind the quotation
inline constexpr double leading = .75;    // a clause before it in the same sentence
inline constexpr double enclosing = .75;  // a clause later in the same sentence
inline constexpr double inferred = .65;   // a clause whose subject had to be looked for
inline constexpr double going_on = .95;  // the speech goes on from the sentence or paragraph before
inline constexpr double announced = .6;  // a colon before, no verb of speech
inline constexpr double reported = .45;  // reported speech without marks
}  // namespace sureness

// What was decided for one quote element.
struct decision {
  std::size_t element = 0;
  std::size_t unit = 0;
  std::optional<clause> said = {};
  double confidence = 0;
  bool alone = false;     // its unit holds nothing but quotations
  bool adjacent = false;  // the clause stands right behind
};

// What was decided for a document.
struct decision_list {
  std::vector<decision> decisions;           // one a quote element, in order
  std::vector<std::vector<clause>> clauses;  // of each unit, by cue
};

// Decides for each quotation which speech clause speaks it.
class decision_maker {
public:
  decision_maker(const element_list& list, std::span<const marked_stretch> stretches,
                 const lexicon& language)
      : elements_(list.elements),
        units_(list.units),
        stretches_(stretches),
        clauses_(list.elements, language) {}

  [[nodiscard]] decision_list run() && {
    for (std::size_t u = 0; u < units_.size(); ++u) decide(u);
    go_on();
    go_back();
    read_announcements();
    return std::move(out_);
  }

private:
  void decide(std::size_t at) {
    const unit& u = units_[at];
    std::vector<std::size_t> quotes;
    bool alone = true;
    for (std::size_t i = u.begin; i < u.end; ++i) {
      if (elements_[i].kind == element_kind::quote) quotes.push_back(i);
      if (elements_[i].kind == element_kind::word) alone = false;
    }
    std::vector<clause> found;
    if (!alone) found = clauses_.find(u);
    for (const std::size_t q : quotes) {
      decision d;
      d.element = q;
      d.unit = at;
      d.alone = alone;
      if (!alone) attribute(d, u, found);
      out_.decisions.push_back(d);
    }
    out_.clauses.push_back(std::move(found));
  }

  // Looks for the clause of one quotation within its unit.
  void attribute(decision& d, const unit& u, const std::vector<clause>& found) const {
    const std::size_t q = d.element;
    // "…," said X
    std::size_t next = q + 1;
    const bool parted = next < u.end && (elements_[next].kind == element_kind::comma ||
                                         elements_[next].kind == element_kind::dash);
    next += parted ? 1 : 0;
    if (auto c = clauses_.at(next, u.end);
        c && !clauses_.is_hearer(*c) &&
        (parted || elements_[q].open_end || clauses_.closes(u, *c))) {
      d.adjacent = true;
      return speak(d, *c, sureness::beside);
    }
    if (const clause* c = leading_clause(q, found); c != nullptr && !is_work(q, *c))
      return speak(d, *c, c->inferred ? sureness::inferred : sureness::leading);
    // … “…” …, X said.
    for (const clause& c : found) {
      if (c.cue > q && clauses_.is_parenthesis(u, c)) return speak(d, c, sureness::enclosing);
    }
    if (q > u.begin && elements_[q - 1].kind == element_kind::colon) {
      const clause c{.subject = clauses_.main_subject(u), .cue = q - 1, .end = q, .inferred = true};
      if (!c.subject.empty() && c.subject.end < q) speak(d, c, sureness::announced);
    }
  }

  static void speak(decision& d, const clause& c, double confidence) {
    d.said = c;
    d.confidence = confidence;
  }

  // X said “…”: the nearest clause before. Where X called something “…”, the nearest that calls;
  // and what X said that Y hoped is X's to say.
  [[nodiscard]] const clause* leading_clause(std::size_t q,
                                             const std::vector<clause>& found) const {
    const bool called = q > 0 && elements_[q - 1].role_mark;
    const clause* nearest = nullptr;
    for (const clause& c : found | std::views::reverse) {
      if (c.cue >= q) continue;
      const cue_class type = clauses_.type_of(c);
      if (called && (type == cue_class::call || type == cue_class::deny)) return &c;
      if (nearest == nullptr) {
        nearest = &c;
      } else if (!called && thinks(*nearest) && type != cue_class::think) {
        return &c;
      }
      if (!called && !thinks(*nearest)) break;
    }
    return nearest;
  }

  // wrote “The Long Winter”: what is written is a work, not words.
  [[nodiscard]] bool is_work(std::size_t q, const clause& c) const {
    return elements_[q].title_case && !elements_[q].open_end &&
           clauses_.type_of(c) == cue_class::write;
  }

  [[nodiscard]] bool thinks(const clause& c) const {
    return clauses_.type_of(c) == cue_class::think;
  }

  [[nodiscard]] bool continues(const decision& d) const {
    return stretches_[elements_[d.element].stretch].continues;
  }

  // Speech goes on from sentence to sentence of a paragraph, and from paragraph to paragraph.
  void go_on() {
    for (std::size_t i = 1; i < out_.decisions.size(); ++i) {
      decision& d = out_.decisions[i];
      const decision& before = out_.decisions[i - 1];
      if (d.said || !before.said) continue;
      const unit& here = units_[d.unit];
      const unit& there = units_[before.unit];
      const bool close = d.unit <= before.unit + 1;
      const bool next_sentence =
          close && here.paragraph == there.paragraph && d.element == here.begin;
      const bool next_paragraph = close && here.paragraph == there.paragraph + 1 && d.alone;
      if (next_sentence || next_paragraph || continues(d)) inherit(d, before);
    }
  }

  // “A.” “B,” X said: the clause comes with the second, or in a later paragraph of the same speech.
  void go_back() {
    for (std::size_t i = out_.decisions.size(); i-- > 1;) {
      decision& d = out_.decisions[i - 1];
      const decision& after = out_.decisions[i];
      const bool same_paragraph = units_[d.unit].paragraph == units_[after.unit].paragraph;
      const bool next_sentence =
          d.alone && after.adjacent && same_paragraph && after.unit <= d.unit + 1;
      if (!d.said && after.said && (next_sentence || continues(after))) inherit(d, after);
    }
  }

  static void inherit(decision& d, const decision& from) {
    speak(d, *from.said, std::min(from.confidence, sureness::going_on));
  }

  // X made a point: (paragraph) “…”
  void read_announcements() {
    for (decision& d : out_.decisions) {
      if (d.said || !d.alone || d.unit == 0) continue;
      const unit& before = units_[d.unit - 1];
      if (elements_[before.end - 1].kind != element_kind::colon) continue;
      const std::vector<clause>& found = out_.clauses[d.unit - 1];
      if (!found.empty()) {
        speak(d, found.back(), sureness::announced);
      } else if (const element_span subject = clauses_.main_subject(before); !subject.empty()) {
        speak(d, {.subject = subject, .cue = before.end - 1, .end = before.end, .inferred = true},
              sureness::announced);
      }
    }
  }

  const std::vector<element>& elements_;
  const std::vector<unit>& units_;
  std::span<const marked_stretch> stretches_;
  clause_finder clauses_;
  decision_list out_;
};

}  // namespace detto::inline v0::detail
