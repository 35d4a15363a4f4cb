// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/languages.hpp>

#include <string_view>

namespace detto_fuzz {

// English for an even last byte, otherwise one of all languages, so that the fuzzer reaches each of them by one byte.
inline const detto::lexicon& language_of(std::string_view text) {
  const auto all = detto::all_lexicons();
  const auto last = text.empty() ? 0U : static_cast<unsigned char>(text.back());
  return last % 2 == 0 ? detto::english : *all[last / 2 % all.size()];
}

}  // namespace detto_fuzz
