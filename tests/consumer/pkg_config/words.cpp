// SPDX-License-Identifier: BSL-1.0
#include <detto/token/words.hpp>

#include <iterator>
#include <string_view>

int main() {
  auto words = detto::words(std::string_view("The harbour opens at 9."));
  return std::ranges::distance(words) == 5 ? 0 : 1;
}
