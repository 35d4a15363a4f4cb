// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/phrase.hpp>
#include <detto/language/word_table.hpp>
#include <detto/text/token_key.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <span>

namespace detto::inline v0 {

/// One row of a phrase table: a phrase and its value.
template <class Value>
struct phrase_row {
  phrase words{};
  Value value{};
};

/// The storage of a phrase table, built at compile time: a hash table as in word_rows, by the first
/// word of each phrase.
template <class Value, std::size_t Count>
struct phrase_rows {
  static constexpr std::size_t size = Count;
  std::array<phrase_row<Value>, std::bit_ceil(2 * Count)> slot_array;  ///< an empty phrase is free
};

/// A view of a phrase table of any size. Finds the phrases at the beginning of a sequence of words
/// by the first word: of most words, one look tells that no phrase begins with them. Does not own
/// its rows.
template <class Value>
class phrase_table {
public:
  constexpr phrase_table() = default;
  template <std::size_t Count>
  constexpr phrase_table(const phrase_rows<Value, Count>& rows) noexcept
      : slots_(rows.slot_array), size_(Count) {}
  /// A view of `size` rows in slots laid out as in phrase_rows. The number of slots is zero or a
  /// power of two, and greater than `size`.
  constexpr phrase_table(std::span<const phrase_row<Value>> slot_array, std::size_t size) noexcept
      : slots_(slot_array), size_(size) {}

  /// Whether `accept(row)` is true for a phrase with which a sequence of `count` words begins.
  /// `key_at(i)` is the key of word `i`. Expected time proportional to the phrases that have the
  /// same first word.
  template <class KeyAt, class Accept>
  [[nodiscard]] constexpr bool any_prefix(std::size_t count, KeyAt key_at, Accept accept) const {
    if (slots_.empty() || count == 0) return false;
    const token_key first = key_at(std::size_t{0});
    const std::size_t mask = slots_.size() - 1;
    for (auto at = static_cast<std::size_t>(first) & mask; !is_free(slots_[at]);
         at = (at + 1) & mask) {
      const phrase_row<Value>& row = slots_[at];
      if (row.words.keys[0] != first || !begins_with(count, key_at, row.words)) continue;
      if (accept(row)) return true;
    }
    return false;
  }

  /// Returns the row of the longest phrase with which a sequence of words begins, or null.
  template <class KeyAt>
  [[nodiscard]] constexpr const phrase_row<Value>* longest_prefix(std::size_t count,
                                                                  KeyAt key_at) const {
    const phrase_row<Value>* longest = nullptr;
    static_cast<void>(any_prefix(count, key_at, [&longest](const phrase_row<Value>& row) {
      if (longest == nullptr || row.words.size() > longest->words.size()) longest = &row;
      return false;
    }));
    return longest;
  }
  [[nodiscard]] constexpr const phrase_row<Value>*
  longest_prefix(std::span<const token_key> keys) const noexcept {
    return longest_prefix(keys.size(), [keys](std::size_t i) { return keys[i]; });
  }

  /// Whether a sequence of words begins with a phrase of the table.
  [[nodiscard]] constexpr bool has_prefix_of(std::span<const token_key> keys) const noexcept {
    return any_prefix(
        keys.size(), [keys](std::size_t i) { return keys[i]; },
        [](const phrase_row<Value>&) { return true; });
  }
  /// Whether a sequence of words is a phrase of the table.
  [[nodiscard]] constexpr bool contains(std::span<const token_key> keys) const noexcept {
    return any_prefix(
        keys.size(), [keys](std::size_t i) { return keys[i]; },
        [keys](const phrase_row<Value>& row) { return row.words.size() == keys.size(); });
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

private:
  static constexpr bool is_free(const phrase_row<Value>& row) noexcept {
    return row.words.keys[0] == token_key{};
  }
  template <class KeyAt>
  static constexpr bool begins_with(std::size_t count, KeyAt key_at, const phrase& wanted) {
    for (std::size_t i = 1; i < phrase::longest && wanted.keys[i] != token_key{}; ++i)
      if (i >= count || key_at(i) != wanted.keys[i]) return false;
    return true;
  }

  std::span<const phrase_row<Value>> slots_;
  std::size_t size_ = 0;
};

/// A set of phrases.
using phrase_set = phrase_table<present>;

namespace detail {

// Not constexpr, so that calling one at compile time is an error that names the fault.
inline void duplicate_phrase_in_table() {}
inline void empty_phrase_in_table() {}

template <class Value, std::size_t Count>
consteval void add_row(phrase_rows<Value, Count>& rows, const phrase_row<Value>& added) {
  if (added.words.keys[0] == token_key{}) empty_phrase_in_table();
  const std::size_t mask = rows.slot_array.size() - 1;
  auto at = static_cast<std::size_t>(added.words.keys[0]) & mask;
  for (; rows.slot_array[at].words.keys[0] != token_key{}; at = (at + 1) & mask)
    if (rows.slot_array[at].words.keys == added.words.keys) duplicate_phrase_in_table();
  rows.slot_array[at] = added;
}

}  // namespace detail

/// Builds a table from phrases with values, or from phrases alone, at compile time. Each phrase
/// must have a word and occur once; a violation is a compile error. `fold(text) == text` must hold
/// for the text of every phrase.
template <class Value, std::size_t Count>
[[nodiscard]] consteval phrase_rows<Value, Count>
make_phrase_rows(const phrase_row<Value> (&entries)[Count]) {
  phrase_rows<Value, Count> rows{};
  for (const phrase_row<Value>& entry : entries) detail::add_row(rows, entry);
  return rows;
}
template <std::size_t Count>
[[nodiscard]] consteval phrase_rows<present, Count>
make_phrase_rows(const phrase (&phrases)[Count]) {
  phrase_rows<present, Count> rows{};
  for (const phrase& words : phrases) detail::add_row(rows, {words, present{}});
  return rows;
}

}  // namespace detto::inline v0
