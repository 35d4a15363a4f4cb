// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// The rule that attributed a quotation.
enum class attribution_rule : std::uint8_t {
  adjacent,   ///< the clause directly follows the quotation: “…,” said X
  leading,    ///< a clause before it in the same sentence: X said “…”
  enclosing,  ///< a clause later in the same sentence: … “…” …, X said
  inferred,   ///< a speech verb without a subject of its own: …, adding “…”
  continued,  ///< the speech of a previous sentence or paragraph goes on
  colon,      ///< a colon before the quotation, no speech verb
  credit,     ///< a dash and a name after it
  opened,     ///< reported speech behind an opener: said that …
  clause,     ///< reported speech without an opener: said it was …
  phrase,     ///< a noun phrase or infinitive as the content: criticised the plan, vowed to stay
  before,     ///< reported speech before its clause: …, X said
  around,     ///< the second part of content around its clause: …, X said, …
  source      ///< according to X
};
inline constexpr std::size_t attribution_rule_count = 13;
/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(attribution_rule rule) noexcept {
  constexpr std::string_view names[] = {"adjacent", "leading", "enclosing", "inferred", "continued",
                                        "colon",    "credit",  "opened",    "clause",   "phrase",
                                        "before",   "around",  "source"};
  return names[static_cast<std::size_t>(rule)];
}

/// How the name of a speaker was found.
enum class speaker_evidence : std::uint8_t {
  stated,      ///< the clause names the speaker, or describes a group, organisation or document
  described,   ///< a description is resolved to a name: the mayor
  pronoun,     ///< a pronoun is resolved: he
  unresolved,  ///< a pronoun or relative without a referent
  none         ///< no speaker
};
inline constexpr std::size_t speaker_evidence_count = 5;
/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(speaker_evidence evidence) noexcept {
  constexpr std::string_view names[] = {"stated", "described", "pronoun", "unresolved", "none"};
  return names[static_cast<std::size_t>(evidence)];
}

/// The confidence of attributions in a language, by their evidence. The confidence of a quotation
/// is the product: of the measured share of contents and speakers that are right by the rule, for
/// direct, mixed and indirect quotations, and of the share of names that are right.
struct confidence_table {
  using by_kind = std::array<float, 3>;  ///< direct, mixed, indirect
  std::array<by_kind, attribution_rule_count> rules;
  std::array<float, speaker_evidence_count> speakers;

  /// The confidence of a quotation of the kind with this index.
  [[nodiscard]] constexpr double operator()(attribution_rule rule, std::size_t kind,
                                            speaker_evidence speaker) const noexcept {
    return double{rules[static_cast<std::size_t>(rule)][kind]} *
           double{speakers[static_cast<std::size_t>(speaker)]};
  }
};

}  // namespace detto::inline v0
