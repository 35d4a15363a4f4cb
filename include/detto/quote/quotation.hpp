// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/names.hpp>
#include <detto/language/confidence_table.hpp>
#include <detto/language/speech_words.hpp>
#include <detto/text/byte_range.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// How much of a quotation is inside quotation marks.
enum class quote_kind : std::uint8_t {
  direct,    ///< all of it, as a complete sentence
  mixed,     ///< parts of a reported clause
  indirect,  ///< none of it: reported speech
};
/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(quote_kind kind) noexcept {
  constexpr std::string_view names[] = {"direct", "mixed", "indirect"};
  return names[static_cast<std::size_t>(kind)];
}

/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(cue_class type) noexcept {
  constexpr std::string_view names[] = {"say",    "ask",  "claim", "deny", "agree",
                                        "demand", "call", "write", "think"};
  return names[static_cast<std::size_t>(type)];
}

/// A range of the text as given and the bytes in it.
struct mention {
  byte_range range;
  std::string_view text;

  friend bool operator==(const mention&, const mention&) = default;
};

/// A speaker: the words that name the speaker in the speech clause, and the resolved name.
struct speaker : mention {
  /// The fullest form of the name in this article, as written there, unless a name source has
  /// another; without a name, the phrase itself.
  std::string canonical;
  speaker_type type = speaker_type::unknown;
};

/// The word or phrase that introduces speech; the colon, if a colon alone announces the quotation.
struct speech_cue : mention {
  cue_class type = cue_class::say;
};

/// One contiguous range of attributed content. Direct speech that is split by its speech clause or
/// spans several paragraphs yields one quotation per piece, all with the same utterance number.
/// The range of direct quotations includes the outer marks; that of mixed ones is the reported
/// clause, or the marked stretch if the verb accepts no clause.
struct quotation : mention {
  quote_kind kind = quote_kind::direct;
  /// The text inside the outermost quotation marks, without the marks; empty if indirect.
  std::vector<mention> marked;
  std::optional<speaker> who;
  std::optional<speech_cue> cue;
  std::optional<mention> addressee;  ///< the person spoken to
  bool negated = false;              ///< whether the clause negates the speech: never said
  bool asserted = true;  ///< false inside a condition or question: if she said, whether he said
  /// The act of speech: equal for all quotations of one utterance; numbered from 0 in order.
  std::size_t utterance = 0;
  attribution_rule evidence = attribution_rule::adjacent;   ///< the rule that found the speaker
  speaker_evidence name_evidence = speaker_evidence::none;  ///< how the name was found
  /// The estimated probability that content, speaker and name are all right, 0 to 1; 0 if it was
  /// not measured for the language.
  double confidence = 0;
};

/// Why a marked stretch has no speaker.
enum class unattributed_reason : std::uint8_t {
  term,      ///< a few words that are no sentence
  title,     ///< most words capitalised: the title of a work
  nickname,  ///< between two parts of a name
  unknown,   ///< no speaker was found
};
/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(unattributed_reason reason) noexcept {
  constexpr std::string_view names[] = {"term", "title", "nickname", "unknown"};
  return names[static_cast<std::size_t>(reason)];
}

/// An outermost marked stretch without a speaker, including its marks.
struct unattributed_stretch : mention {
  unattributed_reason reason = unattributed_reason::unknown;
};

}  // namespace detto::inline v0
