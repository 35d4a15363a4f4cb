// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/detail/words/word_class.hpp>
#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_high.hpp>
#include <detto/token/detail/words/word_masks.hpp>
#include <detto/token/detail/words/word_plain.hpp>
#include <detto/token/detail/words/word_rule_masks.hpp>
#include <detto/token/detail/words/word_window.hpp>

#include <unicode/ubrk.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace detto::inline v0::detail {

// Word segmentation by UAX #29, as the linked ICU tailors it or by the default rules, 64 bytes at a
// time.
//
// A boundary depends on the classes of the characters on both sides, and for a character that is
// joined between two others (WB6, WB7, WB11, WB12) on one more character to the right. With one bit
// mask per class, shifts and ANDs therefore find all boundaries of a block at once, and one bit per
// class is carried over to the next block. A block ends early if its last character is incomplete
// or depends on what follows. Where the rules need more context, a window of the text is segmented
// by ICU or, for the default rules, character by character: it begins with the segment in question
// and ends at the first safe boundary, see safe_boundaries.

// One variant of the block reader with one set of rules. All variants find the same segments; only
// the ends of blocks may differ.
struct word_engine {
  // Reads the next block. Must not be called after the last one.
  using reader = void (*)(const word_engine&, word_cursor&, word_block&);
  // Reads the block of 64 bytes at `at`, after which more text follows, if it is a plain block;
  // `carry` must have no bit of `not_plain`. Has few parameters and no cursor, because call
  // overhead dominates in plain text.
  using plain_reader = plain_end (*)(const word_bytes&, const char* at, unsigned carry,
                                     word_block&);

  reader read;
  plain_reader read_plain_words;  // does not set `bounds`
  plain_reader read_plain_segments;
  const word_properties& table;
  const word_bytes& bytes;
};

// Removes from a block the segments that begin like a word but are none, such as `___`. Returns the
// start of a segment that does not end in the block and so cannot be decided yet, else `end`.
[[gnu::noinline]] inline std::size_t resolve_conditional_words(const word_cursor& cursor,
                                                               std::uint64_t conditional,
                                                               std::size_t end, word_block& out) {
  for (conditional &= out.starts; conditional != 0; conditional &= conditional - 1) {
    const auto begin = static_cast<std::size_t>(std::countr_zero(conditional));
    const std::uint64_t later = out.bounds & ~bits_below(begin + 1);
    if (later == 0) return begin;
    if ((out.numbers & lowest_bit(later)) != 0) continue;
    const auto segment_end = static_cast<std::size_t>(std::countr_zero(later));
    const std::string_view segment =
        slice(cursor.text(), {cursor.next + begin, cursor.next + segment_end});
    const token_kind kind = kind_of_segment(segment, UBRK_WORD_LETTER);
    if (kind == token_kind::word) continue;
    out.starts &= ~lowest_bit(conditional);
    out.ends &= ~lowest_bit(later);
    if (kind == token_kind::punctuation) out.numbers |= lowest_bit(later);
  }
  return end;
}

// Makes the reader continue with a window that begins at `begin`, a boundary, and extends beyond
// `unresolved`.
[[gnu::noinline]] inline void open_word_window(const word_properties& table, word_cursor& cursor,
                                               std::size_t begin, std::size_t unresolved) {
  if (cursor.stamp == 0) cursor.stamp = word_windows::of_thread().new_stamp();
  cursor.carry |= word_carry::window;
  if (begin < cursor.next) cursor.carry |= word_carry::emitted;
  // A segment of half a gigabyte is not held in memory to determine its kind.
  if (unresolved - begin > word_window_limit) begin = cursor.next;
  cursor.window_begin = begin;
  cursor.window_size =
      static_cast<std::uint32_t>(word_window_end(table, cursor.text(), begin, unresolved) - begin);
  cursor.next = begin;
}

// Reads the next 64 bytes of a window.
[[gnu::noinline]] inline void read_word_window(const word_properties& table, word_cursor& cursor,
                                               word_block& out) {
  const byte_range range = cursor.window();
  const word_window& window =
      word_windows::of_thread().read(table, cursor.text(), range, cursor.stamp);
  const std::size_t at = cursor.next - range.begin;
  const std::size_t left = range.end - cursor.next;
  const std::size_t size = left < word_block_size ? left : word_block_size;
  const std::uint64_t words = window.words.from(at);
  const std::uint64_t numbers = window.numbers.from(at);
  const unsigned carry = cursor.carry;
  out.bounds = window.bounds.from(at) & bits_below(size);
  out.starts = out.bounds & words;
  out.ends = out.bounds & (words << 1 | ((carry & word_carry::in_word) != 0 ? 1U : 0U));
  out.numbers = out.bounds & (numbers << 1 | ((carry & word_carry::number) != 0 ? 1U : 0U));
  if ((carry & word_carry::emitted) != 0) {
    // The first segment of the window began in the previous block. If it was a word, its start was
    // already emitted there, unless it is a word only because of the characters joined here.
    const bool word = (carry & word_carry::in_word) != 0;
    out.bounds &= ~std::uint64_t{1};
    out.ends &= ~std::uint64_t{1};
    out.numbers &= ~std::uint64_t{1};
    if (word) out.starts &= ~std::uint64_t{1};
  }
  cursor.base = cursor.next;
  cursor.next += size;
  cursor.carry = word_carry::at_boundary | ((words >> (size - 1) & 1) != 0 ? word_carry::word : 0) |
                 ((numbers >> (size - 1) & 1) != 0 ? word_carry::number : 0) |
                 (size < left ? word_carry::window : 0);
}

// A block with all the data that the rules need.
struct classified_block {
  word_masks masks;
  word_high high;             // all zero for ASCII
  std::size_t end = 0;        // its size; bits beyond serve as look-ahead only
  bool needs_window = false;  // at `end`
  bool dense = false;
};

// Reads a block with any characters. Returns false if a window must be read before there is any
// output.
template <bool Ascii>
[[gnu::always_inline]] inline bool read_any_block(const word_engine& engine, word_cursor& cursor,
                                                  const classified_block& block, word_block& out) {
  const unsigned carry = cursor.carry;
  const word_masks& masks = block.masks;
  const word_high& high = block.high;
  const rule_masks derived = apply_word_rules<Ascii, false>(
      masks, high, carry, cursor.data + cursor.next, cursor.data + cursor.size);
  const std::size_t left = cursor.size - cursor.next;
  const std::size_t end = block.end;
  // The end of the text is a boundary; the end of a full block is left to the next block.
  const bool last = end == left && left < word_block_size;
  out = derived.to_block(carry, bits_below(last ? end + 1 : end));

  const std::size_t base = cursor.next;
  std::size_t known_end = end;
  bool needs_window = block.needs_window;
  if ((out.starts & masks.connectors) != 0) [[unlikely]] {
    known_end = resolve_conditional_words(cursor, masks.connectors, end, out);
    // A segment longer than a block.
    if (known_end == 0) needs_window = true;
  }
  if (needs_window || known_end != end) [[unlikely]] {
    const std::size_t unresolved = base + end;
    if (needs_window) {
      const std::uint64_t found = out.bounds & bits_below(end);
      if (found == 0) {
        open_word_window(engine.table, cursor,
                         (carry & word_carry::at_boundary) != 0 ? base : cursor.last_boundary,
                         unresolved);
        return false;
      }
      known_end = static_cast<std::size_t>(std::bit_width(found)) - 1;
    }
    if (known_end == 0) {
      open_word_window(engine.table, cursor, base, unresolved);
      return false;
    }
    const std::uint64_t here = std::uint64_t{1} << known_end;
    cursor.carry = word_carry::at_boundary | ((out.ends & here) != 0 ? word_carry::word : 0) |
                   ((out.numbers & here) != 0 ? word_carry::number : 0);
    out.keep(bits_below(known_end));
    cursor.base = base;
    cursor.next = base + known_end;
    cursor.last_boundary = base + static_cast<std::size_t>(std::bit_width(out.bounds)) - 1;
    if (needs_window) open_word_window(engine.table, cursor, cursor.next, unresolved);
    return true;
  }

  cursor.base = base;
  if (out.bounds != 0)
    cursor.last_boundary = base + static_cast<std::size_t>(std::bit_width(out.bounds)) - 1;
  cursor.next = last ? cursor.size + 1 : base + end;
  if (last) return true;
  const auto carried = [at = end - 1](std::uint64_t mask, unsigned bit) {
    return static_cast<unsigned>(mask >> at & 1) * bit;
  };
  cursor.carry = carried(derived.numbers, word_carry::number);
  if constexpr (Ascii)
    cursor.carry |= engine.bytes.bits[static_cast<unsigned char>(cursor.data[cursor.next - 1])];
  else
    cursor.carry |=
        carried(masks.letters, word_carry::letter) | carried(masks.numerics, word_carry::numeric) |
        carried(masks.connectors, word_carry::connector) |
        carried(masks.spaces, word_carry::space) | carried(masks.line_ends, word_carry::line_end) |
        carried(high.hangul, word_carry::hangul) | carried(high.hebrew, word_carry::hebrew) |
        carried(derived.words, word_carry::word) | (block.dense ? word_carry::dense : 0);
  return true;
}

// Reads a block with characters beyond ASCII, or after a character that depends on what follows it.
[[gnu::noinline]] inline bool read_high_block(const word_engine& engine, word_cursor& cursor,
                                              const word_masks& masks, word_block& out) {
  classified_block block{masks, {}, 0, false};
  const std::size_t left = cursor.size - cursor.next;
  high_reader reader(engine.table, cursor, block.masks, block.high);
  block.end = reader.read(left < word_block_size ? left : word_block_size);
  block.needs_window = reader.needs_window();
  block.dense = reader.is_dense();
  // A mid character at the end depends on what follows it.
  const auto ends_with = [&block](std::uint64_t mids, std::size_t size) {
    return block.end >= size && (mids >> (block.end - size) & 1) != 0;
  };
  if (block.end < left) {
    if (ends_with(masks.mid_letters | masks.mid_numbers, 1))
      block.end -= 1;
    else if (ends_with(block.high.mids_of_2, 2))
      block.end -= 2;
    else if (ends_with(block.high.mids_of_3, 3))
      block.end -= 3;
  }
  return read_any_block<false>(engine, cursor, block, out);
}

[[gnu::always_inline]] inline bool read_block(const word_engine& engine, word_cursor& cursor,
                                              const word_masks& masks, word_block& out) {
  if (masks.high != 0 || (cursor.carry & word_carry::hebrew) != 0)
    return read_high_block(engine, cursor, masks, out);
  const std::size_t left = cursor.size - cursor.next;
  classified_block block{masks, {}, left, false};
  if (left > word_block_size)
    block.end = word_block_size - ((masks.mid_letters | masks.mid_numbers) >> 63);
  return read_any_block<true>(engine, cursor, block, out);
}

// The bytes of the next block: those of the text, or a zero-padded copy if the text ends inside the
// block.
class block_bytes {
public:
  [[gnu::always_inline]] inline explicit block_bytes(const word_cursor& cursor) noexcept
      : data_(cursor.data + cursor.next) {
    const std::size_t left = cursor.size - cursor.next;
    if (left < word_block_size) {
      std::memset(tail_, 0, sizeof tail_);
      std::memcpy(tail_, data_, left);
      data_ = tail_;
    }
  }
  block_bytes(const block_bytes&) = delete;
  block_bytes& operator=(const block_bytes&) = delete;

  [[nodiscard]] const char* data() const noexcept { return data_; }

private:
  const char* data_;
  char tail_[word_block_size];
};

[[gnu::always_inline]] inline bool in_word_window(const word_cursor& cursor) noexcept {
  return cursor.next < cursor.window().end;
}

}  // namespace detto::inline v0::detail
