// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/quote/detail/clauses.hpp>
#include <detto/quote/detail/elements.hpp>
#include <detto/quote/detail/name_book.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace detto::inline v0::detail {

// Resolves the pronouns of an article to the people that it names, by salience: every mention
// raises the salience of a person, a subject most; each further sentence halves it. A pronoun
// refers to the most salient person that agrees with it, and is a mention itself. After S. Lappin
// and H. Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 20(4),
// 1994, with the roles that the elements tell. Linear in the elements and in the people that were
// mentioned within `reach` sentences.
class antecedents {
public:
  antecedents(const element_list& list, const name_book& book, const lexicon& language)
      : elements_(list.elements), book_(book), language_(language) {
    std::size_t next = 0;  // the next mention of the book
    const std::vector<name_mention>& mentions = book.mentions();
    for (const unit& u : list.units) {
      fade();
      for (std::size_t i = u.begin; i < u.end; ++i) {
        while (next < mentions.size() && mentions[next].span.begin < i) ++next;
        if (next < mentions.size() && mentions[next].span.begin == i &&
            !mentions[next].organisation) {
          raise(mentions[next].bearer, weight_of(mentions[next].run, u));
          if (mentions[next].speaks) note_speaker(mentions[next].bearer);
        }
        const auto gender = refers_at(i, u);
        if (!gender) continue;
        const bool speaks = speaks_at(i, u);
        if (const auto person = most_salient(*gender, speaks)) {
          resolved_.push_back({i, *person});
          raise(*person, weight_of({i, i + 1}, u));
          if (speaks) note_speaker(*person);
        }
      }
    }
  }

  // The fullest name of whom the pronoun at element `at` refers to; empty if nobody agrees.
  [[nodiscard]] element_span operator()(std::size_t at) const {
    const auto found = std::ranges::lower_bound(resolved_, at, {}, &resolved_pronoun::at);
    if (found == resolved_.end() || found->at != at) return {};
    return book_.bearers()[found->bearer].longest;
  }

private:
  // Weights by role, as in the source, with recency and head emphasis included.
  static constexpr float subject_weight = 180;
  static constexpr float speaker_weight = 150;  // who spoke last, for a pronoun that speaks
  static constexpr float object_weight = 140;
  static constexpr float oblique_weight = 110;  // after a preposition
  static constexpr float possessive_weight = 80;
  static constexpr float least_salience = 12;      // what is left after four sentences as a subject
  static constexpr float speaks_factor = .6F;      // only a speech verb suggests a person
  static constexpr float frequency_weight = 1;     // for each mention in the article
  static constexpr std::size_t most_counted = 12;  // mentions

  struct resolved_pronoun {
    std::size_t at;
    std::size_t bearer;
  };
  struct salience {
    std::size_t bearer;
    float value;
  };

  // The gender of the person to whom a pronoun or description at element `i` refers, if it is one.
  std::optional<pronoun::gender_type> refers_at(std::size_t i, const unit& u) {
    using enum pronoun::gender_type;
    const pronoun* p = elements_[i].pron;
    if (p == nullptr) return described_at(i, u);
    if (p->plural || (p->gender != male && p->gender != female)) return std::nullopt;
    return p->gender;
  }

  // A description such as the senator, as the subject of a speech verb, is like a pronoun, unless
  // the article introduces somebody by it: a senator. Its last word has the place of the pronoun.
  std::optional<pronoun::gender_type> described_at(std::size_t i, const unit& u) {
    const element& e = elements_[i];
    if (e.noun == nullptr || *e.noun != noun_class::person || e.capital) return std::nullopt;
    if (i + 1 < u.end && elements_[i + 1].nominal() && elements_[i + 1].cue == nullptr)
      return std::nullopt;
    std::size_t begin = i;
    while (begin > u.begin && elements_[begin - 1].nominal() && !elements_[begin - 1].determiner)
      --begin;
    if (begin == u.begin || !elements_[begin - 1].determiner) return std::nullopt;
    if (!elements_[begin - 1].definite) {
      introduced_.insert(e.key);
      return std::nullopt;
    }
    if (!speaks_at(i, u) || introduced_.contains(e.key)) return std::nullopt;
    const bool male = language_.names.male_titles.contains(e.key);
    const bool female = language_.names.female_titles.contains(e.key);
    return male == female ? pronoun::gender_type::any
           : male         ? pronoun::gender_type::male
                          : pronoun::gender_type::female;
  }

  void fade() {
    for (salience& one : active_) one.value /= 2;
    spoke_ /= 2;
    std::erase_if(active_, [](const salience& one) { return one.value < least_salience; });
  }

  // Whether the pronoun is the subject of a speech verb: he said, said he.
  [[nodiscard]] bool speaks_at(std::size_t at, const unit& u) const {
    std::size_t after = at + 1;
    while (after < u.end && (elements_[after].adverb || elements_[after].auxiliary)) ++after;
    return (after < u.end && elements_[after].cue != nullptr) ||
           (at > u.begin && elements_[at - 1].cue != nullptr);
  }

  void note_speaker(std::size_t bearer) {
    last_speaker_ = bearer;
    spoke_ = speaker_weight;
  }

  void raise(std::size_t bearer, float weight) {
    for (salience& one : active_)
      if (one.bearer == bearer) {
        one.value += weight;
        return;
      }
    active_.push_back({bearer, weight});
  }

  // The weight of a mention by its role: a subject is followed by a verb or follows one as in said X.
  [[nodiscard]] float weight_of(element_span run, const unit& u) const {
    if (elements_[run.end - 1].possessive) return possessive_weight;
    std::size_t before = run.begin;
    while (before > u.begin && (elements_[before - 1].determiner || elements_[before - 1].title ||
                                elements_[before - 1].noun != nullptr))
      --before;
    std::size_t after = run.end;
    while (after < u.end && (elements_[after].adverb || elements_[after].time)) ++after;
    const bool finite = after < u.end && (elements_[after].verbal() || elements_[after].relative);
    const bool described = after < u.end && (elements_[after].kind == element_kind::comma ||
                                             elements_[after].kind == element_kind::bracket);
    const bool first = before == u.begin || elements_[before - 1].kind != element_kind::word ||
                       elements_[before - 1].conjunction;
    const bool inverted = before > u.begin && elements_[before - 1].cue != nullptr &&
                          before - 1 > u.begin && elements_[before - 2].kind == element_kind::quote;
    const bool oblique = before > u.begin && elements_[before - 1].preposition &&
                         !elements_[before - 1].subordinator;
    if (inverted || (!oblique && (finite || (described && first)))) return subject_weight;
    return oblique ? oblique_weight : object_weight;
  }

  [[nodiscard]] std::optional<std::size_t> most_salient(pronoun::gender_type gender,
                                                        bool speaks) const {
    std::optional<std::size_t> best;
    float highest = 0;
    for (const salience& one : active_) {
      const name_bearer& bearer = book_.bearers()[one.bearer];
      if (bearer.gender != pronoun::gender_type::any && gender != pronoun::gender_type::any &&
          bearer.gender != gender)
        continue;
      const bool person = bearer.titled || (bearer.speaks && bearer.longest.size() > 1);
      if (!person) continue;
      float value =
          one.value * (bearer.titled ? 1 : speaks_factor) +
          frequency_weight * static_cast<float>((std::min)(bearer.mentions, most_counted));
      if (speaks && last_speaker_ == one.bearer) value += spoke_;
      if (value > highest) {
        highest = value;
        best = one.bearer;
      }
    }
    return best;
  }

  const std::vector<element>& elements_;
  const name_book& book_;
  const lexicon& language_;
  std::vector<salience> active_;
  std::optional<std::size_t> last_speaker_;
  float spoke_ = 0;                 // what is left of the weight of who spoke last
  std::set<token_key> introduced_;  // nouns of indefinite phrases
  std::vector<resolved_pronoun> resolved_;
};

}  // namespace detto::inline v0::detail
