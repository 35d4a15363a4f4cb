// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0 {

/// The function of a part of a news page.
enum class part_type : std::uint8_t {
  headline,     ///< the title of the article
  byline,       ///< the authors
  dateline,     ///< place, date and agency of filing, before the first sentence
  caption,      ///< the description of a picture
  credit,       ///< the author or agency of a picture
  contributor,  ///< a note that names contributors
  source,       ///< the source of the page: distributor, first publisher
  furniture,    ///< navigation, promotion, players, advertisements, copyright lines
  date,         ///< the date of publication or update
  body,         ///< the news, and everything that is none of the above
};

/// The name of the enumerator.
[[nodiscard]] constexpr std::string_view name(part_type type) noexcept {
  constexpr std::string_view names[] = {"headline",    "byline", "dateline",  "caption", "credit",
                                        "contributor", "source", "furniture", "date",    "body"};
  return names[static_cast<std::size_t>(type)];
}

/// A range of a text with its type. `Range` is byte_range or reading_range.
template <class Range>
struct basic_part {
  part_type type = part_type::body;
  Range range;

  friend bool operator==(const basic_part&, const basic_part&) = default;
};

/// A part of a text as given.
using part = basic_part<byte_range>;
/// A part of a document's reading.
using reading_part = basic_part<reading_range>;

}  // namespace detto::inline v0
