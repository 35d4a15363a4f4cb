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
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// A mention of a name in the article.
struct name_mention {
  element_span span;  // without titles
  pronoun::gender_type gender = pronoun::gender_type::any;
  bool titled = false;  // a title, a given name or an apposition shows that it is a person
  bool organisation = false;
  bool subject = false;  // whether it is in subject position
};

// The names of one article: resolves short names, pronouns and roles to full names.
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
        add({begin, i}, u.begin);
      }
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

  // The fullest form of a name: the longest that ends with the same word, otherwise the longest
  // that begins with it (family names that come first), otherwise the name itself.
  [[nodiscard]] element_span full_name(element_span name) const {
    return name.empty() || names_organisation(name) ? name : longest_form(name);
  }

  // The antecedent of a pronoun at element `at`: the nearest preceding name of a person that
  // agrees, subjects first; empty if there is none.
  [[nodiscard]] element_span antecedent(const pronoun& p, std::size_t at) const {
    const auto before = std::ranges::lower_bound(
        names_, at, {}, [](const name_mention& n) { return n.span.begin; });
    element_span any;
    std::size_t seen = 0;
    for (auto n = before; n != names_.begin() && seen < antecedent_window; ++seen) {
      --n;
      if (!agrees_with(p, *n)) continue;
      if (n->subject) return n->span;
      if (any.empty()) any = n->span;
    }
    return any;
  }

  [[nodiscard]] bool is_person(element_span name) const {
    if (name.empty() || names_organisation(name)) return false;
    const name_facts* facts = facts_of(name);
    return facts != nullptr && facts->titled;
  }

  [[nodiscard]] bool names_organisation(element_span name) const {
    for (std::size_t i = name.begin; i < name.end; ++i) {
      const noun_class* noun = elements_[i].noun;
      if (noun == nullptr || elements_[i].title) continue;
      if (*noun == noun_class::organisation || *noun == noun_class::document) return true;
    }
    return false;
  }

private:
  // The properties of a name, collected from all mentions that share a word.
  struct name_facts {
    element_span longest;
    pronoun::gender_type gender = pronoun::gender_type::any;
    bool titled = false;
  };

  // As full_name(), for names that are not of organisations.
  [[nodiscard]] element_span longest_form(element_span name) const {
    for (const auto& [facts, key] : {std::pair(&by_last_, elements_[name.end - 1].key),
                                     std::pair(&by_first_, elements_[name.begin].key)}) {
      const auto found = facts->find(key);
      if (found != facts->end() && size(found->second.longest) > size(name))
        return found->second.longest;
    }
    return name;
  }

  [[nodiscard]] const name_facts* facts_of(element_span name) const {
    const auto found = by_last_.find(elements_[longest_form(name).end - 1].key);
    return found != by_last_.end() ? &found->second : nullptr;
  }

  [[nodiscard]] std::string_view text_at(reading_range range) const noexcept {
    return reading_.substr(range.begin, range.size());
  }
  [[nodiscard]] std::string_view text_at(const element& e) const noexcept {
    return text_at(e.range);
  }

  static std::size_t size(element_span span) noexcept { return span.end - span.begin; }

  static constexpr std::size_t antecedent_window = 24;  // maximum names to search for an antecedent
  static constexpr std::size_t longest_name = 5;        // words
  static constexpr std::size_t apposition_reach = 8;    // maximum words between a name and the role
  static constexpr std::size_t longest_suffix = 3;      // bytes: Jr., III

  [[nodiscard]] bool is_name_word(std::size_t i) const {
    const element& e = elements_[i];
    if (!e.capital || !e.nominal() || e.determiner) return false;
    return !e.sentence_start || !language_.sentence.starters.contains(e.key);
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

  void add(element_span run, std::size_t unit_begin) {
    const element_span name = without_titles(run);
    if (elements_[name.end - 1].title) return;  // a title without a name
    name_mention n{.span = name, .organisation = names_organisation(name)};
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const token_key key = elements_[i].key;
      const bool male =
          language_.names.male_titles.contains(key) || language_.names.male_names.contains(key);
      const bool female =
          language_.names.female_titles.contains(key) || language_.names.female_names.contains(key);
      if (male != female)
        n.gender = male ? pronoun::gender_type::male : pronoun::gender_type::female;
      n.titled = n.titled || male || female || (i < name.begin && elements_[i].title);
    }
    n.titled = n.titled || in_apposition(run);
    if (run.begin > unit_begin) {
      const element& before = elements_[run.begin - 1];
      n.titled = n.titled || (before.noun != nullptr && *before.noun == noun_class::person);
      if (before.noun != nullptr || before.title) {
        if (language_.names.female_titles.contains(before.key))
          n.gender = pronoun::gender_type::female;
        if (language_.names.male_titles.contains(before.key)) n.gender = pronoun::gender_type::male;
      }
      n.subject = !before.preposition && !elements_[run.end - 1].possessive;
    } else {
      n.subject = !elements_[run.end - 1].possessive;
    }
    names_.push_back(n);
    add_facts(by_last_[elements_[name.end - 1].key], n);
    if (n.titled) add_facts(by_first_[elements_[name.begin].key], n);
  }

  // Whether a role is in apposition to the name: the mayor, Ann Lee, or Ann Lee, the mayor.
  [[nodiscard]] bool in_apposition(element_span run) const {
    if (size(run) < 2) return false;
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

  void add_facts(name_facts& facts, const name_mention& n) const {
    if (size(n.span) <= longest_name && size(n.span) > size(facts.longest) && !n.organisation) {
      facts.longest = n.span;
    }
    if (facts.gender == pronoun::gender_type::any) facts.gender = n.gender;
    facts.titled = facts.titled || n.titled;
  }

  [[nodiscard]] bool agrees_with(const pronoun& p, const name_mention& n) const {
    if (p.plural || p.gender == pronoun::gender_type::neuter) return false;
    if (n.organisation) return false;
    const name_facts* facts = facts_of(n.span);
    if (facts == nullptr || !facts->titled) return false;
    const pronoun::gender_type gender =
        n.gender != pronoun::gender_type::any ? n.gender : facts->gender;
    return gender == pronoun::gender_type::any || p.gender == pronoun::gender_type::any ||
           gender == p.gender;
  }

  std::string_view reading_;
  const std::vector<element>& elements_;
  const lexicon& language_;
  std::vector<name_mention> names_;
  std::map<token_key, name_facts> by_last_;   // by the key of the last word
  std::map<token_key, name_facts> by_first_;  // and of the first
};

}  // namespace detto::inline v0::detail
