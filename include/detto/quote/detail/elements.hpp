// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/marks.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>
#include <detto/token/token.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

enum class element_kind : std::uint8_t { word, quote, comma, colon, dash, stop, bracket, other };

// What the grammar of speech clauses reads: words with what the lexicon tells of them, and each
// outermost marked stretch as one element, so that what is said never mixes with who said it.
struct element {
  byte_range range;  // in the reading
  std::string_view text;
  std::uint64_t key = 0;
  element_kind kind = element_kind::other;
  std::size_t stretch = 0;  // of a quote: its index
  bool open_end =
      false;  // of a quote: ends as speech does before its clause, with a comma, a stop or a dash
  std::size_t words = 0;    // of a quote: how many it holds
  bool title_case = false;  // of a quote: most of them are capitalised
  const cue_verb* cue = nullptr;
  const pronoun* pron = nullptr;
  const noun_class* noun = nullptr;
  bool capital = false;
  bool number = false;
  bool possessive = false;
  bool title = false;
  bool determiner = false;
  bool preposition = false;
  bool name_link = false;  // of: joins two names to one
  bool conjunction = false;
  bool auxiliary = false;
  bool adverb = false;
  bool time = false;
  bool opener = false;  // that, whether
  bool relative = false;
  bool infinitive = false;
  bool role_mark = false;  // as: before what something is called
  bool source = false;     // according to
  bool sentence_start = false;

  // A word of a noun phrase: none of those that build clauses.
  [[nodiscard]] bool nominal() const noexcept {
    return kind == element_kind::word && cue == nullptr && pron == nullptr && !preposition &&
           !conjunction && !auxiliary && !adverb && !time && !source && !infinitive;
  }
};

// A sentence around the quotations: elements [begin, end) of one paragraph.
struct unit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t paragraph = 0;
};

// A document as the rules of attribution read it.
struct element_list {
  std::vector<element> elements;
  std::vector<unit> units;
  bool limit_reached = false;  // a sentence was longer than any unit may be, and was cut
};

// Cuts a document into elements and units.
class element_builder {
public:
  // Tokens inside `silent`, ranges of the reading by begin, are left out.
  element_builder(const document& doc, std::span<const marked_stretch> stretches,
                  std::span<const byte_range> silent)
      : doc_(doc), language_(doc.language()), stretches_(stretches), silent_(silent) {}

  [[nodiscard]] element_list run() const {
    element_list out;
    std::vector<element>& elements = out.elements;
    std::size_t t = 0;
    std::size_t s = 0;
    std::size_t quiet = 0;
    const auto tokens = doc_.tokens();
    for (std::size_t p = 0; p < doc_.paragraphs().size(); ++p) {
      const byte_range paragraph = doc_.paragraphs()[p];
      const std::size_t first = elements.size();
      while (t < tokens.size()) {
        const byte_range range = doc_.range(tokens[t].text);
        if (range.begin >= paragraph.end) break;
        while (quiet < silent_.size() && silent_[quiet].end <= range.begin) ++quiet;
        if (quiet < silent_.size() && silent_[quiet].contains(range.begin)) {
          ++t;
          continue;
        }
        while (s < stretches_.size() &&
               (stretches_[s].depth > 0 || stretches_[s].outer.end <= range.begin))
          ++s;
        if (s < stretches_.size() && stretches_[s].outer.contains(range.begin)) {
          elements.push_back(quote_element(s));
          const std::size_t end = stretches_[s].outer.end;
          while (t < tokens.size() && doc_.range(tokens[t].text).begin < end) ++t;
          continue;
        }
        add(elements, first, tokens[t], range);
        ++t;
      }
      find_phrases(elements, first);
      read_ambiguous(elements, first);
      cut_units(out, first, p);
    }
    return out;
  }

private:
  // Elements. Rules look for clauses through a whole unit, so its length bounds the work for each
  // quotation; no sentence of news comes near it.
  static constexpr std::size_t longest_unit = 1000;
  static constexpr std::size_t clause_reach = 16;  // elements from a quotation to its verb

  element quote_element(std::size_t s) const {
    element e;
    e.range = stretches_[s].outer;
    e.text = slice(doc_.reading(), e.range);
    e.kind = element_kind::quote;
    e.stretch = s;
    const byte_range inner = trim(doc_.reading(), stretches_[s].inner);
    if (!inner.empty()) {
      const char32_t end = decode_before(doc_.reading(), inner.end).value;
      e.open_end = is_stop(end) || is_dash(end);
    }
    std::size_t capitals = 0;
    const auto words = doc_.words();
    auto w = std::ranges::lower_bound(
        words, inner.begin, {}, [this](const folded_token& t) { return doc_.range(t.text).begin; });
    for (; w != words.end() && doc_.range(w->text).end <= inner.end; ++w) {
      ++e.words;
      capitals += is_capital(decode(w->text, 0).value) ? 1U : 0U;
    }
    e.title_case = e.words >= 2 && capitals * 2 > e.words;
    return e;
  }

  void add(std::vector<element>& elements, std::size_t first, const folded_token& t,
           byte_range range) const {
    const bool joined = elements.size() > first && elements.back().range.end == range.begin;
    if (t.kind == token_kind::word || t.kind == token_kind::number) {
      // One word over hyphens: the last part tells what it is, the first whether it is a name.
      if (joined && elements.size() > first + 1 && elements.back().text == "-" &&
          elements[elements.size() - 2].kind == element_kind::word &&
          elements[elements.size() - 2].range.end == elements.back().range.begin) {
        elements.pop_back();
        element word = word_element(t, range);
        element& before = elements.back();
        word.range.begin = before.range.begin;
        word.text = slice(doc_.reading(), word.range);
        word.capital = before.capital;
        word.sentence_start = before.sentence_start;
        word.cue = nullptr;
        before = word;
        return;
      }
      elements.push_back(word_element(t, range));
      return;
    }
    if (joined && elements.back().kind == element_kind::word) {
      element& before = elements.back();
      if (t.text == "." && !ends_sentence_at(range.end) &&
          (before.capital || language_.abbreviations.contains(before.key))) {
        before.range.end = range.end;
        before.text = slice(doc_.reading(), before.range);
        return;
      }
      if ((t.text == "'" || t.text == "\u2019") && !before.text.empty() &&
          before.text.back() == 's') {
        before.possessive = true;
        return;
      }
    }
    elements.push_back(punctuation_element(t, range));
  }

  // The tables of a lexicon write don't with U+0027, many papers with U+2019.
  static std::uint64_t with_plain_apostrophe(const folded_token& t) {
    constexpr std::string_view curly = "\u2019";
    const std::size_t at = t.text.find(curly);
    if (at == std::string_view::npos) return t.key;
    std::string plain(t.text);
    plain.replace(at, curly.size(), "'");
    return folded_key(plain);
  }

  element word_element(const folded_token& t, byte_range range) const {
    element e;
    e.range = range;
    e.text = t.text;
    e.key = with_plain_apostrophe(t);
    e.kind = element_kind::word;
    e.number = t.kind == token_kind::number;
    e.capital = is_capital(decode(t.text, 0).value);
    for (const std::string_view ending : {"'s", "\u2019s"}) {
      if (!t.text.ends_with(ending) || t.text.size() == ending.size()) continue;
      e.possessive = true;
      e.key = folded_key(t.text.substr(0, t.text.size() - ending.size()));
    }
    e.sentence_start = begins_sentence_at(range.begin);
    // A capital inside a sentence makes a name of any word but a title's or a time's.
    const bool name = e.capital && !e.sentence_start;
    e.title = language_.titles.contains(e.key);
    e.time = language_.time_words.contains(e.key);
    e.noun = language_.speaker_nouns.find(e.key);
    if (name) return e;
    e.cue = language_.cues.find(e.key);
    e.pron = language_.pronouns.find(e.key);
    e.determiner = language_.determiners.contains(e.key);
    e.preposition = language_.prepositions.contains(e.key);
    e.name_link = language_.name_links.contains(e.key);
    e.conjunction = language_.conjunctions.contains(e.key);
    e.auxiliary = language_.auxiliaries.contains(e.key);
    e.adverb = language_.adverbs_of_speech.contains(e.key);
    if (!e.adverb && !e.capital && e.noun == nullptr && !language_.adverb_ending.empty()) {
      e.adverb = t.text.ends_with(language_.adverb_ending) &&
                 t.text.size() > language_.adverb_ending.size() + 2;
    }
    e.role_mark = language_.role_marks.contains(e.key);
    e.opener = language_.clause_openers.contains(e.key);
    e.relative = language_.relatives.contains(e.key);
    e.infinitive = language_.infinitive_marks.contains(e.key);
    if (e.capital) e.cue = nullptr;
    return e;
  }

  element punctuation_element(const folded_token& t, byte_range range) const {
    element e;
    e.range = range;
    e.text = t.text;
    e.key = t.key;
    const char32_t c = decode(t.text, 0).value;
    if (c == U',' || c == U';') {
      e.kind = element_kind::comma;
    } else if (c == U':') {
      e.kind = element_kind::colon;
    } else if (c == U'.' || c == U'!' || c == U'?' || c == U'\u2026') {
      e.kind = element_kind::stop;
    } else if (is_dash(c)) {
      e.kind = element_kind::dash;
    } else if (is_opener(c) || is_closer(c)) {
      e.kind = element_kind::bracket;
    }
    return e;
  }

  [[nodiscard]] bool ends_sentence_at(std::size_t end) const {
    const auto at = std::ranges::lower_bound(doc_.sentences(), end, {}, &byte_range::end);
    return at != doc_.sentences().end() && at->end == end;
  }
  [[nodiscard]] bool begins_sentence_at(std::size_t begin) const {
    const auto at = std::ranges::lower_bound(doc_.sentences(), begin, {}, &byte_range::begin);
    return at != doc_.sentences().end() && at->begin == begin;
  }

  // Speech verbs and sources of several words become one element.
  void find_phrases(std::vector<element>& elements, std::size_t first) const {
    std::size_t to = first;
    for (std::size_t from = first; from < elements.size(); ++to) {
      element e = elements[from];
      std::size_t size = 1;
      if (const cue_phrase* found = phrase_at(language_.cue_phrases, elements, from)) {
        size = found->words.size();
        e.cue = &found->value;
      } else if (const cue_phrase* source = phrase_at(language_.source_phrases, elements, from)) {
        size = source->words.size();
        e.cue = nullptr;
        e.source = true;
      }
      if (size > 1) {
        e.range.end = elements[from + size - 1].range.end;
        e.text = slice(doc_.reading(), e.range);
        e.preposition = e.adverb = e.conjunction = false;
      }
      from += size;
      elements[to] = e;
    }
    elements.resize(to);
  }

  static const cue_phrase* phrase_at(std::span<const cue_phrase> phrases,
                                     const std::vector<element>& elements, std::size_t at) {
    for (const cue_phrase& candidate : phrases) {
      const auto& keys = candidate.words.keys;
      if (keys[0] != elements[at].key) continue;
      const std::size_t size = candidate.words.size();
      bool same = at + size <= elements.size();
      for (std::size_t i = 1; same && i < size; ++i) same = elements[at + i].key == keys[i];
      if (same) return &candidate;
    }
    return nullptr;
  }

  // Words that are verbs or nouns by their place: `the report`, `in comments`, `a new claim`.
  static void read_ambiguous(std::vector<element>& elements, std::size_t first) {
    for (std::size_t i = first; i < elements.size(); ++i) {
      element& e = elements[i];
      if (e.cue == nullptr || i == first) continue;
      const bool base = e.cue->form == verb_form::base || e.cue->form == verb_form::present;
      const element& before = elements[i - 1];
      const bool after_noun_opener = (before.determiner && !before.pron) || before.possessive ||
                                     (before.preposition && !before.infinitive);
      const bool in_phrase = before.nominal() && !before.capital && before.noun == nullptr &&
                             i > first + 1 &&
                             (elements[i - 2].determiner || elements[i - 2].possessive);
      const bool after_adjective =
          e.cue->noun_alike && before.nominal() && !before.capital && before.noun == nullptr;
      const bool gerund = e.cue->form == verb_form::gerund;
      if (base ? after_noun_opener || in_phrase || after_adjective : gerund && in_phrase)
        e.cue = nullptr;
    }
  }

  void cut_units(element_list& out, std::size_t first, std::size_t paragraph) const {
    std::size_t begin = first;
    for (std::size_t i = first; i < out.elements.size(); ++i) {
      const bool last = i + 1 == out.elements.size();
      const bool sentence_ends = last || ends_unit(out.elements, i);
      const bool too_long = i + 1 - begin == longest_unit;
      if (!sentence_ends && !too_long) continue;
      out.limit_reached = out.limit_reached || !sentence_ends;
      out.units.push_back({begin, i + 1, paragraph});
      begin = i + 1;
    }
  }

  // Whether a sentence ends with element `i`: at a stop, or with a quotation that holds the stop.
  [[nodiscard]] bool ends_unit(const std::vector<element>& elements, std::size_t i) const {
    const element& e = elements[i];
    const element& next = elements[i + 1];
    if (e.kind == element_kind::stop)
      return next.kind == element_kind::quote || next.capital || next.number ||
             next.kind == element_kind::bracket;
    if (e.kind != element_kind::quote) return false;
    const std::string_view inner = slice(doc_.reading(), stretches_[e.stretch].inner);
    if (inner.empty()) return false;
    const char32_t end = decode_before(inner, inner.size()).value;
    if (next.kind == element_kind::quote) return end != U',' && is_stop(end);
    if (!next.capital) return false;
    if (end == U'.' || end == U'\u2026') return true;
    // "Really?" Smith asked. goes on; "Really?" Smith left. does not.
    if (end != U'!' && end != U'?') return false;
    for (std::size_t j = i + 1; j < elements.size() && j < i + clause_reach; ++j) {
      if (elements[j].cue != nullptr) return false;
      if (elements[j].kind != element_kind::word && elements[j].kind != element_kind::comma) break;
    }
    return true;
  }

  const document& doc_;
  const lexicon& language_;
  std::span<const marked_stretch> stretches_;
  std::span<const byte_range> silent_;
};

}  // namespace detto::inline v0::detail
