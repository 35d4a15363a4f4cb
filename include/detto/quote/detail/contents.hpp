// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/decisions.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/marks.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// Tells what is said: how much of the sentence around quotation marks belongs to the quotation, and
// which clauses without marks report speech. Ranges are of the reading.
class content_reader {
public:
  content_reader(const document& doc, const element_list& list,
                 std::span<const marked_stretch> stretches, const decision_list& decided)
      : doc_(doc),
        elements_(list.elements),
        units_(list.units),
        stretches_(stretches),
        decided_(decided),
        clauses_(list.elements, doc.language()) {}

  // Direct where the marks hold a whole sentence: at the begin of the sentence, or right behind the
  // clause.
  [[nodiscard]] quote_kind kind_of(const decision& d) const {
    const std::size_t q = d.element;
    if (q == units_[d.unit].begin || d.alone) return quote_kind::direct;
    const element& before = elements_[q - 1];
    if (before.kind == element_kind::quote) return quote_kind::direct;
    const bool introduced = before.kind == element_kind::comma ||
                            before.kind == element_kind::colon ||
                            (d.said && (q == d.said->end || q == d.said->cue + 1));
    if (introduced && begins_with_capital(stretch(d).inner)) return quote_kind::direct;
    return introduced && splits(d) ? quote_kind::direct : quote_kind::mixed;
  }

  // Of a direct quotation the marks and what they hold, of a mixed one the reported clause around
  // them.
  [[nodiscard]] byte_range content_of(const decision& d) const {
    return kind_of(d) == quote_kind::mixed ? reported_around(d) : stretch(d).outer;
  }

  // Whether two quotations side by side are parts of one reported clause.
  [[nodiscard]] bool joins(const decision& before, const decision& d) const {
    return before.unit == d.unit && before.said && d.said && before.said->cue == d.said->cue &&
           !d.said->source && kind_of(before) == quote_kind::mixed &&
           kind_of(d) == quote_kind::mixed;
  }

  // Words in marks that nobody speaks: a title of a work, a name between names, a term.
  [[nodiscard]] unattributed_reason reason_of(const decision& d) const {
    const std::size_t q = d.element;
    const unit& u = units_[d.unit];
    const auto is_name = [this](std::size_t i) {
      return elements_[i].capital && elements_[i].nominal();
    };
    if (q > u.begin && is_name(q - 1) && q + 1 < u.end && is_name(q + 1))
      return unattributed_reason::nickname;
    if (elements_[q].title_case) return unattributed_reason::title;
    // A sentence is no term.
    const bool sentence = elements_[q].open_end && kind_of(d) == quote_kind::direct;
    const bool term = elements_[q].words <= longest_term && !sentence;
    return term ? unattributed_reason::term : unattributed_reason::unknown;
  }

  // What the clauses of a unit report without quotation marks: calls `report` with the clause and
  // the content's range for the first that does.
  template <class Report>
  void find_reported(std::size_t at, const Report& report) const {
    const unit& u = units_[at];
    std::size_t end = u.end;
    while (end > u.begin && elements_[end - 1].kind == element_kind::stop) --end;
    for (const clause& c : decided_.clauses[at]) {
      const element_span content = reported_by(u, c, end);
      if (content.end <= content.begin + 1 || holds_quote(content)) continue;
      return report(c, byte_range{elements_[content.begin].range.begin,
                                  elements_[content.end - 1].range.end});
    }
  }

private:
  static constexpr std::size_t longest_term = 4;  // words

  [[nodiscard]] const marked_stretch& stretch(const decision& d) const {
    return stretches_[elements_[d.element].stretch];
  }

  // “…,” X said, “…”: whether the clause stands in the midst of what it speaks.
  [[nodiscard]] bool splits(const decision& d) const {
    if (!d.said || d.said->inferred) return false;
    const std::size_t first = std::min(d.said->subject.begin, d.said->cue);
    return first > units_[d.unit].begin && elements_[first - 1].kind == element_kind::quote &&
           first - 1 == units_[d.unit].begin;
  }

  [[nodiscard]] bool begins_with_capital(byte_range inner) const {
    const byte_range core = trim(doc_.reading(), inner);
    return !core.empty() && is_capital(decode(doc_.reading(), core.begin).value);
  }

  // The reported clause around a mixed quotation: behind `said that`, or all before `, X said`.
  [[nodiscard]] byte_range reported_around(const decision& d) const {
    const unit& u = units_[d.unit];
    const clause& c = *d.said;
    const byte_range marks = stretch(d).outer;
    if (c.cue >= u.begin && c.cue < d.element && c.end <= d.element) {
      const cue_verb* cue = elements_[c.cue].cue;
      if (cue == nullptr || !cue->reports) return marks;
      std::size_t begin = content_begin(c, d.element);
      while (begin < d.element && (elements_[begin].kind == element_kind::comma ||
                                   elements_[begin].kind == element_kind::colon)) {
        ++begin;
      }
      return {elements_[begin].range.begin, elements_[content_end(d) - 1].range.end};
    }
    if (c.cue > d.element && c.cue < u.end) {
      const std::size_t end = before_parenthesis(c);
      return {elements_[u.begin].range.begin, std::max(marks.end, elements_[end - 1].range.end)};
    }
    return marks;
  }

  // Where what stands before `, X said` ends: before the comma, where one does not stand inside
  // marks.
  [[nodiscard]] std::size_t before_parenthesis(const clause& c) const {
    const std::size_t first = std::min(c.subject.begin, c.cue);
    return elements_[first - 1].kind == element_kind::quote ? first : first - 1;
  }

  // Where the clause that `c` takes begins: behind time and manner, and behind `that`.
  [[nodiscard]] std::size_t content_begin(const clause& c, std::size_t end) const {
    std::size_t begin = c.end;
    const element& first = elements_[std::min(begin, elements_.size() - 1)];
    if (begin < end && !first.infinitive && (first.preposition || first.time || first.adverb)) {
      for (std::size_t i = begin; i < end && elements_[i].kind == element_kind::word; ++i) {
        if (elements_[i].opener) return i + 1;
      }
    }
    while (begin < end && (elements_[begin].time || elements_[begin].adverb)) ++begin;
    return begin < end && elements_[begin].opener ? begin + 1 : begin;
  }

  // Where the reported clause ends that holds a quotation: before the sentence's stop, or before
  // the next speech clause.
  [[nodiscard]] std::size_t content_end(const decision& d) const {
    const std::size_t from = d.element;
    const unit& u = units_[d.unit];
    const std::vector<clause>& found = decided_.clauses[d.unit];
    const auto next = std::ranges::upper_bound(found, from, {}, &clause::cue);
    std::size_t end = u.end;
    if (next != found.end())
      end = next->inferred ? next->cue : std::min(next->subject.begin, next->cue);
    while (end > from + 1 && elements_[end - 1].kind != element_kind::word &&
           elements_[end - 1].kind != element_kind::quote)
      --end;
    const auto leads_on = [](const element& e) { return e.conjunction || e.infinitive; };
    if (end < u.end && end > from + 1 && leads_on(elements_[end - 1])) --end;
    return end;
  }

  // The clause behind `said that` up to `end`, or all before `, X said`; empty where the clause
  // reports nothing.
  [[nodiscard]] element_span reported_by(const unit& u, const clause& c, std::size_t end) const {
    const cue_verb* cue = elements_[c.cue].cue;
    if (c.inferred || (cue != nullptr && (!cue->reports || cue->type == cue_class::think)))
      return {};
    if (clauses_.is_parenthesis(u, c)) {
      return {u.begin, before_parenthesis(c)};
    }
    if (c.source) {
      // According to X, …
      const bool leads =
          c.cue == u.begin && c.end + 1 < end && elements_[c.end].kind == element_kind::comma;
      return leads ? element_span{c.end + 1, end} : element_span{};
    }
    const std::size_t begin = content_begin(c, end);
    if (begin >= end) return {};
    const bool opened = begin > c.end && elements_[begin - 1].opener;
    return opened || begins_clause(elements_[begin]) ? element_span{begin, end} : element_span{};
  }

  // Whether a clause without `that` begins here: with its subject.
  [[nodiscard]] static bool begins_clause(const element& e) {
    return (e.pron != nullptr && e.pron->subject) || e.determiner || (e.nominal() && !e.number);
  }

  [[nodiscard]] bool holds_quote(element_span s) const {
    const auto first =
        std::ranges::lower_bound(decided_.decisions, s.begin, {}, &decision::element);
    return first != decided_.decisions.end() && first->element < s.end;
  }

  const document& doc_;
  const std::vector<element>& elements_;
  const std::vector<unit>& units_;
  std::span<const marked_stretch> stretches_;
  const decision_list& decided_;
  clause_finder clauses_;
};

}  // namespace detto::inline v0::detail
