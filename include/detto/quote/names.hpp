// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/concepts.hpp>
#include <detto/quote/quotation.hpp>

#include <optional>
#include <string_view>

namespace detto::inline v0 {

/// What a name list knows of a mention.
struct known_name {
  std::string_view canonical;  ///< the name in full
  speaker_type type = speaker_type::person;
};

/// The name source that knows nothing: names are resolved within the article alone. A caller's own
/// is any callable from a mention, as written without its title, to an optional known_name; it is
/// asked before the article.
struct no_names {
  [[nodiscard]] constexpr std::optional<known_name> operator()(std::string_view) const noexcept {
    return std::nullopt;
  }
};
static_assert(name_source<no_names>);

}  // namespace detto::inline v0
