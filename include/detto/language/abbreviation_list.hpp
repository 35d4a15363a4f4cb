// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/lexicon.hpp>
#include <detto/language/word_table.hpp>
#include <detto/text/error.hpp>
#include <detto/text/fold.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// A table of abbreviations that is built at run time, for example from a newsroom's style guide:
///
///     house.sentence.own_abbreviations = list.table();
///
/// For abbreviations known at compile time use make_word_rows or make_abbreviation_rows.
class abbreviation_list {
public:
  /// Adds an abbreviation as it is written, with or without its last full stop: `Bgm.`, `z. B.` One
  /// that is written with a capital matches capitalised text only. A later addition replaces an
  /// earlier one of the same abbreviation. Amortised constant time in the size of the list;
  /// invalidates tables returned earlier. Throws std::invalid_argument if nothing is left after
  /// spaces and trailing full stops are removed.
  void add(std::string_view written, abbreviation::place_type place) {
    std::string word = fold(written);
    std::erase(word, ' ');
    while (word.ends_with('.')) word.pop_back();
    if (word.empty())
      DETTO_THROW(
          std::invalid_argument("detto::abbreviation_list: an abbreviation must contain letters"));
    if (2 * (size_ + 1) > slots_.size()) grow();
    insert({token_key{hash_bytes(word)}, {place, is_folded(written)}});
  }

  /// A view of the current entries, valid until the next call of `add` and during the lifetime of
  /// the list.
  [[nodiscard]] word_table<abbreviation> table() const noexcept { return {slots_, size_}; }

private:
  static bool is_folded(std::string_view written) { return fold(written) == written; }

  void insert(const word_row<abbreviation>& row) {
    word_row<abbreviation>& slot = slots_[detail::slot_of(slots_.data(), slots_.size(), row.key)];
    size_ += slot.key == token_key{} ? 1U : 0U;
    slot = row;
  }

  void grow() {
    constexpr std::size_t smallest = 16;
    std::vector<word_row<abbreviation>> previous((std::max)(smallest, 2 * slots_.size()));
    previous.swap(slots_);
    size_ = 0;
    for (const word_row<abbreviation>& row : previous)
      if (row.key != token_key{}) insert(row);
  }

  std::vector<word_row<abbreviation>> slots_;
  std::size_t size_ = 0;
};

}  // namespace detto::inline v0
