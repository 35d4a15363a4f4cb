// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

// The texts of the benchmarks: the sample articles of examples/data, and versions made from them.
// They are equal on every machine.

namespace bench {

/// A text of random words, used if the sample articles are missing.
inline std::string generated_article(std::size_t number) {
  std::mt19937_64 random(number);
  std::string text;
  for (int word = 0; word < 600; ++word) {
    // Frequent words are short and few, as in natural language.
    std::size_t letters = 2 + random() % 4 + random() % 4;
    const std::size_t choices = word % 2 == 0 ? 4 : 20;
    for (; letters > 0; --letters) text.push_back(static_cast<char>('a' + random() % choices));
    text += word % 15 == 14 ? ". " : " ";
  }
  return text;
}

/// The sample articles by file name, completed to four by generated articles.
inline const std::vector<std::string>& articles() {
  static const std::vector<std::string> all = [] {
    std::vector<std::filesystem::path> paths;
    std::error_code none;
    for (const auto& entry :
         std::filesystem::directory_iterator(DETTO_SOURCE_DIR "/examples/data", none))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> texts;
    for (const auto& path : paths) {
      std::ifstream file(path, std::ios::binary);
      texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    for (std::size_t i = 0; texts.size() < 4; ++i) texts.push_back(generated_article(i));
    return texts;
  }();
  return all;
}

/// A version of `text`: `changes` in a thousand of its words, chosen at random, are replaced by other
/// words of it.
inline std::string version_of(const std::string& text, unsigned changes, std::mt19937_64& random) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) words.emplace_back(at, end - at);
    at = end + 1;
  }
  std::string version;
  std::size_t copied = 0;
  for (const auto& [at, size] : words) {
    if (random() % 1000 >= changes) continue;
    const auto& [other, other_size] = words[random() % words.size()];
    version.append(text, copied, at - copied).append(text, other, other_size);
    copied = at + size;
  }
  return version.append(text, copied);
}

/// A text of at least `bytes` bytes: the articles repeated, each time as a different version.
inline std::string long_text(std::size_t bytes) {
  std::mt19937_64 random(1);
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) {
    text += version_of(articles()[i % articles().size()], 100, random);
    text += "\n\n";
  }
  return text;
}

/// `count` texts: originals, which share few n-grams, and close versions of earlier texts, about one
/// in three.
inline std::vector<std::string> collection(std::size_t count) {
  std::mt19937_64 random(2);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    const bool version = i > 0 && random() % 3 == 0;
    const std::string& base =
        version ? texts[random() % texts.size()] : articles()[i % articles().size()];
    texts.push_back(version_of(base, version ? 20 : 600, random));
  }
  return texts;
}

}  // namespace bench
