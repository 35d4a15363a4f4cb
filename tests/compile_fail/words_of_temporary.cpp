// SPDX-License-Identifier: BSL-1.0
// Tokens are views: tokens of a temporary string would dangle.
// EXPECT-ERROR: the result refers to the text, which must outlive it
#include <detto/token/words.hpp>

#include <string>

std::string headline();

#ifdef DETTO_TWIN
bool has_words() {
  const std::string text = headline();
  auto words = detto::words(text);
  return words.begin() != words.end();
}
#else
bool has_words() {
  auto words = detto::words(headline());
  return words.begin() != words.end();
}
#endif
