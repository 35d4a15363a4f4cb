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

/// Abbreviations that a program learns while it runs, such as from a newsroom's style guide:
///
///     house.own_abbreviations = list.table();
///
/// Compile-time tables need no list; see make_word_rows.
class abbreviation_list {
public:
  /// Adds one as it is written, with or without its last full stop: `Bgm.`, `z. B.` What has a
  /// capital counts with a capital alone. Of two additions of one abbreviation the later counts.
  /// Amortised constant time; tables given out before are no longer valid. Throws
  /// std::invalid_argument where nothing is left without spaces and full stops.
  void add(std::string_view written, abbreviation::place_type place) {
    std::string word = fold(written);
    std::erase(word, ' ');
    while (word.ends_with('.')) word.pop_back();
    if (word.empty())
      DETTO_THROW(std::invalid_argument("detto::abbreviation_list: an abbreviation has letters"));
    if (2 * (size_ + 1) > slots_.size()) grow();
    put({hash_bytes(word), {place, is_folded(written)}});
  }

  /// What the list holds now; valid until the next addition, and as long as the list.
  [[nodiscard]] word_table<abbreviation> table() const noexcept { return {slots_, size_}; }

private:
  static bool is_folded(std::string_view written) { return fold(written) == written; }

  void put(const word_row<abbreviation>& row) {
    word_row<abbreviation>& slot = slots_[detail::slot_of(slots_.data(), slots_.size(), row.key)];
    size_ += slot.key == 0 ? 1U : 0U;
    slot = row;
  }

  void grow() {
    constexpr std::size_t smallest = 16;
    std::vector<word_row<abbreviation>> old(std::max(smallest, 2 * slots_.size()));
    old.swap(slots_);
    size_ = 0;
    for (const word_row<abbreviation>& row : old)
      if (row.key != 0) put(row);
  }

  std::vector<word_row<abbreviation>> slots_;
  std::size_t size_ = 0;
};

}  // namespace detto::inline v0
