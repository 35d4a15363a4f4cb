// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>

#include <string>

namespace detto::inline v0 {

/// A damaged place in a text and its original characters.
struct repair {
  byte_range range;       ///< in the text as given
  std::string from;       ///< the bytes at `range`
  std::string to;         ///< the original characters, UTF-8
  double confidence = 0;  ///< 0 to 1: the estimated probability that `to` is correct

  friend bool operator==(const repair&, const repair&) = default;
};

}  // namespace detto::inline v0
