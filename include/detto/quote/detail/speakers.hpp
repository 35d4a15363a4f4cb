// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/concepts.hpp>
#include <detto/language/lexicon.hpp>
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

// Tells who the subjects of speech clauses are.
template <name_source Names>
class speaker_finder {
public:
  // `clauses` are those of each unit.
  speaker_finder(const document& doc, const element_list& list,
                 std::span<const std::vector<clause>> clauses, const Names& names)
      : doc_(doc),
        elements_(list.elements),
        units_(list.units),
        clauses_(clauses),
        names_(names),
        book_(doc.reading(), list, doc.language()) {}

  // The words of a noun phrase, and the name in full of whom it stands for. The phrase is not
  // empty.
  [[nodiscard]] speaker operator()(element_span phrase) const {
    speaker who;
    static_cast<mention&>(who) = words(phrase);
    const element& first = elements_[phrase.begin];
    if (phrase.end - phrase.begin == 1 && first.pron != nullptr) {
      resolve_pronoun(who, *first.pron, phrase.begin);
    } else {
      resolve(who, phrase);
    }
    return who;
  }

  // The words of a noun phrase without a genitive's ending.
  [[nodiscard]] mention words(element_span phrase) const {
    return to_mention(doc_, range_of(doc_.reading(), book_.text_of(phrase)));
  }

private:
  static constexpr std::size_t pronoun_reach = 4;  // sentences that are looked back through

  void resolve_pronoun(speaker& who, const pronoun& p, std::size_t at) const {
    if (const element_span name = book_.antecedent(p, at); !name.empty()) {
      resolve_name(who, name);
    } else if (const element_span phrase = earlier_speaker(p, at); !phrase.empty()) {
      resolve(who, phrase);
    } else {
      who.canonical = std::string(who.text);
      who.type = p.plural ? speaker_type::group : speaker_type::unknown;
    }
  }

  void resolve(speaker& who, element_span phrase) const {
    who.canonical = std::string(book_.text_of(phrase));
    if (is_joint(phrase)) {
      who.type = speaker_type::group;
    } else if (const element_span name = book_.name_in(phrase); !name.empty()) {
      return resolve_name(who, name);
    } else {
      who.type = type_of_nouns(phrase);
      if (who.type == speaker_type::anonymous) {
        if (const element_span behind = book_.name_behind(phrase.end); !behind.empty())
          return resolve_name(who, behind);
      }
    }
    ask(who, phrase);
  }

  void resolve_name(speaker& who, element_span name) const {
    const element_span full = book_.fullest(name);
    who.canonical = std::string(book_.text_of(full));
    if (book_.is_person(name)) who.type = speaker_type::person;
    if (book_.names_organisation(name)) who.type = speaker_type::organisation;
    if (!ask(who, name)) ask(who, full);
  }

  // X and Y
  [[nodiscard]] bool is_joint(element_span phrase) const {
    for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
      if (elements_[i].conjunction) return true;
    }
    return false;
  }

  // Whether the caller's names know the phrase; what they know goes before what the article tells.
  bool ask(speaker& who, element_span phrase) const {
    const auto known = names_(book_.text_of(phrase));
    if (!known.has_value()) return false;
    who.canonical = std::string(std::string_view(known->canonical));
    if constexpr (requires {
                    { known->type } -> std::convertible_to<speaker_type>;
                  })
      who.type = known->type;
    return true;
  }

  // What a phrase without a name names, by the last of its nouns that speak.
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

  // The group or thing that `they` or `it` at element `at` stands for: the last that spoke before
  // and fits.
  [[nodiscard]] element_span earlier_speaker(const pronoun& p, std::size_t at) const {
    const auto here = std::ranges::upper_bound(units_, at, {}, &unit::begin);
    auto u = static_cast<std::size_t>(here - units_.begin());
    for (std::size_t seen = 0; u-- > 0 && seen < pronoun_reach; ++seen) {
      for (const clause& c : clauses_[u] | std::views::reverse) {
        if (c.subject.end <= at && could_be(p, c.subject)) return c.subject;
      }
    }
    return {};
  }

  [[nodiscard]] bool could_be(const pronoun& p, element_span subject) const {
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
  const Names& names_;
  name_book book_;
};

}  // namespace detto::inline v0::detail
