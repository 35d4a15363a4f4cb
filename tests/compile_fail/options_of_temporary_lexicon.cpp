// SPDX-License-Identifier: BSL-1.0
// Options refer to the language: a temporary would be destroyed before it is used.
// EXPECT-ERROR: (deleted function|deleted constructor)
// EXPECT-ERROR: lexicon_ref
#include <detto/article/text_options.hpp>

detto::lexicon own_language() {
  detto::lexicon language = detto::english;
  language.tag = "en-x-own";
  return language;
}

#ifdef DETTO_TWIN
auto options() {
  static const detto::lexicon language = own_language();
  return detto::text_options<>{.language = language};
}
#else
auto options() { return detto::text_options<>{.language = own_language()}; }
#endif
