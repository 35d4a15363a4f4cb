// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clause.hpp>
#include <detto/quote/detail/clause_forms.hpp>
#include <detto/quote/detail/clause_grammar.hpp>
#include <detto/quote/detail/elements.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Finds the speech clauses of one unit.
class clause_finder {
public:
  clause_finder(const std::vector<element>& elements, const lexicon& language)
      : elements_(elements), language_(language) {}

  // All clauses of the unit, by cue.
  [[nodiscard]] std::vector<clause> find(const unit& u) const {
    std::vector<clause> found = find_all(u);
    for (clause& c : found) c.asserted = is_asserted(u, c);
    return found;
  }

  // The clause that begins at element `i`: X said, said X, according to X.
  [[nodiscard]] std::optional<clause> at(std::size_t i, std::size_t end) const {
    if (i >= end) return std::nullopt;
    if (elements_[i].source)
      if (auto c = by_source(i, end)) return c;
    if (elements_[i].clause_mark) return at_mark(i, end);
    if (elements_[i].source) return std::nullopt;
    if (auto c = before_source_end(i, end)) return c;
    if (elements_[i].cue != nullptr) return cue_first(i, end);
    if (auto c = subject_first(i, end)) return c;
    // X and Y said
    element_iterator next = iterator(i);
    if (parse_subject(next, iterator(end)).empty() || next == iterator(end) || !next->conjunction ||
        next->opener || next->relative)
      return std::nullopt;
    auto c = subject_first(index(next) + 1, end);
    if (c) c->subject.begin = i;
    return c;
  }

  // The elements between the subject of a clause and the verb at its end, without the commas and
  // colons at the edges.
  [[nodiscard]] element_span content_before_verb(const clause& c) const {
    const auto separates = [this](std::size_t i) {
      return elements_[i].kind == element_kind::comma || elements_[i].kind == element_kind::colon;
    };
    element_span content{c.subject.end, c.cue};
    while (!content.empty() && separates(content.begin)) ++content.begin;
    while (!content.empty() && separates(content.end - 1)) --content.end;
    return content;
  }

  // The subject of the unit's main clause: its first noun phrase after the introductory elements.
  [[nodiscard]] element_span main_subject(const unit& u) const {
    std::size_t i = u.begin;
    while (i < u.end && is_introductory(elements_[i])) {
      const bool phrase = elements_[i].preposition || elements_[i].cue != nullptr ||
                          elements_[i].subordinator || elements_[i].verb;
      if (phrase) {
        while (i < u.end && elements_[i].kind != element_kind::comma) ++i;
        if (i == u.end) return {};
      }
      ++i;
    }
    const element_iterator begin = iterator(i);
    element_iterator at = begin;
    return without_verbs(span(parse_subject(at, iterator(u.end))));
  }

  // Where a clause begins, with the mark before it: wie X mitteilte.
  [[nodiscard]] std::size_t begin_with_mark(const clause& c) const {
    const std::size_t first = c.begin();
    return first > 0 && elements_[first - 1].clause_mark ? first - 1 : first;
  }

  // Whether no content follows a clause, so that its content precedes it.
  [[nodiscard]] bool is_complete(const unit& u, const clause& c) const {
    if (c.end >= u.end) return true;
    const element& e = elements_[c.end];
    return e.kind == element_kind::comma || e.kind == element_kind::stop || e.time || e.adverb ||
           (e.preposition && !e.infinitive);
  }

  // Whether a clause is between commas, or after a comma at the end of its sentence: its content is
  // everything before it.
  [[nodiscard]] bool is_parenthesis(const unit& u, const clause& c) const {
    const std::size_t first = begin_with_mark(c);
    if (c.inferred || c.verb_at_end || first <= u.begin) return false;
    const element& before = elements_[first - 1];
    const bool separated = before.kind == element_kind::comma || before.open_end;
    // Where a comma precedes the reported clause, `, X said,` has its content after it.
    if (language_.speech.orders.comma_before_clause && !c.source && c.subject.begin < c.cue &&
        !elements_[first].clause_mark && !before.open_end)
      return false;
    return separated && (c.source || is_complete(u, c));
  }

  // Whether the noun phrase after the cue is its object: `“…” told reporters` has no speaker.
  [[nodiscard]] bool subject_is_addressee(const clause& c) const {
    const cue_verb* cue = elements_[c.cue].cue;
    return cue != nullptr && cue->type == cue_class::say && cue->has(cue_trait::addressee) &&
           c.subject.begin > c.cue;
  }

  // The class of the cue; sources and colons count as `say`.
  [[nodiscard]] cue_class type_of(const clause& c) const {
    const cue_verb* cue = elements_[c.cue].cue;
    return cue != nullptr ? cue->type : cue_class::say;
  }

private:
  static constexpr std::size_t description_reach = 24;  // elements
  static constexpr std::size_t longest_name = 5;        // words

  // Whether a clause states that something was said: not if she said, not whether he said.
  [[nodiscard]] bool is_asserted(const unit& u, const clause& c) const {
    std::size_t at = c.begin();
    while (at > u.begin && elements_[at - 1].adverb) --at;
    return at == u.begin || !language_.grammar.conditionals.contains(elements_[at - 1].key);
  }

  [[nodiscard]] std::vector<clause> find_all(const unit& u) const {
    std::vector<clause> found;
    const element_span main = main_subject(u);
    for (std::size_t i = u.begin; i < u.end; ++i) {
      if (const auto c = whole_clause(u, i)) {
        i = c->end - 1;
        found.push_back(*c);
        continue;
      }
      if (elements_[i].cue == nullptr || elements_[i].source) continue;
      if (const auto c = inferred_clause(u, i, found, main)) found.push_back(*c);
    }
    if (language_.speech.orders.verb_at_end) find_verb_at_end(u, main, found);
    return found;
  }

  // X … said: the last word of the unit is a speech verb whose subject is the unit's main subject.
  // Replaces a clause with the same cue that is inferred or whose subject follows the main subject.
  void find_verb_at_end(const unit& u, element_span main, std::vector<clause>& found) const {
    std::size_t end = u.end;
    while (end > u.begin && elements_[end - 1].kind == element_kind::stop) --end;
    if (end == u.begin || elements_[end - 1].cue == nullptr) return;
    clause c{.subject = main, .cue = end - 1, .end = end, .verb_at_end = true};
    if (main.empty() || main.end >= c.cue) return;
    if (!found.empty() && found.back().cue == c.cue) {
      const clause& other = found.back();
      if (!other.inferred && other.subject.begin < main.end) return;
      found.pop_back();
    }
    c.negated = is_negated(c);
    found.push_back(c);
  }

  // The clause with an adjacent subject that begins at element `i`: X said, according to X, and,
  // after a quotation, said X.
  [[nodiscard]] std::optional<clause> whole_clause(const unit& u, std::size_t i) const {
    std::optional<clause> c;
    if (elements_[i].source) return by_source(i, u.end);
    if (begins_phrase(u, i)) {
      if (auto ended = before_source_end(i, u.end)) return ended;
      c = subject_first(i, u.end);
    }
    if (c && language_.speech.orders.inversion_without_marks) {
      // In the letter of X said he …: the pronoun after the verb is its subject.
      const std::size_t next = c->cue + 1;
      const bool year = elements_[i].number && c->subject.end == i + 1;
      const bool inverted =
          elements_[i].oblique || year ||
          (next < u.end && is_person_subject(next) && elements_[c->subject.begin].pron == nullptr);
      if (inverted) return cue_first(c->cue, u.end);
      if (const element_span s = subject_of_participle(u, *c); !s.empty()) c->subject = s;
    }
    if (c && !is_passive(u, c->cue)) return c;
    const bool behind_quote = i > u.begin && elements_[i - 1].open_end;
    const bool inverted =
        behind_quote || elements_[i].capital || language_.speech.orders.inversion_without_marks;
    // …, said X, the minister.
    const bool behind_comma = i > u.begin && elements_[i - 1].kind == element_kind::comma &&
                              elements_[i].cue != nullptr &&
                              elements_[i].cue->traits == cue_trait::none;
    const bool second = i > u.begin && elements_[i - 1].conjunction && !elements_[i - 1].opener &&
                        !elements_[i - 1].clause_mark && !elements_[i].capital && !behind_quote;
    if (second && elements_[i].cue != nullptr && elements_[i].cue->form != verb_form::participle &&
        i + 1 < u.end && !is_person_subject(i + 1))
      return std::nullopt;
    c = inverted || behind_comma ? cue_first(i, u.end) : std::nullopt;
    return c && !subject_is_addressee(*c) && (inverted || is_complete(u, *c)) ? c : std::nullopt;
  }

  [[nodiscard]] bool is_person_subject(std::size_t i) const {
    const pronoun* p = elements_[i].pron;
    return p != nullptr && p->subject && p->gender != pronoun::gender_type::neuter;
  }

  // X hat Y aufgefordert | Gestern hat X Y aufgefordert: where the participle ends the clause, the
  // subject is beside the auxiliary. Empty if the subject is already there.
  [[nodiscard]] element_span subject_of_participle(const unit& u, const clause& c) const {
    if (elements_[c.cue].cue == nullptr || elements_[c.cue].cue->form != verb_form::participle)
      return {};
    std::size_t at = c.subject.begin;
    while (at > u.begin && elements_[at - 1].kind == element_kind::word &&
           !elements_[at - 1].auxiliary && !elements_[at - 1].conjunction)
      --at;
    if (at == u.begin || !elements_[at - 1].auxiliary) return {};
    const std::size_t auxiliary = at - 1;
    if (auxiliary > u.begin &&
        (elements_[auxiliary - 1].nominal() || elements_[auxiliary - 1].pron)) {
      if (elements_[auxiliary - 1].pron != nullptr) return {auxiliary - 1, auxiliary};
      const element_span before = phrase_before(u, auxiliary);
      element_iterator from = iterator(u.begin);
      const element_span first = span(parse_subject(from, iterator(auxiliary)));
      if (!first.empty() && first.end == auxiliary && !elements_[first.begin].oblique) return first;
      if (!before.empty() && before.begin == u.begin && !elements_[before.begin].oblique)
        return before;
    }
    element_iterator next = iterator(auxiliary + 1);
    return span(parse_subject(next, iterator(c.cue)));
  }

  static bool is_introductory(const element& e) {
    return e.preposition || e.conjunction || e.adverb || e.time || e.kind == element_kind::comma ||
           e.kind == element_kind::dash || e.kind == element_kind::quote ||
           (e.cue != nullptr && e.cue->form == verb_form::gerund) || (e.verb && e.sentence_start);
  }

  [[nodiscard]] element_iterator iterator(std::size_t i) const {
    return elements_.cbegin() + static_cast<std::ptrdiff_t>(i);
  }
  [[nodiscard]] std::size_t index(element_iterator at) const {
    return static_cast<std::size_t>(at - elements_.cbegin());
  }
  [[nodiscard]] element_span span(const element_range& range) const {
    return {index(range.begin()), index(range.end())};
  }

  // Whether a noun phrase may begin at element `i`: not inside another one or as the object of a
  // preposition.
  [[nodiscard]] bool begins_phrase(const unit& u, std::size_t i) const {
    if (i == u.begin) return true;
    const element& e = elements_[i];
    const element& before = elements_[i - 1];
    if (before.subordinator || before.opener) return true;
    if (before.preposition && !before.infinitive) return false;
    if (e.nominal() && (before.nominal() || before.determiner)) return false;
    return true;
  }

  [[nodiscard]] std::optional<clause> subject_first(std::size_t i, std::size_t end) const {
    element_iterator at = iterator(i);
    const auto parts = parse_subject_first(at, iterator(end));
    if (!parts) return std::nullopt;
    clause c{.subject = span(parts->subject), .cue = index(parts->cue.begin())};
    if (elements_[c.cue - 1].kind == element_kind::comma) c.subject = described_name(c.subject);
    c.negated = is_negated(c);
    read_addressee(c, end);
    return c;
  }

  // X, the mayor of Y, the largest town, said: the subject is the name before the descriptions.
  [[nodiscard]] element_span described_name(element_span subject) const {
    element_span name = subject;
    while (name.begin > 1 && elements_[name.begin - 1].kind == element_kind::comma &&
           !elements_[name.begin - 1].semicolon && elements_[name.begin].nominal_or_determiner() &&
           !elements_[name.begin].capital) {
      // The name directly before the comma, or the description between two commas.
      std::size_t at = name.begin - 1;
      while (at > 0 && name.begin - at < description_reach && elements_[at - 1].descriptive()) --at;
      if (at + 1 >= name.begin) break;
      name = {at, name.begin - 1};
    }
    if (name.begin == subject.begin) return subject;
    std::size_t end = name.begin;
    while (end < name.end && elements_[end].capital && elements_[end].nominal()) ++end;
    const bool whole = end == name.end && end > name.begin && end - name.begin <= longest_name;
    const bool starts = name.begin == 0 || elements_[name.begin - 1].kind != element_kind::word ||
                        elements_[name.begin - 1].conjunction;
    return whole && starts ? element_span{name.begin, end} : subject;
  }
  // Whether a clause is negated: did not say, never said, nobody said; but not: the driver, who
  // asked not to be named, said.
  [[nodiscard]] bool is_negated(const clause& c) const {
    if (language_.wording.negations.contains(elements_[c.subject.begin].key)) return true;
    for (std::size_t k = c.cue; k-- > c.subject.end;) {
      const element& e = elements_[k];
      if (!e.auxiliary && !e.adverb && !e.time) return false;
      if (language_.wording.negations.contains(e.key)) return true;
    }
    // X sagte nicht, dass …
    if (language_.speech.orders.inversion_without_marks && c.cue + 1 < elements_.size())
      return language_.wording.negations.contains(elements_[c.cue + 1].key);
    return false;
  }

  [[nodiscard]] std::optional<clause> cue_first(std::size_t i, std::size_t end) const {
    if (elements_[i].cue != nullptr && elements_[i].cue->has(cue_trait::impersonal))
      return clause{.subject = {i, i}, .cue = i, .end = i + 1};
    element_iterator at = iterator(i);
    const auto parts = parse_cue_first(at, iterator(end));
    element_span subject = parts ? span(parts->subject) : element_span{};
    if (!parts && language_.speech.orders.inversion_without_marks)
      subject = delayed_subject(i, end);
    if (subject.empty()) return std::nullopt;
    const bool whole = subject.end == end || elements_[subject.end].kind != element_kind::word;
    return clause{
        .subject = whole ? subject : without_verbs(subject), .cue = i, .end = subject.end};
  }

  // Gestern sagte dazu am Abend X: the subject after time and adverbs.
  [[nodiscard]] element_span delayed_subject(std::size_t cue, std::size_t end) const {
    const cue_verb* verb = elements_[cue].cue;
    if (verb == nullptr || !verb->finite()) return {};
    const std::size_t at = after_time(elements_, cue + 1, end);
    if (at == cue + 1 || at == end || elements_[at].oblique) return {};
    element_iterator next = iterator(at);
    return span(parse_subject(next, iterator(end)));
  }

  [[nodiscard]] std::optional<clause> by_source(std::size_t i, std::size_t end) const {
    element_iterator at = iterator(i);
    const auto parts = parse_source(at, iterator(end));
    if (!parts) return std::nullopt;
    if (elements_[i].source_behind) {
      const bool behind = i > 0 && elements_[i - 1].kind != element_kind::word;
      const bool apart = at == iterator(end) || at->kind != element_kind::word;
      if (!behind || !apart) return std::nullopt;
    }
    clause c{.subject = span(parts->subject),
             .cue = i,
             .end = index(parts->subject.end()),
             .source = true};
    if (language_.speech.orders.source_in_clause && elements_[i].sentence_start)
      extend_to_verb(c, end);
    return c;
  }

  // Laut X aus Y (Z) wurde …: the source extends to the finite verb, without time.
  void extend_to_verb(clause& c, std::size_t end) const {
    constexpr std::size_t reach = 12;  // elements
    std::size_t at = c.end;
    std::size_t named = c.end;
    bool in_brackets = false;
    for (; at < end && at < c.end + reach; ++at) {
      const element& e = elements_[at];
      if (e.kind == element_kind::bracket) {
        in_brackets = !in_brackets;
        continue;
      }
      if (e.verbal() || e.pron != nullptr) break;
      if (e.kind != element_kind::word && e.kind != element_kind::quote) return;
      if (!in_brackets && !e.time && e.capital) named = at + 1;
      if (!in_brackets && e.kind == element_kind::quote) named = at + 1;
    }
    if (at == end || at >= c.end + reach || in_brackets) return;
    c.subject.end = named;
    c.end = at;
  }

  // X zufolge
  [[nodiscard]] std::optional<clause> before_source_end(std::size_t i, std::size_t end) const {
    if (language_.speech.source_endings.size() == 0) return std::nullopt;
    if (elements_[i].sentence_start) {
      // Before the first verb of its sentence, all words belong to the source.
      std::size_t mark = i;
      while (mark < end && elements_[mark].kind == element_kind::word &&
             !elements_[mark].source_end && !elements_[mark].verbal())
        ++mark;
      if (mark > i && mark < end && elements_[mark].source_end)
        return clause{.subject = {i, mark}, .cue = mark, .end = mark + 1, .source = true};
    }
    element_iterator at = iterator(i);
    const element_range subject = parse_subject(at, iterator(end));
    if (subject.empty() || at == iterator(end) || !at->source_end) return std::nullopt;
    return clause{.subject = span(subject), .cue = index(at), .end = index(at) + 1, .source = true};
  }

  // wie X mitteilte, so sagte X
  [[nodiscard]] std::optional<clause> at_mark(std::size_t i, std::size_t end) const {
    if (i + 1 >= end || elements_[i + 1].source) return std::nullopt;
    if (elements_[i + 1].cue != nullptr) return cue_first(i + 1, end);
    return subject_first(i + 1, end);
  }

  // A speech verb whose subject is not adjacent: `, saying`, `and blamed`, `led China to accuse`,
  // `called X by Y`.
  [[nodiscard]] std::optional<clause> inferred_clause(const unit& u, std::size_t cue,
                                                      const std::vector<clause>& before,
                                                      element_span main) const {
    clause c{.cue = cue, .inferred = true};
    if (is_passive(u, cue) || elements_[cue].capital) {
      // Asked whether …, she was asked about …: who asked is not said.
      if (!language_.speech.orders.passive_reports && elements_[cue].cue->type != cue_class::ask)
        return std::nullopt;
      c.end = cue + 1;
      return c;
    }
    // X said that Y was late, adding …
    const bool of_main = elements_[cue].cue->form == verb_form::gerund && cue > u.begin &&
                         elements_[cue - 1].kind == element_kind::comma && !main.empty();
    if (cue > u.begin + 1 && elements_[cue - 1].infinitive && elements_[cue - 2].nominal()) {
      c.subject = phrase_before(u, cue - 1);
    } else if (!(of_main && main.end <= cue) && !before.empty() && !before.back().source) {
      c.subject = before.back().subject;
    } else if (main.end <= cue) {
      c.subject = main;
    }
    if (c.subject.empty()) return std::nullopt;
    read_addressee(c, u.end);
    return c;
  }

  void read_addressee(clause& c, std::size_t end) const {
    c.end = c.cue + 1;
    if (!elements_[c.cue].cue->has(cue_trait::addressee)) return;
    element_iterator at = iterator(c.end);
    c.addressee = span(parse_object(at, iterator(end)));
    c.end = c.addressee.empty() ? c.end : c.addressee.end;
  }

  // Whether a cue is passive: was called, were told. Its subject is not the speaker. Phrases such
  // as `is quoted as saying` are cues as a whole.
  [[nodiscard]] bool is_passive(const unit& u, std::size_t cue) const {
    const element& e = elements_[cue];
    if (e.cue == nullptr || e.phrase) return false;
    if (e.cue->form != verb_form::past && e.cue->form != verb_form::participle) return false;
    std::size_t i = cue;
    while (i > u.begin && elements_[i - 1].adverb) --i;
    return i > u.begin && language_.grammar.passive_auxiliaries.contains(elements_[i - 1].key);
  }

  // The noun phrase that ends directly before element `end`.
  [[nodiscard]] element_span phrase_before(const unit& u, std::size_t end) const {
    // Stops at a change of capitalisation: `led Lee` is no noun phrase.
    const bool name = elements_[end - 1].capital;
    std::size_t begin = end;
    while (begin > u.begin && elements_[begin - 1].nominal() &&
           elements_[begin - 1].capital == name)
      --begin;
    while (begin > u.begin && elements_[begin - 1].determiner && !elements_[begin - 1].opener)
      --begin;
    return without_verbs({begin, end});
  }

  // Shortens a noun phrase that contains verbs, because the grammar accepts any word that forms no
  // clause as a noun. After a name, lower-case words are kept only up to a speaker noun:
  // `Clinton campaign officials`, but not `Lee walked`.
  [[nodiscard]] element_span without_verbs(element_span s) const {
    const auto is_plain = [&](std::size_t i) {
      return elements_[i].noun == nullptr && !elements_[i].capital;
    };
    std::size_t end = s.begin;
    bool seen_capital = false;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      const element& e = elements_[i];
      const bool capital = e.capital && !e.determiner && e.pron == nullptr;
      if (capital || e.noun != nullptr) {
        end = i + 1;
      } else if (seen_capital && !e.title && !e.name_link && !e.determiner) {
        std::size_t noun = i;
        while (noun < s.end && is_plain(noun)) ++noun;
        if (noun == s.end || elements_[noun].noun == nullptr || elements_[noun].capital) break;
        i = noun;
        end = noun + 1;
      }
      seen_capital = seen_capital || capital;
    }
    if (end > s.begin) s.end = end;
    return s;
  }

  const std::vector<element>& elements_;
  const lexicon& language_;
};

}  // namespace detto::inline v0::detail
