// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/hash.hpp>

#include <array>
#include <bit>
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

/// A word as it stands in a program's text. Knows its size, which a compiler would count byte by
/// byte for a std::string_view: a fifth of the time to read a language.
struct word_literal {
  std::string_view text;
  template <std::size_t Size>
  consteval word_literal(const char (&literal)[Size]) noexcept : text(literal, Size - 1) {}
};

/// A word of a language with a value, as its author writes it: lower case, NFKC case-folded.
template <class Value>
struct word_entry {
  word_literal word;
  Value value{};
};

/// A table from words to values, laid out while compiling: open addressing with linear probing,
/// half of the slots free (Knuth, The Art of Computer Programming, volume 3, section 6.4, algorithm
/// L). Sorting instead took most of the time to compile a file that reads English.
template <class Value, std::size_t Count>
struct word_rows {
  static constexpr std::size_t size = Count;
  std::array<word_row<Value>, std::bit_ceil(2 * Count)> slots;  ///< key 0: free
};

namespace detail {

// Where the row with this key is, or the free slot for it. Half of the slots are free, so there is
// one.
template <class Value>
constexpr std::size_t slot_of(const word_row<Value>* slots, std::size_t count,
                              std::uint64_t key) noexcept {
  const std::size_t mask = count - 1;
  std::size_t at = key & mask;
  while (slots[at].key != 0 && slots[at].key != key) at = (at + 1) & mask;
  return at;
}

}  // namespace detail

/// Where algorithms look words up, whatever the table's size. A word is given by its `folded_key`,
/// which tokens carry.
template <class Value>
class word_table {
public:
  constexpr word_table() = default;
  template <std::size_t Count>
  constexpr word_table(const word_rows<Value, Count>& rows) noexcept
      : slots_(rows.slots), size_(Count) {}
  /// Of `size` rows that are laid out as word_rows has them; a power of two slots, or none.
  constexpr word_table(std::span<const word_row<Value>> slots, std::size_t size) noexcept
      : slots_(slots), size_(size) {}

  /// The value of the word with this key, or null. Constant time: the keys are hashes.
  [[nodiscard]] constexpr const Value* find(std::uint64_t key) const noexcept {
    if (slots_.empty()) return nullptr;
    const word_row<Value>& row = slots_[detail::slot_of(slots_.data(), slots_.size(), key)];
    return row.key == 0 ? nullptr : &row.value;
  }
  [[nodiscard]] constexpr bool contains(std::uint64_t key) const noexcept {
    return find(key) != nullptr;
  }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

private:
  std::span<const word_row<Value>> slots_;
  std::size_t size_ = 0;
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
consteval void add_row(word_rows<Value, Count>& rows, std::uint64_t key, const Value& value) {
  word_row<Value>& row = rows.slots[slot_of(rows.slots.data(), rows.slots.size(), key)];
  if (row.key == key) a_word_stands_twice_in_the_table();
  row = {key, value};
}

}  // namespace detail

/// Makes a table of entries; each word may stand in it once, and must be folded.
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
make_word_rows(const word_literal (&words)[Count]) {
  word_rows<present, Count> rows{};
  for (const word_literal& word : words)
    detail::add_row(rows, detail::table_key(word.text), present{});
  return rows;
}

}  // namespace detto::inline v0
