// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/speech_words.hpp>
#include <detto/text/token_key.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace detto::inline v0::detail {

// Rejects most words that begin no phrase of a language, without a search of its tables: a Bloom
// filter with one hash (B. Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors",
// 1970). Searching the tables for every word took a tenth of the time of an attribution.
class phrase_filter {
public:
  explicit phrase_filter(const speech_words& speech) noexcept {
    add(speech.cue_phrases);
    add(speech.source_phrases);
  }

  // False: no phrase begins with this word.
  [[nodiscard]] bool may_begin(token_key word) const noexcept {
    const auto bit = static_cast<std::uint64_t>(word) % bits;
    return (words_[bit / 64] >> (bit % 64) & 1) != 0;
  }

private:
  static constexpr std::size_t bits = 2048;

  void add(std::span<const cue_phrase> phrases) noexcept {
    for (const cue_phrase& phrase : phrases) {
      const auto bit = static_cast<std::uint64_t>(phrase.words.keys[0]) % bits;
      words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }

  std::array<std::uint64_t, bits / 64> words_{};
};

}  // namespace detto::inline v0::detail
