// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// What a stretch of a news page is.
enum class part_type : std::uint8_t {
  headline,     ///< the title of the article
  byline,       ///< who wrote it
  dateline,     ///< where, when and for which agency it was filed, before the first sentence
  caption,      ///< what a picture shows
  credit,       ///< who made a picture
  contributor,  ///< who helped
  source,       ///< whom the page has it from: distributor, first publisher
  furniture,    ///< navigation, promotion, players, advertisement, copyright lines
  date,         ///< when the article was published or updated
  body,         ///< the news itself, and all that is none of the above
};

[[nodiscard]] constexpr std::string_view name(part_type type) noexcept {
  constexpr std::string_view names[] = {"headline",    "byline", "dateline",  "caption", "credit",
                                        "contributor", "source", "furniture", "date",    "body"};
  return names[static_cast<std::size_t>(type)];
}

/// A stretch of a text with its type.
struct part {
  part_type type = part_type::body;
  byte_range range;  ///< bytes of the document's reading

  friend bool operator==(const part&, const part&) = default;
};

}  // namespace detto::inline v0
