// SPDX-License-Identifier: BSL-1.0
// The search through a source's postings compared with an exhaustive search.
#include <detto/align/find_tokens.hpp>
#include <detto/article/document.hpp>
#include <detto/article/text_options.hpp>
#include <detto/text/index_range.hpp>
#include <detto/text/token_key.hpp>
#include <detto/verify/compare_wording.hpp>
#include <detto/verify/detail/place_alignment.hpp>
#include <detto/verify/prepared_source.hpp>
#include <detto/verify/prepared_wording.hpp>
#include <detto/verify/verify_quote.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace {

using detto::index_range;
using detto::prepared_source;
using detto::prepared_wording;
using detto::token_key;
using detto::verdict;
using detto::verdict_kind;
using testing::ElementsAre;
using testing::IsEmpty;

// Invented words, including function words, numbers and names. `rare` percent of the words are from a
// larger vocabulary, so that the posting lists differ in length.
class vocabulary {
public:
  explicit vocabulary(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return random_() % n; }

  std::string word(std::size_t rare) {
    static const std::vector<std::string> function_words = {"the", "of",  "we",  "must", "not",
                                                            "and", "was", "who", "in",   "they",
                                                            "it",  "IT",  "may", "MAY"};
    static const std::vector<std::string> content_words = {"norrel", "tavik", "Ostrel", "brindle",
                                                           "mavet",  "Hale",  "seven",  "12"};
    if (below(100) < rare) return "lum" + std::to_string(below(300)) + "vo";
    const auto& words = below(5) < 2 ? function_words : content_words;
    return words[below(words.size())];
  }

  std::vector<std::string> words(std::size_t count, std::size_t rare) {
    std::vector<std::string> all;
    for (; count > 0; --count) all.push_back(word(rare));
    return all;
  }

  // A run of source words, every second time with up to `max_edits` replacements, deletions and
  // insertions.
  std::vector<std::string> quote(const std::vector<std::string>& source, std::size_t max_edits) {
    std::vector<std::string> words;
    if (!source.empty()) {
      const std::size_t begin = below(source.size());
      const std::size_t size = 1 + below(std::min<std::size_t>(source.size() - begin, 30));
      words.assign(source.begin() + static_cast<std::ptrdiff_t>(begin),
                   source.begin() + static_cast<std::ptrdiff_t>(begin + size));
    }
    for (std::size_t edits = below(2) * below(max_edits + 1); edits > 0; --edits) {
      const auto at = words.begin() + static_cast<std::ptrdiff_t>(below(words.size() + 1));
      if (at == words.end() || below(3) == 0)
        words.insert(at, word(20));
      else if (below(2) == 0)
        *at = word(20);
      else
        words.erase(at);
    }
    return words;
  }

  // The words as sentences.
  std::string text(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& w : words) out += w + (below(12) == 0 ? ". " : " ");
    return out;
  }

private:
  std::mt19937 random_;
};

// The verdict without ellipses, computed from the places that an exhaustive search finds.
verdict exhaustive_verdict(const prepared_source& source, const prepared_wording& quote,
                           const detto::verify_options& options) {
  verdict out;
  if (quote.empty()) return out;
  const std::vector<token_key> keys = quote.keys();
  const auto exact = detto::find_tokens(source.keys(), keys, options.occurrence_limit);
  out.occurrences = exact.size();
  std::vector<index_range> places;
  for (const std::size_t at : exact) places.push_back({at, at + keys.size()});
  if (exact.empty())
    places = detto::detail::find_near({source.wording().words(), source.keys()}, quote.words(),
                                      keys, options.candidate_limit)
                 .places;
  bool found = false;
  detto::wording_change best;
  index_range best_place;
  for (const index_range place : places) {
    detto::wording_change change = detto::compare_wording(source.wording().part(place), quote);
    const bool better = !found || change.kind < best.kind ||
                        (change.kind == best.kind && change.similarity > best.similarity);
    if (!better) continue;
    found = true;
    best = std::move(change);
    best_place = place;
  }
  if (!found || (best.kind == verdict_kind::altered && best.similarity < options.least_similarity))
    return out;
  const auto words = source.wording().words();
  out.kind = best.kind;
  out.range = {words[best_place.begin].range.begin, words[best_place.end - 1].range.end};
  out.similarity = best.similarity;
  out.edits = best.edits;
  out.critical = best.critical;
  return out;
}

TEST(prepared_source, finds_the_places_of_an_exhaustive_search) {
  vocabulary make(41);
  std::size_t with_places = 0, exact_places = 0;
  for (int round = 0; round < 100; ++round) {
    const std::size_t rare = make.below(100);
    const std::vector<std::string> words = make.words(make.below(500), rare);
    const std::string text = make.text(words);
    const prepared_source source(text);
    ASSERT_EQ(source.keys().size(), source.wording().words().size());
    for (int i = 0; i < 8; ++i) {
      const std::string quoted = make.text(make.quote(words, 5));
      const prepared_wording quote(quoted);
      const std::vector<token_key> keys = quote.keys();
      for (const std::size_t limit : {0U, 1U, 3U, 1000U}) {
        const auto exact = source.find_exact(keys, limit);
        ASSERT_EQ(exact, detto::find_tokens(source.keys(), keys, limit)) << quoted << " | " << text;
        exact_places += exact.size();
      }
      for (const std::size_t limit : {1U, 2U, 8U}) {
        const auto want = detto::detail::find_near({source.wording().words(), source.keys()},
                                                   quote.words(), keys, limit);
        const auto got = source.find_near(quote.words(), keys, limit);
        ASSERT_EQ(got.places, want.places) << limit << " | " << quoted << " | " << text;
        with_places += want.places.empty() ? 0U : 1U;
      }
    }
  }
  EXPECT_GT(with_places, 1000U);
  EXPECT_GT(exact_places, 1000U);
}

TEST(prepared_source, has_the_verdict_of_an_exhaustive_search) {
  vocabulary make(43);
  std::vector<std::size_t> kinds(5);
  for (int round = 0; round < 100; ++round) {
    const std::vector<std::string> words = make.words(make.below(400), make.below(100));
    const std::string text = make.text(words);
    const prepared_source source(text);
    const detto::document doc(text);
    for (int i = 0; i < 8; ++i) {
      const std::string quoted = make.text(make.quote(words, 7));
      const detto::verify_options options{.least_similarity = 0.1 * double(make.below(8)),
                                          .candidate_limit = 1 + make.below(8),
                                          .occurrence_limit = 1 + make.below(20)};
      const verdict want =
          exhaustive_verdict(source, prepared_wording(quoted).without_edge_signs(), options);
      ++kinds[static_cast<std::size_t>(want.kind)];
      for (const verdict& got :
           {detto::verify_quote(quoted, source, options), detto::verify_quote(quoted, doc, options),
            detto::verify_quote(quoted, text, options)}) {
        ASSERT_EQ(name(got.kind), name(want.kind)) << quoted << " | " << text;
        ASSERT_EQ(got.range, want.range) << quoted << " | " << text;
        ASSERT_EQ(got.similarity, want.similarity);
        ASSERT_EQ(got.edits, want.edits);
        ASSERT_EQ(got.critical, want.critical);
        ASSERT_EQ(got.occurrences, want.occurrences);
      }
    }
  }
  for (const verdict_kind kind : {verdict_kind::verbatim, verdict_kind::punctuation_only,
                                  verdict_kind::altered, verdict_kind::not_found})
    EXPECT_GT(kinds[static_cast<std::size_t>(kind)], 50U) << name(kind);
}

TEST(prepared_source, finds_consecutive_words) {
  const std::string text = "the gate of the gate of the harbor";
  const prepared_source source(text);
  const auto find = [&](std::string_view piece, std::size_t limit = 100) {
    return source.find_exact(prepared_wording(piece).keys(), limit);
  };
  EXPECT_THAT(find("the gate of the"), ElementsAre(0U, 3U));
  EXPECT_THAT(find("the gate of the", 1), ElementsAre(0U));
  EXPECT_THAT(find("the"), ElementsAre(0U, 3U, 6U));
  EXPECT_THAT(find("THE HARBOR"), ElementsAre(6U));
  EXPECT_THAT(find(text), ElementsAre(0U));
  EXPECT_THAT(find("gate the"), IsEmpty());
  EXPECT_THAT(find("tavik"), IsEmpty());
  EXPECT_THAT(find(""), IsEmpty());
  EXPECT_THAT(find(text + " again"), IsEmpty());
}

TEST(prepared_source, outlives_its_document) {
  const std::string text = "The tide does not wait for the council of Ostrel.";
  auto doc = std::make_unique<detto::document>(text);
  const prepared_source source(*doc);
  doc.reset();
  const verdict v = detto::verify_quote("does not wait for the council", source);
  EXPECT_EQ(v.kind, verdict_kind::verbatim);
  EXPECT_EQ(detto::slice(text, v.range), "does not wait for the council");
}

TEST(prepared_source, stays_valid_when_moved) {
  const std::string text =
      "βThe tide doesnβt wait,β said Osla Brandt. βWe canβt sail.β\nβNo,β Lund said.\n";
  prepared_source first(text);
  const prepared_source second = std::move(first);
  const verdict v = detto::verify_quote("the tide doesn't wait", second);
  EXPECT_EQ(detto::slice(text, v.range), "The tide doesnβt wait");
  static_assert(std::movable<prepared_source> && !std::copyable<prepared_source>);
}

// The text must outlive the source.
static_assert(std::constructible_from<prepared_source, const std::string&>);
static_assert(std::constructible_from<prepared_source, const char*>);
static_assert(std::constructible_from<prepared_source, std::string_view>);

TEST(prepared_source, is_cached_by_its_document) {
  const detto::document doc(std::string_view("The tide does not wait for the council."));
  const prepared_source& kept = doc.derived<prepared_source>();
  EXPECT_EQ(detto::verify_quote("the tide does not", doc).occurrences, 1U);
  EXPECT_EQ(&doc.derived<prepared_source>(), &kept);
}

TEST(prepared_source, is_readable_by_many_threads) {
  vocabulary make(47);
  const std::string text = make.text(make.words(2000, 30));
  const detto::document doc(text);
  const std::string quoted = make.text(make.words(12, 30)) + text.substr(100, 80);
  const verdict want = detto::verify_quote(quoted, text);
  std::vector<verdict> got(6);
  std::vector<std::thread> threads;
  for (verdict& one : got)
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) one = detto::verify_quote(quoted, doc);
    });
  for (std::thread& thread : threads) thread.join();
  for (const verdict& one : got) {
    EXPECT_EQ(one.kind, want.kind);
    EXPECT_EQ(one.range, want.range);
    EXPECT_EQ(one.similarity, want.similarity);
  }
}

TEST(prepared_source, may_be_empty) {
  for (const std::string_view text :
       {std::string_view(), std::string_view("… — “”"), std::string_view("\xFF\xE2\x80"),
        std::string_view("\0\0", 2)}) {
    const prepared_source source(text);
    EXPECT_THAT(source.keys(), IsEmpty());
    const prepared_wording quote("the tide");
    EXPECT_THAT(source.find_exact(quote.keys(), 5), IsEmpty());
    EXPECT_THAT(source.find_near(quote.words(), quote.keys(), 5).places, IsEmpty());
  }
  const prepared_source source(std::string_view("the tide came in"));
  EXPECT_THAT(source.find_near({}, {}, 5).places, IsEmpty());
}

}  // namespace
