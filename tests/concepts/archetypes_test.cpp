// SPDX-License-Identifier: BSL-1.0
// Archetypes: each type satisfies the requirements of one concept and nothing else, and is passed to every algorithm
// constrained by the concept. An algorithm that requires more than its concept does not compile.
#include "numbered.hpp"

#include <detto/align/shared_passages_text.hpp>
#include <detto/article/document.hpp>
#include <detto/concepts.hpp>
#include <detto/language/german.hpp>
#include <detto/ngram/features.hpp>
#include <detto/ngram/for_each_feature.hpp>
#include <detto/ngram/hashed.hpp>
#include <detto/ngram/ngrams.hpp>
#include <detto/quote/attribute_quotes.hpp>
#include <detto/sketch/minhash.hpp>
#include <detto/token/folded.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using testing::ElementsAre;

// -- tokens --------------------------------------------------------------------------------------

enum class part_of_speech { noun, verb, figure, stop, gap };

// Only getters and its own kind type; neither default constructible nor copyable.
class tagged {
public:
  tagged(std::string_view surface, part_of_speech tag) : surface_(surface), tag_(tag) {}
  tagged(const tagged&) = delete;
  tagged& operator=(const tagged&) = delete;
  void operator&() const = delete;

  [[nodiscard]] std::string_view surface() const { return surface_; }
  [[nodiscard]] part_of_speech tag() const { return tag_; }

private:
  std::string_view surface_;
  part_of_speech tag_;
};

// A copyable version, for the tokens that tokenizers create.
class loose_tagged {
public:
  loose_tagged(std::string_view surface, part_of_speech tag) : surface_(surface), tag_(tag) {}

  [[nodiscard]] std::string_view surface() const { return surface_; }
  [[nodiscard]] part_of_speech tag() const { return tag_; }

private:
  std::string_view surface_;
  part_of_speech tag_;
};

// Only a key; not copyable.
struct keyed {
  std::uint32_t key;

  explicit keyed(std::uint32_t number) : key(number) {}
  keyed(const keyed&) = delete;
  keyed& operator=(const keyed&) = delete;
};
struct keyed_by_token_key {
  const detto::token_key key;
};

// A third-party string: only convertible, and only as an lvalue, because a view of a temporary would dangle.
class own_string {
public:
  explicit own_string(std::string text) : text_(std::move(text)) {}
  own_string(const own_string&) = delete;
  own_string& operator=(const own_string&) = delete;

  operator std::string_view() const& { return text_; }
  operator std::string_view() const&& = delete;

private:
  std::string text_;
};

constexpr detto::token_kind kind_of(part_of_speech tag) {
  switch (tag) {
  case part_of_speech::noun:
  case part_of_speech::verb: return detto::token_kind::word;
  case part_of_speech::figure: return detto::token_kind::number;
  case part_of_speech::stop: return detto::token_kind::punctuation;
  case part_of_speech::gap: break;
  }
  return detto::token_kind::space;
}

}  // namespace

template <>
struct detto::token_traits<tagged> {
  static std::string_view text(const tagged& t) { return t.surface(); }
  static detto::token_kind kind(const tagged& t) { return kind_of(t.tag()); }
};
template <>
struct detto::token_traits<loose_tagged> {
  static std::string_view text(const loose_tagged& t) { return t.surface(); }
  static detto::token_kind kind(const loose_tagged& t) { return kind_of(t.tag()); }
};

namespace {

static_assert(detto::token_like<tagged> && !detto::keyed_token<tagged>);
static_assert(detto::keyed_token<keyed> && !detto::token_like<keyed>);
static_assert(detto::keyed_token<const keyed_by_token_key&>);
static_assert(detto::hashable_token<const own_string&> && !detto::token_like<own_string>);

// -- ranges --------------------------------------------------------------------------------------

// A minimal forward iterator. The comma operator is deleted because user types may overload it.
template <class Value>
class forward_only {
public:
  using value_type = std::remove_cv_t<Value>;
  using difference_type = std::ptrdiff_t;
  using iterator_concept = std::forward_iterator_tag;

  forward_only() = default;
  explicit forward_only(Value* at) : at_(at) {}

  Value& operator*() const { return *at_; }
  forward_only& operator++() {
    ++at_;
    return *this;
  }
  forward_only operator++(int) {
    forward_only old = *this;
    ++at_;
    return old;
  }
  friend bool operator==(const forward_only& a, const forward_only& b) { return a.at_ == b.at_; }

  template <class T>
  void operator,(T&&) const = delete;
  void operator&() const = delete;

  [[nodiscard]] Value* place() const { return at_; }

private:
  Value* at_ = nullptr;
};

// The sentinel of both iterator types.
template <class Value>
class end_of {
public:
  end_of() = default;
  explicit end_of(Value* end) : end_(end) {}

  friend bool operator==(const forward_only<Value>& at, const end_of& past) {
    return at.place() == past.end_;
  }
  template <class At>
    requires requires(const At& at) { at.read_once(); }
  friend bool operator==(const At& at, const end_of& past) {
    return at.place() == past.end_;
  }

  void operator&() const = delete;

private:
  Value* end_ = nullptr;
};

// A non-owning forward range; a view, so that rvalues can be passed to adaptors.
template <class Value>
class forward_range : public std::ranges::view_base {
public:
  explicit forward_range(std::span<Value> all) : all_(all) {}

  [[nodiscard]] auto begin() const { return forward_only<Value>(all_.data()); }
  [[nodiscard]] auto end() const { return end_of<Value>(all_.data() + all_.size()); }

private:
  std::span<Value> all_;
};
template <class C>
forward_range(C&) -> forward_range<std::remove_reference_t<std::ranges::range_reference_t<C&>>>;

// A minimal input iterator: move-only, not default constructible, not comparable with itself.
template <class Value>
class input_only {
public:
  using value_type = std::remove_cv_t<Value>;
  using difference_type = std::ptrdiff_t;
  using iterator_concept = std::input_iterator_tag;

  explicit input_only(Value* at) : at_(at) {}
  input_only(input_only&&) noexcept = default;
  input_only& operator=(input_only&&) noexcept = default;

  Value& operator*() const { return *at_; }
  input_only& operator++() {
    ++at_;
    return *this;
  }
  void operator++(int) { ++at_; }

  template <class T>
  void operator,(T&&) const = delete;
  void operator&() const = delete;

  [[nodiscard]] Value* place() const { return at_; }
  void read_once() const {}

private:
  Value* at_;
};

// A minimal input range: neither a view nor copyable, and not const-iterable.
template <class Value>
class input_range {
public:
  explicit input_range(std::span<Value> all) : all_(all) {}
  input_range(input_range&&) noexcept = default;
  input_range& operator=(input_range&&) noexcept = default;

  [[nodiscard]] auto begin() { return input_only<Value>(all_.data()); }
  [[nodiscard]] auto end() { return end_of<Value>(all_.data() + all_.size()); }

private:
  std::span<Value> all_;
};
template <class C>
input_range(C&) -> input_range<std::remove_reference_t<std::ranges::range_reference_t<C&>>>;

using forward_iterator = forward_only<const tagged>;
using input_iterator = input_only<detto::feature>;
static_assert(std::forward_iterator<forward_iterator>);
static_assert(!std::bidirectional_iterator<forward_iterator>);
static_assert(!std::ranges::common_range<forward_range<const tagged>>);
static_assert(!std::ranges::sized_range<forward_range<const tagged>>);
static_assert(!std::default_initializable<forward_range<const tagged>>);
static_assert(std::input_iterator<input_iterator>);
static_assert(!std::forward_iterator<input_iterator>);
static_assert(!std::copyable<input_iterator> && !std::default_initializable<input_iterator>);
static_assert(!std::equality_comparable<input_iterator>);
static_assert(!std::ranges::range<const input_range<detto::feature>>);

static_assert(detto::token_range<forward_range<const tagged>>);
static_assert(detto::ngram_range<input_range<forward_range<const keyed>>>);
static_assert(detto::feature_range<input_range<detto::feature>>);
static_assert(detto::feature_range<input_range<const detto::feature>>);

// -- sinks ---------------------------------------------------------------------------------------

// Move-only; accepts features as rvalues only.
class owning_sink {
public:
  explicit owning_sink(std::vector<detto::feature>& all) : all_(&all) {}
  owning_sink(owning_sink&&) = default;
  owning_sink& operator=(owning_sink&&) = default;

  void operator()(detto::feature&& f) { all_->push_back(f); }

private:
  std::vector<detto::feature>* all_;
};

template <class R, class... Seed>
std::vector<detto::feature> each_feature(R&& range, Seed... seed) {
  std::vector<detto::feature> all;
  detto::for_each_feature(std::forward<R>(range), owning_sink(all), seed...);
  return all;
}

// All ways to compute features from `tokens` return the features of `expected`, plain tokens.
template <class Tokens, class Expected>
void expect_features(const Tokens& tokens, const Expected& expected) {
  for (const std::size_t n : {1U, 2U, 3U, 9U}) {
    const auto wanted = expected | detto::ngrams(n);
    const std::vector<detto::feature> all = each_feature(wanted, std::uint64_t{4});
    EXPECT_EQ(each_feature(tokens | detto::ngrams(n), std::uint64_t{4}), all);
    EXPECT_EQ(each_feature(detto::ngrams(tokens, n), std::uint64_t{4}), all);
    EXPECT_EQ(each_feature(tokens | detto::ngrams(n) | detto::hashed(4)), all);
    std::vector<detto::feature> read;
    for (const detto::feature f : detto::hashed(4)(tokens | detto::ngrams(n))) read.push_back(f);
    EXPECT_EQ(read, all);
    EXPECT_EQ(detto::features(tokens | detto::ngrams(n), 4), detto::feature_set(all));
    EXPECT_EQ(detto::features(tokens | detto::ngrams(n) | detto::hashed(4)),
              detto::feature_set(all));
    EXPECT_EQ(detto::counted_features(tokens | detto::ngrams(n), 4), detto::feature_bag(all));
    EXPECT_EQ(detto::counted_features(tokens | detto::ngrams(n) | detto::hashed(4)),
              detto::feature_bag(all));
    EXPECT_EQ(detto::minhash<16>(tokens | detto::ngrams(n) | detto::hashed(4)),
              detto::minhash<16>(all));
  }
}

// -- tests of token_like, keyed_token, hashable_token, token_range -------------------------------

const std::array<tagged, 4> tagged_words{
    tagged{"No", part_of_speech::noun}, tagged{"ship", part_of_speech::noun},
    tagged{"left", part_of_speech::verb}, tagged{"9", part_of_speech::figure}};
const std::vector<std::string_view> plain_words{"No", "ship", "left", "9"};

TEST(Archetypes, TokensOfAnyTypeMakeNgrams) {
  expect_features(tagged_words, plain_words);
  expect_features(forward_range(tagged_words), plain_words);
}

TEST(Archetypes, KeyedTokensMakeNgrams) {
  const std::array<keyed, 4> numbers{keyed{7}, keyed{8}, keyed{7}, keyed{0xFFFFFFFF}};
  const auto expected = keys_of({7, 8, 7, 0xFFFFFFFF});
  expect_features(numbers, expected);
  expect_features(forward_range(numbers), expected);
  const std::array<keyed_by_token_key, 2> keys{{{detto::token_key{7}}, {detto::token_key{8}}}};
  expect_features(forward_range(keys), keys_of({7, 8}));
}

TEST(Archetypes, StringsOfAnyTypeMakeNgrams) {
  const std::array<own_string, 4> strings{own_string("No"), own_string("ship"), own_string("left"),
                                          own_string("9")};
  expect_features(strings, plain_words);
  expect_features(forward_range(strings), plain_words);
}

TEST(Archetypes, IntegersOfAForwardRangeMakeNgrams) {
  std::array<short, 3> numbers{1, -2, 3};
  expect_features(forward_range(numbers), std::vector<int>{1, -2, 3});
}

TEST(Archetypes, TokensOfAnyTypeAreFolded) {
  const auto read = [](auto&& folded) {
    std::vector<detto::folded_token> all;
    for (const detto::folded_token t : folded) all.push_back(t);
    return all;
  };
  std::vector<detto::folded_token> expected;
  for (const tagged& t : tagged_words)
    expected.push_back({{t.surface(), kind_of(t.tag())}, detto::folded_key(t.surface())});
  EXPECT_EQ(read(tagged_words | detto::folded), expected);
  EXPECT_EQ(read(forward_range(tagged_words) | detto::folded), expected);
  EXPECT_EQ(read(detto::folded(forward_range(tagged_words))), expected);
  expect_features(forward_range(tagged_words) | detto::folded, expected);
}

TEST(Archetypes, NgramsOfTokensOfAnyTypeHaveBytes) {
  const std::string_view text = "No ship left.";
  const std::array<tagged, 3> tokens{tagged{text.substr(0, 2), part_of_speech::noun},
                                     tagged{text.substr(3, 4), part_of_speech::noun},
                                     tagged{text.substr(8, 4), part_of_speech::verb}};
  std::vector<std::string_view> bytes;
  for (const auto gram : forward_range(tokens) | detto::ngrams(2)) bytes.push_back(gram.bytes());
  EXPECT_THAT(bytes, ElementsAre("No ship", "ship left"));
}

// -- tests of ngram_range, feature_range ---------------------------------------------------------

TEST(Archetypes, SinglePassNgramsHaveFeatures) {
  const std::array<keyed, 3> first{keyed{1}, keyed{2}, keyed{3}};
  const std::array<keyed, 2> second{keyed{4}, keyed{5}};
  std::array<forward_range<const keyed>, 3> grams{forward_range(first), forward_range(second),
                                                  forward_range(first)};
  const std::vector<std::vector<detto::token_key>> expected{keys_of({1, 2, 3}), keys_of({4, 5}),
                                                            keys_of({1, 2, 3})};
  const std::vector<detto::feature> all = each_feature(expected, std::uint64_t{4});
  EXPECT_EQ(each_feature(input_range(grams), std::uint64_t{4}), all);
  EXPECT_EQ(each_feature(input_range(grams) | detto::hashed(4)), all);
  EXPECT_EQ(each_feature(detto::hashed(4)(input_range(grams))), all);
  std::vector<detto::feature> read;
  for (const detto::feature f : input_range(grams) | detto::hashed(4)) read.push_back(f);
  EXPECT_EQ(read, all);
  EXPECT_EQ(detto::features(input_range(grams), 4), detto::feature_set(all));
  EXPECT_EQ(detto::counted_features(input_range(grams), 4), detto::feature_bag(all));
  EXPECT_EQ(detto::features(input_range(grams) | detto::hashed(4)), detto::feature_set(all));
  EXPECT_EQ(detto::minhash<16>(input_range(grams) | detto::hashed(4)), detto::minhash<16>(all));
  // Lvalues are accepted by reference.
  input_range once(grams);
  EXPECT_EQ(each_feature(once | detto::hashed(4)), all);
  EXPECT_EQ(each_feature(once, std::uint64_t{4}), all);

  using view = decltype(input_range(grams) | detto::hashed);
  static_assert(std::ranges::view<view> && std::ranges::input_range<view>);
  static_assert(!std::ranges::forward_range<view>);
  static_assert(!std::default_initializable<std::ranges::iterator_t<view>>);
}

TEST(Archetypes, AcceptsSinglePassFeatures) {
  std::vector<detto::feature> all = features_of({9, 2, 9, 7});
  EXPECT_EQ(each_feature(input_range(all)), all);
  EXPECT_EQ(detto::features(input_range(all)), set_of({2, 7, 9}));
  EXPECT_EQ(detto::counted_features(input_range(all)), bag_of({2, 7, 9, 9}));
  EXPECT_EQ(detto::minhash<16>(input_range(all)), detto::minhash<16>(all));
  const std::vector<detto::feature> fixed = all;
  EXPECT_EQ(each_feature(input_range(fixed)), all);
  EXPECT_EQ(detto::features(input_range(fixed)), set_of({2, 7, 9}));
}

// -- tests of tokenizer, splitter, name_source ---------------------------------------------------

// The result of tokenizers and splitters: a minimal range that owns its tokens.
class cut_text {
public:
  explicit cut_text(std::vector<loose_tagged> pieces) : pieces_(std::move(pieces)) {}

  [[nodiscard]] auto begin() const { return forward_only<const loose_tagged>(pieces_.data()); }
  [[nodiscard]] auto end() const {
    return end_of<const loose_tagged>(pieces_.data() + pieces_.size());
  }

private:
  std::vector<loose_tagged> pieces_;
};

part_of_speech tag_of(char c) {
  if (c == ' ' || c == '\n') return part_of_speech::gap;
  return std::string_view("\".,").find(c) != std::string_view::npos ? part_of_speech::stop
                                                                    : part_of_speech::noun;
}

// A tokenizer that is not default constructible and not assignable; counts its calls in `asked`.
class cutter {
public:
  explicit cutter(int& asked) : asked_(&asked) {}
  cutter(const cutter&) = default;
  cutter& operator=(const cutter&) = delete;

  cut_text operator()(std::string_view text) const {
    ++*asked_;
    std::vector<loose_tagged> pieces;
    for (std::size_t begin = 0; begin < text.size();) {
      const part_of_speech tag = tag_of(text[begin]);
      std::size_t end = begin + 1;
      while (tag == part_of_speech::noun && end < text.size() && tag_of(text[end]) == tag) ++end;
      pieces.emplace_back(text.substr(begin, end - begin), tag);
      begin = end;
    }
    return cut_text(std::move(pieces));
  }

private:
  int* asked_;
};

cut_text cut_at(std::string_view text, char edge) {
  std::vector<loose_tagged> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(edge, begin), text.size() - 1) + 1;
    const std::size_t space = edge == '\n' && text[end - 1] == edge ? 1 : 0;
    pieces.emplace_back(text.substr(begin, end - begin - space), part_of_speech::noun);
    begin = end;
    while (begin < text.size() && text[begin] == ' ') ++begin;
  }
  return cut_text(std::move(pieces));
}

class splitter_without_language {
public:
  explicit splitter_without_language(char edge) : edge_(edge) {}
  splitter_without_language(const splitter_without_language&) = default;
  splitter_without_language& operator=(const splitter_without_language&) = delete;

  cut_text operator()(std::string_view text) const { return cut_at(text, edge_); }

private:
  char edge_;
};

class splitter_with_language {
public:
  explicit splitter_with_language(std::string& tags) : tags_(&tags) {}
  splitter_with_language(const splitter_with_language&) = default;
  splitter_with_language& operator=(const splitter_with_language&) = delete;

  cut_text operator()(std::string_view text, const detto::lexicon& language) const {
    tags_->append(language.tag) += ' ';
    return cut_at(text, '.');
  }

private:
  std::string* tags_;
};

// A result type with only the members that name_source requires.
struct full_name {
  std::string_view canonical;
};
class answer {
public:
  explicit answer(const std::string* found) : found_{found ? *found : std::string_view()} {}
  answer(const answer&) = delete;
  answer& operator=(const answer&) = delete;

  [[nodiscard]] bool has_value() const { return !found_.canonical.empty(); }
  [[nodiscard]] const full_name* operator->() const { return std::addressof(found_); }

private:
  full_name found_;
};

// Records its queries, so it is not callable when const; neither movable nor copyable.
class name_cache {
public:
  explicit name_cache(std::map<std::string, std::string> known) : known_(std::move(known)) {}
  name_cache(const name_cache&) = delete;
  name_cache& operator=(const name_cache&) = delete;

  answer operator()(std::string_view mention) {
    const std::string key(mention);
    ++asked_[key];
    const auto at = known_.find(key);
    return answer(at == known_.end() ? nullptr : &at->second);
  }
  [[nodiscard]] const std::map<std::string, int>& asked() const { return asked_; }

private:
  std::map<std::string, std::string> known_;
  std::map<std::string, int> asked_;
};

// Copyable, with a call operator that is not const.
class counting_names {
public:
  explicit counting_names(int& asked) : asked_(&asked) {}
  counting_names(const counting_names&) = default;
  counting_names& operator=(const counting_names&) = delete;

  answer operator()(std::string_view mention) {
    ++own_;
    *asked_ = own_;
    return answer(mention == "Lund" ? &lund_ : nullptr);
  }

private:
  int* asked_;
  int own_ = 0;
  std::string lund_ = "Erik Lund";
};

static_assert(detto::tokenizer<cutter> && !std::default_initializable<cutter>);
static_assert(detto::splitter<splitter_without_language>);
static_assert(detto::splitter<splitter_with_language>);
static_assert(detto::name_source<name_cache> && !detto::name_source<const name_cache>);
static_assert(detto::name_source<counting_names>);
static_assert(detto::name_source<std::reference_wrapper<name_cache>>);

constexpr std::string_view article = "\"We wait,\" Lund said.\n\"Why wait,\" Holm said.";

std::vector<std::string_view> views(const detto::document& doc,
                                    std::span<const detto::reading_range> ranges) {
  std::vector<std::string_view> all;
  for (const detto::reading_range r : ranges) all.push_back(doc.view(r));
  return all;
}

TEST(Archetypes, DocumentsAcceptTokenizersAndSplittersOfAnyType) {
  int asked = 0;
  std::string tags;
  const auto options = detto::text_options<>{}
                           .with_tokenizer(cutter(asked))
                           .with_sentences(splitter_with_language(tags))
                           .with_paragraphs(splitter_without_language('\n'));
  const detto::document doc(article, options);
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(tags, "en ");
  std::vector<std::string_view> words;
  for (const auto& t : doc.words()) words.push_back(t.text);
  EXPECT_THAT(words, ElementsAre("We", "wait", "Lund", "said", "Why", "wait", "Holm", "said"));
  EXPECT_EQ(doc.words()[1].key, detto::folded_key("wait"));
  EXPECT_EQ(doc.tokens().size(), 8U + 2 * 4U);
  EXPECT_THAT(views(doc, doc.paragraphs()),
              ElementsAre("\"We wait,\" Lund said.", "\"Why wait,\" Holm said."));
  EXPECT_EQ(doc.sentences().size(), 2U);
}

TEST(Archetypes, SentencesAreSplitWithoutALanguage) {
  const auto options = detto::text_options<>{}.with_sentences(splitter_without_language('.'));
  const detto::document doc("No ship left. No port.", options);
  EXPECT_THAT(views(doc, doc.sentences()), ElementsAre("No ship left.", "No port."));
}

TEST(Archetypes, ParagraphsAreSplitWithALanguage) {
  std::string tags;
  const auto options = detto::text_options<>{.language = detto::german}.with_paragraphs(
      splitter_with_language(tags));
  const detto::document doc("No ship left. No port.", options);
  EXPECT_THAT(views(doc, doc.paragraphs()), ElementsAre("No ship left.", "No port."));
  EXPECT_EQ(tags, "de ");
}

TEST(Archetypes, QuotesAreAttributedWithAllCustomCallables) {
  int cut = 0, asked = 0;
  std::string tags;
  const auto options = detto::text_options<>{}
                           .with_names(counting_names(asked))
                           .with_paragraphs(splitter_without_language('\n'))
                           .with_sentences(splitter_with_language(tags))
                           .with_tokenizer(cutter(cut));
  const detto::attribution who = detto::attribute_quotes(article, options);
  ASSERT_EQ(who.quotes.size(), 2U);
  ASSERT_TRUE(who.quotes[0].who.has_value());
  EXPECT_EQ(who.quotes[0].who->canonical, "Erik Lund");
  ASSERT_TRUE(who.quotes[1].who.has_value());
  EXPECT_EQ(who.quotes[1].who->canonical, "Holm");
  EXPECT_GT(asked, 1);
}

TEST(Archetypes, NameSourcesAreAcceptedByReference) {
  name_cache names({{"Lund", "Erik Lund"}, {"Holm", "Marta Holm"}});
  const auto canonical = [](const detto::attribution& who) {
    std::vector<std::string> all;
    for (const auto& quote : who.quotes) all.push_back(quote.who->canonical);
    return all;
  };
  const detto::document doc(article);
  EXPECT_THAT(canonical(detto::attribute_quotes(doc, names)),
              ElementsAre("Erik Lund", "Marta Holm"));
  const int asked = names.asked().at("Lund");
  EXPECT_GE(asked, 1);
  // With text and options: by std::ref, because the name source is not copyable.
  const auto options = detto::text_options<>{}.with_names(std::ref(names));
  EXPECT_THAT(canonical(detto::attribute_quotes(article, options)),
              ElementsAre("Erik Lund", "Marta Holm"));
  EXPECT_EQ(names.asked().at("Lund"), 2 * asked);
}

TEST(Archetypes, SharedPassagesAcceptTokensOfAnyType) {
  int asked = 0;
  const std::string_view a = "so no ship had left the port that day",
                         b = "NO SHIP HAD LEFT THE PORT";
  const detto::passages found =
      detto::shared_passages(a, b, {}, detto::text_options<>{}.with_tokenizer(cutter(asked)));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(detto::slice(a, found[0].a), "no ship had left the port");
  EXPECT_EQ(asked, 2);
}

}  // namespace
