// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/detail/word_class.hpp>
#include <detto/token/detail/word_cursor.hpp>
#include <detto/token/detail/word_high.hpp>
#include <detto/token/detail/word_masks.hpp>
#include <detto/token/detail/word_plain.hpp>
#include <detto/token/detail/word_rule_masks.hpp>
#include <detto/token/detail/word_window.hpp>

#include <unicode/ubrk.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace detto::inline v0::detail {

// The word segmentation of UAX #29, as the linked ICU tailors it or as it stands, 64 bytes at a
// time.
//
// Every boundary follows from the classes at its two sides, and at a character that is joined
// between two others (WB6, WB7, WB11, WB12) from one more on the right. So shifts and ANDs of one
// mask for each class find the boundaries of a block at once, and one bit for each class carries
// over to the next block. A block ends early where its last character does not fit or waits for
// what comes behind it. Where the rules need more than that, a window of the text is read by ICU
// or, for the default rules, character by character: it begins with the segment in question and
// ends at the first boundary that is sure, see sure_boundaries.

// One way to read blocks, by one set of rules. All ways give the same blocks, but for where they
// are cut.
struct word_engine {
  // Reads the next block; not to be called past the last.
  using reader = void (*)(const word_engine&, word_cursor&, word_block&);
  // Reads the block of 64 bytes that begins at `at` and has more text behind it, if it is a plain
  // one; `carry` has no bit of `not_plain`. Few arguments, and no cursor, because that is what the
  // time of plain text goes to.
  using plain_reader = plain_end (*)(const word_bytes&, const char* at, unsigned carry,
                                     word_block&);

  reader read;
  plain_reader read_plain_words;  // no `bounds`
  plain_reader read_plain_segments;
  const word_properties& table;
  const word_bytes& bytes;
};

// Takes out of a block the segments that begin as words and are none, such as `___`. Gives where a
// segment begins that does not end in the block and so cannot be told yet, else `end`.
[[gnu::noinline]] inline std::size_t settle_odd_words(const word_cursor& cursor, std::uint64_t odd,
                                                      std::size_t end, word_block& out) {
  for (odd &= out.starts; odd != 0; odd &= odd - 1) {
    const auto begin = static_cast<std::size_t>(std::countr_zero(odd));
    const std::uint64_t later = out.bounds & ~bits_below(begin + 1);
    if (later == 0) return begin;
    if ((out.numbers & lowest_bit(later)) != 0) continue;
    const auto segment_end = static_cast<std::size_t>(std::countr_zero(later));
    const std::string_view segment =
        slice(cursor.text(), {cursor.next + begin, cursor.next + segment_end});
    const token_kind kind = kind_of_segment(segment, UBRK_WORD_LETTER);
    if (kind == token_kind::word) continue;
    out.starts &= ~lowest_bit(odd);
    out.ends &= ~lowest_bit(later);
    if (kind == token_kind::punctuation) out.numbers |= lowest_bit(later);
  }
  return end;
}

// Has the window read next that begins at `begin`, a boundary, and goes beyond `trouble`.
[[gnu::noinline]] inline void open_word_window(const word_properties& table, word_cursor& cursor,
                                               std::size_t begin, std::size_t trouble) {
  if (cursor.stamp == 0) cursor.stamp = word_windows::of_thread().new_stamp();
  cursor.carry |= word_carry::window;
  if (begin < cursor.next) cursor.carry |= word_carry::given;
  // A word of half a gigabyte is not held in memory to be told from another.
  if (trouble - begin > word_window_limit) begin = cursor.next;
  cursor.window_begin = begin;
  cursor.window_size =
      static_cast<std::uint32_t>(word_window_end(table, cursor.text(), begin, trouble) - begin);
  cursor.next = begin;
}

// The next 64 bytes of a window.
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
  if ((carry & word_carry::given) != 0) {
    // The window's first segment began in the block before. As a word it was given there, unless it
    // is one only for what joined it here.
    const bool word = (carry & word_carry::in_word) != 0;
    out.bounds &= ~std::uint64_t{1};
    out.ends &= ~std::uint64_t{1};
    out.numbers &= ~std::uint64_t{1};
    if (word) out.starts &= ~std::uint64_t{1};
  }
  cursor.base = cursor.next;
  cursor.next += size;
  cursor.carry = word_carry::fresh | ((words >> (size - 1) & 1) != 0 ? word_carry::word : 0) |
                 ((numbers >> (size - 1) & 1) != 0 ? word_carry::number : 0) |
                 (size < left ? word_carry::window : 0);
}

// A block of which all is known that the rules need.
struct classified_block {
  word_masks masks;
  word_high high;             // all zero in ASCII
  std::size_t end = 0;        // how far it goes; the bits beyond are only looked at from before
  bool needs_window = false;  // at `end`
  bool dense = false;
};

// Reads a block that may have anything in it. False if a window has to be read before there is
// anything to give.
template <bool Ascii>
[[gnu::always_inline]] inline bool read_any_block(const word_engine& engine, word_cursor& cursor,
                                                  const classified_block& block, word_block& out) {
  const unsigned carry = cursor.carry;
  const word_masks& masks = block.masks;
  const word_high& high = block.high;
  const ruled_block ruled = apply_word_rules<Ascii, false>(
      masks, high, carry, cursor.data + cursor.next, cursor.data + cursor.size);
  const std::size_t left = cursor.size - cursor.next;
  const std::size_t end = block.end;
  // The end of the text is a boundary as well; the end of a full block is left to the next one.
  const bool last = end == left && left < word_block_size;
  out = ruled.cut(carry, bits_below(last ? end + 1 : end));

  const std::size_t base = cursor.next;
  std::size_t known_end = end;
  bool needs_window = block.needs_window;
  if ((out.starts & masks.connectors) != 0) [[unlikely]] {
    known_end = settle_odd_words(cursor, masks.connectors, end, out);
    // A segment that is longer than a block.
    if (known_end == 0) needs_window = true;
  }
  if (needs_window || known_end != end) [[unlikely]] {
    const std::size_t trouble = base + end;
    if (needs_window) {
      const std::uint64_t found = out.bounds & bits_below(end);
      if (found == 0) {
        open_word_window(engine.table, cursor,
                         (carry & word_carry::fresh) != 0 ? base : cursor.latest, trouble);
        return false;
      }
      known_end = static_cast<std::size_t>(std::bit_width(found)) - 1;
    }
    if (known_end == 0) {
      open_word_window(engine.table, cursor, base, trouble);
      return false;
    }
    const std::uint64_t here = std::uint64_t{1} << known_end;
    cursor.carry = word_carry::fresh | ((out.ends & here) != 0 ? word_carry::word : 0) |
                   ((out.numbers & here) != 0 ? word_carry::number : 0);
    out.keep(bits_below(known_end));
    cursor.base = base;
    cursor.next = base + known_end;
    cursor.latest = base + static_cast<std::size_t>(std::bit_width(out.bounds)) - 1;
    if (needs_window) open_word_window(engine.table, cursor, cursor.next, trouble);
    return true;
  }

  cursor.base = base;
  if (out.bounds != 0)
    cursor.latest = base + static_cast<std::size_t>(std::bit_width(out.bounds)) - 1;
  cursor.next = last ? cursor.size + 1 : base + end;
  if (last) return true;
  const auto carried = [at = end - 1](std::uint64_t mask, unsigned bit) {
    return static_cast<unsigned>(mask >> at & 1) * bit;
  };
  cursor.carry = carried(ruled.numbers, word_carry::number);
  if constexpr (Ascii)
    cursor.carry |= engine.bytes.bits[static_cast<unsigned char>(cursor.data[cursor.next - 1])];
  else
    cursor.carry |=
        carried(masks.letters, word_carry::letter) | carried(masks.numerics, word_carry::numeric) |
        carried(masks.connectors, word_carry::connector) |
        carried(masks.spaces, word_carry::space) | carried(masks.line_ends, word_carry::line_end) |
        carried(high.hangul, word_carry::hangul) | carried(high.hebrew, word_carry::hebrew) |
        carried(ruled.words, word_carry::word) | (block.dense ? word_carry::dense : 0);
  return true;
}

// A block with characters beyond ASCII, or behind one that minds what follows.
[[gnu::noinline]] inline bool read_high_block(const word_engine& engine, word_cursor& cursor,
                                              const word_masks& masks, word_block& out) {
  classified_block block{masks, {}, 0, false};
  const std::size_t left = cursor.size - cursor.next;
  high_reader reader(engine.table, cursor, block.masks, block.high);
  block.end = reader.read(left < word_block_size ? left : word_block_size);
  block.needs_window = reader.needs_window();
  block.dense = reader.is_dense();
  // A mid character at the end waits for what comes behind it.
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

// The bytes of the next block: the text's own, or a copy with zeros behind it where the text ends
// before the block.
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
