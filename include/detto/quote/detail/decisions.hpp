// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/confidence_table.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/quote/detail/name_book.hpp>
#include <detto/quote/detail/reported.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// The attribution of one quote element.
struct decision {
  std::size_t element = 0;
  std::size_t unit = 0;
  std::optional<clause> speech = {};
  element_span content = {};  // what the clause reports around the quotation; empty: only the marks
  attribution_rule rule = attribution_rule::adjacent;
  bool standalone = false;  // its unit contains only quotations
  bool adjacent = false;    // the clause directly follows
};

// The attributions and clauses of a document.
struct decision_list {
  std::vector<decision> decisions;                      // one per quote element, in order
  std::vector<std::vector<clause>> clauses;             // of each unit, by cue
  std::vector<std::vector<reported_content>> contents;  // of each unit, by position
};

// Assigns a speech clause to each quotation.
class decision_maker {
public:
  decision_maker(const element_list& list, std::span<const marked_reading> stretches,
                 const name_book& book, const lexicon& language)
      : elements_(list.elements),
        units_(list.units),
        stretches_(stretches),
        book_(book),
        language_(language),
        clauses_(list.elements, language),
        reported_(list.elements, language) {}

  [[nodiscard]] decision_list run() && {
    for (std::size_t u = 0; u < units_.size(); ++u) decide(u);
    propagate_forward();
    continue_reported();
    if (language_.grammar.reporting_verbs.size() > 0) continue_in_mood();
    propagate_backward();
    attribute_after_colon();
    attribute_to_credits();
    return std::move(out_);
  }

private:
  void decide(std::size_t at) {
    const unit& u = units_[at];
    std::vector<std::size_t> quotes;
    bool standalone = true;
    for (std::size_t i = u.begin; i < u.end; ++i) {
      if (elements_[i].kind == element_kind::quote) quotes.push_back(i);
      if (elements_[i].kind == element_kind::word) standalone = false;
    }
    std::vector<clause> found;
    if (!standalone) found = clauses_.find(u);
    std::vector<reported_content> contents = reported_.find(u, found);
    for (const std::size_t q : quotes) {
      decision d;
      d.element = q;
      d.unit = at;
      d.standalone = standalone;
      if (!standalone) attribute(d, u, found, contents);
      out_.decisions.push_back(d);
    }
    out_.clauses.push_back(std::move(found));
    out_.contents.push_back(std::move(contents));
  }

  // Finds the clause of one quotation within its unit.
  void attribute(decision& d, const unit& u, const std::vector<clause>& found,
                 const std::vector<reported_content>& contents) const {
    const std::size_t q = d.element;
    const reported_content* around = nullptr;
    for (const reported_content& one : contents)
      if (one.content.begin <= q && q < one.content.end) around = &one;
    // "…," said X
    std::size_t next = q + 1;
    const bool separated = next < u.end && (elements_[next].kind == element_kind::comma ||
                                            elements_[next].kind == element_kind::dash);
    next += separated ? 1 : 0;
    if (const auto c = clauses_.at(next, u.end); c && !clauses_.subject_is_addressee(*c)) {
      const bool complete = clauses_.is_complete(u, *c);
      if (separated || complete || (elements_[q].open_end && !is_announced(q, found))) {
        d.adjacent = true;
        if (around != nullptr && found[around->clause].cue == c->cue) d.content = around->content;
        return assign(d, *c, attribution_rule::adjacent);
      }
    }
    if (names_work(u, q)) return;
    if (around != nullptr) {
      if (const clause* inner = quoted_person(q, found, *around))
        return assign(d, *inner, attribution_rule::leading);
    }
    if (around != nullptr && !is_work_title(q, found[around->clause])) {
      const clause& c = found[around->clause];
      d.content = around->content;
      return assign(d, c,
                    c.cue > q    ? attribution_rule::enclosing
                    : c.inferred ? attribution_rule::inferred
                                 : attribution_rule::leading);
    }
    if (language_.names.nouns_are_capitalised && follows_noun(u, q)) return;
    if (const clause* c = leading_clause(q, found); c != nullptr && !is_work_title(q, *c))
      return assign(d, *c, c->inferred ? attribution_rule::inferred : attribution_rule::leading);
    // … “…” …, X said.
    for (const clause& c : found) {
      if (c.cue > q && (clauses_.is_parenthesis(u, c) || (c.verb_at_end && c.subject.end <= q)))
        return assign(d, c, attribution_rule::enclosing);
    }
    if (q > u.begin && elements_[q - 1].kind == element_kind::colon) {
      const clause c{.subject = clauses_.main_subject(u), .cue = q - 1, .end = q, .inferred = true};
      if (!c.subject.empty() && c.subject.end < q) assign(d, c, attribution_rule::colon);
    }
  }

  static void assign(decision& d, const clause& c, attribution_rule rule) {
    d.speech = c;
    d.rule = rule;
  }

  // X said “…”: the nearest clause before the quotation. In X called something “…”, the nearest
  // with a cue of class call or deny; in X said that Y hoped “…”, that of X.
  [[nodiscard]] const clause* leading_clause(std::size_t q,
                                             const std::vector<clause>& found) const {
    const bool called = q > 0 && elements_[q - 1].role_mark;
    const clause* nearest = nullptr;
    for (const clause& c : found | std::views::reverse) {
      if (c.cue >= q || c.subject.empty()) continue;
      const cue_class type = clauses_.type_of(c);
      if (called && (type == cue_class::call || type == cue_class::deny)) return &c;
      if (nearest == nullptr) {
        nearest = &c;
      } else if (!called && reports_thought(*nearest) && type != cue_class::think) {
        return &c;
      }
      if (!called && !reports_thought(*nearest)) break;
    }
    return nearest;
  }

  // X asked: “…?”: a clause ends at the colon or comma before the quotation. In X asked: “…?” Y said
  // that …, the clause of Y has another content.
  [[nodiscard]] bool is_announced(std::size_t q, const std::vector<clause>& found) const {
    if (q == 0 || (elements_[q - 1].kind != element_kind::colon &&
                   elements_[q - 1].kind != element_kind::comma))
      return false;
    return std::ranges::any_of(found, [&](const clause& c) { return c.end + 1 == q; });
  }

  // Norvik said Lund had asked for “more time”: the words are those of the person, whom a country or
  // an organisation only reports.
  [[nodiscard]] const clause* quoted_person(std::size_t q, const std::vector<clause>& found,
                                            const reported_content& around) const {
    const element_span outer = found[around.clause].subject;
    if (outer.empty() || found[around.clause].cue > q) return nullptr;
    const element& last = elements_[outer.end - 1];
    if (!last.capital || last.noun != nullptr || book_.is_person(book_.name_in(outer)))
      return nullptr;
    const clause* nearest = nullptr;
    for (const clause& c : found)
      if (!c.inferred && around.content.begin <= c.cue && c.cue < q &&
          book_.is_person(book_.name_in(c.subject)))
        nearest = &c;
    return nearest;
  }

  // on ABC's “This Week”: a possessor before capitalised words.
  [[nodiscard]] bool names_work(const unit& u, std::size_t q) const {
    return q > u.begin && elements_[q].title_case && elements_[q - 1].possessive &&
           elements_[q - 1].capital;
  }

  // der „Berliner Bote“, die Zeitung „Bote“: a short name in marks.
  [[nodiscard]] bool follows_noun(const unit& u, std::size_t q) const {
    const element& e = elements_[q];
    if (q == u.begin || e.open_end || e.words > 3) return false;
    const element& before = elements_[q - 1];
    return e.all_capital && (before.definite || (before.nominal() && before.capital));
  }

  // wrote “The Long Winter”: the quotation is the title of a work, not speech.
  [[nodiscard]] bool is_work_title(std::size_t q, const clause& c) const {
    return elements_[q].title_case && !elements_[q].open_end &&
           clauses_.type_of(c) == cue_class::write;
  }

  [[nodiscard]] bool reports_thought(const clause& c) const {
    return clauses_.type_of(c) == cue_class::think;
  }

  [[nodiscard]] bool continues(const decision& d) const {
    return stretches_[elements_[d.element].stretch].continues;
  }

  // Speech continues in the next sentence of a paragraph and in following paragraphs.
  void propagate_forward() {
    for (std::size_t i = 1; i < out_.decisions.size(); ++i) {
      decision& d = out_.decisions[i];
      const decision& before = out_.decisions[i - 1];
      if (d.speech || !before.speech) continue;
      const unit& here = units_[d.unit];
      const unit& there = units_[before.unit];
      const bool close = d.unit <= before.unit + 1;
      const bool next_sentence =
          close && here.paragraph == there.paragraph && d.element == here.begin;
      const bool next_paragraph = close && here.paragraph == there.paragraph + 1 && d.standalone;
      if (next_sentence || next_paragraph || continues(d)) propagate(d, before);
    }
  }

  // X said that …. “…”: a quotation continues the reported speech of the sentence before it.
  void continue_reported() {
    for (decision& d : out_.decisions) {
      if (d.speech || d.unit == 0 || d.element != units_[d.unit].begin) continue;
      if (units_[d.unit].paragraph != units_[d.unit - 1].paragraph) continue;
      if (elements_[d.element].title_case || elements_[d.element].words < 4) continue;
      const std::vector<reported_content>& before = out_.contents[d.unit - 1];
      if (before.empty() || out_.clauses[d.unit - 1][before.back().clause].negated) continue;
      assign(d, out_.clauses[d.unit - 1][before.back().clause], attribution_rule::inferred);
    }
  }

  // X sagte, A sei B. C habe D.: sentences in the mood of reported speech continue that of the
  // sentence before them, as one content.
  void continue_in_mood() {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t host = none;     // the unit whose content the previous unit continues
    std::size_t q = 0;           // the first decision of the unit
    std::optional<clause> last;  // of the previous unit
    for (std::size_t u = 0; u < units_.size(); ++u) {
      const std::size_t first = q;
      while (q < out_.decisions.size() && out_.decisions[q].unit == u) ++q;
      const bool same = u > 0 && units_[u].paragraph == units_[u - 1].paragraph;
      const std::span quotes = std::span(out_.decisions).subspan(first, q - first);
      const bool spoken =
          std::ranges::any_of(quotes, [](const decision& d) { return d.speech.has_value(); });
      if (!same || !last || spoken || !out_.contents[u].empty() || !reports_by_mood(units_[u])) {
        host = none;
        last = last_speech(u, quotes);
        continue;
      }
      const std::size_t end = units_[u].end;
      if (host != none && quotes.empty()) {
        out_.contents[host].back().content.end = end;
        continue;
      }
      host = quotes.empty() ? u : none;
      out_.clauses[u].push_back(*last);
      out_.contents[u].push_back(
          {out_.clauses[u].size() - 1, {units_[u].begin, end}, attribution_rule::continued});
      for (decision& d : quotes) {
        assign(d, *last, attribution_rule::continued);
        d.content = out_.contents[u].back().content;
      }
    }
  }

  // The clause of the last content or quotation of a unit.
  [[nodiscard]] std::optional<clause> last_speech(std::size_t u,
                                                  std::span<const decision> quotes) const {
    std::optional<clause> last;
    std::size_t at = units_[u].begin;
    if (!out_.contents[u].empty()) {
      last = out_.clauses[u][out_.contents[u].back().clause];
      at = out_.contents[u].back().content.begin;
    }
    for (const decision& d : quotes)
      if (d.speech && d.element >= at) last = d.speech;
    if (!last && !out_.clauses[u].empty() && !out_.clauses[u].back().subject.empty())
      last = out_.clauses[u].back();
    return last;
  }

  // Whether the finite verb of the main clause has the mood of reported speech.
  [[nodiscard]] bool reports_by_mood(const unit& u) const {
    const bool dependent = elements_[u.begin].subordinator;
    for (std::size_t i = u.begin; i < u.end; ++i) {
      if (elements_[i].reporting) return true;
      if (elements_[i].kind == element_kind::comma && i > u.begin + 1 && !dependent) return false;
    }
    return false;
  }

  // “A.” “B,” X said: the clause follows the second quotation, or is in a later paragraph of the
  // same speech.
  void propagate_backward() {
    for (std::size_t i = out_.decisions.size(); i-- > 1;) {
      decision& d = out_.decisions[i - 1];
      const decision& after = out_.decisions[i];
      const bool same_paragraph = units_[d.unit].paragraph == units_[after.unit].paragraph;
      const bool next_sentence =
          d.standalone && after.adjacent && same_paragraph && after.unit <= d.unit + 1;
      if (!d.speech && after.speech && (next_sentence || continues(after))) propagate(d, after);
    }
  }

  static void propagate(decision& d, const decision& from) {
    // What continues uncertain speech is as uncertain.
    const bool certain = from.rule == attribution_rule::adjacent ||
                         from.rule == attribution_rule::leading ||
                         from.rule == attribution_rule::continued;
    assign(d, *from.speech, certain ? attribution_rule::continued : from.rule);
  }

  // “…” – X | “…” (paragraph) – X: a dash and a name to the end.
  void attribute_to_credits() {
    for (decision& d : out_.decisions) {
      if (d.speech) continue;
      const unit& here = units_[d.unit];
      std::size_t dash = d.element + 1;
      std::size_t end = here.end;
      if (dash == here.end && d.unit + 1 < units_.size()) end = units_[d.unit + 1].end;
      if (dash >= end || elements_[dash].kind != element_kind::dash) continue;
      while (end > dash && elements_[end - 1].kind == element_kind::stop) --end;
      std::size_t last = dash + 1;
      while (last < end && elements_[last].nominal() && elements_[last].capital) ++last;
      const bool described = last < end && elements_[last].kind == element_kind::comma;
      if (last == dash + 1 || (last < end && !described) || last - dash > 6) continue;
      assign(d, {.subject = {dash + 1, last}, .cue = dash, .end = last}, attribution_rule::credit);
    }
  }

  // X made a point: (paragraph) “…”
  void attribute_after_colon() {
    for (decision& d : out_.decisions) {
      if (d.speech || !d.standalone || d.unit == 0) continue;
      const unit& before = units_[d.unit - 1];
      if (elements_[before.end - 1].kind != element_kind::colon) continue;
      const std::vector<clause>& found = out_.clauses[d.unit - 1];
      if (!found.empty()) {
        assign(d, found.back(), attribution_rule::colon);
      } else if (const element_span subject = clauses_.main_subject(before); !subject.empty()) {
        assign(d, {.subject = subject, .cue = before.end - 1, .end = before.end, .inferred = true},
               attribution_rule::colon);
      }
    }
  }

  const std::vector<element>& elements_;
  const std::vector<unit>& units_;
  std::span<const marked_reading> stretches_;
  const name_book& book_;
  const lexicon& language_;
  clause_finder clauses_;
  reported_finder reported_;
  decision_list out_;
};

}  // namespace detto::inline v0::detail
