// SPDX-License-Identifier: BSL-1.0
// Sentences refer to the language: a temporary would be destroyed before they are read.
// EXPECT-ERROR: deleted
// EXPECT-ERROR: lexicon_ref
#include <detto/token/sentences.hpp>

#include <string_view>

auto split(std::string_view text) {
#ifdef DETTO_TWIN
  return detto::sentences(text, detto::no_language);
#else
  return detto::sentences(text, detto::lexicon{});
#endif
}
