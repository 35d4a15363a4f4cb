// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase_table.hpp>
#include <detto/language/speech_words.hpp>

namespace detto::inline v0::detail::en {

inline constexpr auto cue_phrases = [] {
  using enum cue_class;
  using enum verb_form;
  return make_phrase_rows<cue_verb>({
      // clang-format off
        {"make clear", {say, base}},
        {"make it clear", {say, base}},
        {"make plain", {say, base}},
        {"make the case", {say, base}},
        {"makes clear", {say, present}},
        {"makes it clear", {say, present}},
        {"makes plain", {say, present}},
        {"makes the case", {say, present}},
        {"made clear", {say, past}},
        {"made it clear", {say, past}},
        {"made plain", {say, past}},
        {"made the case", {say, past}},
        {"making clear", {say, gerund}},
        {"making it clear", {say, gerund}},
        {"making plain", {say, gerund}},
        {"making the case", {say, gerund}},
        {"point out", {say, base}},
        {"points out", {say, present}},
        {"pointed out", {say, past}},
        {"pointing out", {say, gerund}},
        {"go on to say", {say, base}},
        {"go on", {say, base, false, true, false}},
        {"goes on to say", {say, present}},
        {"goes on", {say, present, false, true, false}},
        {"went on to say", {say, past}},
        {"went on", {say, past, false, true, false}},
        {"going on to say", {say, gerund}},
        {"going on", {say, gerund, false, true, false}},
        {"put it", {say, past, false, true, false}},
        {"puts it", {say, present, false, true, false}},
        {"putting it", {say, gerund, false, true, false}},
        {"play down", {deny, base, false, true, false}},
        {"plays down", {deny, present, false, true, false}},
        {"played down", {deny, past, false, true, false}},
        {"playing down", {deny, gerund, false, true, false}},
        {"sum it up", {say, base, false, true, false}},
        {"sums it up", {say, present, false, true, false}},
        {"summed it up", {say, past, false, true, false}},
        {"summing it up", {say, gerund, false, true, false}},
        {"issue a statement saying", {say, base}},
        {"issues a statement saying", {say, present}},
        {"issued a statement saying", {say, past}},
        {"issuing a statement saying", {say, gerund}},
        {"chime in", {say, base, false, true, false}},
        {"chimes in", {say, present, false, true, false}},
        {"chimed in", {say, past, false, true, false}},
        {"chiming in", {say, gerund, false, true, false}},
        {"call for", {demand, base, false, true, false}},
        {"call on", {demand, base, false, true, false}},
        {"calls for", {demand, present, false, true, false}},
        {"calls on", {demand, present, false, true, false}},
        {"called for", {demand, past, false, true, false}},
        {"called on", {demand, past, false, true, false}},
        {"calling for", {demand, gerund, false, true, false}},
        {"calling on", {demand, gerund, false, true, false}},
        {"quoted as saying", {say, past}},
        {"heard saying", {say, past}},
        {"quoted saying", {say, past}},
      // clang-format on
  });
}();

// Phrases that introduce a source without a verb.
inline constexpr auto source_phrases = make_phrase_rows<cue_verb>({
    {"according to", {cue_class::say, verb_form::gerund}},
    {"in the words of", {cue_class::say, verb_form::gerund}},
});

}  // namespace detto::inline v0::detail::en
