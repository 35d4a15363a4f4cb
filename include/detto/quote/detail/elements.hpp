// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/element.hpp>
#include <detto/quote/detail/mark_pairer.hpp>
#include <detto/quote/detail/verb_places.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/fold.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/token.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Splits a document into elements and units.
class element_builder {
public:
  // Omits tokens inside `excluded`, ranges of the reading sorted by begin.
  element_builder(const document& doc, std::span<const marked_reading> stretches,
                  std::span<const reading_range> excluded)
      : doc_(doc), language_(doc.language()), stretches_(stretches), excluded_(excluded) {}

  [[nodiscard]] element_list run() const {
    element_list out;
    std::vector<element>& elements = out.elements;
    std::size_t t = 0;
    std::size_t s = 0;
    std::size_t next_excluded = 0;
    const auto tokens = doc_.tokens();
    for (std::size_t p = 0; p < doc_.paragraphs().size(); ++p) {
      const reading_range paragraph = doc_.paragraphs()[p];
      const std::size_t first = elements.size();
      while (t < tokens.size()) {
        const folded_token token = tokens[t];
        const reading_range range = doc_.range(token.text);
        if (range.begin >= paragraph.end) break;
        while (next_excluded < excluded_.size() && excluded_[next_excluded].end <= range.begin)
          ++next_excluded;
        if (next_excluded < excluded_.size() && excluded_[next_excluded].contains(range.begin)) {
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
        add(elements, first, token, range);
        ++t;
      }
      merge_phrases(elements, first);
      if (language_.speech.separable_cues.size() > 0)
        join_particles(elements, first, language_.speech);
      if (language_.names.nouns_are_capitalised) find_verbs_by_place(elements, first);
      const bool title = read_title(elements, first);
      disambiguate_cues(elements, first);
      disambiguate_verbs(elements, first);
      cut_units(out, first, p, title);
    }
    return out;
  }

private:
  static constexpr std::size_t phrase_reach = 8;  // elements of a noun phrase before its noun
  // Maximum elements between a quotation that ends with ! or ? and its verb.
  static constexpr std::size_t max_clause_distance = 16;

  element quote_element(std::size_t s) const {
    element e;
    e.range = stretches_[s].outer;
    e.kind = element_kind::quote;
    e.stretch = static_cast<std::uint32_t>(s);
    const reading_range inner = trim(doc_.reading(), stretches_[s].inner);
    if (!inner.empty()) {
      const char32_t end = decode_before(doc_.reading(), inner.end).value;
      e.open_end = is_clause_punctuation(end) || is_dash(end);
    }
    std::size_t capitals = 0;
    const auto words = doc_.words();
    auto w = std::ranges::lower_bound(
        words, inner.begin, {}, [this](const folded_token& t) { return doc_.range(t.text).begin; });
    for (; w != words.end() && doc_.range(w->text).end <= inner.end; ++w) {
      ++e.words;
      capitals += is_uppercase(decode(w->text, 0).value) ? 1U : 0U;
    }
    e.all_capital = e.words > 0 && capitals == e.words;
    e.title_case = e.words >= 2 && capitals * 2 > e.words;
    return e;
  }

  void add(std::vector<element>& elements, std::size_t first, const folded_token& t,
           reading_range range) const {
    const bool joined = elements.size() > first && elements.back().range.end == range.begin;
    if (t.kind == token_kind::word || t.kind == token_kind::number) {
      // A hyphenated word is one element: the last part determines its classes, the first its
      // capitalisation.
      const std::string_view joiner =
          joined ? doc_.view(elements.back().range) : std::string_view();
      const bool slash = joiner == "/" && is_uppercase(decode(t.text, 0).value);
      if (elements.size() > first + 1 && (joiner == "-" || slash) &&
          elements[elements.size() - 2].kind == element_kind::word &&
          elements[elements.size() - 2].range.end == elements.back().range.begin) {
        elements.pop_back();
        element word = word_element(t, range);
        element& before = elements.back();
        word.range.begin = before.range.begin;
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
          (before.capital || (before.number && language_.sentence.ordinal_stops) ||
           language_.sentence.abbreviations.contains(before.key))) {
        before.range.end = range.end;
        return;
      }
      if (is_apostrophe_token(t) && has_bare_genitive(before.range.end)) {
        before.possessive = true;
        return;
      }
    }
    elements.push_back(punctuation_element(t, range));
  }

  static bool is_apostrophe_token(const folded_token& t) noexcept {
    return t.text == "'" || t.text == "\u2019";
  }

  // Whether an apostrophe alone at `at` forms a genitive with the previous word: the Joneses'.
  [[nodiscard]] bool has_bare_genitive(std::size_t at) const noexcept {
    return language_.names.bare_genitive_letters.find(decode_before(doc_.reading(), at).value) !=
           std::u32string_view::npos;
  }

  // The token's key with U+0027 in place of U+2019, because lexicon tables contain only U+0027.
  static token_key with_plain_apostrophe(const folded_token& t) {
    constexpr std::string_view curly = "\u2019";
    const std::size_t at = t.text.find(curly);
    if (at == std::string_view::npos) return t.key;
    std::string plain(t.text);
    plain.replace(at, curly.size(), "'");
    return folded_key(plain);
  }

  element word_element(const folded_token& t, reading_range range) const {
    element e;
    e.range = range;
    e.key = e.head = with_plain_apostrophe(t);
    e.kind = element_kind::word;
    e.number = t.kind == token_kind::number;
    e.capital = is_uppercase(decode(t.text, 0).value);
    for (const std::string_view ending : language_.names.genitive_endings) {
      if (!t.text.ends_with(ending) || t.text.size() == ending.size()) continue;
      e.possessive = true;
      e.key = e.head = folded_key(t.text.substr(0, t.text.size() - ending.size()));
    }
    e.sentence_start = begins_sentence_at(range.begin);
    // Inside a sentence, a capitalised word is a name unless it is a title or a time word.
    const bool name = e.capital && !e.sentence_start;
    if (e.capital && language_.names.compound_nouns) read_compound(e, t.text);
    e.title = language_.names.titles.contains(e.head);
    // TODAY in capitals is part of a name: USA TODAY.
    e.time = language_.speech.time_words.contains(e.key) && !is_all_capitals(t.text);
    e.noun = language_.speech.speaker_nouns.find(e.head);
    e.clause_mark = language_.speech.clause_marks.contains(e.key);
    e.source_end = language_.speech.source_endings.contains(e.key);
    if (name) return e;
    e.cue = language_.speech.cues.find(e.key);
    e.pron = language_.grammar.pronouns.find(e.key);
    e.determiner = language_.grammar.determiners.contains(e.key);
    e.definite = language_.grammar.definite_articles.contains(e.key);
    e.oblique = language_.grammar.oblique_determiners.contains(e.key);
    e.reporting = language_.grammar.reporting_verbs.contains(e.key);
    e.preposition = language_.grammar.prepositions.contains(e.key);
    e.name_link = language_.grammar.name_links.contains(e.key);
    e.conjunction = language_.grammar.conjunctions.contains(e.key);
    e.subordinator = language_.grammar.subordinators.contains(e.key);
    e.contrast = language_.grammar.contrasts.contains(e.key);
    e.auxiliary = language_.grammar.auxiliaries.contains(e.key);
    e.adverb = language_.speech.adverbs.contains(e.key);
    if (!e.adverb && !e.capital && e.noun == nullptr && !language_.grammar.adverb_ending.empty()) {
      e.adverb = t.text.ends_with(language_.grammar.adverb_ending) &&
                 t.text.size() > language_.grammar.adverb_ending.size() + 2;
    }
    const std::string_view past = language_.grammar.past_ending;
    e.verb = e.cue == nullptr && !e.capital && e.noun == nullptr &&
             (language_.grammar.verbs.contains(e.key) ||
              (!past.empty() && t.text.size() > past.size() + 2 && t.text.ends_with(past)));
    e.role_mark = language_.grammar.role_marks.contains(e.key);
    e.opener = language_.grammar.clause_openers.contains(e.key);
    e.relative = language_.grammar.relatives.contains(e.key);
    e.infinitive = language_.grammar.infinitive_marks.contains(e.key);
    // Said Holm, “…” | Asked whether …
    if (e.capital && e.cue != nullptr && e.cue->form != verb_form::past) e.cue = nullptr;
    return e;
  }

  // Finds the longest title or speaker noun that a compound ends with.
  void read_compound(element& e, std::string_view text) const {
    constexpr std::size_t shortest = 5;  // bytes
    const auto is_known = [this](token_key key) {
      return language_.names.titles.contains(key) ||
             language_.speech.speaker_nouns.find(key) != nullptr;
    };
    if (is_known(e.key)) return;
    for (std::size_t at = decode(text, 0).size; at + shortest <= text.size();
         at += decode(text, at).size) {
      if (at < 2) continue;
      const token_key key = folded_key(text.substr(at));
      if (!is_known(key)) continue;
      e.head = key;
      return;
    }
  }

  static bool is_all_capitals(std::string_view word) noexcept {
    return word.size() > 3 &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  element punctuation_element(const folded_token& t, reading_range range) const {
    element e;
    e.range = range;
    e.key = t.key;
    const char32_t c = decode(t.text, 0).value;
    if (c == U',' || c == U';') {
      e.kind = element_kind::comma;
      e.semicolon = c == U';';
    } else if (c == U':') {
      e.kind = element_kind::colon;
    } else if (c == U'.' || c == U'!' || c == U'?' || c == U'\u2026') {
      e.kind = element_kind::stop;
    } else if (is_dash(c)) {
      e.kind = element_kind::dash;
    } else if (is_opening_punctuation(c) || is_closing_punctuation(c)) {
      e.kind = element_kind::bracket;
    }
    return e;
  }

  [[nodiscard]] bool ends_sentence_at(std::size_t end) const {
    const auto at = std::ranges::lower_bound(doc_.sentences(), end, {}, &reading_range::end);
    return at != doc_.sentences().end() && at->end == end;
  }
  [[nodiscard]] bool begins_sentence_at(std::size_t begin) const {
    const auto at = std::ranges::lower_bound(doc_.sentences(), begin, {}, &reading_range::begin);
    return at != doc_.sentences().end() && at->begin == begin;
  }

  // Merges cue and source phrases of several words into one element each.
  void merge_phrases(std::vector<element>& elements, std::size_t first) const {
    std::size_t to = first;
    for (std::size_t from = first; from < elements.size(); ++to) {
      const std::size_t rest = elements.size() - from;
      const auto key_at = [&](std::size_t i) { return elements[from + i].key; };
      const speech_words& speech = language_.speech;
      std::size_t size = 1;
      const auto* cue = speech.cue_phrases.longest_prefix(rest, key_at);
      const auto* source = speech.source_phrases.longest_prefix(rest, key_at);
      if (cue != nullptr && (source == nullptr || source->words.size() <= cue->words.size())) {
        size = cue->words.size();
        elements[from].cue = &cue->value;
      } else if (source != nullptr) {
        size = source->words.size();
        elements[from].cue = nullptr;
        elements[from].source = true;
        elements[from].source_behind = source->value.has(cue_trait::no_clause);
      }
      if (size > 1) {
        element& e = elements[from];
        e.range.end = elements[from + size - 1].range.end;
        e.phrase = true;
        e.preposition = e.adverb = e.conjunction = false;
      }
      if (to != from) elements[to] = elements[from];
      from += size;
    }
    elements.resize(to);
  }

  // In a line in title case, capitals tell nothing: Mayor Says Bridge Is Safe. A verb there follows
  // a name.
  bool read_title(std::vector<element>& elements, std::size_t first) const {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::size_t i = first; i < elements.size(); ++i) {
      if (elements[i].kind == element_kind::stop && i + 1 < elements.size()) return false;
      if (elements[i].kind != element_kind::word || elements[i].range.size() < 4) continue;
      ++words;
      capitals += elements[i].capital ? 1U : 0U;
    }
    if (words < 4 || words > 20 || capitals * 8 < words * 7) return false;
    for (std::size_t i = first + 1; i + 1 < elements.size(); ++i) {
      element& e = elements[i];
      if (!e.capital || e.cue != nullptr || !elements[i - 1].nominal()) continue;
      const cue_verb* cue = language_.speech.cues.find(e.key);
      if (cue == nullptr || cue->form == verb_form::base || cue->form == verb_form::gerund)
        continue;
      e.cue = cue;
      e.capital = false;
    }
    return true;
  }

  // Removes the cue from words that are nouns in their context: `the report`, `in comments`,
  // `a new claim`.
  static void disambiguate_cues(std::vector<element>& elements, std::size_t first) {
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
      const bool after_adjective = e.cue->has(cue_trait::noun) && before.nominal() &&
                                   !before.capital && before.noun == nullptr;
      const bool gerund = e.cue->form == verb_form::gerund;
      // among pledged delegates, the alleged ties, a threatening letter
      const bool attribute =
          !e.phrase && i + 1 < elements.size() && elements[i + 1].nominal() &&
          !elements[i + 1].capital && elements[i + 1].kind == element_kind::word &&
          (after_noun_opener || before.number ||
           (before.adverb && i > first + 1 && elements[i - 2].determiner && !elements[i - 2].pron));
      // according to the Commission report
      std::size_t at = i;
      while (at > first && i - at < phrase_reach && elements[at - 1].nominal_or_determiner()) --at;
      if (e.cue->has(cue_trait::noun) && at > first && elements[at - 1].source) {
        e.cue = nullptr;
        continue;
      }
      if (base ? after_noun_opener || in_phrase || after_adjective || before.number
               : attribute || (gerund && in_phrase))
        e.cue = nullptr;
    }
  }

  // Removes the verb from participles before their noun: the retired judge, a newly elected mayor.
  static void disambiguate_verbs(std::vector<element>& elements, std::size_t first) {
    for (std::size_t i = first; i + 1 < elements.size(); ++i) {
      element& e = elements[i];
      if (!e.verb) continue;
      const bool before_noun = elements[i + 1].nominal() && !elements[i + 1].capital;
      std::size_t at = i;
      while (at > first && elements[at - 1].adverb) --at;
      const bool opens =
          at == first || elements[at - 1].determiner || elements[at - 1].possessive ||
          elements[at - 1].preposition || elements[at - 1].number ||
          elements[at - 1].kind == element_kind::comma ||
          (at - 1 > first && elements[at - 1].nominal() && !elements[at - 1].capital &&
           elements[at - 1].noun == nullptr && elements[at - 2].determiner);
      if (opens && (before_noun || elements[i + 1].title)) e.verb = false;
    }
  }

  void cut_units(element_list& out, std::size_t first, std::size_t paragraph, bool title) const {
    std::size_t begin = first;
    for (std::size_t i = first; i < out.elements.size(); ++i) {
      const bool last = i + 1 == out.elements.size();
      const bool sentence_ends = last || ends_unit(out.elements, i);
      const bool too_long =
          i + 1 - begin == std::max<std::size_t>(doc_.limits().sentence_tokens, 1);
      if (!sentence_ends && !too_long) continue;
      out.limit_reached = out.limit_reached || !sentence_ends;
      out.units.push_back({begin, i + 1, paragraph, title});
      begin = i + 1;
    }
  }

  // Whether a sentence ends with element `i`: a full stop, or a quotation that contains it.
  [[nodiscard]] bool ends_unit(const std::vector<element>& elements, std::size_t i) const {
    const element& e = elements[i];
    const element& next = elements[i + 1];
    if (e.kind == element_kind::stop)
      return next.kind == element_kind::quote || next.capital || next.number ||
             next.kind == element_kind::bracket;
    if (e.kind != element_kind::quote) return false;
    const std::string_view inner = doc_.view(stretches_[e.stretch].inner);
    if (inner.empty()) return false;
    const char32_t end = decode_before(inner, inner.size()).value;
    if (next.kind == element_kind::quote) return end != U',' && is_clause_punctuation(end);
    if (!next.capital) return false;
    if (end == U'.' || end == U'\u2026') return true;
    // "Really?" Smith asked. is one sentence; "Really?" Smith left. is two.
    if (end != U'!' && end != U'?') return false;
    for (std::size_t j = i + 1; j < elements.size() && j < i + max_clause_distance; ++j) {
      if (elements[j].cue != nullptr) return false;
      if (elements[j].kind != element_kind::word && elements[j].kind != element_kind::comma) break;
    }
    return true;
  }

  const document& doc_;
  const lexicon& language_;
  std::span<const marked_reading> stretches_;
  std::span<const reading_range> excluded_;
};

}  // namespace detto::inline v0::detail
