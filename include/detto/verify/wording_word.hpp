// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/token_key.hpp>

#include <cstddef>
#include <string_view>

namespace detto::inline v0 {

/// A word of a prepared wording. Spellings that differ only typographically have the same key.
struct wording_word {
  byte_range range;         ///< in the text as given
  std::string_view text{};  ///< in the reading
  /// The key of the folded form with straight apostrophes and without full stops (U.S. equals US),
  /// or of a number's value.
  token_key key{};
  float weight = 1;  ///< weight in similarity scores: 0.25 for function words, otherwise 1
  bool starts_sentence : 1 = false;  ///< the first word, or after a sign that ends a sentence
  bool capital : 1 = false;          ///< begins with a capital letter
  bool number : 1 = false;           ///< a number in digits or words
  bool function_word : 1 = false;
};

/// A sign between words. All forms of quotation marks and apostrophes are normalised to one, and
/// so are the forms of hyphens and those of dashes.
struct wording_sign {
  char32_t sign = 0;
  std::size_t after = 0;  ///< number of words before it

  friend bool operator==(const wording_sign&, const wording_sign&) = default;
};

}  // namespace detto::inline v0
