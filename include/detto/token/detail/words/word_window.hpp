// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/hash.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/classify.hpp>
#include <detto/token/detail/words/word_class.hpp>
#include <detto/token/detail/words/word_cursor.hpp>
#include <detto/token/detail/words/word_high.hpp>
#include <detto/token/detail/words/word_probe.hpp>
#include <detto/token/detail/words/word_rule_reader.hpp>
#include <detto/token/token.hpp>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// ICU's offsets are 32-bit, and a window is held in memory. Half a gigabyte without a safe boundary
// does not occur in real text.
inline constexpr std::size_t word_window_limit = std::size_t{1} << 29;

// Finds safe boundaries: boundaries that follow from two characters alone, across which neither a
// dictionary nor a rule of UAX #29 reaches. ICU therefore finds the same boundaries on either side
// without seeing the other side.
class safe_boundaries {
public:
  safe_boundaries(const word_properties& table, std::string_view text, std::size_t at) noexcept
      : table_(table), text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }
  // Of the character after the boundary. Must not be called at the end.
  [[nodiscard]] word_class next_class() const noexcept { return cls_; }
  [[nodiscard]] char32_t next() const noexcept { return value_; }

  // Reads the next character. Returns whether there is a safe boundary before it.
  [[gnu::always_inline]] bool step() {
    const word_class before = cls_;
    const char32_t before_value = value_;
    at_ += size_;
    if (at_ == text_.size()) return true;
    const code_point point = decode_inline(text_, at_);
    const word_property property = table_[point.value];
    size_ = point.size;
    cls_ = property.cls();
    value_ = point.value;
    if (cls_ == word_class::extend || cls_ == word_class::mark) return false;
    // CR LF, and consecutive spaces.
    if (cls_ == before && (cls_ == word_class::line_end || cls_ == word_class::space)) return false;
    // Nothing joins these to a neighbour, except quotation marks to Hebrew letters and ZWJ to
    // pictographs.
    const auto stands_alone = [](word_class cls, char32_t value) {
      return cls == word_class::line_end || cls == word_class::space ||
             (cls == word_class::other && value != U'"');
    };
    return stands_alone(before, before_value) ||
           (stands_alone(cls_, value_) && !property.is_pictograph());
  }

private:
  const word_properties& table_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  word_class cls_ = word_class::extend;
  char32_t value_ = 0;
};

// Returns the end of the window that begins with the segment at `begin`, in which all text before
// `unresolved` is known to need no window.
inline std::size_t word_window_end(const word_properties& table, std::string_view text,
                                   std::size_t begin, std::size_t unresolved) {
  // Starting ICU is expensive, so complex characters that are close together share a window, while
  // ICU gets few bytes more than needed. Text with complex characters only is cut into pieces that
  // fit in the cache.
  constexpr std::size_t merge_distance = 10;
  constexpr std::size_t target_size = 2048;
  std::size_t end = 0;
  for (safe_boundaries reader(table, text, unresolved);;) {
    const bool safe = reader.step();
    const std::size_t at = reader.at();
    if (at - begin >= word_window_limit) return end != 0 ? end : at;
    if (at == text.size()) return end != 0 ? end : at;
    if (is_beyond_masks(reader.next_class())) {
      if (safe && at > unresolved && at - begin >= target_size) return at;
      end = 0;
    } else if (end != 0) {
      if (at - end >= merge_distance) return end;
    } else if (safe && at > unresolved) {
      end = at;
    }
  }
}

// kind_of_segment, with a table lookup if the first character decides.
inline token_kind kind_in_window(const word_properties& table, std::string_view segment,
                                 std::int32_t status) {
  const code_point point = decode_inline(segment, 0);
  const token_kind first = table[point.value].kind();
  if (!point.well_formed || first == token_kind::space || first == token_kind::punctuation)
    return kind_of_segment(segment, status);
  if (status >= UBRK_WORD_NUMBER && status < UBRK_WORD_NUMBER_LIMIT) return token_kind::number;
  return status >= UBRK_WORD_LETTER && status < UBRK_WORD_IDEO_LIMIT ? token_kind::word : first;
}

// One bit for each byte of a window.
class byte_bits {
public:
  void assign(std::size_t bytes) { words_.assign(bytes / 64 + 2, 0); }
  void set(std::size_t at) noexcept { words_[at / 64] |= std::uint64_t{1} << (at % 64); }
  void set(std::size_t begin, std::size_t end) noexcept {
    for (; begin + 64 < end; begin = (begin / 64 + 1) * 64)
      words_[begin / 64] |= ~std::uint64_t{0} << (begin % 64);
    // The rest is in one word or in two adjacent ones.
    const std::uint64_t bits = bits_below(end - begin);
    words_[begin / 64] |= bits << (begin % 64);
    if (begin % 64 != 0) words_[begin / 64 + 1] |= bits >> (64 - begin % 64);
  }
  // Returns the 64 bits that begin at `at`, which is at most the last byte.
  [[nodiscard]] std::uint64_t from(std::size_t at) const noexcept {
    const std::size_t shift = at % 64;
    const std::uint64_t low = words_[at / 64] >> shift;
    return shift == 0 ? low : low | words_[at / 64 + 1] << (64 - shift);
  }

private:
  std::vector<std::uint64_t> words_;
};

// The segments of a window: boundaries, the bytes of words and numbers, and the bytes of numbers
// and punctuation.
struct word_window {
  std::uint64_t stamp = 0;
  byte_range range;
  std::uint64_t last_use = 0;
  byte_bits bounds;
  byte_bits words;
  byte_bits numbers;

  void clear(std::size_t bytes) {
    bounds.assign(bytes);
    words.assign(bytes);
    numbers.assign(bytes);
  }
};

// The ICU word iterator of a thread, and the windows read last with it. Iterators of views hold no
// ICU object and may continue in another thread, which then reads the window again.
//
// A stamp identifies the iteration in which a window was read, so that a buffer that was refilled
// at the same address is never read with the boundaries of its previous content.
class word_windows {
public:
  [[nodiscard]] static word_windows& of_thread() {
    thread_local word_windows windows;
    return windows;
  }

  word_windows(const word_windows&) = delete;
  word_windows& operator=(const word_windows&) = delete;
  ~word_windows() { utext_close(&utext_); }

  [[nodiscard]] std::uint64_t new_stamp() noexcept { return ++last_stamp_; }

  [[nodiscard]] const word_window& read(const word_properties& table, std::string_view text,
                                        byte_range range, std::uint64_t stamp) {
    const auto is_it = [&](const word_window& w) { return w.stamp == stamp && w.range == range; };
    word_window* found = last_;
    if (!is_it(*found)) {
      const auto at = std::ranges::find_if(windows_, is_it);
      found = at != windows_.end()
                  ? &*at
                  : &*std::ranges::min_element(windows_, {}, &word_window::last_use);
      if (at == windows_.end()) fill(*found, table, text, range, stamp);
      last_ = found;
      found->last_use = ++uses_;
    }
    return *found;
  }

private:
  word_windows() : breaks_(open_word_breaks()) {
    // Stamps of different threads must differ, because an iterator may continue in another thread.
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    last_stamp_ =
        hash_value(reinterpret_cast<std::uintptr_t>(this), static_cast<std::uint64_t>(ticks));
  }

  // ICU segments UTF-16 up to twice as fast as UTF-8. UTF-16 never has more code units than UTF-8.
  void convert(std::string_view text) {
    utf16_.resize(text.size());
    offsets_.resize(text.size() + 1);
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
      const code_point point = decode_inline(text, at);
      const auto offset = static_cast<std::uint32_t>(at);
      offsets_[units] = offset;
      if (point.value < 0x10000) {
        utf16_[units++] = static_cast<UChar>(point.value);
      } else {
        utf16_[units++] = static_cast<UChar>(0xD7C0 + (point.value >> 10));
        offsets_[units] = offset;
        utf16_[units++] = static_cast<UChar>(0xDC00 | (point.value & 0x3FF));
      }
      at += point.size;
    }
    offsets_[units] = static_cast<std::uint32_t>(text.size());
    units_ = units;
  }

  // Attaches ICU's iterator to `text`, which must stay valid; returns false without ICU's data.
  bool begin(std::string_view text, bool as_utf8) {
    if (breaks_ == nullptr) return false;
    UErrorCode status = U_ZERO_ERROR;
    if (as_utf8) {
      utext_openUTF8(&utext_, text.data(), static_cast<std::int64_t>(text.size()), &status);
      ubrk_setUText(breaks_.get(), &utext_, &status);
    } else {
      convert(text);
      ubrk_setText(breaks_.get(), utf16_.data(), static_cast<std::int32_t>(units_), &status);
    }
    return U_SUCCESS(status);
  }

  static void add(word_window& window, byte_range segment, token_kind kind) noexcept {
    window.bounds.set(segment.begin);
    if (kind == token_kind::word || kind == token_kind::number)
      window.words.set(segment.begin, segment.end);
    if (kind == token_kind::number || kind == token_kind::punctuation)
      window.numbers.set(segment.begin, segment.end);
  }

  // Returns false if the result may differ from ICU's.
  static bool segment_by_rules(word_window& window, const word_properties& table,
                               std::string_view text) {
    window.clear(text.size());
    for (word_rule_reader reader(table, text); !reader.at_end();) {
      const byte_range segment = reader.next();
      add(window, segment, kind_in_window(table, slice(text, segment), reader.status()));
      if (reader.differs_from_icu() && table.rules() == word_rules::icu) return false;
    }
    return true;
  }

  // Segments `range` of the text of the window with ICU.
  void segment_with_icu(word_window& window, std::string_view text, byte_range range,
                        bool as_utf8) {
    const std::string_view part = slice(text, range);
    const bool has_icu = begin(part, as_utf8);
    for (std::size_t at = 0; at < part.size();) {
      // Fallback without ICU's data: one segment per code point.
      std::size_t end = at + decode_inline(part, at).size;
      std::int32_t status = 0;
      if (has_icu) {
        const std::int32_t found = ubrk_next(breaks_.get());
        if (found == UBRK_DONE)
          end = part.size();
        else
          end =
              as_utf8 ? static_cast<std::size_t>(found) : offsets_[static_cast<std::size_t>(found)];
        status = ubrk_getRuleStatus(breaks_.get());
      }
      add(window, {range.begin + at, range.begin + end},
          kind_in_window(word_properties::of(word_rules::icu), slice(part, {at, end}), status));
      at = end;
    }
  }

  // ICU's dictionaries for Thai, Lao, Khmer and Burmese leave short runs whole and measure their
  // length in code units of the encoding. Where UTF-8 and UTF-16 differ in this, UTF-8 is required
  // for results equal to ICU's on UTF-8 text. Each piece between safe boundaries is segmented in
  // one of the encodings, adjacent pieces of the same encoding together.
  void segment_by_run_lengths(word_window& window, std::string_view text) {
    // In code units; 4 in all releases of ICU so far.
    constexpr std::size_t short_run = 4;
    byte_range group;
    std::size_t piece = 0;
    bool group_utf8 = false;
    bool piece_utf8 = false;
    // Half a page (128 code points) identifies the script: no two scripts with a dictionary share
    // one, but Burmese has several.
    constexpr char32_t none = 0;
    char32_t script = none;
    std::size_t run = 0;
    safe_boundaries reader(word_properties::of(word_rules::icu), text, 0);
    do {
      const bool safe = reader.step();
      const char32_t before = script;
      script = !reader.at_end() && reader.next_class() >= word_class::context ? reader.next() >> 7
                                                                              : none;
      if (script != before) {
        // A single code unit is short in UTF-8 as well, unless the run continues in another half
        // page.
        piece_utf8 =
            piece_utf8 || (run < short_run && before != none && (run > 1 || script != none));
        run = 0;
      }
      if (safe) {
        if (piece_utf8 != group_utf8 && piece > group.begin) {
          segment_with_icu(window, text, {group.begin, piece}, group_utf8);
          group.begin = piece;
        }
        group_utf8 = piece_utf8;
        piece = reader.at();
        piece_utf8 = false;
      }
      // A run that begins with a mark is split after its marks if they belong to another script.
      if (script != none && run++ == 0)
        piece_utf8 = piece_utf8 || reader.next_class() == word_class::mark;
    } while (!reader.at_end());
    segment_with_icu(window, text, {group.begin, text.size()}, group_utf8);
  }

  void fill(word_window& window, const word_properties& table, std::string_view text,
            byte_range range, std::uint64_t stamp) {
    const std::string_view part = slice(text, range);
    window.stamp = 0;
    const word_class highest = highest_class(table, part);
    if (needs_icu(highest) || !segment_by_rules(window, table, part)) {
      window.clear(part.size());
      if (highest >= word_class::context)
        segment_by_run_lengths(window, part);
      else
        segment_with_icu(window, part, {0, part.size()}, false);
    }
    window.range = range;
    window.stamp = stamp;
    // Release the buffers of an exceptionally large window.
    if (utf16_.capacity() > kept_size) utf16_ = {};
    if (offsets_.capacity() > kept_size) offsets_ = {};
  }

  // Returns the highest class in the text, or the first one from `context` on.
  static word_class highest_class(const word_properties& table, std::string_view text) {
    word_class found = word_class::other;
    for (std::size_t at = 0; at < text.size() && found < word_class::context;) {
      const code_point point = decode_inline(text, at);
      found = (std::max)(found, table[point.value].cls());
      at += point.size;
    }
    return found;
  }

  static constexpr std::size_t kept_size = std::size_t{1} << 16;

  break_pointer breaks_;
  UText utext_ = UTEXT_INITIALIZER;
  std::vector<UChar> utf16_;
  std::vector<std::uint32_t> offsets_;  // of each code unit, and of the end
  std::size_t units_ = 0;
  std::array<word_window, 4> windows_;
  word_window* last_ = windows_.data();
  std::uint64_t last_stamp_ = 0;
  std::uint64_t uses_ = 0;
};

}  // namespace detto::inline v0::detail
