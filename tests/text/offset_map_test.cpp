// SPDX-License-Identifier: BSL-1.0
#include <detto/text/offset_map.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using detto::byte_range;
using detto::offset_map;
using detto::reading_range;

// Reference implementation: a list of all cells.
struct plain_map {
  struct cell {
    byte_range source;
    reading_range reading;
    bool is_kept;
  };
  std::vector<cell> cells;
  std::size_t source = 0, reading = 0;

  void keep(std::size_t size) {
    for (; size > 0; --size) add(1, 1, true);
  }
  void replace(std::size_t from, std::size_t to, std::size_t count) {
    for (; count > 0; --count) add(from, to, false);
  }
  void add(std::size_t from, std::size_t to, bool is_kept) {
    cells.push_back({{source, source + from}, {reading, reading + to}, is_kept});
    source += from;
    reading += to;
  }

  template <class From, class To>
  [[nodiscard]] To map(From range, From cell::*from, To cell::*to) const {
    // The first and the last cell that share a byte with the range.
    To found;
    bool any = false;
    for (const cell& one : cells) {
      if (!(one.*from).overlaps(range)) continue;
      if (!any) found.begin = (one.*to).begin;
      found.end = (one.*to).end;
      any = true;
    }
    return found;
  }
};

struct both_maps {
  offset_map map;
  plain_map plain;

  void keep(std::size_t size) {
    map.keep(size);
    plain.keep(size);
  }
  void replace(std::size_t from, std::size_t to, std::size_t count = 1) {
    map.replace(from, to, count);
    if (from + to > 0) plain.replace(from, to, count);
  }
};

void expect_same(const offset_map& map, const plain_map& plain) {
  ASSERT_EQ(map.source_size(), plain.source);
  ASSERT_EQ(map.reading_size(), plain.reading);
  for (std::size_t begin = 0; begin < plain.reading; ++begin)
    for (std::size_t end = begin + 1; end <= plain.reading; ++end)
      ASSERT_EQ(
          map.to_source({begin, end}),
          plain.map(reading_range{begin, end}, &plain_map::cell::reading, &plain_map::cell::source))
          << begin << ' ' << end;
  for (std::size_t begin = 0; begin < plain.source; ++begin)
    for (std::size_t end = begin + 1; end <= plain.source; ++end) {
      const reading_range want =
          plain.map(byte_range{begin, end}, &plain_map::cell::source, &plain_map::cell::reading);
      ASSERT_EQ(map.to_reading({begin, end}).size(), want.size());
      if (want.empty()) continue;
      ASSERT_EQ(map.to_reading({begin, end}), want) << begin << ' ' << end;
    }
}

both_maps random_maps(std::mt19937& random, std::size_t steps) {
  both_maps made;
  const auto below = [&](std::size_t n) { return random() % n; };
  for (; steps > 0; --steps) {
    if (below(2) == 0)
      made.keep(below(5));
    else
      made.replace(below(4), below(4), 1 + below(3));
  }
  return made;
}

TEST(offset_map, is_the_identity_by_default) {
  const offset_map map;
  EXPECT_TRUE(map.is_identity());
  EXPECT_EQ(map.to_source({3, 7}), (byte_range{3, 7}));
  EXPECT_EQ(map.to_reading({3, 7}), (reading_range{3, 7}));
}

TEST(offset_map, has_no_entries_for_kept_bytes) {
  offset_map map;
  map.keep(5);
  map.keep(7);
  EXPECT_TRUE(map.is_identity());
  EXPECT_EQ(map.entries(), 0);
  EXPECT_EQ(map.source_size(), 12);
  EXPECT_EQ(map.to_source({5, 12}), (byte_range{5, 12}));
}

TEST(offset_map, rounds_outwards_within_a_cell) {
  offset_map map;
  map.keep(2);
  map.replace(5, 3);  // &amp; as three bytes
  map.keep(2);
  EXPECT_EQ(map.to_source({3, 4}), (byte_range{2, 7}));
  EXPECT_EQ(map.to_source({0, 4}), (byte_range{0, 7}));
  EXPECT_EQ(map.to_source({4, 6}), (byte_range{2, 8}));
  EXPECT_EQ(map.to_reading({6, 8}), (reading_range{2, 6}));
  EXPECT_EQ(map.to_source({2, 2}), (byte_range{2, 2}));
}

TEST(offset_map, omits_deleted_bytes) {
  offset_map map;
  map.replace(3, 0);  // a byte order mark
  map.keep(4);
  map.replace(2, 0);
  EXPECT_FALSE(map.is_identity());
  EXPECT_EQ(map.to_source({0, 4}), (byte_range{3, 7}));
  EXPECT_EQ(map.to_source({0, 1}), (byte_range{3, 4}));
  EXPECT_EQ(map.to_reading({0, 3}), (reading_range{0, 0}));
  EXPECT_EQ(map.to_reading({1, 9}), (reading_range{0, 4}));
}

TEST(offset_map, stores_equal_cells_in_one_entry) {
  offset_map map;
  for (int i = 0; i < 1000; ++i) map.replace(1, 2);
  map.keep(1);
  for (int i = 0; i < 1000; ++i) map.replace(1, 2);
  EXPECT_EQ(map.entries(), 2);
  EXPECT_EQ(map.to_source({2000, 2001}), (byte_range{1000, 1001}));
  EXPECT_EQ(map.to_source({2003, 2004}), (byte_range{1002, 1003}));
}

TEST(offset_map, stores_cells_and_counts_of_any_size) {
  constexpr std::size_t huge = std::size_t{1} << 40;
  offset_map map;
  map.keep(1);
  map.replace(huge, 1);
  map.replace(1, huge);
  map.keep(3);
  map.replace(1, 2, huge);
  EXPECT_EQ(map.to_source({1, 2}), (byte_range{1, 1 + huge}));
  EXPECT_EQ(map.to_source({5, 6}), (byte_range{1 + huge, 2 + huge}));
  EXPECT_EQ(map.to_source({2 + huge, 3 + huge}), (byte_range{2 + huge, 3 + huge}));
  EXPECT_EQ(map.to_source({5 + huge * 2, 7 + huge * 2}),
            (byte_range{5 + huge + huge / 2, 6 + huge + huge / 2}));
  EXPECT_EQ(map.to_reading({huge, huge + 1}), (reading_range{1, 2}));
  EXPECT_LT(map.entries(), 300);
}

TEST(offset_map, equals_the_reference) {
  std::mt19937 random(1);
  for (int i = 0; i < 300; ++i) {
    const both_maps made = random_maps(random, 6);
    expect_same(made.map, made.plain);
  }
}

// The cells of two reference maps, joined at common boundaries.
plain_map joined(const plain_map& first, const plain_map& second) {
  plain_map both;
  std::size_t a = 0, b = 0;
  const auto at_end = [&] { return a == first.cells.size() && b == second.cells.size(); };
  while (!at_end()) {
    std::size_t source = 0, reading = 0, a_middle = 0, b_middle = 0;
    do {
      const bool a_left = a < first.cells.size();
      const bool b_left = b < second.cells.size();
      // Cells that are empty in the intermediate text stay separate.
      const bool only_b = b_left && second.cells[b].source.empty() && a_middle == b_middle &&
                          !(a_left && first.cells[a].reading.empty());
      const bool take_a = !b_left || (a_left && a_middle <= b_middle && !only_b);
      if (take_a) {
        source += first.cells[a].source.size();
        a_middle += first.cells[a++].reading.size();
      } else {
        reading += second.cells[b].reading.size();
        b_middle += second.cells[b++].source.size();
      }
    } while (a_middle != b_middle);
    both.add(source, reading, false);
  }
  return both;
}

TEST(offset_map, joins_two_maps) {
  std::mt19937 random(2);
  std::size_t joins = 0;
  while (joins < 300) {
    const both_maps first = random_maps(random, 5);
    both_maps second;
    while (second.plain.source < first.plain.reading) {
      const std::size_t left = first.plain.reading - second.plain.source;
      if (random() % 2 == 0)
        second.keep(1 + random() % left);
      else
        second.replace(random() % (left + 1), random() % 3);
    }
    const offset_map both = offset_map::joined(first.map, second.map);
    ASSERT_EQ(both.source_size(), first.map.source_size());
    ASSERT_EQ(both.reading_size(), second.map.reading_size());
    expect_same(both, joined(first.plain, second.plain));
    ++joins;
  }
}

TEST(offset_map, joins_cells_of_any_size) {
  constexpr std::size_t huge = std::size_t{1} << 40;
  offset_map first, second;
  first.keep(2);
  first.replace(huge, 3);  // one image as three bytes
  first.keep(5);
  second.keep(6);
  second.replace(1, huge);
  second.keep(3);
  const offset_map both = offset_map::joined(first, second);
  EXPECT_EQ(both.source_size(), huge + 7);
  EXPECT_EQ(both.reading_size(), huge + 9);
  EXPECT_EQ(both.to_source({2, 3}), (byte_range{2, huge + 2}));
  EXPECT_EQ(both.to_source({5, 6}), (byte_range{huge + 2, huge + 3}));
  EXPECT_EQ(both.to_source({6, 7}), (byte_range{huge + 3, huge + 4}));
  EXPECT_EQ(both.to_reading({huge + 3, huge + 4}), (reading_range{6, huge + 6}));
  EXPECT_EQ(both.to_source({huge + 6, huge + 9}), (byte_range{huge + 4, huge + 7}));
}

TEST(offset_map, joined_with_the_identity_stays_small) {
  offset_map utf16;
  utf16.replace(2, 1, 100000);
  offset_map same;
  same.keep(100000);
  EXPECT_EQ(offset_map::joined(utf16, same).entries(), 1);
  EXPECT_EQ(offset_map::joined(same, same).entries(), 0);
  offset_map ends;
  for (int i = 0; i < 10; ++i) {
    ends.keep(9998);
    ends.replace(2, 1);
  }
  const offset_map both = offset_map::joined(utf16, ends);
  EXPECT_LE(both.entries(), 21);
  EXPECT_EQ(both.to_source({9998, 10000}), (byte_range{19996, 20002}));
}

}  // namespace
