// SPDX-License-Identifier: BSL-1.0
// Quotations of a file of any size, one article a line, with one line in memory at a time.
#include <detto/quote/attribute_quotes.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

int main() {
  const auto path = std::filesystem::temp_directory_path() /
                    ("detto_" + std::to_string(std::random_device{}()) + ".txt");
  {
    std::ofstream generated(path, std::ios::binary);  // stands in for a large file
    for (int day = 1; day <= 20000; ++day)
      generated << "On day " << day << " the ferry was late. “We sail at " << day % 12 + 1
                << ",” Captain Renn said.\n";
  }

  std::ifstream file(path, std::ios::binary);
  std::string line;
  std::size_t begin = 0;  // of the line in the file, for offsets into the file
  std::size_t count = 0;
  while (std::getline(file, line)) {
    const detto::attribution found = detto::attribute_quotes(line);
    for (const detto::quotation& q : found.quotes)
      if (++count % 5000 == 0)
        std::printf("byte %zu, %s: %.*s\n", begin + q.range.begin,
                    q.who ? q.who->canonical.c_str() : "no speaker",
                    static_cast<int>(q.text.size()), q.text.data());
    begin += line.size() + 1;
  }
  std::printf("%zu quotations in %zu bytes\n", count, begin);
  std::filesystem::remove(path);
}
