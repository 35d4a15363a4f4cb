// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/decisions.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// Determines the kind and content range of quotations, and finds reported speech without marks.
// Ranges are of the reading.
class content_reader {
public:
  content_reader(const document& doc, const element_list& list,
                 std::span<const marked_reading> stretches, const decision_list& decided)
      : doc_(doc),
        elements_(list.elements),
        units_(list.units),
        stretches_(stretches),
        decided_(decided),
        language_(doc.language()),
        clauses_(list.elements, doc.language()) {}

  // Direct if the marks contain a whole sentence: at the beginning of the unit or directly after
  // the clause.
  [[nodiscard]] quote_kind kind_of(const decision& d) const {
    const std::size_t q = d.element;
    if (q == units_[d.unit].begin || d.standalone) return quote_kind::direct;
    const element& before = elements_[q - 1];
    if (before.kind == element_kind::quote) return quote_kind::direct;
    const bool introduced = before.kind == element_kind::comma ||
                            before.kind == element_kind::colon ||
                            (d.speech && (q == d.speech->end || q == d.speech->cue + 1 ||
                                          (d.speech->verb_at_end && q == d.speech->subject.end)));
    if (introduced && begins_with_capital(stretch(d).inner)) return quote_kind::direct;
    return introduced && splits(d) ? quote_kind::direct : quote_kind::mixed;
  }

  // The marked stretch of a direct quotation, the reported clause of a mixed one.
  [[nodiscard]] reading_range content_of(const decision& d) const {
    return kind_of(d) == quote_kind::mixed ? reported_around(d) : stretch(d).outer;
  }

  // Whether two successive quotations are parts of one reported clause.
  [[nodiscard]] bool joins(const decision& before, const decision& d) const {
    return before.unit == d.unit && before.speech && d.speech &&
           before.speech->cue == d.speech->cue && !d.speech->source &&
           kind_of(before) == quote_kind::mixed && kind_of(d) == quote_kind::mixed;
  }

  // Why a marked stretch has no speaker.
  [[nodiscard]] unattributed_reason reason_of(const decision& d) const {
    const std::size_t q = d.element;
    const unit& u = units_[d.unit];
    const auto is_name = [this](std::size_t i) {
      return elements_[i].capital && elements_[i].nominal();
    };
    if (q > u.begin && is_name(q - 1) && q + 1 < u.end && is_name(q + 1))
      return unattributed_reason::nickname;
    if (elements_[q].title_case) return unattributed_reason::title;
    const bool sentence = elements_[q].open_end && kind_of(d) == quote_kind::direct;
    const bool term = elements_[q].words <= longest_term && !sentence;
    return term ? unattributed_reason::term : unattributed_reason::unknown;
  }

  // Finds reported speech without quotation marks: calls `report` with the clause and the content's
  // range, for the first such clause of a unit.
  template <class Report>
  void find_reported(std::size_t at, const Report& report) const {
    const unit& u = units_[at];
    std::size_t end = u.end;
    while (end > u.begin && elements_[end - 1].kind == element_kind::stop) --end;
    for (const clause& c : decided_.clauses[at]) {
      const element_span content = reported_by(u, c, end);
      if (content.end <= content.begin + 1 || contains_quote(content)) continue;
      return report(c, reading_range{elements_[content.begin].range.begin,
                                     elements_[content.end - 1].range.end});
    }
  }

private:
  static constexpr std::size_t longest_term = 4;  // words

  [[nodiscard]] const marked_reading& stretch(const decision& d) const {
    return stretches_[elements_[d.element].stretch];
  }

  // Whether the clause splits its content: “…,” X said, “…”.
  [[nodiscard]] bool splits(const decision& d) const {
    if (!d.speech || d.speech->inferred) return false;
    const std::size_t first = (std::min)(d.speech->subject.begin, d.speech->cue);
    return first > units_[d.unit].begin && elements_[first - 1].kind == element_kind::quote &&
           first - 1 == units_[d.unit].begin;
  }

  [[nodiscard]] bool begins_with_capital(reading_range inner) const {
    const reading_range core = trim(doc_.reading(), inner);
    return !core.empty() && is_uppercase(decode(doc_.reading(), core.begin).value);
  }

  // The reported clause around a mixed quotation: after `said that`, or everything before
  // `, X said`.
  [[nodiscard]] reading_range reported_around(const decision& d) const {
    const unit& u = units_[d.unit];
    const clause& c = *d.speech;
    const reading_range marks = stretch(d).outer;
    if (c.verb_at_end) {
      const element_span content = clauses_.content_before_verb(c);
      return {elements_[content.begin].range.begin, elements_[content.end - 1].range.end};
    }
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
      return {elements_[u.begin].range.begin, (std::max)(marks.end, elements_[end - 1].range.end)};
    }
    return marks;
  }

  // The end of the content before `, X said`: before the comma, unless the comma is inside the
  // marks.
  [[nodiscard]] std::size_t before_parenthesis(const clause& c) const {
    const std::size_t first = (std::min)(c.subject.begin, c.cue);
    return elements_[first - 1].kind == element_kind::quote ? first : first - 1;
  }

  // The begin of the reported clause after `c`: after time, manner and `that`.
  [[nodiscard]] std::size_t content_begin(const clause& c, std::size_t end) const {
    std::size_t begin = c.end;
    if (language_.speech.orders.comma_before_clause && begin < end &&
        elements_[begin].kind == element_kind::comma)
      ++begin;
    const element& first = elements_[(std::min)(begin, elements_.size() - 1)];
    if (begin < end && !first.infinitive && (first.preposition || first.time || first.adverb)) {
      for (std::size_t i = begin; i < end && elements_[i].kind == element_kind::word; ++i) {
        if (elements_[i].opener) return i + 1;
      }
    }
    while (begin < end && (elements_[begin].time || elements_[begin].adverb)) ++begin;
    return begin < end && elements_[begin].opener ? begin + 1 : begin;
  }

  // The end of the reported clause that contains a quotation: before the final punctuation of the
  // sentence, or before the next speech clause.
  [[nodiscard]] std::size_t content_end(const decision& d) const {
    const std::size_t from = d.element;
    const unit& u = units_[d.unit];
    const std::vector<clause>& found = decided_.clauses[d.unit];
    const auto next = std::ranges::upper_bound(found, from, {}, &clause::cue);
    std::size_t end = u.end;
    if (next != found.end())
      end = next->inferred || next->verb_at_end ? next->cue
                                                : (std::min)(next->subject.begin, next->cue);
    end = (std::max)(end, from + 1);
    while (end > from + 1 && elements_[end - 1].kind != element_kind::word &&
           elements_[end - 1].kind != element_kind::quote)
      --end;
    const auto is_connector = [](const element& e) { return e.conjunction || e.infinitive; };
    if (end < u.end && end > from + 1 && is_connector(elements_[end - 1])) --end;
    return end;
  }

  // The clause after `said that` up to `end`, or everything before `, X said`; empty if the clause
  // reports no speech.
  [[nodiscard]] element_span reported_by(const unit& u, const clause& c, std::size_t end) const {
    const cue_verb* cue = elements_[c.cue].cue;
    if (c.inferred || (cue != nullptr && (!cue->reports || cue->type == cue_class::think)))
      return {};
    if (c.verb_at_end) return clauses_.content_before_verb(c);
    if (clauses_.is_parenthesis(u, c)) {
      return {u.begin, before_parenthesis(c)};
    }
    if (c.source) {
      // According to X, …
      const bool leading =
          c.cue == u.begin && c.end + 1 < end && elements_[c.end].kind == element_kind::comma;
      return leading ? element_span{c.end + 1, end} : element_span{};
    }
    const std::size_t begin = content_begin(c, end);
    if (begin >= end) return {};
    const bool opened = begin > c.end && elements_[begin - 1].opener;
    return opened || begins_clause(elements_[begin]) ? element_span{begin, end} : element_span{};
  }

  // Whether a reported clause without `that` may begin here, with its subject.
  [[nodiscard]] static bool begins_clause(const element& e) {
    return (e.pron != nullptr && e.pron->subject) || e.determiner || (e.nominal() && !e.number);
  }

  [[nodiscard]] bool contains_quote(element_span s) const {
    const auto first =
        std::ranges::lower_bound(decided_.decisions, s.begin, {}, &decision::element);
    return first != decided_.decisions.end() && first->element < s.end;
  }

  const document& doc_;
  const std::vector<element>& elements_;
  const std::vector<unit>& units_;
  std::span<const marked_reading> stretches_;
  const decision_list& decided_;
  const lexicon& language_;
  clause_finder clauses_;
};

}  // namespace detto::inline v0::detail
