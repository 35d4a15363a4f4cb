// SPDX-License-Identifier: BSL-1.0
#include <detto/story/trace_story.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fuzz/fuzz.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using detto_fuzz::check;

void check_utterance(const std::vector<detto_fuzz::checked_text>& texts,
                     const detto::utterance& one) {
  const auto& all = one.occurrences;
  for (std::size_t i = 0; i < all.size(); ++i) {
    check(all[i].article < texts.size(), "an occurrence is in an article");
    texts[all[i].article].check_mention(all[i]);
    if (i > 0)
      check(all[i - 1].article < all[i].article || (all[i - 1].article == all[i].article &&
                                                    all[i - 1].range.begin <= all[i].range.begin),
            "occurrences are in order");
  }
  for (const detto::utterance_change& change : one.changes) {
    check(change.from < all.size() && change.to < all.size(), "a change relates two occurrences");
    for (const detto::word_edit& e : change.wording.edits) {
      texts[all[change.from].article].check_range(e.a);
      texts[all[change.to].article].check_range(e.b);
    }
    detto_fuzz::check_share(change.wording.similarity);
  }
}

}  // namespace

// Three articles: the two texts of the input, and the second one again behind the first.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const detto_fuzz::two_texts given(data, size);
  const std::string both = given.a + "\n" + given.b;
  std::vector<detto::story_text> articles;
  std::vector<detto_fuzz::checked_text> texts;
  for (const std::string_view text :
       {std::string_view(given.a), std::string_view(given.b), std::string_view(both)}) {
    articles.push_back({std::to_string(texts.size()), text});
    texts.emplace_back(text);
  }
  const detto::story_report report = detto::trace_story(articles);
  check(report.articles.size() == articles.size(), "each article is in the report");
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i].check_range(report.articles[i].headline);
  for (const detto::article_pair& p : report.pairs) {
    check(p.a < p.b && p.b < texts.size(), "a pair has two articles in order");
    detto_fuzz::check_share(p.jaccard);
    detto_fuzz::check_share(p.containment_a);
    detto_fuzz::check_share(p.containment_b);
  }
  for (const detto::derivation_arrow& arrow : report.derivation) {
    check(arrow.from < report.nodes.size() && arrow.to < report.nodes.size(),
          "a derivation relates two nodes");
    detto_fuzz::check_share(arrow.weight);
  }
  for (const detto::utterance& one : report.utterances) check_utterance(texts, one);
  check(detto::trace_story(articles).utterances.size() == report.utterances.size(),
        "stories are repeatable");
  return 0;
}
