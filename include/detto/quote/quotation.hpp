// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/text/byte_range.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// How much of a quotation stands in quotation marks.
enum class quote_kind : std::uint8_t {
  direct,    ///< all of it, as a sentence of its own
  mixed,     ///< parts of a reported clause
  indirect,  ///< nothing: reported speech
};
[[nodiscard]] constexpr std::string_view name(quote_kind kind) noexcept {
  constexpr std::string_view names[] = {"direct", "mixed", "indirect"};
  return names[static_cast<std::size_t>(kind)];
}

/// What a speaker is.
enum class speaker_type : std::uint8_t {
  person,
  organisation,
  group,
  document,
  anonymous,
  unknown
};
[[nodiscard]] constexpr std::string_view name(speaker_type type) noexcept {
  constexpr std::string_view names[] = {"person",   "organisation", "group",
                                        "document", "anonymous",    "unknown"};
  return names[static_cast<std::size_t>(type)];
}

[[nodiscard]] constexpr std::string_view name(cue_class type) noexcept {
  constexpr std::string_view names[] = {"say",    "ask",  "claim", "deny", "agree",
                                        "demand", "call", "write", "think"};
  return names[static_cast<std::size_t>(type)];
}

/// A piece of an article: a range of the text as given, and its bytes there.
struct mention {
  byte_range range;
  std::string_view text;

  friend bool operator==(const mention&, const mention&) = default;
};

/// Who said it: the words that name the speaker beside the quotation, and the name in full.
struct speaker : mention {
  std::string canonical;  ///< the fullest form of the name in this article, as written there
  speaker_type type = speaker_type::unknown;
};

/// The word or phrase that tells that something was said.
struct speech_cue : mention {
  cue_class type = cue_class::say;
};

/// One stretch of attributed content. Direct content that is split by its speech clause, or runs
/// over several paragraphs, is one quotation a piece, all of the same utterance.
struct quotation : mention {
  quote_kind kind = quote_kind::direct;
  std::vector<mention>
      marked;  ///< what stands inside the outermost quotation marks, marks not included
  std::optional<speaker> who;
  std::optional<speech_cue> cue;
  std::optional<mention> addressee;
  bool negated = false;  ///< the clause says that it was not said
  std::size_t utterance =
      0;  ///< the same number for all quotations of one act of speech, from 0 in order
  double confidence = 0;  ///< 0 to 1: how sure the attribution is
};

/// Why words in quotation marks are nobody's speech.
enum class unattributed_reason : std::uint8_t { term, title, nickname, unknown };
[[nodiscard]] constexpr std::string_view name(unattributed_reason reason) noexcept {
  constexpr std::string_view names[] = {"term", "title", "nickname", "unknown"};
  return names[static_cast<std::size_t>(reason)];
}

/// A marked stretch that nobody is known to have said: a term, a title, a nickname.
struct unattributed_stretch : mention {
  unattributed_reason reason = unattributed_reason::unknown;
};

}  // namespace detto::inline v0
