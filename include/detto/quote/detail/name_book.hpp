// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// A mention of a name in the article.
struct name_mention {
  element_span run;   // with titles
  element_span span;  // without titles
  pronoun::gender_type gender = pronoun::gender_type::any;
  bool titled = false;  // a title, a given name or an apposition shows that it is a person
  bool speaks = false;  // the subject of a speech verb
  bool organisation = false;
  std::size_t bearer = 0;  // index of whom the name refers to
};

// Someone or something with a name: all mentions that share a family name and do not contradict
// each other.
struct name_bearer {
  element_span longest;  // the fullest form of the name
  pronoun::gender_type gender = pronoun::gender_type::any;
  bool titled = false;
  bool speaks = false;
  std::size_t mentions = 0;
  std::size_t last = 0;  // the element after the last mention so far
};

// The names of one article: resolves short names and roles to full names. Linear in the elements,
// times the bearers of one family name.
class name_book {
public:
  name_book(std::string_view reading, const element_list& list, const lexicon& language)
      : reading_(reading), elements_(list.elements), language_(language) {
    for (const unit& u : list.units) {
      for (std::size_t i = u.begin; i < u.end;) {
        if (!is_name_word(i)) {
          ++i;
          continue;
        }
        const std::size_t begin = i;
        while (i < u.end && is_name_word(i)) {
          const bool last = elements_[i].possessive;
          ++i;
          if (last) break;
        }
        add({begin, i}, u);
      }
    }
    // Names of several words first: short names refer to them.
    for (name_mention& n : mentions_)
      if (n.span.size() > 1) n.bearer = bearer_of_full_name(n);
    for (name_mention& n : mentions_) {
      if (n.span.size() == 1) n.bearer = bearer_of_short_name(n);
      bearers_[n.bearer].last = n.span.end;
    }
  }

  // The name inside a noun phrase: its last run of capitalised words without titles; empty if there
  // is none.
  [[nodiscard]] element_span name_in(element_span phrase) const {
    // Capt. Ann Lee of the Harbour Brigade: a person's name precedes the affiliation.
    for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
      if (!is_name_word(i) || !elements_[i + 1].name_link || elements_[i].title) continue;
      std::size_t first = i;
      while (first > phrase.begin && is_name_word(first - 1)) --first;
      const element_span name = without_titles({first, i + 1});
      if (is_person(name)) return name;
    }
    std::size_t end = phrase.end;
    while (end > phrase.begin && !is_name_word(end - 1)) --end;
    if (end < phrase.end && end > phrase.begin) {
      // A speaker noun after the capitalised words names the speaker, and these only modify it: US
      // officials.
      for (std::size_t i = end; i < phrase.end; ++i) {
        if (elements_[i].noun != nullptr) return {};
        if (elements_[i].name_link) break;
      }
    }
    std::size_t begin = end;
    while (begin > phrase.begin && is_name_word(begin - 1)) --begin;
    return without_titles({begin, end});
  }

  // The name in apposition to a role that ends at element `at`: the mayor of the town, Ann Lee.
  // Empty if there is none.
  [[nodiscard]] element_span apposed_name(std::size_t at) const {
    const std::size_t reach = (std::min)(elements_.size(), at + apposition_reach);
    while (at < reach && elements_[at].kind == element_kind::word && elements_[at].cue == nullptr)
      ++at;
    if (at + 1 >= elements_.size() || elements_[at].kind != element_kind::comma) return {};
    const std::size_t begin = at + 1;
    std::size_t end = begin;
    while (end < elements_.size() && is_name_word(end)) ++end;
    return end - begin < 2 ? element_span{} : without_titles({begin, end});
  }

  [[nodiscard]] std::string_view text_of(element_span span) const {
    if (span.empty()) return {};
    const element& last = elements_[span.end - 1];
    std::size_t end = last.range.end;
    if (last.possessive) {
      for (const std::string_view ending : language_.names.genitive_endings)
        if (text_at(last).ends_with(ending)) end = last.range.end - ending.size();
    }
    return text_at(reading_range{elements_[span.begin].range.begin, end});
  }

  // The fullest form of a name, or the name itself if the article has none.
  [[nodiscard]] element_span full_name(element_span name) const {
    if (name.empty() || names_organisation(name)) return name;
    const name_bearer* bearer = bearer_of(name);
    return bearer != nullptr && bearer->longest.size() > name.size() ? bearer->longest : name;
  }

  [[nodiscard]] bool is_person(element_span name) const {
    if (name.empty() || names_organisation(name)) return false;
    const name_bearer* bearer = bearer_of(name);
    return bearer != nullptr && bearer->titled;
  }

  // The last person before element `at` to whom the article gives this role; empty if there is none.
  [[nodiscard]] element_span bearer_of_role(token_key role, std::size_t at) const {
    const auto found = roles_.find(role);
    if (found == roles_.end()) return {};
    // In order of the mentions: the last one before `at`, or else the first.
    const auto begin_of = [this](std::size_t m) { return mentions_[m].span.begin; };
    auto one = std::ranges::lower_bound(found->second, at, {}, begin_of);
    if (one != found->second.begin()) --one;
    const name_bearer& bearer = bearers_[mentions_[*one].bearer];
    return bearer.titled ? bearer.longest : element_span{};
  }

  // All mentions, in order, and those whom they name.
  [[nodiscard]] const std::vector<name_mention>& mentions() const noexcept { return mentions_; }
  [[nodiscard]] const std::vector<name_bearer>& bearers() const noexcept { return bearers_; }

  [[nodiscard]] bool names_organisation(element_span name) const {
    for (std::size_t i = name.begin; i < name.end; ++i) {
      const noun_class* noun = elements_[i].noun;
      if (noun == nullptr || elements_[i].title) continue;
      if (*noun == noun_class::organisation || *noun == noun_class::document) return true;
    }
    return false;
  }

private:
  // Whom a name refers to: of a mention, its bearer; of any other phrase, the bearer of the same
  // family name that the article mentions most.
  [[nodiscard]] const name_bearer* bearer_of(element_span name) const {
    const auto mention = std::ranges::lower_bound(mentions_, name.end, {},
                                                  [](const name_mention& n) { return n.span.end; });
    if (mention != mentions_.end() && mention->span.end == name.end)
      return &bearers_[mention->bearer];
    const name_bearer* best = nullptr;
    const auto found = by_family_name_.find(elements_[family_name(name)].key);
    if (found == by_family_name_.end()) return nullptr;
    for (const std::size_t b : latest(found->second))
      if (best == nullptr || bearers_[b].mentions > best->mentions) best = &bearers_[b];
    return best;
  }

  [[nodiscard]] std::string_view text_at(reading_range range) const noexcept {
    return reading_.substr(range.begin, range.size());
  }
  [[nodiscard]] std::string_view text_at(const element& e) const noexcept {
    return text_at(e.range);
  }

  static constexpr std::size_t longest_name = 5;      // words
  static constexpr std::size_t apposition_reach = 8;  // maximum words between a name and the role
  static constexpr std::size_t longest_suffix = 3;    // bytes: Jr., III
  static constexpr std::size_t most_bearers = 16;     // of one family name

  [[nodiscard]] bool is_name_word(std::size_t i) const {
    const element& e = elements_[i];
    if (!e.capital || !e.nominal() || e.determiner) return false;
    if (language_.names.nouns_are_capitalised && is_common_noun(i)) return false;
    return !e.sentence_start || !language_.sentence.starters.contains(e.key);
  }

  // The latest bearers of one family name: a bound for the work of each mention.
  static std::span<const std::size_t> latest(const std::vector<std::size_t>& bearers) noexcept {
    const std::size_t count = (std::min)(bearers.size(), most_bearers);
    return std::span(bearers).last(count);
  }

  // Where nouns are capitalised: a title or speaker noun without a name beside it, or a single word
  // after a determiner or adjective.
  [[nodiscard]] bool is_common_noun(std::size_t i) const {
    const auto is_capital = [this](std::size_t at) {
      return elements_[at].capital && elements_[at].nominal();
    };
    const element& e = elements_[i];
    const bool name_follows = i + 1 < elements_.size() && is_capital(i + 1);
    const bool name_precedes = i > 0 && is_capital(i - 1) && elements_[i - 1].noun == nullptr;
    if (e.title) return !name_follows && !name_precedes;
    if (e.noun != nullptr) return true;
    if (i == 0 || name_follows) return false;
    const element& before = elements_[i - 1];
    return before.determiner || (before.nominal() && !before.capital && !before.number);
  }

  // The last word of a name that is no suffix: Brent Bozell III.
  [[nodiscard]] std::size_t family_name(element_span name) const {
    std::size_t last = name.end - 1;
    while (last > name.begin && language_.names.suffixes.contains(elements_[last].key)) --last;
    return last;
  }

  // The person's name at the end of a run: after the last title (Norrland Transport Minister | Ann
  // Lee) or possessor (Lee's | Ola Berg). The name of an organisation is not shortened.
  [[nodiscard]] element_span without_titles(element_span span) const {
    if (names_organisation(span)) return span;
    // Ambassador to Norrland | Nicholas Berg: a listed given name begins the name.
    for (std::size_t i = span.begin + 1; i + 1 < span.end; ++i) {
      const token_key key = elements_[i].key;
      if (!elements_[i].title &&
          (language_.names.male_names.contains(key) ||
           language_.names.female_names.contains(key)) &&
          !language_.names.male_names.contains(elements_[i - 1].key) &&
          !language_.names.female_names.contains(elements_[i - 1].key) &&
          !text_at(elements_[i - 1]).ends_with('.')) {
        return {i, span.end};
      }
    }
    for (std::size_t i = span.end; i-- > span.begin;) {
      if (i + 1 == span.end || !(elements_[i].title || elements_[i].possessive)) continue;
      const bool suffix_follows =
          i + 2 == span.end && elements_[i + 1].range.size() <= longest_suffix;
      return suffix_follows && i > span.begin ? span : element_span{i + 1, span.end};
    }
    return span;
  }

  void add(element_span run, const unit& u) {
    const std::size_t unit_begin = u.begin;
    const element_span name = without_titles(run);
    const bool title_alone =
        name.size() == 1 && elements_[name.begin].title && run.begin == name.begin;
    if (title_alone) return;
    name_mention n{.run = run, .span = name, .organisation = names_organisation(name)};
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const token_key key = elements_[i].key;
      const token_key head = elements_[i].head;
      const bool male =
          language_.names.male_titles.contains(head) || language_.names.male_names.contains(key);
      const bool female = language_.names.female_titles.contains(head) ||
                          language_.names.female_names.contains(key);
      // The first word that tells: Mrs. Bill Lund, Lindsey Graham.
      if (male != female && n.gender == pronoun::gender_type::any)
        n.gender = male ? pronoun::gender_type::male : pronoun::gender_type::female;
      n.titled = n.titled || male || female || (i < name.begin && elements_[i].title);
    }
    // In a line in title case, capitals do not show a name.
    if (u.title && !n.titled) return;
    n.titled = n.titled || in_apposition(run) || has_age_or_relative(run);
    n.speaks = speaks(run, unit_begin);
    if (run.begin > unit_begin) {
      const element& before = elements_[run.begin - 1];
      n.titled = n.titled || (before.noun != nullptr && *before.noun == noun_class::person);
      if (before.noun != nullptr || before.title) {
        if (language_.names.female_titles.contains(before.head))
          n.gender = pronoun::gender_type::female;
        if (language_.names.male_titles.contains(before.head))
          n.gender = pronoun::gender_type::male;
      }
    }
    add_roles(n, unit_begin);
    mentions_.push_back(n);
  }

  // Ann Lee, 34, | Ann Lee, who
  [[nodiscard]] bool has_age_or_relative(element_span run) const {
    const std::size_t end = run.end;
    if (end + 2 >= elements_.size()) return false;
    const bool comma = elements_[end].kind == element_kind::comma;
    const element& next = elements_[end + (comma ? 1 : 0)];
    if (next.pron != nullptr && next.relative && (comma || run.size() > 1)) return true;
    return comma && next.number && next.range.size() == 2 &&
           elements_[end + 2].kind == element_kind::comma;
  }

  // Ann Lee said | “…,” said Ann Lee
  [[nodiscard]] bool speaks(element_span run, std::size_t unit_begin) const {
    const auto is_finite_cue = [](const element& e) { return e.cue != nullptr && e.cue->finite(); };
    std::size_t after = run.end;
    while (after < elements_.size() && (elements_[after].adverb || elements_[after].time)) ++after;
    if (after < elements_.size() && is_finite_cue(elements_[after])) return true;
    return run.begin > unit_begin + 1 && is_finite_cue(elements_[run.begin - 1]) &&
           elements_[run.begin - 2].kind == element_kind::quote;
  }

  // The nouns before a name and in apposition to it.
  void add_roles(const name_mention& n, std::size_t unit_begin) {
    const auto add_role = [&](const element& e) {
      const bool person = e.noun != nullptr && *e.noun == noun_class::person;
      if (!person && !e.title) return;
      std::vector<std::size_t>& mentions = roles_[e.key];
      if (mentions.empty() || mentions.back() != mentions_.size())
        mentions.push_back(mentions_.size());
    };
    for (std::size_t i = n.run.begin; i < n.span.begin; ++i) add_role(elements_[i]);
    for (std::size_t i = n.run.begin;
         i > unit_begin && elements_[i - 1].nominal() && n.run.begin - i < apposition_reach; --i)
      add_role(elements_[i - 1]);
    if (n.span.size() < 2 || n.run.end >= elements_.size() ||
        elements_[n.run.end].kind != element_kind::comma)
      return;
    // The head of the phrase is its last noun.
    std::size_t at = n.run.end + 1;
    while (at < elements_.size() && at <= n.run.end + apposition_reach &&
           elements_[at].nominal_or_determiner() && !elements_[at].capital)
      ++at;
    if (at > n.run.end + 1) add_role(elements_[at - 1]);
  }

  // Whether a role is in apposition to the name: the mayor, Ann Lee, or Ann Lee, the mayor.
  [[nodiscard]] bool in_apposition(element_span run) const {
    if (run.size() < 2) return false;
    const auto person = [this](std::size_t i) {
      return elements_[i].noun != nullptr && *elements_[i].noun == noun_class::person;
    };
    const auto comma = [this](std::size_t i) { return elements_[i].kind == element_kind::comma; };
    const auto extends_phrase = [this](std::size_t i) {
      return elements_[i].kind == element_kind::word && elements_[i].cue == nullptr;
    };
    if (run.end < elements_.size() && comma(run.end)) {
      for (std::size_t i = run.end + 1;
           i < elements_.size() && i <= run.end + apposition_reach && extends_phrase(i); ++i) {
        if (person(i)) return true;
      }
    }
    if (run.begin > 0 && comma(run.begin - 1)) {
      for (std::size_t i = run.begin - 1;
           i-- > 0 && i + apposition_reach >= run.begin && extends_phrase(i);) {
        if (person(i)) return true;
      }
    }
    return false;
  }

  // Whether two mentions of one family name may be of one person: their genders and given names do
  // not contradict each other.
  [[nodiscard]] bool agrees(const name_bearer& bearer, const name_mention& n) const {
    using enum pronoun::gender_type;
    if (bearer.gender != any && n.gender != any && bearer.gender != n.gender) return false;
    if (bearer.longest.size() < 2 || n.span.size() < 2) return true;
    const std::string_view a = text_at(elements_[bearer.longest.begin]);
    const std::string_view b = text_at(elements_[n.span.begin]);
    const bool initial = a.front() == b.front() && (a.size() <= 2 || b.size() <= 2);
    return initial || elements_[bearer.longest.begin].key == elements_[n.span.begin].key;
  }

  std::size_t bearer_of_full_name(const name_mention& n) {
    std::vector<std::size_t>& same = by_family_name_[elements_[family_name(n.span)].key];
    for (const std::size_t b : latest(same))
      if (agrees(bearers_[b], n)) return join(b, n);
    same.push_back(bearers_.size());
    if (n.titled) by_given_name_.try_emplace(elements_[n.span.begin].key, bearers_.size());
    bearers_.push_back({n.span, n.gender, n.titled, n.speaks, 1});
    return bearers_.size() - 1;
  }

  // Of several bearers of a family name, the one that was mentioned last.
  std::size_t bearer_of_short_name(const name_mention& n) {
    std::vector<std::size_t>& same = by_family_name_[elements_[n.span.begin].key];
    std::optional<std::size_t> chosen;
    for (const std::size_t b : latest(same)) {
      if (!agrees(bearers_[b], n)) continue;
      if (!chosen || bearers_[b].last > bearers_[*chosen].last) chosen = b;
    }
    if (chosen) return join(*chosen, n);
    // Family names that come first: Wu Lan, then Wu. Given names alone: Marta.
    const auto given = by_given_name_.find(elements_[n.span.begin].key);
    if (given != by_given_name_.end() && agrees(bearers_[given->second], n))
      return join(given->second, n);
    same.push_back(bearers_.size());
    bearers_.push_back({n.span, n.gender, n.titled, n.speaks, 1});
    return bearers_.size() - 1;
  }

  std::size_t join(std::size_t b, const name_mention& n) {
    name_bearer& bearer = bearers_[b];
    ++bearer.mentions;
    if (n.span.size() <= longest_name && n.span.size() > bearer.longest.size() && !n.organisation)
      bearer.longest = n.span;
    if (bearer.gender == pronoun::gender_type::any) bearer.gender = n.gender;
    bearer.titled = bearer.titled || n.titled;
    bearer.speaks = bearer.speaks || n.speaks;
    return b;
  }

  std::string_view reading_;
  const std::vector<element>& elements_;
  const lexicon& language_;
  std::vector<name_mention> mentions_;
  std::vector<name_bearer> bearers_;
  // The mentions of the people to whom the article gives a role: Mayor Holm; Holm, the mayor.
  std::map<token_key, std::vector<std::size_t>> roles_;
  std::map<token_key, std::vector<std::size_t>> by_family_name_;
  std::map<token_key, std::size_t> by_given_name_;  // the first word of a person's full name
};

}  // namespace detto::inline v0::detail
