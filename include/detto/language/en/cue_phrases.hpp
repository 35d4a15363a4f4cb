// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/speech_words.hpp>

#include <array>

namespace detto::inline v0::detail::en {

// A phrase must precede its own prefixes.
inline constexpr auto cue_phrases = [] {
  using enum cue_class;
  using enum verb_form;
  return std::array{
      // clang-format off
        cue_phrase{"make clear", {say, base}},
        cue_phrase{"make it clear", {say, base}},
        cue_phrase{"make plain", {say, base}},
        cue_phrase{"make the case", {say, base}},
        cue_phrase{"makes clear", {say, present}},
        cue_phrase{"makes it clear", {say, present}},
        cue_phrase{"makes plain", {say, present}},
        cue_phrase{"makes the case", {say, present}},
        cue_phrase{"made clear", {say, past}},
        cue_phrase{"made it clear", {say, past}},
        cue_phrase{"made plain", {say, past}},
        cue_phrase{"made the case", {say, past}},
        cue_phrase{"making clear", {say, gerund}},
        cue_phrase{"making it clear", {say, gerund}},
        cue_phrase{"making plain", {say, gerund}},
        cue_phrase{"making the case", {say, gerund}},
        cue_phrase{"point out", {say, base}},
        cue_phrase{"points out", {say, present}},
        cue_phrase{"pointed out", {say, past}},
        cue_phrase{"pointing out", {say, gerund}},
        cue_phrase{"go on to say", {say, base}},
        cue_phrase{"go on", {say, base, false, true, false}},
        cue_phrase{"goes on to say", {say, present}},
        cue_phrase{"goes on", {say, present, false, true, false}},
        cue_phrase{"went on to say", {say, past}},
        cue_phrase{"went on", {say, past, false, true, false}},
        cue_phrase{"going on to say", {say, gerund}},
        cue_phrase{"going on", {say, gerund, false, true, false}},
        cue_phrase{"put it", {say, past, false, true, false}},
        cue_phrase{"puts it", {say, present, false, true, false}},
        cue_phrase{"putting it", {say, gerund, false, true, false}},
        cue_phrase{"play down", {deny, base, false, true, false}},
        cue_phrase{"plays down", {deny, present, false, true, false}},
        cue_phrase{"played down", {deny, past, false, true, false}},
        cue_phrase{"playing down", {deny, gerund, false, true, false}},
        cue_phrase{"sum it up", {say, base, false, true, false}},
        cue_phrase{"sums it up", {say, present, false, true, false}},
        cue_phrase{"summed it up", {say, past, false, true, false}},
        cue_phrase{"summing it up", {say, gerund, false, true, false}},
        cue_phrase{"issue a statement saying", {say, base}},
        cue_phrase{"issues a statement saying", {say, present}},
        cue_phrase{"issued a statement saying", {say, past}},
        cue_phrase{"issuing a statement saying", {say, gerund}},
        cue_phrase{"chime in", {say, base, false, true, false}},
        cue_phrase{"chimes in", {say, present, false, true, false}},
        cue_phrase{"chimed in", {say, past, false, true, false}},
        cue_phrase{"chiming in", {say, gerund, false, true, false}},
        cue_phrase{"call for", {demand, base, false, true, false}},
        cue_phrase{"call on", {demand, base, false, true, false}},
        cue_phrase{"calls for", {demand, present, false, true, false}},
        cue_phrase{"calls on", {demand, present, false, true, false}},
        cue_phrase{"called for", {demand, past, false, true, false}},
        cue_phrase{"called on", {demand, past, false, true, false}},
        cue_phrase{"calling for", {demand, gerund, false, true, false}},
        cue_phrase{"calling on", {demand, gerund, false, true, false}},
        cue_phrase{"quoted as saying", {say, past}},
        cue_phrase{"heard saying", {say, past}},
        cue_phrase{"quoted saying", {say, past}},
      // clang-format on
  };
}();

// Phrases that introduce a source without a verb.
inline constexpr std::array source_phrases{
    cue_phrase{"according to", {cue_class::say, verb_form::gerund}},
    cue_phrase{"in the words of", {cue_class::say, verb_form::gerund}},
};

}  // namespace detto::inline v0::detail::en
