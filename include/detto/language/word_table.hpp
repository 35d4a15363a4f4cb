// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>
#include <detto/text/token_key.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace detto::inline v0 {

/// One row of a word table: the key of the folded form of a word, and its value.
template <class Value>
struct word_row {
  token_key key{};
  Value value{};
};

/// A word as a string literal. Stores its size, because computing it with std::string_view at
/// compile time took a fifth of the time to compile a language.
struct word_literal {
  std::string_view text;
  template <std::size_t Size>
  consteval word_literal(const char (&literal)[Size]) noexcept : text(literal, Size - 1) {}
};

/// A word with its value, as written by the author of a table. The word must be NFKC case-folded,
/// in particular lower case.
template <class Value>
struct word_entry {
  word_literal word;
  Value value{};
};

/// The storage of a word table, built at compile time: a hash table with open addressing and linear
/// probing, half of whose slots are free (Knuth, The Art of Computer Programming, volume 3, section
/// 6.4, algorithm L). It compiles faster than a sorted table.
template <class Value, std::size_t Count>
struct word_rows {
  static constexpr std::size_t size = Count;
  std::array<word_row<Value>, std::bit_ceil(2 * Count)> slot_array;  ///< a row with key 0 is free
};

namespace detail {

// Returns the slot of the row with this key, or the free slot where it belongs. `count` is a power
// of two; at least one slot must be free.
template <class Value>
constexpr std::size_t slot_of(const word_row<Value>* slot_array, std::size_t count,
                              token_key key) noexcept {
  const std::size_t mask = count - 1;
  auto at = static_cast<std::size_t>(key) & mask;
  while (slot_array[at].key != token_key{} && slot_array[at].key != key) at = (at + 1) & mask;
  return at;
}

}  // namespace detail

/// A view of a word table of any size, looked up by the `folded_key` of a word, which folded tokens
/// carry. Does not own its rows.
template <class Value>
class word_table {
public:
  constexpr word_table() = default;
  template <std::size_t Count>
  constexpr word_table(const word_rows<Value, Count>& rows) noexcept
      : slots_(rows.slot_array), size_(Count) {}
  /// A view of `size` rows in slots laid out as in word_rows. The number of slots is zero or a
  /// power of two.
  constexpr word_table(std::span<const word_row<Value>> slot_array, std::size_t size) noexcept
      : slots_(slot_array), size_(size) {}

  /// Returns the value of the word with this key, or null if there is none. Expected constant time.
  [[nodiscard]] constexpr const Value* find(token_key key) const noexcept {
    if (slots_.empty()) return nullptr;
    const word_row<Value>& row = slots_[detail::slot_of(slots_.data(), slots_.size(), key)];
    return row.key == token_key{} ? nullptr : &row.value;
  }
  [[nodiscard]] constexpr bool contains(token_key key) const noexcept {
    return find(key) != nullptr;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

private:
  std::span<const word_row<Value>> slots_;
  std::size_t size_ = 0;
};

/// The value of the rows of a word_set.
struct present {};

/// A set of words.
using word_set = word_table<present>;

namespace detail {

// Not constexpr, so that calling one at compile time is an error that names the fault.
inline void duplicate_word_in_table() {}
inline void word_in_table_is_not_folded() {}

// Returns the key of a word of a table. Only ASCII is checked at compile time.
consteval token_key table_key(std::string_view word) {
  if (word.empty()) word_in_table_is_not_folded();
  for (const char c : word) {
    if ((c >= 'A' && c <= 'Z') || c == ' ') word_in_table_is_not_folded();
  }
  return token_key{hash_bytes(word)};
}

template <class Value, std::size_t Count>
consteval void add_row(word_rows<Value, Count>& rows, token_key key, const Value& value) {
  word_row<Value>& row =
      rows.slot_array[slot_of(rows.slot_array.data(), rows.slot_array.size(), key)];
  if (row.key == key) duplicate_word_in_table();
  row = {key, value};
}

}  // namespace detail

/// Builds a table from words with values, or from words alone, at compile time. Each word must be
/// folded and occur once; a violation is a compile error. Words beyond ASCII are not checked:
/// `fold(word) == word` must hold.
template <class Value, std::size_t Count>
[[nodiscard]] consteval word_rows<Value, Count>
make_word_rows(const word_entry<Value> (&entries)[Count]) {
  word_rows<Value, Count> rows{};
  for (const auto& [word, value] : entries)
    detail::add_row(rows, detail::table_key(word.text), value);
  return rows;
}
template <std::size_t Count>
[[nodiscard]] consteval word_rows<present, Count>
make_word_rows(const word_literal (&literals)[Count]) {
  word_rows<present, Count> rows{};
  for (const word_literal& word : literals)
    detail::add_row(rows, detail::table_key(word.text), present{});
  return rows;
}

}  // namespace detto::inline v0
