// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// Maps byte ranges between a source and the reading that was derived from it, in both directions.
///
/// The map is a sequence of cells: a cell pairs a number of source bytes with the number of reading
/// bytes that replace them. A run of cells of equal sizes, together with the unchanged bytes that
/// follow it, takes one entry of 24 bytes; a reading that equals its source takes none. The map is
/// built from left to right with `keep` and `replace`.
class offset_map {
public:
  /// Appends `size` bytes that are the same in both. Amortised constant.
  void keep(std::size_t size) {
    if (size > 0 && !runs_.empty() && is_single(runs_.back())) start_run(0, 0);
    source_size_ += size;
    reading_size_ += size;
    tail_ += size;
  }

  /// Appends `count` cells of `source` bytes of the source and `reading` bytes of the reading.
  /// Either size may be 0. Cells are indivisible: an offset inside one is rounded to one of its
  /// edges. Amortised constant for sizes up to 65535 bytes, else linear in `count`.
  void replace(std::size_t source, std::size_t reading, std::size_t count = 1) {
    if (source == 0 && reading == 0) return;
    if (source > cell_limit || reading > cell_limit) {  // a run of one cell, up to the next run
      for (; count > 0; --count) {
        runs_.push_back({source_size_, reading_size_, 0, 0, 0});
        advance(source, reading);
      }
      tail_ = 0;
      return;
    }
    while (count > 0) {
      if (tail_ > 0 || runs_.empty() || !can_extend(runs_.back(), source, reading))
        start_run(source, reading);
      run& last = runs_.back();
      const auto more = static_cast<std::uint32_t>(
          std::min<std::size_t>(count, (std::numeric_limits<std::uint32_t>::max)() - last.count));
      last.count += more;
      advance(source * more, reading * more);
      count -= more;
    }
  }

  /// The sizes of the source and of the reading so far, in bytes.
  [[nodiscard]] std::size_t source_size() const noexcept { return source_size_; }
  [[nodiscard]] std::size_t reading_size() const noexcept { return reading_size_; }
  /// Whether the reading equals the source, byte for byte.
  [[nodiscard]] bool is_identity() const noexcept { return runs_.empty(); }
  /// The number of entries in the map, of 24 bytes each.
  [[nodiscard]] std::size_t entries() const noexcept { return runs_.size(); }

  /// Returns the source range of a range of the reading, which must lie inside the reading. Offsets
  /// inside a cell are rounded outwards: the beginning down, the end up. Source bytes without a
  /// counterpart in the reading (a byte order mark) are excluded at both ends. Logarithmic in the
  /// entries.
  [[nodiscard]] byte_range to_source(reading_range in_reading) const noexcept {
    return map<byte_range>(in_reading, &run::reading, &run::source);
  }

  /// Returns the reading range of a range of the source; rounding and complexity as for to_source.
  [[nodiscard]] reading_range to_reading(byte_range in_source) const noexcept {
    return map<reading_range>(in_source, &run::source, &run::reading);
  }

  /// Returns the composition of two maps: from the source of `first` to the reading of `second`,
  /// whose source must be the reading of `first`. Linear in the cells of both, at most.
  [[nodiscard]] static offset_map joined(const offset_map& first, const offset_map& second) {
    offset_map both;
    cell_cursor a(first), b(second);
    // A cell that is empty on the shared side has no counterpart in the other map.
    const auto put_a = [&](std::size_t count) {
      both.put(a.cells.source, 0, count), a.consume(count);
    };
    const auto put_b = [&](std::size_t count) {
      both.put(0, b.cells.reading, count), b.consume(count);
    };
    while (!a.at_end() && !b.at_end()) {
      if (a.cells.reading == 0) {
        put_a(a.cells.count);
      } else if (b.cells.source == 0) {
        put_b(b.cells.count);
      } else if (b.cells.is_kept() && b.cells.count >= a.cells.reading) {
        const std::size_t count = (std::min)(a.cells.count, b.cells.count / a.cells.reading);
        both.put(a.cells.source, a.cells.reading, count);
        b.consume(count * a.cells.reading);
        a.consume(count);
      } else if (a.cells.is_kept() && a.cells.count >= b.cells.source) {
        const std::size_t count = (std::min)(b.cells.count, a.cells.count / b.cells.source);
        both.put(b.cells.source, b.cells.reading, count);
        a.consume(count * b.cells.source);
        b.consume(count);
      } else {
        both.put_overlapping(a, b);
      }
    }
    while (!a.at_end()) put_a(a.cells.count);
    while (!b.at_end()) put_b(b.cells.count);
    return both;
  }

private:
  static constexpr std::size_t cell_limit = (std::numeric_limits<std::uint16_t>::max)();

  // Cells of equal sizes, then bytes that are the same in both, up to the next run. A count of 0
  // means a single cell that extends to the next run, for cells larger than cell_limit.
  struct run {
    std::size_t source;   // offset of the run
    std::size_t reading;  // offset of the run
    std::uint32_t count;
    std::uint16_t source_cell;
    std::uint16_t reading_cell;
  };

  // Consecutive cells of equal sizes; unchanged bytes are cells of one byte each.
  struct cell_row {
    std::size_t source = 0;
    std::size_t reading = 0;
    std::size_t count = 0;

    [[nodiscard]] bool is_kept() const noexcept { return source == 1 && reading == 1; }
  };

  // Iterates over the cells of a map.
  struct cell_cursor {
    explicit cell_cursor(const offset_map& map) noexcept : map_(map) {
      cells = {1, 1, map.runs_.empty() ? map.source_size_ : map.runs_.front().source};
      load();
    }

    [[nodiscard]] bool at_end() const noexcept { return cells.count == 0; }
    void consume(std::size_t count) noexcept {
      cells.count -= count;
      load();
    }

    cell_row cells;  // the remaining cells of the current kind

  private:
    void load() noexcept {
      while (cells.count == 0 && next_ < map_.runs_.size()) {
        const run& now = map_.runs_[next_];
        const std::size_t source_end = map_.end_of(next_, &run::source);
        if (!in_tail_ && is_single(now)) {
          cells = {source_end - now.source, map_.end_of(next_, &run::reading) - now.reading, 1};
          ++next_;
        } else if (!in_tail_) {
          cells = {now.source_cell, now.reading_cell, now.count};
          in_tail_ = true;
        } else {
          cells = {1, 1, source_end - now.source - std::size_t{now.source_cell} * now.count};
          in_tail_ = false;
          ++next_;
        }
      }
    }

    const offset_map& map_;
    std::size_t next_ = 0;
    bool in_tail_ = false;
  };

  static bool is_single(const run& one) noexcept { return one.count == 0; }
  static bool can_extend(const run& one, std::size_t source, std::size_t reading) noexcept {
    return one.count > 0 && one.count < (std::numeric_limits<std::uint32_t>::max)() &&
           one.source_cell == source && one.reading_cell == reading;
  }

  // Starts a run with cells of these sizes. A run for unchanged bytes (0, 0) gets one empty cell.
  void start_run(std::size_t source, std::size_t reading) {
    const bool empty = source == 0 && reading == 0;
    runs_.push_back({source_size_, reading_size_, empty ? 1U : 0U,
                     static_cast<std::uint16_t>(source), static_cast<std::uint16_t>(reading)});
    tail_ = 0;
  }

  void advance(std::size_t source, std::size_t reading) noexcept {
    source_size_ += source;
    reading_size_ += reading;
  }

  void put(std::size_t source, std::size_t reading, std::size_t count) {
    if (source == 1 && reading == 1)
      keep(count);
    else
      replace(source, reading, count);
  }

  // Merges overlapping cells of both maps into one, up to the next edge that both maps share.
  void put_overlapping(cell_cursor& a, cell_cursor& b) {
    std::size_t source = 0, reading = 0, a_middle = 0, b_middle = 0;
    do {
      if (a_middle <= b_middle) {
        source += a.cells.source;
        a_middle += a.cells.reading;
        a.consume(1);
      } else {
        reading += b.cells.reading;
        b_middle += b.cells.source;
        b.consume(1);
      }
    } while (a_middle != b_middle && !(a_middle < b_middle ? a : b).at_end());
    replace(source, reading);
  }

  [[nodiscard]] std::size_t end_of(std::size_t i, std::size_t run::*side) const noexcept {
    if (i + 1 < runs_.size()) return runs_[i + 1].*side;
    return side == &run::source ? source_size_ : reading_size_;
  }

  template <class To, class From>
  [[nodiscard]] To map(From range, std::size_t run::*from, std::size_t run::*to) const noexcept {
    if (is_identity()) return {range.begin, range.end};
    const std::size_t begin = map_edge(range.begin, false, from, to);
    return {begin, range.empty() ? begin : map_edge(range.end, true, from, to)};
  }

  // Maps the end of a range if `up`, else its beginning. An end is rounded up, and excludes
  // following cells that are empty on the side of `from`.
  [[nodiscard]] std::size_t map_edge(std::size_t position, bool up, std::size_t run::*from,
                                     std::size_t run::*to) const noexcept {
    const auto beyond = up ? std::ranges::lower_bound(runs_, position, {}, from)
                           : std::ranges::upper_bound(runs_, position, {}, from);
    if (beyond == runs_.begin()) return position;
    const auto i = static_cast<std::size_t>(beyond - runs_.begin()) - 1;
    const run& found = runs_[i];
    const std::size_t offset = position - found.*from;
    const auto cell = [&](std::size_t run::*side) -> std::size_t {
      if (is_single(found)) return end_of(i, side) - found.*side;
      return side == &run::source ? found.source_cell : found.reading_cell;
    };
    const std::size_t count = is_single(found) ? 1 : found.count;
    const std::size_t size = cell(from);
    if (offset >= size * count) return found.*to + cell(to) * count + (offset - size * count);
    return found.*to + cell(to) * (offset / size + (up && offset % size > 0 ? 1 : 0));
  }

  std::vector<run> runs_;
  std::size_t source_size_ = 0;
  std::size_t reading_size_ = 0;
  std::size_t tail_ = 0;  // unchanged bytes since the cells of the last run
};

}  // namespace detto::inline v0
