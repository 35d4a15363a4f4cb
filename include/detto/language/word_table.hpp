// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace detto::inline v0 {

/// One row of a word table: the key of a word's folded form, and what the table says of it.
template <class Value>
struct word_row {
  std::uint64_t key = 0;
  Value value{};
};

/// A word of a language with a value, as its author writes it: lower case, NFKC case-folded.
template <class Value>
struct word_entry {
  std::string_view word;
  Value value{};
};

/// A table from words to values, sorted by key while compiling.
template <class Value, std::size_t Count>
using word_rows = std::array<word_row<Value>, Count>;

/// Where algorithms look words up, whatever the table's size. A word is given by its `folded_key`, which tokens carry.
template <class Value>
class word_table {
public:
  constexpr word_table() = default;
  template <std::size_t Count>
  constexpr word_table(const word_rows<Value, Count>& rows) noexcept : rows_(rows) {}

  /// The value of the word with this key, or null. Logarithmic in the rows.
  [[nodiscard]] constexpr const Value* find(std::uint64_t key) const noexcept {
    const auto at = std::ranges::lower_bound(rows_, key, {}, &word_row<Value>::key);
    return at != rows_.end() && at->key == key ? &at->value : nullptr;
  }
  [[nodiscard]] constexpr bool contains(std::uint64_t key) const noexcept {
    return find(key) != nullptr;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return rows_.size(); }

private:
  std::span<const word_row<Value>> rows_;
};

/// The value of tables that only tell whether a word is in.
struct present {};

/// A table of words alone.
using word_set = word_table<present>;

namespace detail {

// Not constexpr: a table with such a fault does not compile, and the message names the function.
inline void a_word_stands_twice_in_the_table() {}
inline void a_word_of_the_table_is_not_folded() {}

// The key of a word as it must stand in a table. Only ASCII can be checked while compiling.
consteval std::uint64_t table_key(std::string_view word) {
  if (word.empty()) a_word_of_the_table_is_not_folded();
  for (const char c : word) {
    if ((c >= 'A' && c <= 'Z') || c == ' ') a_word_of_the_table_is_not_folded();
  }
  return hash_bytes(word);
}

template <class Value, std::size_t Count>
consteval word_rows<Value, Count> sorted_rows(word_rows<Value, Count> rows) {
  std::ranges::sort(rows, {}, &word_row<Value>::key);
  for (std::size_t i = 1; i < Count; ++i) {
    if (rows[i - 1].key == rows[i].key) a_word_stands_twice_in_the_table();
  }
  return rows;
}

}  // namespace detail

/// Sorts entries into a table; each word may stand in it once, and must be folded.
template <class Value, std::size_t Count>
[[nodiscard]] consteval word_rows<Value, Count>
make_word_rows(const word_entry<Value> (&entries)[Count]) {
  word_rows<Value, Count> rows;
  for (std::size_t i = 0; i < Count; ++i)
    rows[i] = {detail::table_key(entries[i].word), entries[i].value};
  return detail::sorted_rows(rows);
}
template <std::size_t Count>
[[nodiscard]] consteval word_rows<present, Count>
make_word_rows(const std::string_view (&words)[Count]) {
  word_rows<present, Count> rows;
  for (std::size_t i = 0; i < Count; ++i) rows[i].key = detail::table_key(words[i]);
  return detail::sorted_rows(rows);
}

}  // namespace detto::inline v0
