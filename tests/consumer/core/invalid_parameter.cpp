// SPDX-License-Identifier: BSL-1.0
// An invalid parameter without exceptions: the program must print the reason before it aborts.
#include <detto/ngram/ngrams.hpp>

#include <csignal>
#include <cstdlib>
#include <string_view>
#include <vector>

int main() {
  // ctest reports an aborted program as failed, whatever it printed.
  std::signal(SIGABRT, [](int) { std::_Exit(0); });
  const std::vector<std::string_view> words{"the", "harbour"};
  const auto grams = words | detto::ngrams(0);
  return grams.empty() ? 1 : 2;
}
