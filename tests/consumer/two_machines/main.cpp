// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <random>
#include <string>
#include <string_view>

std::string tokens_for_x86_64(std::string_view text);
std::string tokens_for_native(std::string_view text);

int main() {
  constexpr std::string_view pieces[] = {"harbour",
                                         "said",
                                         "5",
                                         "_",
                                         "'",
                                         ".",
                                         ",",
                                         ":",
                                         " ",
                                         "\r\n",
                                         "\u2019",
                                         "\u201C",
                                         "\u00E9",
                                         "e\u0301",
                                         "\u0436",
                                         "\u05D0\"\u05D1",
                                         "\uD55C",
                                         "\u6771\u4EAC",
                                         "\u30AB\u30BF",
                                         "\u0E20\u0E32\u0E29\u0E32",
                                         "\U0001F468\u200D\U0001F469",
                                         "\U0001F1EE\U0001F1F9",
                                         "\xE2\x82",
                                         "\xFF"};
  std::mt19937_64 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    // Mostly from the front of the list, so that whole blocks are ASCII.
    while (text.size() < 300)
      text += pieces[random() % (random() % 16 == 0 ? std::size(pieces) : 10)];
    const std::string oldest = tokens_for_x86_64(text);
    const std::string native = tokens_for_native(text);
    if (oldest != native) {
      std::printf("they disagree:\n%s\n%s\n", oldest.c_str(), native.c_str());
      return 1;
    }
  }
  return 0;
}
