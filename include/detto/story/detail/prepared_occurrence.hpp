// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/story/story_report.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// An utterance occurrence prepared for comparison.
struct prepared_occurrence {
  utterance_occurrence where;
  reading_range reading;  // its range in the document's reading
  std::size_t story = 0;  // index of its article's story
  prepared_wording words;
  std::vector<token_key> keys;
  double weight = 0;
  std::vector<token_key> name;     // keys of the speaker's name, sorted, without titles
  bool person = false;             // whether the speaker is a person
  std::vector<token_key> context;  // content words before and after, sorted
};

// Number of words before and after a quotation whose content words form its context.
inline constexpr std::size_t context_words = 12;

// Reads the occurrences of an article: each marked stretch of a quotation, each indirect quotation,
// and each unattributed stretch of unknown type.
class occurrence_reader {
public:
  occurrence_reader(std::size_t article, const document& doc, const attribution& said)
      : article_(article), doc_(doc), said_(said) {}

  [[nodiscard]] std::vector<prepared_occurrence> read() {
    for (std::size_t i = 0; i < said_.quotes.size(); ++i) {
      const quotation& q = said_.quotes[i];
      const speaker* who = q.who ? &*q.who : nullptr;
      if (q.kind == quote_kind::indirect) add(q.range, false, who, i);
      for (const mention& m : q.marked) add(m.range, true, who, i);
    }
    for (const unattributed_stretch& u : said_.unattributed)
      if (u.reason == unattributed_reason::unknown)
        add(u.range, true, nullptr, utterance_occurrence::npos);
    std::ranges::stable_sort(out_, {}, [](const prepared_occurrence& s) { return s.where.range; });
    return std::move(out_);
  }

private:
  void add(byte_range range, bool marked, const speaker* who, std::size_t quote) {
    prepared_occurrence s;
    s.reading = doc_.to_reading(range);
    s.words = prepared_wording(doc_, s.reading);
    if (s.words.empty()) return;
    s.where = {article_, range, slice(doc_.text(), range), marked, {}, quote};
    s.keys = s.words.keys();
    for (const wording_word& w : s.words.words()) s.weight += w.weight;
    if (who != nullptr) {
      s.where.speaker = who->canonical;
      s.person = who->type == speaker_type::person;
      const prepared_wording name(who->canonical, text_options<>{.language = doc_.language()});
      for (const wording_word& w : name.words())
        if (!w.function_word && !doc_.language().names.titles.contains(w.key))
          s.name.push_back(name_key(w));
      std::ranges::sort(s.name);
    }
    read_context(s);
    out_.push_back(std::move(s));
  }

  // The key of a word of a name, without its genitive ending.
  [[nodiscard]] token_key name_key(const wording_word& word) const {
    for (const std::string_view ending : doc_.language().names.genitive_endings)
      if (word.text.size() > ending.size() && word.text.ends_with(ending))
        return folded_key(word.text.substr(0, word.text.size() - ending.size()));
    return word.key;
  }

  void read_context(prepared_occurrence& s) const {
    const auto words = doc_.words();
    const auto begin_of = [&](const folded_token& t) { return doc_.range(t.text).begin; };
    const auto first = std::ranges::lower_bound(words, s.reading.begin, {}, begin_of);
    const auto last = std::ranges::lower_bound(words, s.reading.end, {}, begin_of);
    const auto add_word = [&](const folded_token& t) {
      const lexicon& language = doc_.language();
      if (!language.grammar.determiners.contains(t.key) &&
          !language.grammar.prepositions.contains(t.key) &&
          !language.grammar.conjunctions.contains(t.key) &&
          !language.grammar.auxiliaries.contains(t.key) &&
          !language.grammar.pronouns.contains(t.key) && !language.speech.cues.contains(t.key))
        s.context.push_back(t.key);
    };
    const auto reach = static_cast<std::ptrdiff_t>(context_words);
    for (auto i = first - (std::min)(first - words.begin(), reach); i != first; ++i) add_word(*i);
    for (auto i = last; i != last + (std::min)(words.end() - last, reach); ++i) add_word(*i);
    std::ranges::sort(s.context);
    const auto rest = std::ranges::unique(s.context);
    s.context.erase(rest.begin(), rest.end());
  }

  std::size_t article_;
  const document& doc_;
  const attribution& said_;
  std::vector<prepared_occurrence> out_;
};

// The number of keys that two sorted lists have in common. Linear in both.
inline std::size_t count_common(std::span<const token_key> a, std::span<const token_key> b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    common += a[i] == b[j];
    const bool next_a = a[i] <= b[j], next_b = b[j] <= a[i];
    i += next_a;
    j += next_b;
  }
  return common;
}

}  // namespace detto::inline v0::detail
