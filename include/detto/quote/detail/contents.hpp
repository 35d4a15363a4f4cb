// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/detail/clause.hpp>
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
        decided_(decided) {}

  // Direct if the marks contain a whole sentence: at the beginning of the unit or directly after
  // the clause.
  [[nodiscard]] quote_kind kind_of(const decision& d) const {
    const std::size_t q = d.element;
    // The reported clause has words of its own: “a” and “b,” X said.
    if (has_words(d.content) && (d.content.begin < q || holds_another(d))) return quote_kind::mixed;
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
    if (kind_of(d) != quote_kind::mixed || d.content.empty()) return stretch(d).outer;
    return {elements_[d.content.begin].range.begin, elements_[d.content.end - 1].range.end};
  }

  // Whether two quotations of a unit are parts of one reported clause.
  [[nodiscard]] bool joins(const decision& before, const decision& d) const {
    return before.unit == d.unit && before.speech && d.speech &&
           before.speech->cue == d.speech->cue && before.content.end > d.element &&
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

  // Finds reported speech without quotation marks: calls `report` with the clause, the rule and
  // the content's range, for each such clause of a unit.
  template <class Report>
  void find_reported(std::size_t at, const Report& report) const {
    for (const reported_content& one : decided_.contents[at])
      if (!contains_quote(one.content))
        report(decided_.clauses[at][one.clause], one.rule,
               reading_range{elements_[one.content.begin].range.begin,
                             elements_[one.content.end - 1].range.end});
  }

private:
  static constexpr std::size_t longest_term = 4;  // words

  [[nodiscard]] const marked_reading& stretch(const decision& d) const {
    return stretches_[elements_[d.element].stretch];
  }

  // Whether the clause splits its content: “…,” X said, “…”.
  [[nodiscard]] bool splits(const decision& d) const {
    if (!d.speech || d.speech->inferred) return false;
    std::size_t first = d.speech->begin();
    // „…“, sagte X, „…“: the comma is outside the marks.
    if (doc_.language().speech.orders.comma_before_clause && first > units_[d.unit].begin &&
        elements_[first - 1].kind == element_kind::comma)
      --first;
    return first > units_[d.unit].begin && elements_[first - 1].kind == element_kind::quote &&
           first - 1 == units_[d.unit].begin;
  }

  [[nodiscard]] bool has_words(element_span content) const {
    for (std::size_t i = content.begin; i < content.end; ++i)
      if (elements_[i].kind == element_kind::word) return true;
    return false;
  }

  // Whether the content around a quotation holds a later one of the same clause.
  [[nodiscard]] bool holds_another(const decision& d) const {
    auto next = std::ranges::upper_bound(decided_.decisions, d.element, {}, &decision::element);
    for (; next != decided_.decisions.end() && next->element < d.content.end; ++next)
      if (next->speech && next->speech->cue == d.speech->cue) return true;
    return false;
  }

  [[nodiscard]] bool begins_with_capital(reading_range inner) const {
    const reading_range core = trim(doc_.reading(), inner);
    return !core.empty() && is_uppercase(decode(doc_.reading(), core.begin).value);
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
};

}  // namespace detto::inline v0::detail
