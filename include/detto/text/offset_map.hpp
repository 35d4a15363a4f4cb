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

/// Where each byte of a reading stands in the source that it was made from, and back.
///
/// The two are rows of cells: so many bytes of the source that read as so many bytes of the
/// reading. Like cells in a row, and the unchanged bytes behind them, take one entry of 24 bytes; a
/// text that reads as itself takes none. Append what comes next by `keep` and `replace`, in order.
class offset_map {
public:
  /// The next `size` bytes are the same in both. Constant.
  void keep(std::size_t size) {
    if (size > 0 && !runs_.empty() && is_single(runs_.back())) open(0, 0);
    source_size_ += size;
    reading_size_ += size;
    tail_ += size;
  }

  /// The next `count` times, `source` bytes of the source read as `reading` bytes, and no part of
  /// them as a part: an edge within goes to an edge of the cell. Either may be 0. Amortised
  /// constant.
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
      if (tail_ > 0 || runs_.empty() || !takes(runs_.back(), source, reading))
        open(source, reading);
      run& last = runs_.back();
      const auto more = static_cast<std::uint32_t>(
          std::min<std::size_t>(count, std::numeric_limits<std::uint32_t>::max() - last.count));
      last.count += more;
      advance(source * more, reading * more);
      count -= more;
    }
  }

  /// The sizes of both, bytes.
  [[nodiscard]] std::size_t source_size() const noexcept { return source_size_; }
  [[nodiscard]] std::size_t reading_size() const noexcept { return reading_size_; }
  /// Whether the reading is the source, byte for byte.
  [[nodiscard]] bool is_identity() const noexcept { return runs_.empty(); }
  /// How many entries the map takes.
  [[nodiscard]] std::size_t entries() const noexcept { return runs_.size(); }

  /// The bytes of the source that read as this range of the reading, which must lie inside it. An
  /// edge within a cell goes to the cell's edge: the beginning down, the end up. Bytes of the
  /// source that read as nothing (a byte order mark) are left out at the edges. Logarithmic in the
  /// entries.
  [[nodiscard]] byte_range to_source(byte_range in_reading) const noexcept {
    return map(in_reading, &run::reading, &run::source);
  }

  /// Where a range of the source stands in the reading; edges as above.
  [[nodiscard]] byte_range to_reading(byte_range in_source) const noexcept {
    return map(in_source, &run::source, &run::reading);
  }

  /// The map from the source of `first` to the reading of `second`, whose source must be the
  /// reading of `first`. Linear in the cells that the two do not share, at most.
  [[nodiscard]] static offset_map joined(const offset_map& first, const offset_map& second) {
    offset_map both;
    walker a(first), b(second);
    // What is nothing in the middle touches nothing of the other map.
    const auto put_a = [&](std::size_t count) {
      both.put(a.cells.source, 0, count), a.take(count);
    };
    const auto put_b = [&](std::size_t count) {
      both.put(0, b.cells.reading, count), b.take(count);
    };
    while (!a.at_end() && !b.at_end()) {
      if (a.cells.reading == 0) {
        put_a(a.cells.count);
      } else if (b.cells.source == 0) {
        put_b(b.cells.count);
      } else if (b.cells.is_kept() && b.cells.count >= a.cells.reading) {
        const std::size_t count = std::min(a.cells.count, b.cells.count / a.cells.reading);
        both.put(a.cells.source, a.cells.reading, count);
        b.take(count * a.cells.reading);
        a.take(count);
      } else if (a.cells.is_kept() && a.cells.count >= b.cells.source) {
        const std::size_t count = std::min(b.cells.count, a.cells.count / b.cells.source);
        both.put(b.cells.source, b.cells.reading, count);
        a.take(count * b.cells.source);
        b.take(count);
      } else {
        both.put_overlapping(a, b);
      }
    }
    while (!a.at_end()) put_a(a.cells.count);
    while (!b.at_end()) put_b(b.cells.count);
    return both;
  }

private:
  static constexpr std::size_t cell_limit = std::numeric_limits<std::uint16_t>::max();

  // Like cells, then bytes that are the same in both up to the next run. A count of 0 is one cell
  // that reaches to the next run, however large.
  struct run {
    std::size_t source;   // where it begins
    std::size_t reading;  // where it begins
    std::uint32_t count;
    std::uint16_t source_cell;
    std::uint16_t reading_cell;
  };

  // Cells of one kind; kept bytes are cells of one byte each.
  struct cell_row {
    std::size_t source = 0;
    std::size_t reading = 0;
    std::size_t count = 0;

    [[nodiscard]] bool is_kept() const noexcept { return source == 1 && reading == 1; }
  };

  // Reads a map from start to end.
  struct walker {
    explicit walker(const offset_map& map) noexcept : map_(map) {
      cells = {1, 1, map.runs_.empty() ? map.source_size_ : map.runs_.front().source};
      settle();
    }

    [[nodiscard]] bool at_end() const noexcept { return cells.count == 0; }
    void take(std::size_t count) noexcept {
      cells.count -= count;
      settle();
    }

    cell_row cells;  // what comes next

  private:
    void settle() noexcept {
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
  static bool takes(const run& one, std::size_t source, std::size_t reading) noexcept {
    return one.count > 0 && one.count < std::numeric_limits<std::uint32_t>::max() &&
           one.source_cell == source && one.reading_cell == reading;
  }

  // Begins a run of such cells; an empty one has one cell of nothing.
  void open(std::size_t source, std::size_t reading) {
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

  // One cell made of the cells of both maps, up to where both have an edge.
  void put_overlapping(walker& a, walker& b) {
    std::size_t source = 0, reading = 0, a_middle = 0, b_middle = 0;
    do {
      if (a_middle <= b_middle) {
        source += a.cells.source;
        a_middle += a.cells.reading;
        a.take(1);
      } else {
        reading += b.cells.reading;
        b_middle += b.cells.source;
        b.take(1);
      }
    } while (a_middle != b_middle && !(a_middle < b_middle ? a : b).at_end());
    replace(source, reading);
  }

  [[nodiscard]] std::size_t end_of(std::size_t i, std::size_t run::*side) const noexcept {
    if (i + 1 < runs_.size()) return runs_[i + 1].*side;
    return side == &run::source ? source_size_ : reading_size_;
  }

  [[nodiscard]] byte_range map(byte_range range, std::size_t run::*from,
                               std::size_t run::*to) const noexcept {
    const std::size_t begin = map_edge(range.begin, false, from, to);
    return {begin, range.empty() ? begin : map_edge(range.end, true, from, to)};
  }

  // `up` is for an end: rounded up, and before cells that are nothing on the side it comes from.
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
  std::size_t tail_ = 0;  // bytes kept since the last run's cells
};

}  // namespace detto::inline v0
