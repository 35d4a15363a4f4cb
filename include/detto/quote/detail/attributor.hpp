// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/names.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/detail/attribution_frame.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/contents.hpp>
#include <detto/quote/detail/decisions.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/quote/detail/name_book.hpp>
#include <detto/quote/detail/speakers.hpp>
#include <detto/quote/detail/to_mention.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// Attributes the quotations of one document in separate steps: marks, elements, decisions with
// their clauses, speakers, contents.
template <name_source Names>
class attributor {
public:
  attributor(const document& doc, Names& names)
      : doc_(doc),
        marks_(find_marked_readings(doc)),
        list_(element_builder(doc, marks_, non_speech_ranges(doc)).run()),
        book_(doc.reading(), list_, doc.language()),
        decided_(decision_maker(list_, marks_, book_, doc.language()).run()),
        speakers_(doc, list_, decided_.clauses, book_, names),
        contents_(doc, list_, marks_, decided_) {}
  attributor(const attributor&) = delete;  // its members refer to each other
  attributor& operator=(const attributor&) = delete;

  [[nodiscard]] attribution run() const {
    attribution out = attribution_frame(doc_);
    emit_marked(out);
    emit_reported(out);
    std::ranges::stable_sort(out.quotes, {}, [](const quotation& q) { return q.range.begin; });
    number_utterances(out.quotes);
    out.stopped_early = list_.limit_reached;
    return out;
  }

private:
  void emit_marked(attribution& out) const {
    const decision* part = nullptr;  // the last part of a reported clause
    std::size_t host = 0;            // its quotation
    for (const decision& d : decided_.decisions) {
      const marked_reading& marks = marks_[list_.elements[d.element].stretch];
      if (!d.speech) {
        out.unattributed.push_back({to_mention(doc_, marks.outer), contents_.reason_of(d)});
        continue;
      }
      if (part != nullptr && contents_.joins(*part, d)) {
        out.quotes[host].marked.push_back(to_mention(doc_, marks.inner));
        continue;
      }
      quotation q = make_quotation(*d.speech, contents_.kind_of(d), d.rule);
      static_cast<mention&>(q) = to_mention(doc_, contents_.content_of(d));
      q.marked.push_back(to_mention(doc_, marks.inner));
      if (q.kind == quote_kind::mixed) {
        part = &d;
        host = out.quotes.size();
      }
      out.quotes.push_back(std::move(q));
    }
  }

  void emit_reported(attribution& out) const {
    for (std::size_t u = 0; u < list_.units.size(); ++u) {
      contents_.find_reported(u,
                              [&](const clause& c, attribution_rule rule, reading_range content) {
                                quotation q = make_quotation(c, quote_kind::indirect, rule);
                                static_cast<mention&>(q) = to_mention(doc_, content);
                                out.quotes.push_back(std::move(q));
                              });
    }
  }

  // A quotation with the data of its clause. The index of the cue identifies the utterance until
  // number_utterances() numbers them.
  [[nodiscard]] quotation make_quotation(const clause& c, quote_kind kind,
                                         attribution_rule rule) const {
    quotation q;
    q.kind = kind;
    if (!c.subject.empty()) {
      resolved_speaker found = speakers_(c.subject);
      q.who = std::move(found.who);
      q.name_evidence = found.evidence;
    }
    const element& cue = list_.elements[c.cue];
    q.cue = speech_cue{to_mention(doc_, cue.range),
                       cue.cue != nullptr ? cue.cue->type : cue_class::say};
    if (!c.addressee.empty()) q.addressee = speakers_.mention_of(c.addressee);
    q.negated = c.negated;
    q.utterance = c.cue;
    q.asserted = c.asserted;
    q.evidence = rule;
    if (const confidence_table* table = doc_.language().speech.confidence)
      q.confidence = (*table)(rule, static_cast<std::size_t>(kind), q.name_evidence);
    return q;
  }

  // Numbers the utterances in order of appearance.
  static void number_utterances(std::vector<quotation>& quotes) {
    std::map<std::size_t, std::size_t> numbers;
    for (quotation& q : quotes)
      q.utterance = numbers.try_emplace(q.utterance, numbers.size()).first->second;
  }

  const document& doc_;
  std::vector<marked_reading> marks_;
  element_list list_;
  name_book book_;
  decision_list decided_;
  speaker_finder<Names> speakers_;
  content_reader contents_;
};

}  // namespace detto::inline v0::detail
