// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/parts.hpp>
#include <detto/concepts.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/contents.hpp>
#include <detto/quote/detail/decisions.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/speakers.hpp>
#include <detto/quote/detail/to_mention.hpp>
#include <detto/quote/marks.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// Attributes the quotations of one document: marks, elements, clauses, speakers, each a step of its
// own.
template <name_source Names>
class attributor {
public:
  attributor(const document& doc, const Names& names)
      : doc_(doc),
        parts_(find_parts(doc)),
        marks_(find_marked(doc)),
        list_(element_builder(doc, marks_, silent(parts_)).run()),
        decided_(decision_maker(list_, marks_, doc.language()).run()),
        speakers_(doc, list_, decided_.clauses, names),
        contents_(doc, list_, marks_, decided_) {}
  attributor(const attributor&) = delete;  // its members refer to each other
  attributor& operator=(const attributor&) = delete;

  [[nodiscard]] attribution run() const {
    attribution out;
    emit_marked(out);
    emit_reported(out);
    std::ranges::stable_sort(out.quotes, {}, [](const quotation& q) { return q.range.begin; });
    number_utterances(out.quotes);
    for (const part& p : parts_) out.parts.push_back({p.type, doc_.to_text(p.range)});
    out.repairs.assign(doc_.repairs().begin(), doc_.repairs().end());
    out.stopped_early = list_.limit_reached;
    return out;
  }

private:
  // Datelines, credits and furniture hold no speech, and would be read into the sentences beside
  // them.
  static std::vector<byte_range> silent(const std::vector<part>& parts) {
    std::vector<byte_range> ranges;
    for (const part& p : parts) {
      if (p.type != part_type::body && p.type != part_type::caption &&
          p.type != part_type::headline) {
        ranges.push_back(p.range);
      }
    }
    return ranges;
  }

  void emit_marked(attribution& out) const {
    for (std::size_t i = 0; i < decided_.decisions.size(); ++i) {
      const decision& d = decided_.decisions[i];
      const marked_stretch& marks = marks_[list_.elements[d.element].stretch];
      if (!d.said) {
        out.unattributed.push_back({to_mention(doc_, marks.outer), contents_.reason_of(d)});
        continue;
      }
      if (i > 0 && contents_.joins(decided_.decisions[i - 1], d)) {
        quotation& host = out.quotes.back();
        host.marked.push_back(to_mention(doc_, marks.inner));
        host.range.end = std::max(host.range.end, doc_.to_text(marks.outer).end);
        host.text = slice(doc_.text(), host.range);
        continue;
      }
      quotation q = spoken_by(*d.said, d.confidence);
      q.kind = contents_.kind_of(d);
      static_cast<mention&>(q) = to_mention(doc_, contents_.content_of(d));
      q.marked.push_back(to_mention(doc_, marks.inner));
      out.quotes.push_back(std::move(q));
    }
  }

  void emit_reported(attribution& out) const {
    for (std::size_t u = 0; u < list_.units.size(); ++u) {
      contents_.find_reported(u, [&](const clause& c, byte_range content) {
        quotation q = spoken_by(c, sureness::reported);
        q.kind = quote_kind::indirect;
        static_cast<mention&>(q) = to_mention(doc_, content);
        out.quotes.push_back(std::move(q));
      });
    }
  }

  // A quotation with all that its clause tells; the utterance is named by its cue until all are
  // known.
  [[nodiscard]] quotation spoken_by(const clause& c, double confidence) const {
    quotation q;
    if (!c.subject.empty()) q.who = speakers_(c.subject);
    const element& cue = list_.elements[c.cue];
    q.cue = speech_cue{to_mention(doc_, cue.range),
                       cue.cue != nullptr ? cue.cue->type : cue_class::say};
    if (!c.addressee.empty()) q.addressee = speakers_.words(c.addressee);
    q.negated = c.negated;
    q.utterance = c.cue;
    q.confidence = confidence;
    return q;
  }

  // Counts utterances in order of appearance.
  static void number_utterances(std::vector<quotation>& quotes) {
    std::map<std::size_t, std::size_t> numbers;
    for (quotation& q : quotes)
      q.utterance = numbers.try_emplace(q.utterance, numbers.size()).first->second;
  }

  const document& doc_;
  std::vector<part> parts_;
  std::vector<marked_stretch> marks_;
  element_list list_;
  decision_list decided_;
  speaker_finder<Names> speakers_;
  content_reader contents_;
};

}  // namespace detto::inline v0::detail
