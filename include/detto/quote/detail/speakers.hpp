// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/article/names.hpp>
#include <detto/language/confidence_table.hpp>
#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/antecedents.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/name_book.hpp>
#include <detto/quote/detail/to_mention.hpp>
#include <detto/quote/quotation.hpp>
#include <detto/text/byte_range.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

struct resolved_speaker {
  speaker who;
  speaker_evidence evidence = speaker_evidence::stated;
};

// Resolves the subjects of speech clauses to speakers.
template <name_source Names>
class speaker_finder {
public:
  // `clauses` are those of each unit.
  speaker_finder(const document& doc, const element_list& list,
                 std::span<const std::vector<clause>> clauses, const name_book& book, Names& names)
      : doc_(doc),
        elements_(list.elements),
        units_(list.units),
        clauses_(clauses),
        names_(names),
        book_(book),
        antecedents_(list, book, doc.language()) {}

  // The words of a noun phrase, which must not be empty, and the resolved name of its referent.
  [[nodiscard]] resolved_speaker operator()(element_span phrase) const {
    resolved_speaker found;
    static_cast<mention&>(found.who) = mention_of(phrase);
    const element& first = elements_[phrase.begin];
    if (phrase.end - phrase.begin == 1 && first.pron != nullptr) {
      const bool resolved = resolve_pronoun(found.who, *first.pron, phrase.begin);
      found.evidence = resolved ? speaker_evidence::pronoun : speaker_evidence::unresolved;
    } else if (resolve(found.who, phrase)) {
      found.evidence = speaker_evidence::described;
    }
    return found;
  }

  // The words of a noun phrase without a genitive ending.
  [[nodiscard]] mention mention_of(element_span phrase) const {
    return to_mention(doc_, doc_.range(book_.text_of(phrase)));
  }

private:
  static constexpr std::size_t antecedent_reach = 4;  // maximum sentences to search backward

  // Returns whether the pronoun has a referent.
  bool resolve_pronoun(speaker& who, const pronoun& p, std::size_t at) const {
    if (elements_[at].relative) {
      if (const element_span phrase = before_relative(at); !phrase.empty()) {
        resolve(who, phrase);
        return true;
      }
    }
    if (const element_span name = antecedents_(at); !name.empty()) {
      resolve_name(who, name);
    } else if (const element_span phrase = speaker_antecedent(p, at); !phrase.empty()) {
      resolve(who, phrase);
    } else {
      who.canonical = std::string(who.text);
      who.type = p.plural ? speaker_type::group : speaker_type::unknown;
      return false;
    }
    return true;
  }

  // The noun phrase to which a relative pronoun refers: Holm, who | the guard who. Of several, the
  // nearest that may be a person.
  [[nodiscard]] element_span before_relative(std::size_t at) const {
    std::size_t end = at;
    if (end > 0 && elements_[end - 1].kind == element_kind::comma) --end;
    element_span nearest;
    for (int phrases = 0; phrases < 3; ++phrases) {
      std::size_t begin = end;
      while (begin > 0 && elements_[begin - 1].nominal_or_determiner()) --begin;
      if (begin == end) break;
      const element_span phrase{begin, end};
      if (nearest.empty()) nearest = phrase;
      const speaker_type nouns = type_of_nouns(phrase);
      if (book_.is_person(book_.name_in(phrase)) || nouns == speaker_type::anonymous ||
          nouns == speaker_type::group)
        return phrase;
      if (begin == 0 || !elements_[begin - 1].preposition) break;
      end = begin - 1;
    }
    return nearest;
  }

  // Returns whether a description was resolved to a name elsewhere in the article.
  bool resolve(speaker& who, element_span phrase) const {
    who.canonical = std::string(book_.text_of(phrase));
    if (is_coordination(phrase)) {
      who.type = speaker_type::group;
    } else if (const element_span name = book_.name_in(phrase); !name.empty()) {
      resolve_name(who, name);
      return false;
    } else {
      who.type = type_of_nouns(phrase);
      if (who.type == speaker_type::anonymous) {
        if (const element_span apposed = book_.apposed_name(phrase.end); !apposed.empty()) {
          resolve_name(who, apposed);
          return false;
        }
        // The mayor: whom the article calls so.
        if (elements_[phrase.begin].determiner && elements_[phrase.begin].definite) {
          element_span person = book_.bearer_of_role(elements_[phrase.end - 1].key, phrase.begin);
          if (person.empty()) person = antecedents_(phrase.end - 1);
          if (!person.empty()) {
            resolve_name(who, person);
            return true;
          }
        }
      }
    }
    look_up(who, phrase);
    return false;
  }

  void resolve_name(speaker& who, element_span name) const {
    const element_span full = book_.full_name(name);
    who.canonical = std::string(book_.text_of(full));
    if (book_.is_person(name)) who.type = speaker_type::person;
    if (book_.names_organisation(name)) who.type = speaker_type::organisation;
    if (!look_up(who, name)) look_up(who, full);
  }

  // Whether a phrase is a coordination: X and Y.
  [[nodiscard]] bool is_coordination(element_span phrase) const {
    for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
      if (elements_[i].conjunction) return true;
    }
    return false;
  }

  // Looks a phrase up in the caller's name source; a result replaces the name from the article.
  bool look_up(speaker& who, element_span phrase) const {
    const auto known = names_(book_.text_of(phrase));
    if (!known.has_value()) return false;
    who.canonical = std::string(std::string_view(known->canonical));
    if constexpr (requires {
                    { known->type } -> std::convertible_to<speaker_type>;
                  })
      who.type = known->type;
    return true;
  }

  // The type of a phrase without a name, by its last speaker noun.
  [[nodiscard]] speaker_type type_of_nouns(element_span phrase) const {
    for (std::size_t i = phrase.end; i-- > phrase.begin;) {
      if (elements_[i].noun == nullptr) continue;
      switch (*elements_[i].noun) {
      case noun_class::person: return speaker_type::anonymous;
      case noun_class::people: return speaker_type::group;
      case noun_class::organisation: return speaker_type::organisation;
      case noun_class::document: return speaker_type::document;
      }
    }
    return speaker_type::unknown;
  }

  // The antecedent of `they` or `it` at element `at`: the last preceding speaker that agrees; empty
  // if there is none.
  [[nodiscard]] element_span speaker_antecedent(const pronoun& p, std::size_t at) const {
    const auto here = std::ranges::upper_bound(units_, at, {}, &unit::begin);
    auto u = static_cast<std::size_t>(here - units_.begin());
    for (std::size_t seen = 0; u-- > 0 && seen < antecedent_reach; ++seen) {
      for (const clause& c : clauses_[u] | std::views::reverse) {
        if (c.subject.end <= at && agrees_with(p, c.subject)) return c.subject;
      }
    }
    return {};
  }

  [[nodiscard]] bool agrees_with(const pronoun& p, element_span subject) const {
    for (std::size_t i = subject.begin; i < subject.end; ++i) {
      const noun_class* noun = elements_[i].noun;
      if (elements_[i].pron != nullptr || noun == nullptr) continue;
      const bool people = *noun == noun_class::people;
      const bool thing = *noun == noun_class::organisation || *noun == noun_class::document;
      if (p.plural ? people : p.gender == pronoun::gender_type::neuter && thing) return true;
    }
    return false;
  }

  const document& doc_;
  const std::vector<element>& elements_;
  const std::vector<unit>& units_;
  std::span<const std::vector<clause>> clauses_;
  Names& names_;
  const name_book& book_;
  antecedents antecedents_;
};

}  // namespace detto::inline v0::detail
