// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/attribution.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/story/story_report.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/repair.hpp>
#include <detto/verify/detail/wording_tokens.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// An occurrence made ready for comparison.
struct spoken {
  utterance_occurrence where;
  byte_range reading;     // its place in the document's reading
  std::size_t story = 0;  // of its article
  wording words;
  std::vector<std::uint64_t> keys;
  std::vector<double> weights;
  double weight = 0;
  std::vector<std::uint64_t> name;    // keys of the speaker's name, sorted, without titles
  bool person = false;                // the speaker is one
  std::vector<std::uint64_t> around;  // content words before and after, sorted
};

// Content words that stand up to this many words before or after a quotation are its surroundings.
inline constexpr std::size_t surroundings = 12;

// What an article lets others say: each marked stretch of a quotation, each indirect quotation, and
// marked stretches whose speaker is unknown.
class spoken_reader {
public:
  spoken_reader(std::size_t article, const document& doc, const attribution& said)
      : article_(article),
        doc_(doc),
        said_(said),
        overlay_(doc.text(), {doc.repairs().begin(), doc.repairs().end()}) {}

  [[nodiscard]] std::vector<spoken> read() {
    for (std::size_t i = 0; i < said_.quotes.size(); ++i) {
      const quotation& q = said_.quotes[i];
      const speaker* who = q.who ? &*q.who : nullptr;
      if (q.kind == quote_kind::indirect) add(q.range, false, who, i);
      for (const mention& m : q.marked) add(m.range, true, who, i);
    }
    for (const unattributed_stretch& u : said_.unattributed)
      if (u.reason == unattributed_reason::unknown)
        add(u.range, true, nullptr, utterance_occurrence::npos);
    std::ranges::stable_sort(out_, {}, [](const spoken& s) { return s.where.range; });
    return std::move(out_);
  }

private:
  void add(byte_range range, bool marked, const speaker* who, std::size_t quote) {
    spoken s;
    s.reading = overlay_.to_reading(range);
    s.words = read_wording(slice(doc_.reading(), s.reading), doc_.language());
    if (s.words.words.empty()) return;
    s.where = {article_, range, slice(doc_.text(), range), marked, {}, quote};
    s.keys = s.words.keys();
    for (const wording_word& w : s.words.words) {
      s.weights.push_back(word_weight(w, doc_.language()));
      s.weight += s.weights.back();
    }
    if (who != nullptr) {
      s.where.speaker = who->canonical;
      s.person = who->type == speaker_type::person;
      for (const wording_word& w : read_wording(who->canonical, doc_.language()).words)
        if (!is_function_word(w, doc_.language()) && !doc_.language().titles.contains(w.key))
          s.name.push_back(w.head != 0 ? w.head : w.key);
      std::ranges::sort(s.name);
    }
    look_around(s);
    out_.push_back(std::move(s));
  }

  void look_around(spoken& s) const {
    const auto words = doc_.words();
    const auto begin_of = [&](const folded_token& t) { return doc_.range(t.text).begin; };
    const auto first = std::ranges::lower_bound(words, s.reading.begin, {}, begin_of);
    const auto last = std::ranges::lower_bound(words, s.reading.end, {}, begin_of);
    const auto add_word = [&](const folded_token& t) {
      const lexicon& language = doc_.language();
      if (!language.determiners.contains(t.key) && !language.prepositions.contains(t.key) &&
          !language.conjunctions.contains(t.key) && !language.auxiliaries.contains(t.key) &&
          !language.pronouns.contains(t.key) && !language.cues.contains(t.key))
        s.around.push_back(t.key);
    };
    const auto reach = static_cast<std::ptrdiff_t>(surroundings);
    for (auto i = first - std::min(first - words.begin(), reach); i != first; ++i) add_word(*i);
    for (auto i = last; i != last + std::min(words.end() - last, reach); ++i) add_word(*i);
    std::ranges::sort(s.around);
    const auto rest = std::ranges::unique(s.around);
    s.around.erase(rest.begin(), rest.end());
  }

  std::size_t article_;
  const document& doc_;
  const attribution& said_;
  overlay overlay_;
  std::vector<spoken> out_;
};

// How many keys two sorted lists share.
inline std::size_t count_common(std::span<const std::uint64_t> a,
                                std::span<const std::uint64_t> b) {
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
