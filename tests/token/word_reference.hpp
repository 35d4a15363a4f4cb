// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/detail/classify.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>

#include <string_view>
#include <token/icu_reference.hpp>
#include <vector>

namespace detto_test {

// The segments of `text` from a plain loop over ICU.
inline std::vector<detto::token> reference_segments(std::string_view text) {
  std::vector<detto::token> found;
  for (const icu_segment& s : icu_segments(UBRK_WORD, text))
    found.push_back({s.text, detto::detail::kind_of_segment(s.text, s.status)});
  return found;
}

inline std::vector<detto::token> words_among(const std::vector<detto::token>& segments) {
  std::vector<detto::token> found;
  for (const detto::token& t : segments)
    if (t.kind == detto::token_kind::word || t.kind == detto::token_kind::number)
      found.push_back(t);
  return found;
}

}  // namespace detto_test
