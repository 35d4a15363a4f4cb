// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace detto::inline v0 {

/// The type of a speaker.
enum class speaker_type : std::uint8_t {
  person,        ///< a named person
  organisation,  ///< an organisation, named or not: the ministry
  group,         ///< several people: officials, they, X and Y
  document,      ///< a document: the report
  anonymous,     ///< a person without a name: a senior official
  unknown,       ///< none of these could be determined
};

/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(speaker_type type) noexcept {
  constexpr std::string_view names[] = {"person",   "organisation", "group",
                                        "document", "anonymous",    "unknown"};
  return names[static_cast<std::size_t>(type)];
}

/// A callable that resolves names which the text alone does not resolve. It accepts a mention as
/// written, without title and genitive ending, and returns an optional value with the member
/// `canonical`, the full name, and optionally `type`, a speaker_type. Its answer takes precedence
/// over the article. It may keep state, such as a cache; to share one object between calls, pass a
/// std::ref.
template <class F>
concept name_source = requires(F& find, std::string_view mention) {
  { find(mention).has_value() } -> std::convertible_to<bool>;
  { find(mention)->canonical } -> std::convertible_to<std::string_view>;
};

/// The result of a name source.
struct known_name {
  std::string_view canonical;  ///< the full name
  speaker_type type = speaker_type::person;
};

/// The empty name source: names are resolved within the article alone.
struct no_names {
  [[nodiscard]] constexpr std::optional<known_name> operator()(std::string_view) const noexcept {
    return std::nullopt;
  }
};
static_assert(name_source<no_names>);

}  // namespace detto::inline v0
