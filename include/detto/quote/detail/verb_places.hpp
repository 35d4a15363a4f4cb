// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/speech_words.hpp>
#include <detto/quote/detail/element.hpp>
#include <detto/text/token_key.hpp>

#include <cstddef>
#include <vector>

namespace detto::inline v0::detail {

// Where nouns are capitalised, an unknown lower-case word that follows a noun, or that no noun
// follows, is a verb or an adverb: it belongs to no noun phrase.
inline void find_verbs_by_place(std::vector<element>& elements, std::size_t first) {
  const auto is_plain = [&](std::size_t i) {
    const element& e = elements[i];
    return e.nominal() && !e.capital && !e.determiner && !e.number && !e.particle;
  };
  bool noun_follows = false;
  for (std::size_t i = elements.size(); i-- > first;) {
    element& e = elements[i];
    if (!is_plain(i)) {
      noun_follows = e.kind == element_kind::word && (e.capital || e.number);
      continue;
    }
    const bool after_noun = i > first && ((elements[i - 1].nominal() && elements[i - 1].capital) ||
                                          elements[i - 1].kind == element_kind::bracket);
    if (after_noun || !noun_follows) e.verb = true;
  }
}

// teilte X mit: makes the finite verb a cue whose separated prefix ends the clause.
inline void join_particles(std::vector<element>& elements, std::size_t first,
                           const speech_words& speech) {
  constexpr std::size_t reach = 40;  // elements
  for (std::size_t i = first + 1; i < elements.size(); ++i) {
    const bool ends_clause = i + 1 == elements.size() || elements[i + 1].kind != element_kind::word;
    if (!ends_clause || elements[i].capital || !speech.verb_particles.contains(elements[i].key))
      continue;
    for (std::size_t verb = i; verb > first && verb + reach > i;) {
      --verb;
      if (elements[verb].kind == element_kind::stop || elements[verb].opener) break;
      if (elements[verb].phrase) continue;
      const token_key pair[] = {elements[verb].key, elements[i].key};
      const auto* found = speech.separable_cues.longest_prefix(pair);
      if (found == nullptr) continue;
      elements[verb].cue = &found->value;
      elements[verb].verb = false;
      elements[i].particle = true;
      elements[i].verb = false;
      break;
    }
  }
}

}  // namespace detto::inline v0::detail
