// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/parts.hpp>
#include <detto/concepts.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/name_book.hpp>
#include <detto/quote/marks.hpp>
#include <detto/quote/names.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/token/detail/lines.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// How sure each way of finding a speaker is. Measured on English news as the share of right speakers, rounded; the table
// and the command stand in docs/quote.md.
namespace sureness {
inline constexpr double beside = .9;     // the clause stands right behind the quotation
inline constexpr double leading = .85;   // a clause before it in the same sentence
inline constexpr double enclosing = .8;  // a clause later in the same sentence
inline constexpr double inferred = .6;   // a clause whose subject had to be looked for
inline constexpr double going_on = .8;   // the speech goes on from the sentence or paragraph before
inline constexpr double announced = .5;  // a colon before, no verb of speech
inline constexpr double reported = .7;   // reported speech without marks
}  // namespace sureness

// What was decided for one quote element.
struct decision {
  std::size_t element = 0;
  std::size_t unit = 0;
  std::optional<clause> said;
  double confidence = 0;
  bool alone = false;     // its unit holds nothing but quotations
  bool goes_on = false;   // same utterance as the decision before
  bool adjacent = false;  // the clause stands right behind
};

// Attributes the quotations of one document.
template <name_source Names>
class attributor {
public:
  attributor(const document& doc, const Names& names)
      : doc_(doc),
        names_(names),
        parts_(find_parts(doc)),
        marks_(find_marked(doc)),
        clauses_(elements_, doc.language()) {
    // Datelines, credits and furniture hold no speech, and would be read into the sentences beside them.
    for (const part& p : parts_) {
      if (p.type != part_type::body && p.type != part_type::caption &&
          p.type != part_type::headline) {
        silent_.push_back(p.range);
      }
    }
    element_builder(doc, marks_, silent_).run(elements_, units_);
    book_.emplace(doc.reading(), elements_, doc.language());
  }

  [[nodiscard]] attribution run() {
    attribution out;
    decide();
    continue_speech();
    emit_marked(out);
    emit_reported(out);
    std::ranges::stable_sort(out.quotes, {}, [](const quotation& q) { return q.range.begin; });
    number_utterances(out.quotes);
    for (const part& p : parts_) out.parts.push_back({p.type, doc_.to_text(p.range)});
    out.repairs.assign(doc_.repairs().begin(), doc_.repairs().end());
    return out;
  }

private:
  [[nodiscard]] const marked_stretch& stretch(std::size_t e) const {
    return marks_[elements_[e].stretch];
  }

  // Whether the words inside the marks end as a speech does before its clause: with a comma or a stop.
  [[nodiscard]] bool ends_open(std::size_t e) const {
    const byte_range inner = trim(doc_.reading(), stretch(e).inner);
    return !inner.empty() && (is_stop(decode_before(doc_.reading(), inner.end).value) ||
                              is_dash(decode_before(doc_.reading(), inner.end).value));
  }

  void decide() {
    for (std::size_t u = 0; u < units_.size(); ++u) {
      const unit& here = units_[u];
      std::vector<std::size_t> quotes;
      bool alone = true;
      for (std::size_t i = here.begin; i < here.end; ++i) {
        if (elements_[i].kind == element_kind::quote) {
          quotes.push_back(i);
        } else if (elements_[i].kind == element_kind::word) {
          alone = false;
        }
      }
      std::vector<clause> found;
      if (!alone) found = clauses_.find(here);
      for (const std::size_t q : quotes) {
        decision d{.element = q, .unit = u, .alone = alone};
        if (!alone) attribute(d, here, found);
        decisions_.push_back(d);
      }
      unit_clauses_.push_back(std::move(found));
    }
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
        c && !is_hearer(*c) && (parted || ends_open(q) || closes(u, *c))) {
      d.said = c;
      d.confidence = sureness::beside;
      d.adjacent = true;
      return;
    }
    if (const clause* c = leading_clause(q, found); c != nullptr) {
      d.said = *c;
      d.confidence = c->inferred ? sureness::inferred : sureness::leading;
      return;
    }
    // … “…” …, X said.
    for (const clause& c : found) {
      if (c.cue <= q || !is_parenthesis(u, c)) continue;
      d.said = c;
      d.confidence = sureness::enclosing;
      return;
    }
    if (q > u.begin && elements_[q - 1].kind == element_kind::colon) {
      clause c{.subject = clauses_.main_subject(u), .cue = q - 1, .end = q, .inferred = true};
      if (!c.subject.empty() && c.subject.end < q) {
        d.said = c;
        d.confidence = sureness::announced;
      }
    }
  }

  // X said “…”: the nearest clause before. Where X called something “…”, the nearest that calls; and what X said that Y
  // hoped is X's to say.
  [[nodiscard]] const clause* leading_clause(std::size_t q,
                                             const std::vector<clause>& found) const {
    const bool called = q > 0 && elements_[q - 1].role_mark;
    const clause* nearest = nullptr;
    for (auto c = found.rbegin(); c != found.rend(); ++c) {
      if (c->cue >= q) continue;
      const cue_class type =
          elements_[c->cue].cue != nullptr ? elements_[c->cue].cue->type : cue_class::say;
      if (called && (type == cue_class::call || type == cue_class::deny)) return &*c;
      if (nearest == nullptr) {
        nearest = &*c;
      } else if (!called && thinks(*nearest) && type != cue_class::think) {
        return &*c;
      }
      if (!called && !thinks(*nearest)) break;
    }
    return nearest;
  }

  [[nodiscard]] bool thinks(const clause& c) const {
    return elements_[c.cue].cue != nullptr && elements_[c.cue].cue->type == cue_class::think;
  }

  // Whether a clause takes nothing more: it speaks what stands before it.
  [[nodiscard]] bool closes(const unit& u, const clause& c) const {
    if (c.end >= u.end) return true;
    const element& e = elements_[c.end];
    return e.kind == element_kind::comma || e.kind == element_kind::stop || e.time || e.adverb ||
           (e.preposition && !e.infinitive);
  }

  // `“…” told reporters` has no speaker.
  [[nodiscard]] bool is_hearer(const clause& c) const {
    const cue_verb* cue = elements_[c.cue].cue;
    return cue != nullptr && cue->type == cue_class::say && cue->takes_addressee &&
           c.subject.begin > c.cue;
  }

  // A clause between commas, or behind one at the sentence's end, says all that stands before it.
  [[nodiscard]] bool is_parenthesis(const unit& u, const clause& c) const {
    const std::size_t first = std::min(c.subject.begin, c.cue);
    if (c.inferred || first == u.begin) return false;
    const element& before = elements_[first - 1];
    const bool parted = before.kind == element_kind::comma ||
                        (before.kind == element_kind::quote && ends_open(first - 1));
    return parted && (c.source || closes(u, c));
  }

  // Speech that goes on: from sentence to sentence of a paragraph, and from paragraph to paragraph.
  void continue_speech() {
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
      decision& d = decisions_[i];
      if (d.said || i == 0) continue;
      const decision& before = decisions_[i - 1];
      if (!before.said) continue;
      const unit& here = units_[d.unit];
      const unit& there = units_[before.unit];
      const bool same_paragraph = here.paragraph == there.paragraph;
      const bool begins = d.element == here.begin;
      const bool close = d.unit <= before.unit + 1;
      const bool reopened = stretch(d.element).continues;
      const bool next_paragraph = here.paragraph == there.paragraph + 1;
      if ((same_paragraph && close && begins) || reopened || (d.alone && close && next_paragraph)) {
        inherit(d, before);
        d.goes_on = same_paragraph || reopened;
      }
    }
    // “A.” “B,” X said: the clause comes with the second.
    for (std::size_t i = decisions_.size(); i-- > 1;) {
      decision& d = decisions_[i - 1];
      const decision& after = decisions_[i];
      const bool same_paragraph = units_[d.unit].paragraph == units_[after.unit].paragraph;
      if (!d.said && d.alone && after.adjacent && same_paragraph && after.unit <= d.unit + 1) {
        inherit(d, after);
        decisions_[i].goes_on = true;
      }
    }
    // X made a point: (paragraph) “…”
    for (decision& d : decisions_) {
      if (d.said || !d.alone || d.unit == 0) continue;
      const unit& before = units_[d.unit - 1];
      if (elements_[before.end - 1].kind != element_kind::colon) continue;
      if (!unit_clauses_[d.unit - 1].empty()) {
        d.said = unit_clauses_[d.unit - 1].back();
      } else if (const element_span subject = clauses_.main_subject(before); !subject.empty()) {
        d.said =
            clause{.subject = subject, .cue = before.end - 1, .end = before.end, .inferred = true};
      }
      if (d.said) d.confidence = sureness::announced;
    }
  }

  static void inherit(decision& d, const decision& from) {
    d.said = from.said;
    d.confidence = std::min(from.confidence, sureness::going_on);
  }

  [[nodiscard]] mention to_mention(byte_range reading_range) const {
    const byte_range range = doc_.to_text(reading_range);
    return {range, slice(doc_.text(), range)};
  }
  [[nodiscard]] byte_range range_of_span(element_span s) const {
    const std::string_view text = book_->text_of(s);
    return range_of(doc_.reading(), text);
  }

  [[nodiscard]] std::optional<speaker> speaker_of(const clause& c) const {
    if (c.subject.empty()) return std::nullopt;
    speaker who;
    static_cast<mention&>(who) = to_mention(range_of_span(c.subject));
    resolve(who, c.subject);
    return who;
  }

  // The group or thing that `they` or `it` at element `at` stands for: the last that spoke before and fits.
  [[nodiscard]] element_span earlier_speaker(const pronoun& p, std::size_t at) const {
    const auto here = std::ranges::upper_bound(units_, at, {}, &unit::begin);
    std::size_t u = static_cast<std::size_t>(here - units_.begin());
    for (std::size_t seen = 0; u-- > 0 && seen < pronoun_reach; ++seen) {
      const auto& clauses = unit_clauses_[u];
      for (auto c = clauses.rbegin(); c != clauses.rend(); ++c) {
        if (c->subject.empty() || c->subject.end > at) continue;
        for (std::size_t i = c->subject.begin; i < c->subject.end; ++i) {
          const noun_class* noun = elements_[i].noun;
          if (elements_[i].pron != nullptr || noun == nullptr) continue;
          const bool people = *noun == noun_class::people;
          const bool thing = *noun == noun_class::organisation || *noun == noun_class::document;
          if (p.plural ? people : p.gender == pronoun::gender_type::neuter && thing)
            return c->subject;
        }
      }
    }
    return {};
  }

  // The name in full and what it names.
  void resolve(speaker& who, element_span phrase) const {
    element_span name = book_->name_in(phrase);
    const element& first = elements_[phrase.begin];
    const bool is_pronoun = phrase.end - phrase.begin == 1 && first.pron != nullptr;
    if (is_pronoun) {
      name = book_->antecedent(*first.pron, phrase.begin);
      if (name.empty()) {
        if (const element_span named = earlier_speaker(*first.pron, phrase.begin); !named.empty()) {
          return resolve(who, named);
        }
      }
    }
    if (const auto known = names_(book_->text_of(name)); known.has_value()) {
      who.canonical = known->canonical;
      if constexpr (requires { known->type; }) who.type = known->type;
      return;
    }
    if (!name.empty()) {
      const element_span full = book_->fullest(name);
      if (const auto known = names_(book_->text_of(full)); known.has_value()) {
        who.canonical = known->canonical;
        if constexpr (requires { known->type; }) who.type = known->type;
        return;
      }
      who.canonical = doc_.to_text(range_of_span(full)).empty()
                          ? std::string()
                          : std::string(to_mention(range_of_span(full)).text);
      who.type = book_->is_person(name)            ? speaker_type::person
                 : book_->names_organisation(name) ? speaker_type::organisation
                                                   : speaker_type::unknown;
      return;
    }
    who.canonical = std::string(who.text);
    if (is_pronoun) {
      who.type = first.pron->plural ? speaker_type::group : speaker_type::unknown;
      return;
    }
    for (std::size_t i = phrase.end; i-- > phrase.begin;) {
      if (elements_[i].noun == nullptr) continue;
      switch (*elements_[i].noun) {
      case noun_class::person: who.type = speaker_type::anonymous; break;
      case noun_class::people: who.type = speaker_type::group; break;
      case noun_class::organisation: who.type = speaker_type::organisation; break;
      case noun_class::document: who.type = speaker_type::document; break;
      }
      return;
    }
  }

  void fill(quotation& q, const clause& c, double confidence) const {
    q.who = speaker_of(c);
    const element& cue = elements_[c.cue];
    speech_cue told;
    static_cast<mention&>(told) = to_mention(cue.range);
    told.type = cue.cue != nullptr ? cue.cue->type : cue_class::say;
    q.cue = told;
    if (!c.addressee.empty()) q.addressee = to_mention(range_of_span(c.addressee));
    q.negated = c.negated;
    q.confidence = confidence;
  }

  void emit_marked(attribution& out) {
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
      const decision& d = decisions_[i];
      const marked_stretch& marks = stretch(d.element);
      if (!d.said) {
        unattributed_stretch u;
        static_cast<mention&>(u) = to_mention(marks.outer);
        u.reason = reason_of(d);
        out.unattributed.push_back(u);
        continue;
      }
      // Stretches of one reported clause are one quotation.
      if (i > 0 && !out.quotes.empty() && joins(decisions_[i - 1], d)) {
        quotation& host = out.quotes.back();
        host.marked.push_back(to_mention(marks.inner));
        host.range.end = std::max(host.range.end, doc_.to_text(marks.outer).end);
        host.text = slice(doc_.text(), host.range);
        continue;
      }
      quotation q;
      q.kind = kind_of_quote(d);
      static_cast<mention&>(q) =
          to_mention(q.kind == quote_kind::mixed ? content_of(d) : marks.outer);
      q.marked.push_back(to_mention(marks.inner));
      fill(q, *d.said, d.confidence);
      q.utterance = utterance_of(i);
      out.quotes.push_back(std::move(q));
    }
  }

  // Utterances are counted by the clause that speaks them.
  [[nodiscard]] std::size_t utterance_of(std::size_t i) const { return decisions_[i].said->cue; }

  [[nodiscard]] bool joins(const decision& before, const decision& d) const {
    return before.unit == d.unit && before.said && before.said->cue == d.said->cue &&
           kind_of_quote(before) == quote_kind::mixed && kind_of_quote(d) == quote_kind::mixed &&
           !d.said->source;
  }

  // Direct where the marks hold a whole sentence: at the begin of the sentence, or right behind the clause.
  [[nodiscard]] quote_kind kind_of_quote(const decision& d) const {
    const unit& u = units_[d.unit];
    const std::size_t q = d.element;
    if (q == u.begin || d.alone) return quote_kind::direct;
    const element& before = elements_[q - 1];
    if (before.kind == element_kind::quote) return quote_kind::direct;
    const bool capital = begins_with_capital(stretch(q).inner);
    const bool introduced = before.kind == element_kind::comma ||
                            before.kind == element_kind::colon ||
                            (d.said && (q == d.said->end || q == d.said->cue + 1));
    return introduced && capital ? quote_kind::direct : quote_kind::mixed;
  }

  [[nodiscard]] bool begins_with_capital(byte_range inner) const {
    const byte_range core = trim(doc_.reading(), inner);
    return !core.empty() && is_capital(decode(doc_.reading(), core.begin).value);
  }

  // The reported clause around a mixed quotation: behind `said that`, or all before `, X said`.
  [[nodiscard]] byte_range content_of(const decision& d) const {
    const unit& u = units_[d.unit];
    const clause& c = *d.said;
    const byte_range marks = stretch(d.element).outer;
    const cue_verb* cue = elements_[c.cue].cue;
    if (c.cue >= u.begin && c.cue < d.element && c.end <= d.element) {
      if (cue == nullptr || !cue->reports) return marks;
      std::size_t begin = content_begin(c, d.element);
      while (begin < d.element && (elements_[begin].kind == element_kind::comma ||
                                   elements_[begin].kind == element_kind::colon)) {
        ++begin;
      }
      return {elements_[begin].range.begin, elements_[content_end(u, d.element) - 1].range.end};
    }
    if (c.cue > d.element && c.cue < u.end) return {elements_[u.begin].range.begin, marks.end};
    return marks;
  }

  // Where the clause that `c` takes begins: behind time and manner, and behind `that`.
  [[nodiscard]] std::size_t content_begin(const clause& c, std::size_t end) const {
    std::size_t begin = c.end;
    if (begin < end &&
        (elements_[begin].preposition || elements_[begin].time || elements_[begin].adverb)) {
      for (std::size_t i = begin; i < end && elements_[i].kind == element_kind::word; ++i) {
        if (elements_[i].opener) return i + 1;
      }
    }
    while (begin < end && (elements_[begin].time || elements_[begin].adverb)) ++begin;
    return begin < end && elements_[begin].opener ? begin + 1 : begin;
  }

  // Where a reported clause ends that holds element `from`: before the sentence's stop, or before the next speech clause.
  [[nodiscard]] std::size_t content_end(const unit& u, std::size_t from) const {
    std::size_t end = u.end;
    for (const clause& c : unit_clauses_[static_cast<std::size_t>(&u - units_.data())]) {
      if (c.cue <= from) continue;
      end = c.inferred ? c.cue : std::min(c.subject.begin, c.cue);
      break;
    }
    while (end > from + 1 && elements_[end - 1].kind != element_kind::word &&
           elements_[end - 1].kind != element_kind::quote)
      --end;
    if (end < u.end && end > from + 1 && elements_[end - 1].conjunction) --end;
    return end;
  }

  // Words in marks that nobody speaks: a title of a work, a name between names, a term.
  [[nodiscard]] unattributed_reason reason_of(const decision& d) const {
    const std::size_t q = d.element;
    const unit& u = units_[d.unit];
    const bool name_before = q > u.begin && elements_[q - 1].capital && elements_[q - 1].nominal();
    const bool name_after = q + 1 < u.end && elements_[q + 1].capital && elements_[q + 1].nominal();
    if (name_before && name_after) return unattributed_reason::nickname;
    std::size_t words = 0;
    std::size_t capitals = 0;
    const byte_range inner = stretch(q).inner;
    const auto tokens = doc_.words();
    auto t = std::ranges::lower_bound(
        tokens, inner.begin, {}, [&](const folded_token& w) { return doc_.range(w.text).begin; });
    for (; t != tokens.end() && doc_.range(t->text).end <= inner.end; ++t) {
      ++words;
      capitals += is_capital(decode(t->text, 0).value) ? 1U : 0U;
    }
    if (words >= 2 && capitals * 2 > words) return unattributed_reason::title;
    return words <= longest_term ? unattributed_reason::term : unattributed_reason::unknown;
  }

  static constexpr std::size_t longest_term = 4;   // words
  static constexpr std::size_t pronoun_reach = 4;  // sentences that are looked back through

  // Reported speech without marks: the clause behind `said that`, or before `, X said`.
  void emit_reported(attribution& out) const {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const unit& u = units_[i];
      std::size_t content_end = u.end;
      while (content_end > u.begin && elements_[content_end - 1].kind == element_kind::stop)
        --content_end;
      for (const clause& c : unit_clauses_[i]) {
        if (c.inferred || (elements_[c.cue].cue != nullptr && !elements_[c.cue].cue->reports))
          continue;
        if (elements_[c.cue].cue != nullptr && elements_[c.cue].cue->type == cue_class::think)
          continue;
        element_span content;
        if (is_parenthesis(u, c)) {
          const std::size_t first = std::min(c.subject.begin, c.cue);
          content = {u.begin, elements_[first - 1].kind == element_kind::quote ? first : first - 1};
        } else if (!c.source) {
          const std::size_t begin = content_begin(c, content_end);
          const bool clause_follows = begin > c.end ? elements_[begin - 1].opener : false;
          if (begin < content_end && (clause_follows || begins_clause(begin)))
            content = {begin, content_end};
        }
        if (content.end <= content.begin + 1 || holds_quote(content)) continue;
        quotation q;
        q.kind = quote_kind::indirect;
        static_cast<mention&>(q) = to_mention(
            {elements_[content.begin].range.begin, elements_[content.end - 1].range.end});
        fill(q, c, sureness::reported);
        q.utterance = c.cue;
        out.quotes.push_back(std::move(q));
        break;
      }
    }
  }

  // Whether a clause without `that` begins here: with its subject.
  [[nodiscard]] bool begins_clause(std::size_t i) const {
    const element& e = elements_[i];
    return (e.pron != nullptr && e.pron->subject) || e.determiner || (e.nominal() && !e.number);
  }

  [[nodiscard]] bool holds_quote(element_span s) const {
    return std::any_of(elements_.begin() + static_cast<std::ptrdiff_t>(s.begin),
                       elements_.begin() + static_cast<std::ptrdiff_t>(s.end),
                       [](const element& e) { return e.kind == element_kind::quote; });
  }

  // Utterances were named by their clause; count them in order of appearance.
  static void number_utterances(std::vector<quotation>& quotes) {
    std::map<std::size_t, std::size_t> numbers;
    for (quotation& q : quotes)
      q.utterance = numbers.try_emplace(q.utterance, numbers.size()).first->second;
  }

  const document& doc_;
  const Names& names_;
  std::vector<part> parts_;
  std::vector<byte_range> silent_;  // in the reading
  std::vector<marked_stretch> marks_;
  std::vector<element> elements_;
  std::vector<unit> units_;
  clause_finder clauses_;
  std::optional<name_book> book_;
  std::vector<decision> decisions_;
  std::vector<std::vector<clause>> unit_clauses_;  // by unit
};

}  // namespace detto::inline v0::detail
