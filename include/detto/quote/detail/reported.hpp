// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/confidence_table.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clause_forms.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace detto::inline v0::detail {

// What a speech clause of a unit reports.
struct reported_content {
  std::size_t clause = 0;  // index among the clauses of the unit
  element_span content = {};
  attribution_rule rule = attribution_rule::clause;
};

// Finds the contents that the speech clauses of a unit govern. Contents do not overlap: a clause
// inside the content of another one is part of what that one reports.
class reported_finder {
public:
  reported_finder(const std::vector<element>& elements, const lexicon& language)
      : elements_(elements), language_(language), clauses_(elements, language) {}

  // In order of position. `found` are the clauses of the unit, by cue.
  [[nodiscard]] std::vector<reported_content> find(const unit& u,
                                                   const std::vector<clause>& found) const {
    std::vector<reported_content> contents;
    if (found.empty()) return contents;
    const std::size_t end = without_stops(u);
    add_before_parentheses(u, found, end, contents);
    const std::size_t parenthetic = contents.size();
    for (std::size_t k = 0; k < found.size(); ++k) {
      const clause& c = found[k];
      const auto is_inside = [&](const reported_content& one) {
        return one.clause != k && one.content.begin <= c.cue && c.cue < one.content.end;
      };
      const auto is_own = [&](const reported_content& one) { return one.clause == k; };
      if (std::ranges::any_of(contents, is_inside) || std::ranges::any_of(contents, is_own))
        continue;
      if (c.source && language_.speech.orders.source_in_clause) {
        add_around_source(u, found, k, end, contents);
        continue;
      }
      element_span content = after(u, found, k, end);
      for (std::size_t i = 0; i < parenthetic; ++i) {
        const element_span other = contents[i].content;
        if (other.begin < content.end && content.begin < other.end) content = {};
      }
      if (!content.empty()) contents.push_back({k, content, rule_of(c, content)});
    }
    std::ranges::sort(contents, {}, [](const reported_content& r) { return r.content.begin; });
    return contents;
  }

  // The content before `, X said`: without the comma, unless it is inside the marks.
  [[nodiscard]] std::size_t before_parenthesis(const clause& c) const {
    const std::size_t first = clauses_.begin_with_mark(c);
    return elements_[first - 1].kind == element_kind::quote ? first : first - 1;
  }

private:
  [[nodiscard]] std::size_t without_stops(const unit& u) const {
    std::size_t end = u.end;
    while (end > u.begin && elements_[end - 1].kind == element_kind::stop) --end;
    return end;
  }

  [[nodiscard]] attribution_rule rule_of(const clause& c, element_span content) const {
    const element& first = elements_[content.begin];
    const cue_verb* cue = elements_[c.cue].cue;
    if (c.source) return attribution_rule::source;
    if (c.inferred) return attribution_rule::inferred;
    if (first.opener) return attribution_rule::opened;
    if (first.infinitive || (cue != nullptr && cue->has(cue_trait::no_clause)))
      return attribution_rule::phrase;
    return attribution_rule::clause;
  }

  // …, X said, …: what is before the clause, and, if it is between commas, what follows.
  void add_before_parentheses(const unit& u, const std::vector<clause>& found, std::size_t end,
                              std::vector<reported_content>& contents) const {
    std::size_t begin = u.begin;
    for (std::size_t k = 0; k < found.size(); ++k) {
      const clause& c = found[k];
      const std::size_t first = c.begin();
      // As X reported, …
      if (k == 0 && first == u.begin + 1 && elements_[u.begin].role_mark && may_follow_content(c) &&
          !c.inferred) {
        const std::size_t comma = next_comma(c.end, end);
        if (comma + 2 >= end || opener_after(c, end) < comma || announces_quote(c, end)) continue;
        contents.push_back(
            {k, {comma + 1, content_end(found, k, comma + 1, end)}, attribution_rule::around});
        begin = contents.back().content.end;
        continue;
      }
      if (first < begin || !clauses_.is_parenthesis(u, c) || !may_follow_content(c)) continue;
      if (c.source && language_.speech.orders.source_in_clause && c.end < end &&
          elements_[c.end].kind == element_kind::word)
        continue;
      if (!c.source && (opener_after(c, end) < end || announces_quote(c, end))) continue;
      if (!c.source && language_.speech.orders.comma_before_clause && announces_mood(c, end))
        continue;
      while (begin < first && is_connector(elements_[begin])) ++begin;
      for (std::size_t i = begin; i + 1 < first; ++i)
        if (elements_[i].kind == element_kind::colon &&
            elements_[i + 1].kind == element_kind::quote)
          begin = i + 1;
      const element_span before{begin, before_parenthesis(c)};
      if (before.end <= before.begin) continue;
      const element_span rest = after_parenthesis(found, k, before, end);
      if (rest.empty() && is_adverbial(before)) continue;
      contents.push_back(
          {k, before, c.source ? attribution_rule::source : attribution_rule::before});
      if (!rest.empty()) contents.push_back({k, rest, attribution_rule::around});
      begin = rest.empty() ? c.end : rest.end;
    }
  }

  // Laut X war es … | Es war laut X …: the clause without its source. Nothing if a part of it is
  // content already.
  void add_around_source(const unit& u, const std::vector<clause>& found, std::size_t k,
                         std::size_t end, std::vector<reported_content>& contents) const {
    const clause& c = found[k];
    const std::size_t first = c.begin();
    std::size_t begin = first;
    while (begin > u.begin && !separates_clauses(begin - 1, u)) --begin;
    while (begin < first && is_connector(elements_[begin])) ++begin;
    std::size_t rest = c.end;
    while (rest < end && elements_[rest].kind == element_kind::comma) ++rest;
    const element_span before{begin, without_separators(begin, first)};
    const element_span behind{rest, rest < end ? content_end(found, k, rest, end) : rest};
    for (const element_span s : {before, behind}) {
      if (s.end <= s.begin) continue;
      if (std::ranges::any_of(contents, [s](const reported_content& one) {
            return one.content.begin < s.end && s.begin < one.content.end;
          }))
        return;
    }
    // Without a verb, the clause begins behind its source: Nun laut X war es …
    const bool whole = has_verb(elements_, before);
    if (before.end > before.begin && first > begin && whole)
      contents.push_back({k, before, attribution_rule::source});
    if (behind.end > behind.begin) contents.push_back({k, behind, attribution_rule::source});
  }

  // …, sagte X, man werde …: the reported clause follows.
  [[nodiscard]] bool announces_mood(const clause& c, std::size_t end) const {
    for (std::size_t i = after_comma(c, end); i < end; ++i)
      if (elements_[i].reporting) return true;
    return false;
  }

  // Whether element `i` ends a clause, so that what follows is a clause of its own.
  [[nodiscard]] bool separates_clauses(std::size_t i, const unit& u) const {
    const element& e = elements_[i];
    return e.semicolon || e.kind == element_kind::colon || e.kind == element_kind::stop ||
           (is_coordinator(e) && i > u.begin && elements_[i - 1].kind == element_kind::comma);
  }

  // The content that continues after `, X said,`.
  [[nodiscard]] element_span after_parenthesis(const std::vector<clause>& found, std::size_t k,
                                               element_span before, std::size_t end) const {
    const clause& c = found[k];
    const bool separated = c.end + 2 < end && elements_[c.end].kind == element_kind::comma;
    const bool inverted = c.subject.begin > c.cue && !c.source;  // the comma begins an apposition
    if (!separated || inverted || has_marks_alone(before)) return {};
    const std::size_t begin = c.end + 1;
    const element& next = elements_[begin];
    if (next.conjunction || next.cue != nullptr || next.kind != element_kind::word) return {};
    const std::size_t last = content_end(found, k, begin, end);
    return last > begin + 1 ? element_span{begin, last} : element_span{};
  }

  // X said, “…”
  [[nodiscard]] bool announces_quote(const clause& c, std::size_t end) const {
    return c.end + 1 < end && elements_[c.end + 1].kind == element_kind::quote &&
           (elements_[c.end].kind == element_kind::comma ||
            elements_[c.end].kind == element_kind::colon);
  }

  // At the meeting in May | When he came: an expression of time or place alone is no content.
  [[nodiscard]] bool is_adverbial(element_span s) const {
    const element& first = elements_[s.begin];
    if (!first.preposition && !first.subordinator && !first.time && !first.adverb) return false;
    for (std::size_t i = s.begin; i < s.end; ++i)
      if (elements_[i].kind != element_kind::word) return false;
    return true;
  }

  static bool is_connector(const element& e) {
    return e.kind == element_kind::comma || e.kind == element_kind::dash ||
           (e.conjunction && !e.opener && !e.relative && e.pron == nullptr);
  }

  [[nodiscard]] bool may_follow_content(const clause& c) const {
    const cue_verb* cue = elements_[c.cue].cue;
    return cue == nullptr || (!cue->has(cue_trait::no_clause) && cue->type != cue_class::think);
  }

  [[nodiscard]] bool has_marks_alone(element_span s) const {
    for (std::size_t i = s.begin; i < s.end; ++i)
      if (elements_[i].kind == element_kind::word) return false;
    return true;
  }

  // The content after a clause: a clause, an infinitive or a noun phrase, as its cue takes.
  [[nodiscard]] element_span after(const unit& u, const std::vector<clause>& found, std::size_t k,
                                   std::size_t end) const {
    const clause& c = found[k];
    const cue_verb* cue = elements_[c.cue].cue;
    if (c.verb_at_end) return clauses_.content_before_verb(c);
    if (c.source) {
      // According to X, …
      const bool leading =
          c.cue == u.begin && c.end + 1 < end && elements_[c.end].kind == element_kind::comma;
      return leading ? element_span{c.end + 1, end} : element_span{};
    }
    if (cue == nullptr || cue->type == cue_class::think) return {};
    if (c.cue > u.begin && elements_[c.cue - 1].infinitive && !is_continued(u, c.cue)) return {};
    const std::size_t begin = content_begin(c, *cue, end);
    if (begin >= end) return {};
    if (c.subject.empty() && !elements_[begin].opener && !elements_[begin].infinitive &&
        !elements_[c.cue].phrase)
      return {};
    if (follows_quote(u, c) && !elements_[begin].opener &&
        elements_[begin].kind != element_kind::quote)
      return {};
    const bool opened = elements_[begin].opener || elements_[begin].pron != nullptr;
    if (c.inferred && !is_second_verb(u, c.cue, *cue, opened)) return {};
    if (is_dependent(u, c)) end = next_comma(begin, end);
    return {begin, content_end(found, k, begin, end)};
  }

  // “…,” said X, who …: what follows the clause of a quotation describes the speaker.
  [[nodiscard]] bool follows_quote(const unit& u, const clause& c) const {
    std::size_t first = c.begin();
    if (first > u.begin && elements_[first - 1].kind == element_kind::comma) --first;
    if (c.inferred || first == u.begin || elements_[first - 1].kind != element_kind::quote)
      return false;
    // X asked: “…?” Y said: the quotation has its clause before it.
    const bool announced =
        first > u.begin + 1 && (elements_[first - 2].kind == element_kind::colon ||
                                elements_[first - 2].kind == element_kind::comma);
    return !announced && (elements_[first - 1].open_end || first < c.begin());
  }

  // He continued to insist, they began to warn.
  [[nodiscard]] bool is_continued(const unit& u, std::size_t cue) const {
    if (cue < u.begin + 2) return false;
    const element& before = elements_[cue - 2];
    return before.cue != nullptr || before.verb;
  }

  // Whether a verb without its own subject may report: and stressed, criticising, by saying that;
  // but not: from criticising the plan, and state officials.
  [[nodiscard]] bool is_second_verb(const unit& u, std::size_t at, const cue_verb& cue,
                                    bool opened) const {
    if (opened && cue.form == verb_form::gerund) return true;
    if (cue.form == verb_form::base && cue.has(cue_trait::noun)) return false;
    std::size_t before = at;
    while (before > u.begin && elements_[before - 1].adverb) --before;
    return before > u.begin &&
           !(elements_[before - 1].preposition || elements_[before - 1].determiner);
  }

  // Whether a clause depends on another one of its sentence, so that its content ends at the next
  // comma: While X said …, | Y, who has endorsed …,
  [[nodiscard]] bool is_dependent(const unit& u, const clause& c) const {
    const std::size_t first = c.begin();
    std::size_t at = first;
    while (at > u.begin && elements_[at - 1].adverb) --at;
    if (c.subject.empty() || (at > u.begin && elements_[at - 1].subordinator)) return true;
    for (std::size_t i = c.subject.begin; i < c.cue; ++i) {
      const bool behind_comma = i > u.begin && elements_[i - 1].kind == element_kind::comma;
      if (elements_[i].relative && behind_comma) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t next_comma(std::size_t begin, std::size_t end) const {
    while (begin < end && elements_[begin].kind != element_kind::comma) ++begin;
    return begin;
  }

  [[nodiscard]] std::size_t end_of_words(std::size_t begin, std::size_t end) const {
    while (begin < end && elements_[begin].kind == element_kind::word) ++begin;
    return begin;
  }

  // Where the content after a clause begins, or `end` if it has none.
  [[nodiscard]] std::size_t content_begin(const clause& c, const cue_verb& cue,
                                          std::size_t end) const {
    const bool takes_clause = !cue.has(cue_trait::no_clause);
    std::size_t at = c.end;
    // urged voters | to stay; urged them | to stay
    if (cue.has(cue_trait::addressee) && !c.addressee.empty() && at < end &&
        elements_[at].infinitive) {
      const bool pronoun =
          c.addressee.end == c.addressee.begin + 1 && elements_[c.addressee.begin].pron != nullptr;
      return pronoun ? at : c.addressee.begin;
    }
    if (takes_clause) {
      const std::size_t opener = opener_after(c, end);
      if (opener < end) return opener;
      if (language_.speech.orders.comma_before_clause && at < end &&
          elements_[at].kind == element_kind::comma)
        ++at;
    }
    if (takes_clause && language_.speech.orders.comma_before_clause) {
      const std::size_t clause_begin = after_comma(c, end);
      if (clause_begin < end) return clause_begin;
    }
    at = after_time(elements_, at, end);
    if (at >= end) return end;
    const element& first = elements_[at];
    if (first.kind == element_kind::quote) return at;
    if (language_.speech.orders.comma_before_clause && !cue.has(cue_trait::object)) return end;
    // agreed to leave, but not: agreed to the plan
    const bool verb_follows = at + 1 < end && !elements_[at + 1].determiner &&
                              !elements_[at + 1].possessive && !elements_[at + 1].capital &&
                              !elements_[at + 1].number;
    if (cue.has(cue_trait::infinitive) && first.infinitive && verb_follows) return at;
    if (takes_clause && begins_clause(first) &&
        (cue.type == cue_class::say || cue.has(cue_trait::object) ||
         has_verb(elements_, {at, end_of_words(at, end)})))
      return at;
    if (cue.has(cue_trait::object) && (begins_clause(first) || first.number)) return at;
    return end;
  }

  // X sagte am Montag in Berlin, … | X, der Bürgermeister, teilte mit, …: the word after the comma
  // that ends the clause, after an apposition; `end` if there is none.
  [[nodiscard]] std::size_t after_comma(const clause& c, std::size_t end) const {
    const auto comma_from = [this, end](std::size_t at) {
      while (at < end && elements_[at].kind != element_kind::comma) {
        const element& e = elements_[at];
        const bool name = e.kind == element_kind::quote && !e.open_end && e.all_capital &&
                          e.words <= 3 &&
                          (elements_[at - 1].definite || elements_[at - 1].nominal());
        const bool inside = e.kind == element_kind::word || e.kind == element_kind::bracket || name;
        const bool negation = language_.wording.negations.contains(e.key);
        if (!inside || (e.auxiliary && !negation) || e.cue != nullptr || e.opener) return end;
        ++at;
      }
      return at;
    };
    std::size_t at = comma_from(c.end);
    if (at + 1 >= end) return end;
    // The apposition of an inverted subject: sagte X, der Bürgermeister, …
    if (c.subject.begin > c.cue && at == c.subject.end && begins_clause(elements_[at + 1])) {
      std::size_t next = at + 1;
      while (next < end && elements_[next].descriptive()) ++next;
      if (next + 1 < end && elements_[next].kind == element_kind::comma &&
          !elements_[next].semicolon)
        at = next;
    }
    // gab X, der Bürgermeister, bekannt, …
    if (at + 2 < end && elements_[at + 1].particle && elements_[at + 2].kind == element_kind::comma)
      at += 2;
    // Falls X das sagt, …: the comma ends a clause that precedes its main clause.
    const std::size_t begin = c.begin();
    if (at == c.cue + 1 && begin > 0 && elements_[begin - 1].sentence_start &&
        (elements_[begin - 1].subordinator || elements_[begin - 1].opener))
      return end;
    if (is_relative_clause(elements_, at + 1, end)) return end;
    const element& first = elements_[at + 1];
    const bool opens = first.kind == element_kind::word || first.kind == element_kind::quote;
    if (!opens || (is_coordinator(first) && first.pron == nullptr && !first.clause_mark))
      return end;
    return first.source || (first.clause_mark && !first.opener) ? end : at + 1;
  }
  // The word that opens the reported clause, after time, place and manner; `end` if there is none.
  [[nodiscard]] std::size_t opener_after(const clause& c, std::size_t end) const {
    std::size_t at = c.end;
    if (at < end && elements_[at].kind == element_kind::comma &&
        language_.speech.orders.comma_before_clause)
      ++at;
    if (at >= end) return end;
    const element& first = elements_[at];
    if (first.opener) return at;
    if (first.infinitive || !(first.preposition || first.time || first.adverb)) return end;
    for (; at < end; ++at) {
      const element& e = elements_[at];
      const bool place = e.kind == element_kind::comma && !e.semicolon && at + 1 < end &&
                         (elements_[at + 1].capital || elements_[at + 1].opener);
      const bool work = e.kind == element_kind::quote && e.title_case;  // on “Harbour Hour”
      if (e.opener) return at;
      if (e.kind != element_kind::word && !place && !work) return end;
      if (e.cue != nullptr || e.relative || e.verb || e.auxiliary || e.pron != nullptr) return end;
    }
    return end;
  }

  // Whether a reported clause without `that` may begin here, with its subject.
  [[nodiscard]] static bool begins_clause(const element& e) {
    return (e.pron != nullptr && e.pron->subject) || e.determiner || (e.nominal() && !e.number);
  }

  // Where the content of clause `k` that begins at `begin` ends: before a further speech verb of
  // the same speaker (and added, …; , saying …), before a contrast or a remark of the article
  // (, but …; – …), before a colon that announces a quotation, or at the end.
  [[nodiscard]] std::size_t content_end(const std::vector<clause>& found, std::size_t k,
                                        std::size_t begin, std::size_t end) const {
    const cue_verb* own = elements_[found[k].cue].cue;
    end = before_remark(begin, end);
    for (std::size_t n = k + 1; n < found.size(); ++n) {
      const clause& next = found[n];
      if (next.cue <= begin) continue;
      if (next.cue >= end) break;
      std::size_t cut = next.cue;
      if (next.source) {
        if (elements_[cut - 1].kind == element_kind::comma) return without_separators(begin, cut);
        continue;
      }
      const cue_verb* cue = elements_[next.cue].cue;
      const std::size_t first = next.begin();
      if (!next.inferred && first > begin + 1 && is_coordinator(elements_[first - 1]) &&
          elements_[first - 2].kind == element_kind::comma)
        return without_separators(begin, first - 1);
      if (!next.inferred || cue == nullptr) continue;
      while (cut > begin && elements_[cut - 1].adverb) --cut;
      if (cut == begin) continue;
      const element& before = elements_[cut - 1];
      const bool gerund = cue->form == verb_form::gerund && before.kind == element_kind::comma;
      const bool second = own != nullptr && cue->form == own->form && is_coordinator(before);
      if (gerund || second) return without_separators(begin, cut);
    }
    return without_separators(begin, end);
  }

  static bool is_coordinator(const element& e) {
    return e.conjunction && !e.opener && !e.relative && !e.subordinator;
  }

  [[nodiscard]] std::size_t before_remark(std::size_t begin, std::size_t end) const {
    const auto is_dash = [this](std::size_t i) { return elements_[i].kind == element_kind::dash; };
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      const element& e = elements_[i];
      if (e.semicolon || (e.kind == element_kind::comma && elements_[i + 1].contrast &&
                          !reports_by_mood(elements_, i + 1, end)))
        return i;
      if (e.kind == element_kind::colon && elements_[i + 1].kind == element_kind::quote) return i;
      // Between two dashes is an insertion.
      const bool apart = elements_[i - 1].range.end < e.range.begin;
      if (is_dash(i) && apart) {
        std::size_t second = i + 1;
        while (second < end && !is_dash(second)) ++second;
        if (second == end) return i;
        i = second;
      }
    }
    return end;
  }

  [[nodiscard]] std::size_t without_separators(std::size_t begin, std::size_t end) const {
    while (end > begin + 1 &&
           (elements_[end - 1].kind == element_kind::comma ||
            elements_[end - 1].kind == element_kind::dash || elements_[end - 1].conjunction))
      --end;
    return end;
  }

  const std::vector<element>& elements_;
  const lexicon& language_;
  clause_finder clauses_;
};

}  // namespace detto::inline v0::detail
