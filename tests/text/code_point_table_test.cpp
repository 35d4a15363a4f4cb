// SPDX-License-Identifier: BSL-1.0
#include <detto/text/code_point_table.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

namespace {

std::atomic<int> pages_made = 0;

std::uint32_t entry_of(char32_t c) { return static_cast<std::uint32_t>(c) * 3 + 1; }

std::unique_ptr<detto::code_point_page<std::uint32_t>> make_page(char32_t first) {
  ++pages_made;
  auto page = std::make_unique<detto::code_point_page<std::uint32_t>>();
  for (char32_t i = 0; i < 256; ++i) (*page)[i] = entry_of(first + i);
  return page;
}

using table = detto::code_point_table<std::uint32_t>;

TEST(CodePointTable, HasAnEntryForEachCodePoint) {
  static constinit table entries(make_page);
  for (char32_t c = 0; c < 0x110000; ++c) ASSERT_EQ(entries[c], entry_of(c)) << +c;
  EXPECT_EQ(entries[0x10FFFF], entry_of(0x10FFFF));
}

TEST(CodePointTable, CreatesAPageOnFirstAccess) {
  static constinit table entries(make_page);
  pages_made = 0;
  EXPECT_EQ(entries[U'a'], entry_of(U'a'));
  EXPECT_EQ(pages_made, 1);
  for (char32_t c = 0; c < 256; ++c) EXPECT_EQ(entries[c], entry_of(c));
  EXPECT_EQ(pages_made, 1);
  EXPECT_EQ(entries[256], entry_of(256));
  EXPECT_EQ(entries[0x10FF00], entry_of(0x10FF00));
  EXPECT_EQ(pages_made, 3);
}

TEST(CodePointTable, ReturnsEqualEntriesInAllThreads) {
  static constinit table entries(make_page);
  constexpr std::size_t count = 8;
  std::latch start(count);
  std::vector<std::size_t> wrong(count);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < count; ++t)
    threads.emplace_back([&, t] {
      start.arrive_and_wait();
      // All threads read the pages in the same order, so that they create them concurrently.
      for (char32_t c = 0; c < 0x110000; c += 16) wrong[t] += entries[c] != entry_of(c) ? 1U : 0U;
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t one : wrong) EXPECT_EQ(one, 0U);
}

}  // namespace
