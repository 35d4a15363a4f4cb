// SPDX-License-Identifier: BSL-1.0
// Runs each hot path once on the sample articles, between marks at which callgrind counts instructions. Times on a shared
// machine vary by a third between runs; counts of instructions do not. Run by `./dev bench instructions`.
#include "texts.hpp"

#include <detto/align/shared_passages_text.hpp>
#include <detto/article/document.hpp>
#include <detto/article/parts.hpp>
#include <detto/index/similar_pairs.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/quote/marks.hpp>
#include <detto/similarity/set_measures.hpp>
#include <detto/sketch/minhash.hpp>
#include <detto/story/trace_story.hpp>
#include <detto/token/detail/words/word_view.hpp>
#include <detto/token/folded.hpp>
#include <detto/token/graphemes.hpp>
#include <detto/token/paragraphs.hpp>
#include <detto/token/segments.hpp>
#include <detto/token/sentences.hpp>
#include <detto/token/words.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/verify_quote.hpp>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <valgrind/callgrind.h>
#include <vector>

namespace {

// Results go here, so that no compiler leaves a call out.
volatile std::size_t sink = 0;

// Calls `path` with what `prepare` makes: once to load tables and memory, then once more under the
// counter. What is prepared is made anew each time, because a document keeps what was derived.
template <class Prepare, class Path>
void count(const char* name, const Prepare& prepare, const Path& path) {
  {
    const auto first = prepare();
    sink = sink + path(first);
  }
  const auto fresh = prepare();
  CALLGRIND_ZERO_STATS;
  CALLGRIND_TOGGLE_COLLECT;
  const std::size_t result = path(fresh);
  CALLGRIND_TOGGLE_COLLECT;
  CALLGRIND_DUMP_STATS_AT(name);
  sink = sink + result;
}
template <class Path>
void count(const char* name, const Path& path) {
  count(
      name, [] { return 0; }, [&](int) { return path(); });
}

// The number of tokens of a lazy range, each of them read.
template <class Tokens>
std::size_t read(const Tokens& tokens) {
  std::size_t bytes = 0;
  for (const auto& t : tokens) bytes += t.text.size();
  return bytes;
}

auto trigrams(std::string_view text) {
  return detto::words(text) | detto::folded | detto::ngrams(3);
}

// The word engine for processors without AVX2.
const detto::detail::word_engine& portable_engine() {
  return detto::detail::word_engines::of(
      detto::detail::word_rules::icu)[detto::detail::word_path::portable];
}
auto portable_words(std::string_view text) {
  return detto::detail::word_segment_view<true>(text, portable_engine());
}
auto portable_segments(std::string_view text) {
  return detto::detail::word_segment_view<false>(text, portable_engine());
}

// The paths from words to a story with the portable engine. Valgrind has no AVX-512, so that the
// other rows are those of AVX2.
void count_portable(std::string_view text, std::span<const detto::story_text> story) {
  const auto options = detto::text_options<>{}.with_tokenizer(portable_segments);
  count("words, portable", [&] { return read(portable_words(text)); });
  count("segments, portable", [&] { return read(portable_segments(text)); });
  count("features, portable", [&] {
    return detto::features(portable_words(text) | detto::folded | detto::ngrams(3)).size();
  });
  count("document, portable", [&] { return detto::document(text, options).words().size(); });
  count(
      "attribution, portable", [&] { return detto::document(text, options); },
      [](const detto::document& doc) { return detto::attribute_quotes(doc).quotes.size(); });
  count("trace_story, portable",
        [&] { return detto::trace_story(story, {}, options).utterances.size(); });
}

}  // namespace

int main() {
  const std::vector<std::string>& articles = bench::articles();
  std::string text;
  for (const std::string& article : articles) (text += article) += "\n";
  std::string damaged = text;
  for (std::size_t at = 0; (at = damaged.find("\xE2\x80", at)) != std::string::npos; ++at)
    damaged.replace(at, 3, "\xCE\xB2");

  count("words", [&] { return read(detto::words(text)); });
  count("words, folded", [&] {
    std::uint64_t keys = 0;
    for (const detto::folded_token& t : detto::words(text) | detto::folded) keys += t.text.size();
    return static_cast<std::size_t>(keys);
  });
  count("segments", [&] { return read(detto::segments(text)); });
  count("sentences", [&] { return read(detto::sentences(text)); });
  count("paragraphs", [&] { return read(detto::paragraphs(text)); });
  count("graphemes", [&] { return read(detto::graphemes(text)); });
  count("repairs of a sound text", [&] { return detto::find_repairs(text).size(); });
  count("repairs of a damaged text", [&] { return detto::find_repairs(damaged).size(); });
  count("document", [&] { return detto::document(text).words().size(); });
  count("document of a damaged text", [&] { return detto::document(damaged).words().size(); });

  using detto::document;
  const auto make_document = [&] { return document(text); };
  count("parts", make_document, [](const document& doc) { return detto::find_parts(doc).size(); });
  count("marks", make_document, [](const document& doc) { return detto::find_marked(doc).size(); });
  count("attribution", make_document,
        [](const document& doc) { return detto::attribute_quotes(doc).quotes.size(); });

  count("features", [&] { return detto::features(trigrams(text)).size(); });
  const detto::feature_set a = detto::features(trigrams(articles[0]));
  const detto::feature_set b = detto::features(trigrams(articles[1]));
  count("minhash<128>", [&] { return static_cast<std::size_t>(detto::minhash<128>(a).values[0]); });
  count("jaccard", [&] { return static_cast<std::size_t>(1000 * detto::jaccard(a, b)); });

  std::mt19937_64 random(1);
  std::vector<detto::feature_set> sets;
  for (int i = 0; i < 100; ++i)
    for (const std::string& article : articles)
      sets.push_back(detto::features(trigrams(bench::version_of(article, 300, random))));
  count("similar_pairs", [&] { return detto::similar_pairs(sets, 0.5).size(); });

  count("shared_passages", [&] { return detto::shared_passages(articles[0], articles[1]).size(); });
  count("compare_wording",
        [&] { return detto::compare_wording(articles[0], articles[1]).edits.size(); });

  const detto::attribution said = detto::attribute_quotes(text);
  count("verify_quote, 8 quotations", make_document, [&](const document& doc) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < said.quotes.size() && i < 8; ++i)
      found += detto::verify_quote(said.quotes[i].text, doc).occurrences;
    return found;
  });
  std::vector<detto::story_text> story;
  for (std::size_t i = 0; i < articles.size(); ++i)
    story.push_back({std::to_string(i), articles[i]});
  count("trace_story", [&] { return detto::trace_story(story).utterances.size(); });
  count_portable(text, story);
  std::cerr << "checksum " << sink << '\n';
}
