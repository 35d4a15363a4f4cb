// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/verify/wording_word.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Appends words and signs to a wording and tracks where sentences begin.
class wording_builder {
public:
  wording_builder(std::vector<wording_word>& words, std::vector<wording_sign>& signs)
      : words_(words), signs_(signs) {}

  void push(wording_word word) {
    word.starts_sentence = words_.empty() || sentence_ended_;
    sentence_ended_ = false;
    words_.push_back(word);
  }
  void push_sign(char32_t sign) { signs_.push_back({sign, words_.size()}); }
  void end_sentence() { sentence_ended_ = true; }

  // Removes the last word, which must be followed by no sign, and returns it.
  wording_word take_back() {
    const wording_word word = words_.back();
    words_.pop_back();
    sentence_ended_ = word.starts_sentence;
    return word;
  }

  // Whether the last item is a word.
  [[nodiscard]] bool ends_with_word() const {
    return !words_.empty() && (signs_.empty() || signs_.back().after != words_.size());
  }
  // Whether all signs after the word at `index` are hyphens.
  [[nodiscard]] bool has_only_hyphens_after(std::size_t index) const {
    for (std::size_t at = signs_.size(); at > 0 && signs_[at - 1].after > index; --at)
      if (signs_[at - 1].sign != U'-') return false;
    return true;
  }
  // Removes the signs after the last word.
  void drop_last_signs() {
    while (!signs_.empty() && signs_.back().after == words_.size()) signs_.pop_back();
  }

  std::vector<wording_word>& words() { return words_; }
  [[nodiscard]] const std::vector<wording_word>& words() const { return words_; }
  std::vector<wording_sign>& signs() { return signs_; }

private:
  std::vector<wording_word>& words_;
  std::vector<wording_sign>& signs_;
  bool sentence_ended_ = false;
};

// The text from the beginning of `first` to the end of `last`, views into one text. Only `first` if
// a tokenizer does not return its tokens in order.
inline std::string_view joined_text(std::string_view first, std::string_view last) {
  const char* end = (std::max)(first.data() + first.size(), last.data() + last.size());
  return {first.data(), static_cast<std::size_t>(end - first.data())};
}

// Whether `next` begins where `first` ends.
inline bool is_adjacent(std::string_view first, std::string_view next) {
  return first.data() + first.size() == next.data();
}

// Prepends `first` to a word.
inline void prepend(const wording_word& first, wording_word& word) {
  word.range.begin = first.range.begin;
  word.text = joined_text(first.text, word.text);
  word.capital = first.capital;
}

// Appends `last` to a word.
inline void append(wording_word& word, const wording_word& last) {
  word.range.end = last.range.end;
  word.text = joined_text(word.text, last.text);
}

}  // namespace detto::inline v0::detail
